"""Sorted tokens with postings in, shards out: texts of a size that is quick to fetch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anliku.search.static.parts import TokenCodes
from anliku.search.static.postings import encoded

SIZE = 16_000
"""Characters of a shard; about half of it after gzip. Smaller ones make the list of shards, which
every query needs, longer; larger ones bring more tokens that were not asked for."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Some of the tokens, from a first one on."""

    first: str
    text: str
    """For each token a line: the token, a tab, its postings."""


def shards_of(tokens: Iterable[TokenCodes], size: int = SIZE) -> Iterator[Shard]:
    """Yield the shards of all tokens; one with very many postings has a shard to itself."""
    lines: list[str] = []
    first, length = "", 0
    for token, codes in tokens:
        line = f"{token}\t{encoded(codes)}"
        if lines and length + len(line) > size:
            yield Shard(first, "\n".join(lines))
            lines, length = [], 0
        if not lines:
            first = token
        lines.append(line)
        length += len(line) + 1
    if lines:
        yield Shard(first, "\n".join(lines))
