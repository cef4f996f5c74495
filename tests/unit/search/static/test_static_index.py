"""The browser's index: what is written can be read, by whatever parts it was made."""

import json
from array import array
from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import add
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.documents import SearchDocument, document_of
from anliku.search.entries import index_batches
from anliku.search.inverting import Codes, code_of
from anliku.search.sounds import readings
from anliku.search.static import index_files, merged, part_of, read_part, write_part
from anliku.search.static.postings import ALPHABET, decoded, encoded
from anliku.search.static.shards import LISTED, shards_of
from anliku.search.static.tables import (
    COMMON,
    PAGE,
    common_traditional,
    label_rows,
    label_sounds,
    question_words,
    sound_pages,
    traditional_pages,
)
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


def test_a_common_token_has_a_shard_to_itself() -> None:
    """So that it is fetched without the rare ones beside it, which stay together."""
    often = array("I", [code_of(number, 1) for number in range(100)])
    once = array("I", [code_of(0, 1)])
    tokens = [("一", once), ("丁", once), ("七", often), ("万", once), ("丈", once)]
    shards = [shard.text.split("\n") for shard in shards_of(tokens, size=200)]
    assert [["一", "丁"], ["七"], ["万", "丈"]] == [
        [line.split("\t")[0] for line in lines] for lines in shards
    ]


def test_lists_say_where_every_shard_begins() -> None:
    """A query knows the first of each list, and fetches that which it needs."""
    files = dict(index_files(whole(), 12, VOCABULARY, "1", 20))
    shards = [shard.first for shard in shards_of(whole(), 20)]
    lists = [_value(files, f"list-{n}")[1].split("\n") for n in range(len(shards) // LISTED + 1)]
    assert shards == [first for one in lists for first in one]
    assert [one[0] for one in lists] == _value(files, "index")["lists"].split("\n")
    assert len(lists) > 1
    assert f"data/search/list-{len(lists)}.js" not in files


def _value(files: dict[str, bytes], name: str) -> Any:
    call = files[f"data/search/{name}.js"].decode()
    return json.loads(call[call.index(",") + 1 : call.rindex(")")])


def test_the_tables_agree_with_the_analysis() -> None:
    """Pairs of traditional and simplified characters, and no word of asking of one character."""
    common = common_traditional()
    assert 0 == len(common) % 2
    assert ("著", "着") in zip(common[::2], common[1::2], strict=True)
    assert all(character.encode("gb2312") for character in common[::2])
    others = traditional_pages()[ord("裡") // PAGE]
    assert ("裡", "里") in zip(others[::2], others[1::2], strict=True)
    assert {2, 3, 4} >= {len(word) for word in question_words()}


@pytest.mark.parametrize("character", "寨重𠮷〇龙好囧鱻")
def test_a_character_sounds_alike_on_its_page(character: str) -> None:
    """Its readings in their order, and none where it has none."""
    pages = sound_pages()
    places: list[int | str] = [COMMON, ord(character) // PAGE]
    rows = next((pages[p] for p in places if p in pages and _has(pages[p], character)), [])
    found = [sound for row in rows for sound, characters in row.items() if character in characters]
    assert list(readings(character)) == found


def _has(rows: list[Mapping[str, str]], character: str) -> bool:
    return any(character in characters for row in rows for characters in row.values())


def test_every_label_has_its_sound() -> None:
    """In the order of the labels."""
    rows, sounds = label_rows(VOCABULARY), label_sounds(VOCABULARY)
    assert [len(labels) for _, *labels in rows] == list(map(len, sounds))
    pairs = [
        (n, s)
        for (_, *labels), own in zip(rows, sounds, strict=True)
        for n, s in zip(labels, own, strict=True)
    ]
    assert ("养老服务", "yanglaofuwu") in pairs
