"""A DOCX file's bytes in, what a test asks of it out: parts, elements, the words of paragraphs."""

import io
import zipfile
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from lxml import etree

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_W = f"{{{NAMES['w']}}}"
_SIGNS = {"tab": "\t", "br": "\n", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}


def opened(data: bytes) -> DocumentType:
    """Return the document as python-docx reads it."""
    return Document(io.BytesIO(data))


def part(data: bytes, name: str) -> Any:
    """Return a part's tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def text_part(data: bytes) -> Any:
    """Return the tree of the text."""
    return part(data, "word/document.xml")


def found(tree: Any, path: str) -> list[Any]:
    """Return what an XPath finds."""
    return list(tree.xpath(path, namespaces=NAMES))


def words_of(element: Any) -> str:
    """Return the words that an element shows, tabs, line breaks and special hyphens among them."""
    pieces = []
    for child in element.iter(*(f"{_W}{name}" for name in ("t", *_SIGNS))):
        name = child.tag.removeprefix(_W)
        if name == "t":
            pieces.append(child.text or "")
        elif child.getparent().tag == f"{_W}r":
            pieces.append(_SIGNS[name])
    return "".join(pieces)


def styled(data: bytes, style: str) -> list[str]:
    """Return the words of each paragraph in a style, named by its id."""
    path = f"//w:p[w:pPr/w:pStyle/@w:val='{style}']"
    return [words_of(paragraph) for paragraph in found(text_part(data), path)]


def style_of(data: bytes, identifier: str) -> Any:
    """Return the element of a style."""
    (style,) = found(part(data, "word/styles.xml"), f"//w:style[@w:styleId='{identifier}']")
    return style


def value(element: Any, path: str) -> str:
    """Return the one attribute that an XPath finds."""
    (only,) = found(element, path)
    return str(only)
