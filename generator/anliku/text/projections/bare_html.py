"""Blocks in, HTML without any attribute out, fit to stand in another page whatever the text was.

No links, ids, footnotes or pictures: only elements that structure a text.
"""

from typing_extensions import override

from anliku.text.destinations import Inside
from anliku.text.projections.html import HtmlWriter, Picture
from anliku.text.text import Text
from anliku.text.tree import (
    Blocks,
    Box,
    Heading,
    Image,
    Link,
    NoteMark,
    NumberedList,
    Table,
)


def bare_html(blocks: Blocks) -> str:
    """Return the HTML of blocks without any attribute."""
    return _BareWriter().blocks(blocks).strip()


class Nowhere:
    """Knows no page and no picture."""

    def link(self, _inside: Inside, /) -> str | None:
        """Return that a link leads nowhere."""
        return None

    def picture(self, _inside: Inside, /) -> Picture | None:
        """Return that there is no such picture."""
        return None


class _BareWriter(HtmlWriter):
    def __init__(self) -> None:
        super().__init__(Text(""), Nowhere())
        self.writers |= {
            Heading: self._words_that_stand_out,
            Link: lambda node: self.inlines(node.inlines),
            Image: lambda _: "",
            NoteMark: lambda _: "",
            NumberedList: lambda node: f"<ol>\n{self.items(node)}</ol>",
            Box: self._plain_box,
            Table: lambda node: self.table(node, ("",) * len(node.alignments)),
        }

    def _words_that_stand_out(self, node: Heading) -> str:
        """Write a heading as words: the other page has headings of its own."""
        return f"<p><strong>{self.inlines(node.inlines)}</strong></p>"

    @override
    def task_mark(self, *, is_done: bool) -> str:
        """Return the sign of a task without the words that a screen reader is told."""
        return "☑ " if is_done else "☐ "

    def _plain_box(self, node: Box) -> str:
        title = f"<p><strong>{self.inlines(node.title)}</strong></p>\n" if node.title else ""
        return title + self.blocks(node.blocks).rstrip()
