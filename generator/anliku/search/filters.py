"""A facet and what was written as its value in, a filter or a word of advice out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Protocol

from anliku.model.concept import Concept
from anliku.model.facets import Facet
from anliku.search.folding import fold
from anliku.search.meant import sounds_alike
from anliku.search.place_names import means, short_name
from anliku.validation import nearest
from anliku.vocabulary import Vocabulary

_FURTHER_NAMES: Mapping[Facet, tuple[str, ...]] = {
    Facet.TOPIC: ("主题",),
    Facet.MECHANISM: ("做法", "机制"),
    Facet.PROBLEM: ("问题",),
    Facet.CONTEXT: ("场景",),
    Facet.REGION: ("地点", "地方"),
    Facet.YEAR: ("年",),
    Facet.EVIDENCE: ("证据",),
}
NAMES: Mapping[str, Facet] = {
    name: facet
    for facet in Facet
    for name in (facet.key, facet.label, *_FURTHER_NAMES.get(facet, ()))
}

LEAST_PART = 2
"""Characters by which a concept may be named without its whole label."""

_NUMBER = re.compile(r"(?P<sign>>=|<=|>|<|=|≥|≤)?(?P<number>[0-9]{1,4})[年级]?")
_RANGE = re.compile(
    r"(?=.*[0-9])(?P<first>[0-9]{0,4})年?(?:\.{2,3}|至|~|-{1,2}|[–—]{1,2})(?P<last>[0-9]{0,4})年?"
)
HAN_DIGITS = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
_TESTS: Mapping[str, Callable[[int, int], bool]] = {
    "": lambda value, limit: value == limit,
    "=": lambda value, limit: value == limit,
    ">": lambda value, limit: value > limit,
    "<": lambda value, limit: value < limit,
    ">=": lambda value, limit: value >= limit,
    "<=": lambda value, limit: value <= limit,
    "≥": lambda value, limit: value >= limit,
    "≤": lambda value, limit: value <= limit,
}

_LEAST_SHARED = 2
"""Characters that a value must share with another, in order, to be taken for it: 北京 is not 河北."""

LONGEST_SHOWN = 20
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A case passes if it stands under one of the terms, or under none where they are excluded."""

    facet: Facet
    keys: tuple[str, ...]
    written: str
    """The value as the user wrote it."""
    is_excluded: bool = False


class KnownKeys(Protocol):
    """Whatever knows the keys in use, such as an open index."""

    def facet_keys(self, facet: Facet) -> Sequence[str]:
        """Return the keys of the facet's terms that have a document, in order."""


@dataclass(frozen=True, slots=True)
class FacetValues:
    """The values that filters may name."""

    vocabulary: Vocabulary
    known: KnownKeys


def facet_named(name: str) -> Facet | None:
    """Return the facet with a key or a Chinese name, or None."""
    return NAMES.get(fold(name))


def resolve_filter(
    facet: Facet, written: str, values: FacetValues
) -> tuple[Filter | None, str | None]:
    """Return the filter that is meant, or a Chinese sentence that says why there is none."""
    if facet is Facet.REGION:
        keys = _regions(written, values.known.facet_keys(facet))
    elif facet.has_vocabulary:
        concept = _concept(facet, written, values.vocabulary)
        keys = (concept.entry.replaced_by or concept.uri,) if concept else ()
    else:
        numbers = _numbers(fold(written), values.known.facet_keys(facet))
        if numbers is None:
            return None, _not_a_number(facet, written)
        return Filter(facet=facet, keys=numbers, written=written), None
    if not keys:
        return None, _unknown(facet, written, values)
    return Filter(facet=facet, keys=keys, written=written), None


def _concept(facet: Facet, written: str, vocabulary: Vocabulary) -> Concept | None:
    """Return the concept with that label, or the only one of which a label has it as a part."""
    exact = vocabulary.find(facet, written)
    if exact is not None or len(written) < LEAST_PART:
        return exact
    wanted = fold(written)
    having = [
        concept
        for concept in vocabulary.of_facet(facet)
        if any(wanted in fold(label) for label in concept.labels)
    ]
    return having[0] if len(having) == 1 else None


def _regions(written: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the regions whose names end like the written path: 广东, 汕尾/海丰, 新山村."""
    wanted = [part for part in fold(written).split("/") if part]
    if not wanted:
        return ()
    return tuple(
        key for key in known if wanted[-1] in (name := fold(key)) and _is_end(wanted, name)
    )


def _is_end(wanted: list[str], key: str) -> bool:
    end = key.split("/")[-len(wanted) :]
    return len(end) == len(wanted) and all(map(means, wanted, end))


def _numbers(written: str, known: Sequence[str]) -> tuple[str, ...] | None:
    """Return the known numbers in a range, or None where it is not understood."""
    written = written.translate(str.maketrans("".join(HAN_DIGITS), "".join(HAN_DIGITS.values())))
    if span := _RANGE.fullmatch(written):
        first, last = int(span["first"] or 0), int(span["last"] or 9999)
        return tuple(key for key in known if first <= int(key) <= last)
    if one := _NUMBER.fullmatch(written):
        is_in, limit = _TESTS[one["sign"] or ""], int(one["number"])
        return tuple(key for key in known if is_in(int(key), limit))
    return None


def _short(written: str) -> str:
    """Return a text short enough to be repeated in a message."""
    return written if len(written) <= LONGEST_SHOWN else written[:LONGEST_SHOWN] + "…"


def _not_a_number(facet: Facet, written: str) -> str:
    example = "年份:2022 或 年份:2020..2022" if facet is Facet.YEAR else "证据:2 或 证据:>=2"
    return f"没看懂“{facet.label}:{_short(written)}”，这一条件没有用上；请写成 {example}"


def _unknown(facet: Facet, written: str, values: FacetValues) -> str:
    near = (_near_regions if facet is Facet.REGION else _near_concepts)(facet, written, values)
    advice = f"；是不是{'、'.join(f'“{name}”' for name in near)}？" if near else ""
    return f"{facet.label}里没有“{_short(written)}”，这一条件没有用上{advice}"


def _near_concepts(facet: Facet, written: str, values: FacetValues) -> list[str]:
    wanted = fold(written.rpartition("/")[2])
    return [
        concept.label
        for concept in values.vocabulary.suggestions(facet, written)
        if any(_is_close(wanted, fold(label)) for label in concept.labels)
    ]


def _near_regions(facet: Facet, written: str, values: FacetValues) -> list[str]:
    """Return the places near to a written one; their kinds of division make none near."""
    names = {key.rpartition("/")[2] for key in values.known.facet_keys(facet)}
    shorts = {short_name(name): name for name in sorted(names)}
    wanted = short_name(fold(written))
    return [shorts[s] for s in nearest(wanted, sorted(shorts)) if _is_close(wanted, fold(s))]


def _is_close(written: str, known: str) -> bool:
    """Whether a known value may have been meant.

    Most values are so short that a single shared character makes them half alike.
    """
    matches = SequenceMatcher(None, written, known, autojunk=False).get_matching_blocks()
    return sum(match.size for match in matches) >= _LEAST_SHARED or sounds_alike(written, known)
