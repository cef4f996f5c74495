"""What somebody typed in, a `Query` value out. A query is data: no pattern of it reaches an engine.

`词语 “一句原话” -不要的词 主题:养老服务 地区:广东 年份:2020..2022 证据:>=2`
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from anliku.model.facets import Facet
from anliku.search.filters import FacetValues, Filter, facet_named, resolve_filter

MOST_CHARACTERS = 1000
"""What is typed beyond is not used."""

MOST_WORDS = 64
"""Words of a query that are looked up, those that tie two others together included."""

MOST_PHRASES = 16
"""Phrases, and as many excluded words, that are looked for in the texts."""

TOO_LONG = f"输入太长，只用了前 {MOST_CHARACTERS} 个字"

CLOSING = {'"': '"', "“": "”", "«": "»", "「": "」", "„": "“"}
MINUS = frozenset("-−－")
COLONS = frozenset(":：")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search request, understood."""

    words: tuple[str, ...] = ()
    """Free text as typed, split at spaces."""
    phrases: tuple[str, ...] = ()
    """Every one must stand in a case as it is."""
    excluded: tuple[str, ...] = ()
    """None may stand in a case."""
    filters: tuple[Filter, ...] = ()
    """A case must pass all of them."""
    notes: tuple[str, ...] = ()
    """What the user should know about how the request was understood, in Chinese."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.words or self.phrases or self.filters)


@dataclass(frozen=True, slots=True)
class _Item:
    """One part of a request, as written."""

    text: str
    is_excluded: bool = False
    is_quoted: bool = False
    facet: Facet | None = None


def parse_query(typed: str, values: FacetValues) -> Query:
    """Return what is asked for; every text is a query, and nothing is raised.

    Args:
        typed: what the user typed.
        values: the values that filters may name.
    """
    notes: list[str] = []
    if len(typed) > MOST_CHARACTERS:
        notes.append(TOO_LONG)
    items = list(_items(typed[:MOST_CHARACTERS]))
    filters: list[Filter] = []
    for item in items:
        if item.facet is not None:
            found, note = resolve_filter(item.facet, item.text, values)
            filters += [replace(found, is_excluded=item.is_excluded)] if found else []
            notes += [note] if note else []
    free = [item for item in items if item.facet is None]
    return Query(
        words=tuple(i.text for i in free if not i.is_quoted and not i.is_excluded),
        phrases=tuple(dict.fromkeys(i.text for i in free if i.is_quoted and not i.is_excluded)),
        excluded=tuple(dict.fromkeys(i.text for i in free if i.is_excluded)),
        filters=tuple(dict.fromkeys(filters)),
        notes=tuple(dict.fromkeys(notes)),
    )


def _items(typed: str) -> Iterator[_Item]:
    """Yield the parts that stand between spaces; quoted ones may contain some."""
    at = 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        is_excluded = typed[at] in MINUS and not typed[at + 1 : at + 2].isspace()
        item, at = _item(typed, at + is_excluded)
        if item.text:
            yield replace(item, is_excluded=is_excluded)


def _item(typed: str, at: int) -> tuple[_Item, int]:
    """Return the part that starts at an offset, and the offset behind it."""
    quoted, end = _quoted(typed, at)
    if quoted is not None:
        return _Item(quoted, is_quoted=True), end
    end = _end_of_word(typed, at)
    name, colon, value = _split_at_colon(typed[at:end])
    facet = facet_named(name) if colon else None
    if facet is None:
        return _Item(typed[at:end].strip("".join(CLOSING) + "”»」")), end
    if not value:
        quoted, after = _quoted(typed, end)
        return (_Item(quoted, facet=facet), after) if quoted else (_Item(name), end)
    return _Item(value, facet=facet), end


def _quoted(typed: str, at: int) -> tuple[str | None, int]:
    """Return a quotation without its marks and the offset behind it, or None if there is none."""
    closing = CLOSING.get(typed[at : at + 1])
    end = typed.find(closing, at + 1) if closing else -1
    if end < 0:
        return None, at
    return typed[at + 1 : end].strip(), end + 1


def _end_of_word(typed: str, at: int) -> int:
    """Return the offset of the next space or quotation; the character at the offset is passed."""
    for end in range(at + 1, len(typed)):
        if typed[end].isspace() or (typed[end] in CLOSING and _quoted(typed, end)[0]):
            return end
    return len(typed)


def _split_at_colon(word: str) -> tuple[str, str, str]:
    at = next((at for at, character in enumerate(word) if character in COLONS), len(word))
    return word[:at], word[at : at + 1], word[at + 1 :]
