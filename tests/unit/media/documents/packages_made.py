"""Packages of office programs made for one test: a good one, with what the test puts in or changes."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

OPEN = "application/vnd.openxmlformats-officedocument"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PNG = b"\x89PNG\r\n\x1a\n rest"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = {
    "docx": (
        "word/document.xml",
        f"{OPEN}.wordprocessingml.document.main+xml",
        f"<w:document {WORD}/>",
    ),
    "xlsx": ("xl/workbook.xml", f"{OPEN}.spreadsheetml.sheet.main+xml", f"<workbook {SHEET}/>"),
    "pptx": (
        "ppt/presentation.xml",
        f"{OPEN}.presentationml.presentation.main+xml",
        '<p:presentation xmlns:p="urn:p"/>',
    ),
}
Link = tuple[str, str, str]
"""Type, target, and how it is meant: empty or External."""


def zipped(files: Mapping[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def links(*found: Link) -> str:
    """Return the part that says what another is linked with."""
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{escape(kind)}" Target="{escape(target)}"'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for number, (kind, target, mode) in enumerate(found)
    )
    return f'<Relationships xmlns="{_RELS}">{rows}</Relationships>'


def office_files(
    kind: str,
    parts: Mapping[str, tuple[str, bytes | str]] | None = None,
    related: tuple[Link, ...] = (),
    main: str = "",
) -> dict[str, bytes | str]:
    """Return the files of an Office document.

    Args:
        kind: docx, xlsx or pptx.
        parts: name → type and content of more parts.
        related: what the main part is linked with.
        main: the main part's XML, where it matters.
    """
    name, said, empty = _MAIN[kind]
    types = {name: said, **{more: about for more, (about, _) in (parts or {}).items()}}
    listed = "".join(
        f'<Override PartName="/{part}" ContentType="{about}"/>'
        for part, about in types.items()
        if about
    )
    folder, _, stem = name.rpartition("/")
    relationships = f"{OPEN.partition('-office')[0]}-package.relationships+xml"
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'content-types"><Default Extension="rels" ContentType="{relationships}"/>{listed}</Types>',
        "_rels/.rels": links((f"{RELATED}/officeDocument", name, "")),
        name: main or empty,
        f"{folder}/_rels/{stem}.rels": links(*related),
        **{more: content for more, (_, content) in (parts or {}).items()},
    }


def office(
    kind: str,
    parts: Mapping[str, tuple[str, bytes | str]] | None = None,
    related: tuple[Link, ...] = (),
    main: str = "",
) -> bytes:
    """Return an Office document; see `office_files`."""
    return zipped(office_files(kind, parts, related, main))


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    "".join(
        f' xmlns:{name}="{_ODF}:{full}:1.0"'
        for name, full in (
            ("office", "office"),
            ("text", "text"),
            ("draw", "drawing"),
            ("script", "script"),
            ("table", "table"),
            ("form", "form"),
            ("presentation", "presentation"),
            ("meta", "meta"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)
_ODF_TYPES = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def odf(kind: str = "odt", body: str = "", files: Mapping[str, bytes | str] | None = None) -> bytes:
    """Return an OpenDocument file whose body holds some XML."""
    manifest = f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0"/>'
    content = f"<office:document-content{_SPACES}><office:scripts/>{body}</office:document-content>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{_ODF_TYPES[kind]}",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
            "Configurations2/accelerator/current.xml": "",
            **(files or {}),
        }
    )


def ofd(body: str = "", files: Mapping[str, bytes | str] | None = None) -> bytes:
    """Return an OFD file whose one page holds some XML."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    return zipped(
        {
            "OFD.xml": f"<ofd:OFD {space}><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {space}/>",
            "Doc_0/Pages/Page_0/Content.xml": f"<ofd:Page {space}>{body}</ofd:Page>",
            **(files or {}),
        }
    )
