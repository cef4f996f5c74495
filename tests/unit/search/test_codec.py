"""The file of terms: whatever is written comes back, from however many blocks."""

from collections.abc import Sequence

import pytest
from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import RamStorage
from whoosh.reading import TermNotFound

from anliku.search.whoosh_index.codec import PackedCodec, PackedTerms, Term


def _written(terms: Sequence[Term]) -> PackedTerms:
    storage, codec = RamStorage(), PackedCodec()
    segment = W3Segment(codec, "test")
    writer = codec.field_writer(storage, segment)
    writer.add_postings(None, None, terms)
    writer.close()
    return codec.terms_reader(storage, segment)


def _read(terms: PackedTerms, field: str, name: str) -> tuple[list[int], list[int]]:
    matcher = terms.matcher(field, name.encode(), None)
    numbers, weights = [], []
    while matcher.is_active():
        numbers.append(matcher.id())
        weights.append(int(matcher.weight()))
        matcher.next()
    return numbers, weights


@pytest.mark.parametrize(
    "numbers",
    [
        [0],
        [16_000_000],
        list(range(5000)),
        [0, 255, 511],
        [0, 256, 512],
        [3, 65_538, 131_074],
        [3, 65_540, 16_000_000],
    ],
)
def test_postings_come_back(numbers: list[int]) -> None:
    """Distances of one, two and four bytes, short lists and long ones."""
    weights = bytes(1 + number % 90 for number in numbers)
    terms = _written([("token", "社区".encode(), numbers, weights)])
    assert (numbers, list(weights)) == _read(terms, "token", "社区")


def _many() -> list[Term]:
    """Return so many terms of two fields that they take several blocks."""
    names = [f"{field}{number:05}" for field in ("甲", "乙") for number in range(4000)]
    return [
        (field, name.encode(), list(range(at % 7 + 1)), bytes([at % 90 + 1]) * (at % 7 + 1))
        for field in ("facet", "token")
        for at, name in enumerate(sorted(names))
    ]


def test_every_term_of_many_blocks_is_found() -> None:
    """And none that was not written, be it before, between or behind those that were."""
    many = _many()
    terms = _written(many)
    for field, name, numbers, weights in many:
        assert (list(numbers), list(weights)) == _read(terms, field, name.decode())
    for field, text in [
        ("facet", ""),
        ("facet", "龟"),
        ("token", "乙00001a"),
        ("another", "乙00001"),
    ]:
        assert (field, text.encode()) not in terms
        with pytest.raises(TermNotFound):
            terms.matcher(field, text.encode(), None)


def test_terms_are_told_in_order_from_any_place() -> None:
    """The same as in the list that was written."""
    many = [(field, name) for field, name, _, _ in _many()]
    terms = _written(_many())
    for start in (("facet", b""), ("facet", "甲03999".encode()), ("token", "乙02".encode())):
        assert [term for term in many if term >= start] == list(terms.terms_from(*start))


def test_a_segment_without_terms_has_none() -> None:
    """Nothing is found, and nothing is raised but that."""
    terms = _written([])
    assert ("token", b"a") not in terms
    assert [] == list(terms.terms_from("token", b""))
