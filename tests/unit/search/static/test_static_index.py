"""The browser's index: what is written can be read, by whatever parts it was made."""

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.documents import document_of
from anliku.search.entries import index_entries
from anliku.search.interface import IndexEntry, Postings
from anliku.search.static import Part, index_files, merged, part_of
from anliku.search.static.postings import ALPHABET, decoded, encoded
from anliku.search.static.shards import shards_of
from anliku.search.static.tables import question_words, sound_rows, traditional
from anliku.search.weighting import FULL
from tests.unit.search.factory import VOCABULARY, make_case

_NUMBERS = st.lists(st.integers(0, 300_000), unique=True, max_size=50).map(sorted)


@given(_NUMBERS, st.data())
def test_postings_come_back(numbers: list[int], data: st.DataObject) -> None:
    """Whatever the numbers and weights."""
    size = len(numbers)
    weights = data.draw(st.lists(st.integers(1, FULL), min_size=size, max_size=size))
    back = decoded(encoded(Postings(numbers, weights)))
    assert (numbers, weights) == (list(back.documents), list(back.weights))


def test_every_weight_is_a_character_that_json_takes_as_it_is() -> None:
    """No posting needs an escape, and none looks like the end of a line or of a token."""
    assert len(ALPHABET) > FULL
    assert f'"{ALPHABET}"' == json.dumps(ALPHABET)


def entries() -> tuple[IndexEntry, ...]:
    """Return the entries of a dozen cases."""
    cases = [make_case(n, f"社区案例{n}", "楼道，" * n + "议事") for n in range(1, 13)]
    return tuple(index_entries([document_of(case, VOCABULARY) for case in cases], VOCABULARY))


@pytest.mark.parametrize("borders", [(0, 12), (0, 1, 12), (0, 5, 5, 11, 12), tuple(range(13))])
def test_an_index_made_by_parts_is_the_same_as_one_made_at_once(borders: Sequence[int]) -> None:
    """Byte by byte: runs of cases may be done anywhere, and merged in their order."""
    every = entries()
    ends = pairwise(borders)
    parts: list[Part] = [part_of(every[first:end], first) for first, end in ends]
    whole = list(index_files(merged([part_of(every, 0)]), 12, VOCABULARY, "1", 200))
    assert whole == list(index_files(merged(parts), 12, VOCABULARY, "1", 200))


def test_shards_hold_every_token_once_in_order() -> None:
    """A list of first tokens is enough to know where a token is."""
    tokens = list(merged([part_of(entries(), 0)]))
    shards = list(shards_of(tokens, size=100))
    lines = [line.split("\t")[0] for shard in shards for line in shard.text.split("\n")]
    assert [token for token, _ in tokens] == lines
    assert [shard.text.split("\t")[0] for shard in shards] == [shard.first for shard in shards]
    assert sorted(lines) == lines
    assert len(shards) > 5


def test_the_tables_agree_with_the_analysis() -> None:
    """Pairs of traditional and simplified characters, and no word of asking of one character."""
    pairs = traditional()
    assert 0 == len(pairs) % 2
    assert ("裡", "里") in zip(pairs[::2], pairs[1::2], strict=True)
    assert {2, 3, 4} >= {len(word) for word in question_words()}
    assert "寨" in sound_rows()[0]["zhai"]
