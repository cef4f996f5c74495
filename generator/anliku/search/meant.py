"""A query that has something nowhere to be found in, what may have been meant out.

A part of the query that is no word of the vocabulary, and of which a pair of characters is in no
case, may be a slip for a label, a synonym or a place: for one that sounds alike, or for a longer
one that differs in one character.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from anliku.search.folding import fold
from anliku.search.interface import SearchIndex
from anliku.search.query_analysis import QueryAnalyzer
from anliku.search.question_words import PARTICLES, QUESTION_WORDS
from anliku.search.runs import pairs, runs
from anliku.search.sounds import readings

LONGEST_QUERY = 40
"""Characters of a query that slips are looked for in; a longer one is pasted, not typed."""

NEVER_SLIPS = frozenset(
    {word for word in QUESTION_WORDS if len(word) == 1}
    | PARTICLES
    | set("零〇一二两三四五六七八九十百千万亿")
)
"""Characters that are meant as they are: those one asks with and numerals. `六名志愿者` is no slip
for `路名志愿者`, whatever it sounds like."""

LEAST_LOOKALIKE = 4
"""Characters of a name that is recognised by its looks: three that are right say enough."""

LEAST_TWO_SLIPS = 4
"""Characters of a name in which two may be wrong, if all sounds right."""

_SHORTEST = 2

WIPED = "\n"


class MeantFor:
    """Finds what may have been meant, among names that are known."""

    def __init__(self, names: Iterable[str], analyzer: QueryAnalyzer, index: SearchIndex) -> None:
        self._names = KnownNames(names)
        self._analyzer = analyzer
        self._index = index

    def meant(self, typed: str) -> str | None:
        """Return the query without its slips, folded, or None where none was recognised."""
        folded = fold(typed)
        if len(folded) > LONGEST_QUERY:
            return None
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
        lost = [not self._index.postings(pair).documents for pair in pairs(run)]
        if not any(lost):
            return run
        masked = self._analyzer.masked(run)
        is_open = [
            own == typed and typed not in NEVER_SLIPS
            for own, typed in zip(masked, run, strict=True)
        ]
        starts, ends = self._bounds(run, masked)
        for length in self._names.lengths:
            for start in starts:
                end = start + length
                if end not in ends:
                    continue
                name = self._name_for(run[start:end], is_open[start:end], lost[start : end - 1])
                if name is not None:
                    return run[:start] + name + run[end:]
        return run

    def _bounds(self, run: str, masked: str) -> tuple[list[int], frozenset[int]]:
        """Return where a part may start and end: where no known word is cut, as in `怎么办|淹`."""
        mask = self._analyzer.masked
        starts = [at for at in range(len(run)) if mask(run[at:]) == masked[at:]]
        ends = (at for at in range(1, len(run) + 1) if mask(run[:at]) == masked[:at])
        return starts, frozenset(ends)

    def _name_for(self, part: str, is_open: Sequence[bool], lost: Sequence[bool]) -> str | None:
        """Return the name that a part is a slip for: one that sounds alike before one that looks so.

        Args:
            part: a part of a run.
            is_open: of each character, whether it may be wrong.
            lost: of each pair of characters, whether it is in no case.
        """
        beside = [lost[max(0, at - 1) : at + 1] for at in range(len(part))]
        places = [at for at in range(len(part)) if is_open[at] and any(beside[at])]
        names = self._names.near(part, places)
        alike = next((name for name in names if sounds_alike(part, name)), None)
        if alike is not None or len(part) < LEAST_LOOKALIKE:
            return alike
        # Looks say less than sounds: a character that some case has beside its neighbour is right.
        places = [at for at in places if all(beside[at])]
        return next((name for name in names if _only_difference(part, name) in places), None)


class KnownNames:
    """Names to be found by what is left of them where characters are wiped out.

    So it takes no longer to find the names that are near to a part where there are more names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        folded = sorted(set(map(fold, names)))
        self._names = [name for name in folded if _SHORTEST <= len(name) <= LONGEST_QUERY]
        self.lengths = sorted({len(name) for name in self._names}, reverse=True)

    def near(self, part: str, places: Collection[int]) -> list[str]:
        """Return the names that differ from a part in one or two of the places, nowhere else."""
        found = {
            name
            for form in _wiped_forms(part, places)
            for name in self._by_form.get(form, ())
            if name != part
        }
        return sorted(found)

    @cached_property
    def _by_form(self) -> Mapping[str, list[str]]:
        # Made when it is first needed: most queries have no slip.
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            for form in _wiped_forms(name, range(len(name))):
                found[form].append(name)
        return dict(found)


def _wiped_forms(text: str, places: Collection[int]) -> Iterator[str]:
    """Yield a text with one and, if it is long enough, with two of the places wiped out."""
    for number in (1, 2) if len(text) >= LEAST_TWO_SLIPS else (1,):
        for wiped in combinations(places, number):
            yield "".join(WIPED if at in wiped else c for at, c in enumerate(text))


def _only_difference(part: str, name: str) -> int | None:
    """Return the place of the one character in which a name differs; None if there are more."""
    places = [at for at, (a, b) in enumerate(zip(part, name, strict=True)) if a != b]
    return places[0] if len(places) == 1 else None


def sounds_alike(left: str, right: str) -> bool:
    """Return whether two texts have as many characters, and all of them may sound the same."""
    return len(left) == len(right) and all(
        a == b or not frozenset(readings(a)).isdisjoint(readings(b))
        for a, b in zip(left, right, strict=True)
    )
