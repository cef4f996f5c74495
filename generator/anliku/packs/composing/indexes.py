"""The cases of a pack in, the indexes of places and of practices out."""

from collections.abc import Iterable, Mapping

from anliku.facts import place_text
from anliku.model.facets import Facet
from anliku.model.provinces import province_rank
from anliku.packs.blocks import Block, Heading, Index, IndexEntry, paragraph, words
from anliku.packs.composing.selection import Selection
from anliku.packs.interface import Chapter
from anliku.slugs import slug

_Place = tuple[str, ...]


def indexes(selection: Selection) -> Chapter:
    """Return the chapter with the index of places and that of practices."""
    blocks = (
        Heading(2, words("地名")),
        _places(selection),
        Heading(2, words("机制做法")),
        _practices(selection),
    )
    return Chapter(key="indexes", title="索引", blocks=blocks)


def _places(selection: Selection) -> Block:
    found: dict[_Place, dict[int, None]] = {}
    for number, case in enumerate(selection.cases, 1):
        for place in case.record.place:
            found.setdefault(place.names, {})[number] = None
    ordered = sorted(found, key=lambda names: (province_rank(names[0]), slug(place_text(names))))
    return _index((place_text(names), found[names]) for names in ordered)


def _practices(selection: Selection) -> Block:
    found: dict[str, dict[int, None]] = {}
    for number, case in enumerate(selection.cases, 1):
        for label in selection.labels(case, Facet.MECHANISM):
            found.setdefault(label, {})[number] = None
    if not found:
        return paragraph("本书的案例没有标注机制做法。")
    return _index((label, found[label]) for label in sorted(found, key=_by_sound))


def _by_sound(label: str) -> tuple[str, str]:
    return slug(label), label


def _index(entries: Iterable[tuple[str, Mapping[int, None]]]) -> Index:
    return Index(tuple(IndexEntry(term, tuple(numbers)) for term, numbers in entries))
