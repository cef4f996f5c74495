"""A pack in, an EPUB 3 file out: pandoc writes the book, dates and words of its own are mended."""

import uuid
from datetime import date
from html import escape

from lxml import etree

from anliku.packs.interface import Pack, PrintOptions
from anliku.packs.legal_text import legal, on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors
from anliku.packs.office.cover import cover_of, other_volumes
from anliku.packs.office.numbering import numbered
from anliku.packs.office.pandoc import run_pandoc
from anliku.packs.office.pandoc_ast import AstBlock
from anliku.packs.office.web.page_blocks import PageTranslator
from anliku.packs.office.web.stylesheets import resource, stylesheet
from anliku.packs.zipped import unzipped, zipped

_PACKAGE = "EPUB/content.opf"
_NAVIGATION = "EPUB/nav.xhtml"
_STYLESHEET = "EPUB/styles/stylesheet1.css"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HTML = "{http://www.w3.org/1999/xhtml}"
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_LANDMARKS = {"titlepage": "封面", "toc": "目录", "bodymatter": "正文"}
_VOLUMES = "各册案例"
_NO_STATEMENT = date(1980, 1, 1)
"""EPUB 3 demands `dcterms:modified`, which no reader is shown; this is what an undated zip says."""
_ACCESSIBLE = "文字可重排，有目录和标题层级，图片有说明，脚注可弹出。"


def write_epub(pack: Pack, options: PrintOptions) -> bytes:
    """Return the pack as a book for reading devices; of the layout it has the headings' numbers.

    Raises:
        PackProblemsError: a picture cannot be read.
    """
    pack = numbered(pack, options.layout)
    anchors = Anchors(pack)
    blocks: list[AstBlock] = []
    for chapter in pack.chapters:
        blocks += PageTranslator(anchors, chapter, chapter_level=1, is_book=True).chapter()
    document = ast.document_json([*_volumes(pack), *blocks], _metadata(pack))
    arguments = [
        "--toc",
        "--toc-depth=2",
        "--split-level=1",
        f"--template={resource('book.xhtml')}",
    ]
    parts = unzipped(run_pandoc(document, "epub3", arguments))
    parts[_PACKAGE] = _dated(parts[_PACKAGE], pack)
    # In its sandbox pandoc opens no stylesheet; it puts its own there.
    parts[_STYLESHEET] = stylesheet("reading.css").encode()
    parts[_NAVIGATION] = _navigation(parts[_NAVIGATION])
    titles = [_VOLUMES] * bool(other_volumes(pack)) + [chapter.title for chapter in pack.chapters]
    for number, title in enumerate(titles, 1):
        name = f"EPUB/text/ch{number:03}.xhtml"
        parts[name] = _titled(parts[name], title)
    return zipped(parts, first="mimetype")


def _volumes(pack: Pack) -> list[AstBlock]:
    """Return a chapter that names the cases of all volumes, if there are several."""
    volumes = other_volumes(pack)
    if not volumes:
        return []
    blocks = [ast.header(1, "volumes", [ast.string(_VOLUMES)])]
    for name, titles in volumes:
        items = [[ast.plain_block([ast.string(on_one_line(title))])] for title in titles]
        blocks += [ast.para([ast.string(name)]), ast.bullet_list(items)]
    return blocks


def _metadata(pack: Pack) -> dict[str, str | list[str]]:
    cover = cover_of(pack)
    said: dict[str, str | list[str]] = {
        "lang": "zh-Hans",
        "title": f"{pack.title}（{cover.edition}）",
        "identifier": _identifier(pack),
        "creator": pack.organiser or pack.site_name,
        "publisher": pack.site_name,
        "date": pack.day.isoformat() if pack.day else "",
        "rights": pack.for_teaching_only,
        "description": pack.summary,
        "toc-title": "目录",
        "accessibilitySummary": _ACCESSIBLE,
        "accessModes": ["textual", "visual"],
        # What only our template for the cover reads.
        "cover-mark": cover.mark,
        "cover-title": cover.title,
        "cover-edition": cover.edition,
        "cover-summary": cover.summary,
        "cover-line": list(cover.lines),
    }
    return {key: _legal(value) for key, value in said.items() if value}


def _legal(value: str | list[str]) -> str | list[str]:
    return legal(value) if isinstance(value, str) else [legal(item) for item in value]


def _identifier(pack: Pack) -> str:
    volume = f"/{pack.volume.number}" if pack.volume else ""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"anliku:pack/{pack.id}{volume}").urn


def _dated(xml: bytes, pack: Pack) -> bytes:
    """Return the package with the pack's day; in its sandbox pandoc knows no day but its own."""
    root = etree.fromstring(xml)
    for element in root.iter(f"{_OPF}meta"):
        if element.get("property") == "dcterms:modified":
            element.text = f"{(pack.day or _NO_STATEMENT).isoformat()}T00:00:00Z"
    for element in list(root.iter(f"{_DC}date")):
        if pack.day:
            element.text = pack.day.isoformat()
        elif (parent := element.getparent()) is not None:
            parent.remove(element)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _titled(xml: bytes, title: str) -> bytes:
    """Return a chapter's page with its title, for which pandoc has but the file's name."""
    head, opened, rest = xml.partition(b"<title>")
    _, closed, tail = rest.partition(b"</title>")
    return head + opened + escape(on_one_line(title)).encode() + closed + tail


def _navigation(xml: bytes) -> bytes:
    """Return the navigation with landmarks named in Chinese; as a page of the book it is short.

    What is hidden on that page reading devices still show in their own contents.
    """
    root = etree.fromstring(xml)
    for mark in root.xpath("//*[@class='noteref']"):
        # Stands behind the words of a heading, and nothing behind it.
        mark.getparent().remove(mark)
    for inner in root.iterfind(f".//{_HTML}li/{_HTML}ol"):
        inner.set("hidden", "hidden")
    for link in root.iter(f"{_HTML}a"):
        kind = link.get(_EPUB_TYPE, "")
        if kind in _LANDMARKS:
            link.text = _LANDMARKS[kind]
    return bytes(
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", doctype="<!DOCTYPE html>")
    )
