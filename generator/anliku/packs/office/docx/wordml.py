"""Small pieces of WordprocessingML: names, runs, fields, links; text in, XML that holds it out."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from anliku.packs.legal_text import on_one_line

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def w(name: str) -> str:
    """Return a name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


def attribute(value: object) -> str:
    """Return a value quoted for an attribute."""
    return quoteattr(on_one_line(str(value)))


def run(text: str, style: str = "", format_xml: str = "") -> str:
    """Return a run of text."""
    named = f"<w:rStyle w:val={attribute(style)}/>" if style else ""
    # Quotation marks and dashes are Chinese or Latin by this alone.
    hint = "" if text.isascii() else '<w:rFonts w:hint="eastAsia"/>'
    properties = f"<w:rPr>{named}{hint}{format_xml}</w:rPr>" if named or hint or format_xml else ""
    words = escape(on_one_line(text))
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def tab() -> str:
    """Return a tabulator."""
    return "<w:r><w:tab/></w:r>"


def field(instruction: str, shown: str, format_xml: str = "") -> str:
    """Return a field with what it shows until it is brought up to date."""
    return field_begin(instruction) + run(shown, format_xml=format_xml) + field_end()


def field_begin(instruction: str) -> str:
    """Return the part of a field before what it shows."""
    text = escape(f" {instruction} ")
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field_end() -> str:
    """Return the part of a field after what it shows."""
    return '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def internal_link(anchor: str, content: str) -> str:
    """Return runs that lead to a place in the document."""
    return f'<w:hyperlink w:anchor={attribute(anchor)} w:history="1">{content}</w:hyperlink>'


def paragraph(style: str, content: Iterable[str] | str = "") -> str:
    """Return a paragraph in a style."""
    inner = content if isinstance(content, str) else "".join(content)
    return f"<w:p><w:pPr><w:pStyle w:val={attribute(style)}/></w:pPr>{inner}</w:p>"
