"""The pieces of text that the parser gives in, words out, and the bare addresses in them.

A line end between two Chinese characters leaves no gap; any other becomes a blank.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from anliku.text.destinations import Outside, destination
from anliku.text.tree import Inline, Link, Words
from anliku.text.wide import is_wide

LINE_END = "\n"
"""A line end inside a paragraph, until both its neighbours are known."""

_BARE = re.compile(
    r"(?P<web>(?:https?://|(?<![a-z0-9./@_-])www\.)[a-z0-9][a-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]{0,1900})"
    r"|(?<![a-z0-9.+_\-/])(?P<mail>[a-z0-9][a-z0-9.+_-]{0,63}@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+)",
    re.IGNORECASE,
)
"""Bare addresses as GFM («Autolinks (extension)») has them; they end before what is not ASCII, as
Chinese puts no blank behind them."""
_DOMAIN = re.compile(
    r"(?:https?://)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?::[0-9]+)?(?=[/?#]|$)", re.IGNORECASE
)
_TRAILING = "?!.,:*_~'\";"
_ENTITY = re.compile(r"&[a-z0-9]+;$", re.IGNORECASE)

Piece = tuple[str, int]
"""Words and the offset at which they stand."""


def joined(pieces: Sequence[Piece], before: str, after: str) -> str:
    """Return the words of pieces that follow one another.

    Args:
        pieces: words and line ends.
        before: the character in front of them in the same paragraph; empty at its start.
        after: the character behind them.
    """
    text = "".join(piece for piece, _ in pieces)
    if LINE_END not in text:
        return text
    lines = text.split(LINE_END)
    parts = [lines[0]]
    last = lines[0][-1:] or before
    for number, line in enumerate(lines[1:], 2):
        following = line[:1] or (after if number == len(lines) else "")
        gap = "" if is_wide(last) and is_wide(following) else " "
        parts += (gap, line)
        last = line[-1:] or gap or last
    return "".join(parts)


def with_links(text: str, pieces: Sequence[Piece]) -> Iterator[Inline]:
    """Yield the words with the bare addresses in them as links."""
    if "@" not in text and "://" not in text and "www." not in text.lower():
        yield Words(text, pieces[0][1])
        return
    places = _Places(pieces)
    done = 0
    for match in _BARE.finditer(text):
        written = match[0] if match["mail"] else _trimmed(match[0])
        link = _link(written, match["mail"] is not None, places.of(match.start()))
        if link is None:
            continue
        if match.start() > done:
            yield Words(text[done : match.start()], places.of(done))
        yield link
        done = match.start() + len(written)
    if done < len(text):
        yield Words(text[done:], places.of(done))


class _Places:
    """Where the characters of joined pieces stand."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._ends = list(accumulate(len(text) for text, _ in pieces))

    def of(self, index: int) -> int:
        """Return the offset at which the character of that index stands."""
        number = min(bisect_right(self._ends, index), len(self._pieces) - 1)
        text, at = self._pieces[number]
        start = self._ends[number] - len(text)
        return at + len(text[: index - start].encode())


def _trimmed(address: str) -> str:
    """Return a bare address without what more likely belongs to the sentence."""
    while address:
        entity = _ENTITY.search(address)
        if entity:
            address = address[: entity.start()]
        elif address[-1] in _TRAILING or (
            address[-1] == ")" and address.count(")") > address.count("(")
        ):
            address = address[:-1]
        else:
            break
    return address


def _link(written: str, is_mail: bool, at: int) -> Link | None:  # noqa: FBT001
    if is_mail:
        if written[-1] in "-_":
            return None
        address = f"mailto:{written}"
    elif not _DOMAIN.match(written):
        return None
    else:
        address = f"http://{written}" if written[:4].lower() == "www." else written
    found = destination(address)
    if not isinstance(found, Outside):
        return None
    end = at + len(written)
    return Link((Words(written, at),), found, address, at, end)
