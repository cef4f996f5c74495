"""Markdown in, its structure out: as a code host reads it (cmark-gfm), and as we do.

What we do otherwise on purpose is named in `DIFFERENCES`, and undone here so that all else is equal.
"""

import re
from collections import Counter
from html import escape

import cmarkgfm.cmark
from typing_extensions import override

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.projections.html import HtmlWriter, Picture, html_of
from anliku.text.reading.parsing import ready_for_reading
from anliku.text.tree import (
    Block,
    BulletList,
    Image,
    Link,
    Markup,
    MarkupBlock,
    NumberedList,
    Table,
)
from anliku.text.walking import all_blocks
from tests.unit.text.outline import Outline, outline, parsed, shown_text, words_of

DIFFERENCES = {
    "raw HTML is shown as words": "an author's HTML never reaches a page",
    "emphasis works beside Chinese punctuation": "the reference reads what `joining.py` made",
    "no gap between Chinese lines": "structures are compared without blanks",
    "bare addresses end before Chinese, brackets and emphasis": "compared by themselves",
    "one tilde strikes nothing out": "10~20人，3~5天",
    "what leads nowhere is words": "an address is parsed; a refused one is no link",
    "boxes": "compared with the quotation that they stand for, `test_boxes.py`",
    "headings have ids, cells classes": "attributes are ours",
    "unused footnotes are shown": "nothing is lost because a mark was forgotten",
    "tasks are signs": "no form control on a page that nothing is sent from",
    "a table is found behind lines that look like one": "the reference tries once in a paragraph",
    "controls that no XML may hold are U+FFFD": "packs are XML; the reference does so for NUL alone",
}
"""Each with its reason."""

_LEFT_OUT = re.compile(
    "javascript:|vbscript:|file:|data:(?!image/(?:png|gif|jpeg|webp))", re.IGNORECASE
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ASCII = re.compile(r"[\x21-\x7e]*")
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


def words_lost(text: Text, reference: Outline) -> Counter[str]:
    """Return the characters that cmark-gfm shows of a body and our page does not."""
    told = words_of(reference)
    page = Counter(shown_text(html_of(text, EveryPage())))
    tasks = Counter("".join(_task(block) for block in all_blocks(text.tree)))
    lost = Counter(_CONTROLS.sub("\ufffd", told)) - page - tasks
    if sum(isinstance(block, Table) for block in all_blocks(text.tree)) > _tables(reference):
        # Where we see a table and the reference a paragraph, its rules are no words.
        lost = Counter({sign: count for sign, count in lost.items() if sign not in "|:-"})
    return lost


def _tables(reference: object) -> int:
    """Return how many tables the reference sees."""
    if not isinstance(reference, tuple):
        return 0
    return reference[:1].count("table") + sum(map(_tables, reference))


def _task(block: Block) -> str:
    """Return the tasks of a list as `outline` writes them."""
    if not isinstance(block, (BulletList, NumberedList)):
        return ""
    marks = {None: "", False: "[]", True: "[x]"}
    return "".join(marks[item.is_done] for item in block.items)


def reference_outline(body: str) -> Outline:
    """Return the structure that cmark-gfm sees in what our parser is given, without bare addresses."""
    ready = ready_for_reading(body)
    html = reference_html(ready.text)
    return outline(html.replace(ready.joiner, "") if ready.joiner else html)


def reference_addresses(body: str) -> Counter[str]:
    """Return the bare addresses that cmark-gfm makes links of, up to the first Chinese in each."""
    ready = ready_for_reading(body)
    with_them = _links_of(reference_html(ready.text, "autolink"))
    found = with_them - _links_of(reference_html(ready.text))
    return Counter({_ASCII.match(words)[0]: count for words, count in found.items()})  # type: ignore[index]


def _links_of(html: str) -> Counter[str]:
    links = parsed(html).iter("a")
    return Counter(
        "".join(link.itertext()) for link in links if "#fn" not in (link.get("href") or "")
    )


def our_outline(text: Text) -> Outline:
    """Return the structure that we see, without bare addresses."""
    return outline(_Writer(text).whole())


class EveryPage:
    """Knows every page and every picture."""

    def link(self, inside: Inside, /) -> str | None:
        """Return the path of the page."""
        return inside.path

    def picture(self, _inside: Inside, /) -> Picture | None:
        """Return none: what stands for it is shown."""
        return None


class _Writer(HtmlWriter):
    """Writes what the reference writes where we differ on purpose."""

    def __init__(self, text: Text) -> None:
        super().__init__(text, EveryPage())
        self._read = text
        self.writers[Markup] = self.writers[MarkupBlock] = lambda _: _RAW
        self.writers[Link] = self._any_link
        self.writers[Image] = self._any_image

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
