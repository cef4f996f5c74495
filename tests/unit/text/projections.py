"""What is made of a text, each as the words that it shows, to see that none of them loses any.

Another projection is one line of `PROJECTIONS`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from typing_extensions import override

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.plain import plain_text
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.html import HtmlWriter, Picture
from anliku.text.projections.sections import sections_of
from anliku.text.tree import Block, Blocks, Heading, Image, Link, NoteMark
from tests.unit.text.outline import bare, shown_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Something that is made of a text."""

    words: Callable[[Text], str]
    """All that it shows, in order, blanks aside; without marks of footnotes and the notes."""
    has_pictures: bool = True
    """Whether it has the words that stand for pictures, and those of the sections' headings."""
    has_lead: bool = True
    """Whether it has what stands before the first second-level heading."""


def _bare_sections(text: Text) -> str:
    return "".join(
        shown_text(bare_html(section.blocks)).translate(_NO_SIGNS)
        for section in sections_of(text.tree)
    )


def _plain_sections(text: Text) -> str:
    return "".join(
        bare(section.label + plain_text(section.blocks)) for section in sections_of(text.tree)
    )


_NO_SIGNS = {ord("☐"): None, ord("☑"): None}
PROJECTIONS = {
    "plain text": Projection(words=lambda text: bare(text.plain)),
    "sections": Projection(words=_plain_sections, has_lead=False),
    "bare HTML": Projection(words=_bare_sections, has_lead=False, has_pictures=False),
}


def words_of_page(text: Text, projection: Projection) -> str:
    """Return what a page shows of a text, as far as a projection has it, too."""
    blocks = text.tree.blocks
    if not projection.has_lead:
        blocks = _from_first_section(blocks)
    if not projection.has_pictures:
        blocks = tuple(block for block in blocks if not _is_section(block))
    shown = shown_text(_Words(text, has_pictures=projection.has_pictures).blocks(blocks))
    return shown if projection.has_pictures else shown.translate(_NO_SIGNS)


def _from_first_section(blocks: Blocks) -> Blocks:
    for number, block in enumerate(blocks):
        if _is_section(block):
            return blocks[number:]
    return ()


def _is_section(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 2


class NoPage:
    """Knows no page and no picture."""

    def link(self, _inside: Inside, /) -> str | None:
        """Return nothing."""
        return None

    def picture(self, _inside: Inside, /) -> Picture | None:
        """Return nothing."""
        return None


class _Words(HtmlWriter):
    """Writes a page without what no other projection has: marks, addresses and signs of tasks."""

    def __init__(self, text: Text, *, has_pictures: bool) -> None:
        super().__init__(text, NoPage())
        self.writers |= {
            NoteMark: lambda _: "",
            Link: lambda node: self.inlines(node.inlines),
        }
        if not has_pictures:
            self.writers[Image] = lambda _: ""

    @override
    def task_mark(self, *, is_done: bool) -> str:
        return ""
