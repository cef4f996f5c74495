"""Measures in, the reference document out from which pandoc takes the ids of styles."""

from anliku.packs.office.docx.styles import styles_xml
from anliku.packs.office.docx.typography import Typography
from anliku.packs.office.docx.wordml import W
from anliku.packs.zipped import zipped

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'{_PROLOGUE}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD_TYPE}.styles+xml"/></Types>'
)


def reference_docx(page: Typography) -> bytes:
    """Return a document without text that has our styles and the width of our type area."""
    width, height = page.text_width, page.text_height
    size = f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    margins = '<w:pgMar w:top="0" w:right="0" w:bottom="0" w:left="0" w:header="0" w:footer="0" w:gutter="0"/>'
    text = (
        f'{_PROLOGUE}<w:document xmlns:w="{W}"><w:body><w:p/>'
        f"<w:sectPr>{size}{margins}</w:sectPr></w:body></w:document>"
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships("officeDocument", "word/document.xml"),
        "word/document.xml": text,
        "word/_rels/document.xml.rels": _relationships("styles", "styles.xml"),
    }
    encoded = {name: part.encode() for name, part in parts.items()}
    encoded["word/styles.xml"] = styles_xml(page)
    return zipped(encoded, first="[Content_Types].xml")


def _relationships(kind: str, target: str) -> str:
    return (
        f'{_PROLOGUE}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
