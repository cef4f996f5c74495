"""Markdown in, its structure out: as a code host reads it (cmark-gfm), and as we do.

What we do otherwise on purpose is named in `DIFFERENCES`, and undone here so that all else is equal.
"""

import re
from html import escape
from xml.etree.ElementTree import Comment, Element

import cmarkgfm.cmark
from typing_extensions import override

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.html import HtmlWriter, Picture
from anliku.text.preparing import Prepared
from anliku.text.tree import Image, Link, Markup, MarkupBlock
from tests.unit.text.outline import Outline, bare, outline, parsed

DIFFERENCES = {
    "raw HTML is shown as words": "an author's HTML never reaches a page",
    "emphasis works beside Chinese punctuation": "the reference reads what `joining.py` made",
    "no gap between Chinese lines": "structures are compared without blanks",
    "bare addresses end before Chinese": "compared by themselves, `test_reference.py`",
    "what leads nowhere is words": "an address is parsed; a refused one is no link",
    "boxes": "compared with the quotation that they stand for, `test_boxes.py`",
    "headings have ids, cells classes": "attributes are ours",
    "unused footnotes are shown": "nothing is lost because a mark was forgotten",
    "tasks are signs": "no form control on a page that nothing is sent from",
    "controls that no XML may hold are U+FFFD": "packs are XML; the reference does so for NUL alone",
}
"""Each with its reason."""

_LEFT_OUT = re.compile(
    "javascript:|vbscript:|file:|data:(?!image/(?:png|gif|jpeg|webp))", re.IGNORECASE
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_RAW = "<!-- raw HTML omitted -->"
_OPTIONS = cmarkgfm.cmark.Options
_EXTENSIONS = ("table", "strikethrough", "tasklist")


def reference_html(body: str, *extensions: str) -> str:
    """Return the HTML of cmark-gfm, an author's HTML left out."""
    html: str = cmarkgfm.cmark.markdown_to_html_with_extensions(
        body,
        options=_OPTIONS.CMARK_OPT_FOOTNOTES | _OPTIONS.CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE,
        extensions=[*_EXTENSIONS, *extensions],
    )
    return html


def reference_text(body: str) -> str:
    """Return what cmark-gfm shows, without blanks, marks of footnotes and ways back to them."""
    root = parsed(reference_html(body))
    for element in root.iter():
        for child in element:
            if child.tag == "sup" or "footnote-backref" in (child.get("class") or ""):
                child.text = ""
                child[:] = []
        for number, child in enumerate(element):
            if child.tag is Comment:
                element[number] = _empty(child.tail)
    return bare(_CONTROLS.sub("\ufffd", "".join(root.itertext())))


def _empty(tail: str | None) -> Element:
    found = Element("span")
    found.tail = tail
    return found


def reference_outline(ready: Prepared) -> Outline:
    """Return the structure that cmark-gfm sees in what our parser is given, without bare addresses."""
    html = reference_html(ready.text)
    return outline(html.replace(ready.joiner, "") if ready.joiner else html)


def our_outline(text: Text) -> Outline:
    """Return the structure that we see, without bare addresses."""
    return outline(_Writer(text).whole())


class EveryPage:
    """Knows every page and every picture."""

    def link(self, inside: Inside, /) -> str | None:
        """Return the path of the page."""
        return inside.path

    def picture(self, inside: Inside, /) -> Picture | None:
        """Return a picture."""
        return Picture(inside.path, 1, 1)


class _Writer(HtmlWriter):
    """Writes what the reference writes where we differ on purpose."""

    def __init__(self, text: Text) -> None:
        super().__init__(text, EveryPage())
        self._read = text
        self.writers |= {
            Markup: lambda _: _RAW,
            MarkupBlock: lambda _: _RAW,
            Link: self._any_link,
            Image: self._any_image,
        }

    def _any_link(self, node: Link) -> str:
        words = self.inlines(node.inlines)
        if is_bare(self._read, node):
            return words
        return f'<a href="{_harmless(node.written)}">{words}</a>'

    def _any_image(self, node: Image) -> str:
        title = f' title="{escape(node.title)}"' if node.title else ""
        return f'<img src="{_harmless(node.written)}" alt="{escape(node.alt)}"{title}>'

    @override
    def task_mark(self, *, is_done: bool) -> str:
        return f'<input type="checkbox"{" checked" if is_done else ""}>'


def _harmless(address: str) -> str:
    """Return an address as the reference writes it, which leaves out a few that it knows to be bad."""
    return "" if _LEFT_OUT.match(address) else escape(address)


def is_bare(text: Text, link: Link) -> bool:
    """Say whether a link is an address that stands in a text as it is."""
    return text.place(link.at) == text.place(link.inlines[0].at) if link.inlines else False
