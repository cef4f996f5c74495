"""The document's tree as pandoc left it in, the same with its paragraphs and sections mended, out."""

from collections.abc import Sequence

from lxml import etree

from anliku.packs.office.docx.wordml import R, W, w

_NOTE = "FootnoteText"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"


def finish_paragraphs(root: etree._Element) -> None:
    """Name Word's styles where pandoc has its own or none, and let lines grow with pictures."""
    is_in_notes = root.tag == w("footnotes")
    text, listed = (_NOTE, _NOTE) if is_in_notes else ("BodyText", "ListParagraph")
    renamed = {"FirstParagraph": text, "BodyText": text, "Compact": listed}
    for paragraph in root.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None:
            name = style.get(w("val"), "")
            style.set(w("val"), renamed.get(name, name))
        elif paragraph.find(f"{w('pPr')}/{w('sectPr')}") is None and len(paragraph):
            properties = _properties(paragraph)
            properties.insert(0, etree.Element(w("pStyle"), {w("val"): text}))
    for picture in root.iter(_PICTURE):
        _let_grow(next(picture.iterancestors(w("p"))))
    _space_tables(root)


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(w("pPr"))
    if found is None:
        found = etree.Element(w("pPr"))
        paragraph.insert(0, found)
    return found


def _let_grow(paragraph: etree._Element) -> None:
    properties = _properties(paragraph)
    if properties.find(w("spacing")) is None:
        spacing = etree.Element(w("spacing"), {w("line"): "240", w("lineRule"): "auto"})
        _insert_before(properties, spacing, ("ind", "jc", "outlineLvl", "rPr", "sectPr"))


def _insert_before(
    properties: etree._Element, child: etree._Element, followers: Sequence[str]
) -> None:
    """Put a property where the schema wants it: before all that must follow it."""
    for other in properties:
        if other.tag in {w(name) for name in followers}:
            other.addprevious(child)
            return
    properties.append(child)


def _space_tables(root: etree._Element) -> None:
    """Set what follows each table apart: two tables without anything between would be one."""
    for table in root.iter(w("tbl")):
        following = table.getnext()
        if following is None or following.tag != w("p") or len(following):
            following = etree.Element(w("p"))
            table.addnext(following)
        is_last_in_cell = following.getnext() is None and following.getparent().tag == w("tc")
        following.append(_lowest() if is_last_in_cell else _named("AfterTable"))


def _named(style: str) -> etree._Element:
    properties = etree.Element(w("pPr"))
    etree.SubElement(properties, w("pStyle"), {w("val"): style})
    return properties


def _lowest() -> etree._Element:
    properties = etree.Element(w("pPr"))
    spacing = {w("before"): "0", w("after"): "0", w("line"): "20", w("lineRule"): "exact"}
    etree.SubElement(properties, w("spacing"), spacing)
    run = etree.SubElement(properties, w("rPr"))
    etree.SubElement(run, w("sz"), {w("val"): "2"})
    return properties


def finish_bookmarks(body: etree._Element) -> None:
    """Let each chapter's and heading's bookmark hold the heading alone.

    Pandoc's hold all that is under the heading; LibreOffice loses those that go over a section.
    """
    ends = {end.get(w("id")): end for end in body.iter(w("bookmarkEnd"))}
    for start in list(body.iter(w("bookmarkStart"))):
        heading = start.getnext()
        while heading is not None and heading.tag == w("bookmarkStart"):
            heading = heading.getnext()
        if heading is not None and heading.tag == w("p"):
            end = ends[start.get(w("id"))]
            _properties(heading).addnext(start)
            heading.append(end)


def finish_sections(body: etree._Element, properties: Sequence[str]) -> None:
    """Fill the section marks in their order and the body's own with these insides of `w:sectPr`."""
    marks = [
        mark for mark in body.findall(w("p")) if mark.find(f"{w('pPr')}/{w('sectPr')}") is not None
    ]
    last = body.find(w("sectPr"))
    if last is not None:
        body.remove(last)
    *inner, final = (
        etree.fromstring(f'<w:sectPr xmlns:w="{W}" xmlns:r="{R}">{xml}</w:sectPr>')
        for xml in properties
    )
    for mark, section in zip(marks, inner, strict=True):
        _end_section(mark, section)
    body.append(final)


def _end_section(mark: etree._Element, section: etree._Element) -> None:
    """Let the last paragraph end the section; only after a table there must be one for it alone."""
    before = mark.getprevious()
    while before is not None and before.tag in (w("bookmarkEnd"), w("bookmarkStart")):
        before = before.getprevious()
    if before is not None and before.tag == w("p"):
        _properties(before).append(section)
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
        return
    properties = _lowest()
    properties.append(section)
    mark.replace(_properties(mark), properties)
