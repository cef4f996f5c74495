"""The quotation that `preparing.py` made of a box in, the box out."""

import re
from dataclasses import replace

from anliku.text import faults
from anliku.text.box_kinds import BoxKind, box_kind
from anliku.text.tree import Blocks, Box, Fault, Heading, Inlines, Paragraph, Words

_OPENING = re.compile(r"(?P<name>[^\W_][\w-]*)[ \t：:]*(?P<rest>.*)", re.DOTALL)
_QUOTES = {'"': '"', "“": "”", "'": "'"}


def box_of(blocks: Blocks, at: int) -> tuple[Box, Fault | None]:
    """Return the box, and what is wrong with its opening line.

    Args:
        blocks: a heading that holds the opening line, then what is in the box.
        at: where it stands.
    """
    if not blocks or not isinstance(blocks[0], Heading):
        return Box(BoxKind.NOTE, (), blocks, at), None
    inlines, inner = blocks[0].inlines, blocks[1:]
    first = inlines[0] if inlines and isinstance(inlines[0], Words) else Words("", at)
    opening = _OPENING.match(first.text)
    name = opening["name"] if opening else ""
    kind = box_kind(name)
    if opening is None or kind is None:
        # Whatever the opening line says is kept as the box's first paragraph.
        kept = (Paragraph(inlines, at), *inner) if inlines else inner
        fault = Fault(faults.UNKNOWN_BOX, name or first.text, at)
        return Box(BoxKind.NOTE, (), kept, at), fault
    rest = (_without(first, opening.start("rest")), *inlines[1:])
    return Box(kind, _title(rest, kind, at), inner, at), None


def _title(written: Inlines, kind: BoxKind, at: int) -> Inlines:
    """Return the title between its quotes; that of the kind where none is written."""
    first, last = written[0], written[-1]
    assert isinstance(first, Words)
    if not first.text and len(written) == 1:
        return (Words(kind.title, at),)
    closing = _QUOTES.get(first.text[:1])
    if closing and isinstance(last, Words) and last.text.rstrip().endswith(closing):
        written = (_without(first, 1), *written[1:])
        last = written[-1]
        assert isinstance(last, Words)
        written = (*written[:-1], replace(last, text=last.text.rstrip()[:-1]))
    return tuple(part for part in written if not isinstance(part, Words) or part.text)


def _without(words: Words, count: int) -> Words:
    """Return words without some characters at their start."""
    return Words(words.text[count:], words.at + len(words.text[:count].encode()))
