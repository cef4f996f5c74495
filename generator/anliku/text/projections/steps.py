"""A case's text in, the steps it tells in its section on what was done out, as plain words.

A step is a numbered item, or a level-3 heading with what stands below it; its title is the heading,
or the words in bold with which the item opens. Nothing is summed up or reworded.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from anliku.text.plain import words_of
from anliku.text.projections.one_line import one_line
from anliku.text.projections.sections import sections_of
from anliku.text.tree import (
    Block,
    Blocks,
    Box,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Strong,
    Tree,
    Words,
)

_SECTION = "主要做法"
_STEP_LEVEL = 3
_TITLE_END = "。：:；;"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as its case tells it."""

    title: str
    """Empty where the case gives none."""
    text: str


def told_steps(tree: Tree) -> tuple[Step, ...]:
    """Return the steps of a case's text, in order; empty where it tells them in plain prose."""
    steps = (
        step
        for section in sections_of(tree)
        if section.label == _SECTION
        for step in _steps(section.blocks)
    )
    return tuple(step for step in steps if step.title or step.text)


def _steps(blocks: Blocks) -> Iterator[Step]:
    heading: Heading | None = None
    below: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == _STEP_LEVEL:
            if heading is not None:
                yield _of_heading(heading, below)
            heading, below = block, []
        elif heading is not None:
            below.append(block)
        elif isinstance(block, NumberedList):
            yield from map(_of_item, block.items)
    if heading is not None:
        yield _of_heading(heading, below)


def _of_heading(heading: Heading, below: list[Block]) -> Step:
    told = tuple(block for block in below if not isinstance(block, Box))
    return Step(title=_title(words_of(heading.inlines)), text=one_line(told))


def _of_item(item: Item) -> Step:
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return Step(title="", text=one_line(item.blocks))
    inlines = list(first.inlines)
    while inlines and isinstance(inlines[0], Words) and not inlines[0].text.strip():
        inlines.pop(0)
    title = ""
    if inlines and isinstance(inlines[0], Strong):
        title = _title(words_of(inlines[0].inlines))
        del inlines[0]
    rest = (Paragraph(tuple(inlines), first.at), *item.blocks[1:])
    return Step(title=title, text=one_line(rest))


def _title(words: str) -> str:
    return " ".join(words.split()).rstrip(_TITLE_END)
