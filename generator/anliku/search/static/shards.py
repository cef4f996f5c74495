"""Sorted tokens with postings in, shards out: texts of a size that is quick to fetch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anliku.search.static.parts import TokenCodes
from anliku.search.static.postings import encoded

SIZE = 5_000
"""Characters of a shard; about half of it after gzip. Smaller ones make more files, larger ones
bring more tokens that were not asked for."""

_OWN_SHARD = 0.5
"""A token that takes more of a shard than this has one to itself: it is asked for often, and would
bring the others each time."""

LISTED = 100
"""Shards of which one list says where they begin; where a list begins, every query must know."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Some of the tokens, from a first one on."""

    first: str
    text: str
    """For each token a line: the token, a tab, its postings."""


def shards_of(tokens: Iterable[TokenCodes], size: int = SIZE) -> Iterator[Shard]:
    """Yield the shards of all tokens."""
    lines: list[str] = []
    first, length = "", 0
    for token, codes in tokens:
        line = f"{token}\t{encoded(codes)}"
        is_large = len(line) > _OWN_SHARD * size
        if lines and (length + len(line) > size or is_large):
            yield Shard(first, "\n".join(lines))
            lines, length = [], 0
        if is_large:
            yield Shard(token, line)
            continue
        if not lines:
            first = token
        lines.append(line)
        length += len(line) + 1
    if lines:
        yield Shard(first, "\n".join(lines))
