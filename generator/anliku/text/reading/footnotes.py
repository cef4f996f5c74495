"""Blocks and footnotes in, the footnotes in the order in which a reader meets their marks out."""

from collections import deque
from collections.abc import Iterator, Mapping

from anliku.text.tree import Blocks, Note
from anliku.text.walking import marks_in


def in_order_of_marks(blocks: Blocks, notes: Mapping[str, Note]) -> dict[str, Note]:
    """Return the footnotes: the marked ones by their first mark, then those that nothing marks.

    A mark inside a footnote counts where that footnote stands, as readers come to it then.
    """
    found: dict[str, Note] = {}
    waiting: deque[Iterator[str]] = deque([marks_in(blocks)])
    while waiting:
        for label in waiting.popleft():
            note = notes.get(label)
            if note is not None and label not in found:
                found[label] = note
                waiting.append(marks_in(note.blocks))
    return found | {label: note for label, note in notes.items() if label not in found}
