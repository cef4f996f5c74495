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
    r"(?P<web>(?:(?<![a-z])https?://|(?<![a-z0-9./@_-])www\.)[a-z0-9][a-z0-9\-._~:/?#@!$&'()*+,;=%]*)"
    r"|(?<![a-z0-9.+_\-/])(?P<mail>(?:mailto:)?[a-z0-9._+-]{1,64}@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+)",
    re.IGNORECASE,
)
"""Bare addresses as GFM («Autolinks (extension)») has them; they end before what is not ASCII, as
Chinese puts no blank behind them, and before a bracket, which is a footnote's more likely."""
_DOMAIN = re.compile(
    r"(?:https?://)?+(?>[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)(?::[0-9]+(?![0-9a-z]))?+(?![^/?#]*@)",
    re.IGNORECASE,
)
"""Up to its port; what has an @ behind it names a user, and is no host's."""
_TRAILING = "?!.,:*_~'\""
_ENTITY = re.compile(r"&[a-z0-9]+;$", re.IGNORECASE)
_LONGEST_ENTITY = 40

Piece = tuple[str, int]
"""Words and the offset at which they stand."""


def without_gaps(pieces: Sequence[Piece], before: str, after: str) -> list[Piece]:
    """Return pieces that follow one another with blanks for the line ends, or nothing in Chinese.

    Args:
        pieces: words and line ends.
        before: the character in front of them in the same paragraph; empty at its start.
        after: the character behind them.
    """
    found: list[Piece] = []
    last = before
    for number, (text, at) in enumerate(pieces, 1):
        if text != LINE_END:
            found.append((text, at))
            last = text[-1:]
            continue
        following = pieces[number][0][:1] if number < len(pieces) else after
        if not (is_wide(last) and is_wide(following)):
            found.append((" ", at))
            last = " "
    return found


def with_links(pieces: Sequence[Piece]) -> Iterator[Inline]:
    """Yield the words of pieces with the bare addresses in them as links."""
    text = "".join(piece for piece, _ in pieces)
    if "@" not in text and "://" not in text and "www." not in text.lower():
        yield Words(text, pieces[0][1])
        return
    places = _Places(pieces)
    done = 0
    for match in _BARE.finditer(text):
        written = match[0] if match["mail"] else _trimmed(_whole(match[0]))
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


def _whole(address: str) -> str:
    """Return an address up to the end of its host where no path follows; empty where it has none."""
    domain = _DOMAIN.match(address)
    if domain is None:
        return ""
    return address if address[domain.end() : domain.end() + 1] in ("/", "?", "#") else domain[0]


def _trimmed(address: str) -> str:
    """Return a bare address without what more likely belongs to the sentence."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while end:
        sign = address[end - 1]
        if sign == ";":
            entity = _ENTITY.search(address, max(end - _LONGEST_ENTITY, 0), end)
            end = entity.start() if entity else end - 1
        elif sign in _TRAILING or (sign == ")" and unopened > 0):
            unopened -= sign == ")"
            end -= 1
        else:
            break
    return address[:end]


def _link(written: str, is_mail: bool, at: int) -> Link | None:  # noqa: FBT001
    if is_mail:
        if written[-1] in "-_":
            return None
        address = written if written[:7].lower() == "mailto:" else f"mailto:{written}"
    elif not written:
        return None
    else:
        address = f"http://{written}" if written[:4].lower() == "www." else written
    found = destination(address)
    if not isinstance(found, Outside):
        return None
    end = at + len(written)
    return Link((Words(written, at),), found, address, at, end)
