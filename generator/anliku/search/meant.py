"""A query that has something nowhere to be found in, what may have been meant out.

A part of the query that is no word of the vocabulary, and of which a pair of characters is in no
case, may be a slip for a label, a synonym or a place: for one that sounds alike, or for a longer
one that differs in one character.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from anliku.search.folding import fold
from anliku.search.interface import SearchIndex
from anliku.search.query_analysis import QueryAnalyzer
from anliku.search.runs import pairs, runs
from anliku.search.sounds import readings

_LEAST_LOOKALIKE = 4
"""Characters of a name that is recognised by its looks: three that are right say enough."""

_SHORTEST = 2


class MeantFor:
    """Finds what may have been meant, among names that are known."""

    def __init__(self, names: Iterable[str], analyzer: QueryAnalyzer, index: SearchIndex) -> None:
        self._names = _by_length(names)
        self._analyzer = analyzer
        self._index = index

    def meant(self, typed: str) -> str | None:
        """Return the query without its slips, folded, or None where none was recognised."""
        folded = fold(typed)
        text, at = "", 0
        for run, is_han in runs(folded):
            start = folded.find(run, at)
            if start < 0:  # a number, whose separators are no part of the run
                continue
            is_read = is_han and len(run) >= _SHORTEST
            text += folded[at:start] + (self._corrected(run) if is_read else run)
            at = start + len(run)
        text += folded[at:]
        return text if text != folded else None

    def _corrected(self, run: str) -> str:
        is_open = self._analyzer.masked(run)
        lost = [not self._index.postings(pair).documents for pair in pairs(run)]
        if not any(lost):
            return run
        for length, names in self._names.items():
            for start in range(len(run) - length + 1):
                if not any(lost[start : start + length - 1]):
                    continue
                part, open_part = run[start : start + length], is_open[start : start + length]
                name = _name_for(part, [name for name in names if _keeps(name, part, open_part)])
                if name is not None:
                    return run[:start] + name + run[start + length :]
        return run


def _by_length(names: Iterable[str]) -> Mapping[int, list[str]]:
    """Return the names by their length, the longest first."""
    found: dict[int, list[str]] = defaultdict(list)
    for name in sorted(set(map(fold, names)), key=lambda name: (-len(name), name)):
        if len(name) >= _SHORTEST:
            found[len(name)].append(name)
    return found


def _name_for(part: str, names: Iterable[str]) -> str | None:
    """Return the name that a part is a slip for: one that sounds alike before one that looks so."""
    candidates = [name for name in names if 0 < _differences(part, name) <= len(part) / 2]
    alike = _first(candidates, lambda name: _sounds_alike(part, name))
    if alike is not None or len(part) < _LEAST_LOOKALIKE:
        return alike
    return _first(candidates, lambda name: _differences(part, name) == 1)


def _keeps(name: str, part: str, open_part: str) -> bool:
    """Whether a name has the words of a part that are known, which are no slips, as they are."""
    return all(
        own == typed or is_open == typed
        for own, typed, is_open in zip(name, part, open_part, strict=True)
    )


def _first(names: Iterable[str], is_it: Callable[[str], bool]) -> str | None:
    return next((name for name in names if is_it(name)), None)


def _differences(part: str, name: str) -> int:
    return sum(a != b for a, b in zip(part, name, strict=True))


def _sounds_alike(part: str, name: str) -> bool:
    return all(
        a == b or not frozenset(readings(a)).isdisjoint(readings(b))
        for a, b in zip(part, name, strict=True)
    )
