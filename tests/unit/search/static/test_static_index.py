"""The browser's index: what is written can be read, by whatever parts it was made."""

import json
from array import array
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import add
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.documents import SearchDocument, document_of
from anliku.search.entries import index_batches
from anliku.search.inverting import Codes, code_of
from anliku.search.static import index_files, merged, part_of, read_part, write_part
from anliku.search.static.postings import ALPHABET, decoded, encoded
from anliku.search.static.shards import shards_of
from anliku.search.static.tables import question_words, sound_rows, traditional
from anliku.search.weighting import FULL, total_lengths
from tests.unit.search.factory import VOCABULARY, make_case

_NUMBERS = st.lists(st.integers(0, 300_000), unique=True, max_size=50).map(sorted)


@given(_NUMBERS, st.data())
def test_postings_come_back(numbers: list[int], data: st.DataObject) -> None:
    """Whatever the numbers and weights."""
    size = len(numbers)
    weights = data.draw(st.lists(st.integers(1, FULL), min_size=size, max_size=size))
    back = decoded(encoded(array("I", map(code_of, numbers, weights))))
    assert (numbers, weights) == (list(back.documents), list(back.weights))


def test_every_weight_is_a_character_that_json_takes_as_it_is() -> None:
    """No posting needs an escape, and none looks like the end of a line or of a token."""
    assert len(ALPHABET) > FULL
    assert f'"{ALPHABET}"' == json.dumps(ALPHABET)


def documents() -> tuple[SearchDocument, ...]:
    """Return the documents of a dozen cases."""
    cases = [make_case(n, f"社区案例{n}", "楼道，" * n + "议事") for n in range(1, 13)]
    return tuple(document_of(case, VOCABULARY) for case in cases)


def whole() -> list[tuple[str, Codes]]:
    """Return the tokens of all of them, made at once."""
    return list(part_of(index_batches(documents(), VOCABULARY)))


@pytest.mark.parametrize("borders", [(0, 12), (0, 1, 12), (0, 5, 5, 11, 12), tuple(range(13))])
def test_an_index_made_by_parts_is_the_same_as_one_made_at_once(
    tmp_path: Path, borders: Sequence[int]
) -> None:
    """Byte by byte: runs of cases may be done anywhere, carried as files, and merged in order."""
    every = documents()
    runs = list(pairwise(borders))
    lengths = [total_lengths(every[first:end]) for first, end in runs]
    averages = reduce(add, lengths).means()
    files: list[Path] = []
    for number, (first, end) in enumerate(runs):
        files.append(tmp_path / str(number))
        batches = index_batches(every[first:end], VOCABULARY, averages, first)
        write_part(part_of(batches), files[-1])
    tokens = merged(map(read_part, files))
    expected = list(index_files(whole(), 12, VOCABULARY, "1", 200))
    assert expected == list(index_files(tokens, 12, VOCABULARY, "1", 200))


def test_shards_hold_every_token_once_in_order() -> None:
    """A list of first tokens is enough to know where a token is."""
    tokens = whole()
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
