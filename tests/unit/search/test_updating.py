"""After an edit only what changed is indexed, and the index answers as one built anew."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.corpus import Corpus, read_corpus
from anliku.model.case import Case
from anliku.search import IndexReport, build_index, is_stale, open_search
from anliku.vocabulary.vocabulary import vocabulary_of
from tests.unit.search.factory import VOCABULARY, ids, make_case, make_settings

_WORDS = ("楼道", "食堂", "停车", "调解", "电梯")
_QUERIES = ("楼道", "食堂 停车", "调解怎么办", "“电梯”", "楼", "案例 年份:>2003", "河南")
MANY = 40


def case(number: int, word: str) -> Case:
    """Return a case whose text says a word."""
    made = make_case(
        number, f"社区案例标题{number}", f"{word}的事。" * (number % 3 + 1), year=2000 + number % 9
    )
    return made_of(made, word)


def made_of(made: Case, word: str) -> Case:
    """Return the case with a checksum of its own, as reading a file would give it."""
    return replace(made, checksum=f"{made.id} {word}")


def build(folder: Path, words: dict[int, str]) -> IndexReport:
    """Index the cases of these numbers with these words."""
    cases = tuple(case(number, word) for number, word in sorted(words.items()))
    return build_index(Corpus(cases, VOCABULARY), make_settings(folder), lambda _d, _t: None)


def answers(folder: Path) -> list[object]:
    """Return what the index says to some queries: hits in order with counts."""
    with open_search(make_settings(folder), VOCABULARY) as search:
        found = [search.find(typed, page_size=50) for typed in _QUERIES]
        return [([(hit.id, hit.snippet) for hit in r.hits], r.total, r.facets) for r in found]


START = {number: _WORDS[number % 5] for number in range(1, MANY + 1)}
_EDITS = st.dictionaries(
    st.integers(1, MANY + 3), st.sampled_from([*_WORDS, None]), min_size=1, max_size=3
)


@given(edits=st.lists(_EDITS, min_size=1, max_size=2))
@settings(max_examples=15, deadline=None)
def test_an_updated_index_answers_as_a_new_one(
    tmp_path_factory: pytest.TempPathFactory, edits: list[dict[int, str | None]]
) -> None:
    """Whatever came, went or was edited, in however many steps."""
    folder = tmp_path_factory.mktemp("updated")
    words = dict(START)
    build(folder, words)
    for step in edits:
        for number, word in step.items():
            if word is None:
                words.pop(number, None)
            else:
                words[number] = word
        build(folder, words)
    fresh = tmp_path_factory.mktemp("fresh")
    build(fresh, words)
    assert answers(fresh) == answers(folder)


def test_one_edited_case_is_the_only_one_read(tmp_path: Path) -> None:
    """The report tells; the old text is nowhere any more."""
    assert MANY == build(tmp_path, START).indexed
    report = build(tmp_path, START | {7: "独木桥"})
    assert (1, MANY) == (report.indexed, report.documents)
    assert 0 == build(tmp_path, START | {7: "独木桥"}).indexed
    with open_search(make_settings(tmp_path), VOCABULARY) as search:
        assert ids(7) == [hit.id for hit in search.find("独木桥").hits]


def test_many_changes_or_another_vocabulary_build_all(tmp_path: Path) -> None:
    """Then the mean lengths, or the tokens of every case, are no longer those of before."""
    build(tmp_path, START)
    assert MANY == build(tmp_path, dict.fromkeys(START, "新的")).indexed
    other = vocabulary_of([*VOCABULARY.concepts.values()], synonyms=[("车位", "停车")])
    cases = tuple(case(number, "新的") for number in START)
    corpus = Corpus(cases, other)
    report = build_index(corpus, make_settings(tmp_path), lambda _d, _t: None)
    assert MANY == report.indexed


def test_a_damaged_index_is_built_anew(tmp_path: Path) -> None:
    """Nothing is taken over from files that are not those that were written."""
    build(tmp_path, START)
    (segment,) = (tmp_path / "search-index").glob("index-*/*.seg")
    segment.write_bytes(segment.read_bytes()[:-50])
    assert MANY == build(tmp_path, START | {7: "独木桥"}).indexed


def test_a_reader_keeps_the_index_it_opened(tmp_path: Path) -> None:
    """While one searches, an update changes nothing for them."""
    build(tmp_path, START)
    with open_search(make_settings(tmp_path), VOCABULARY) as old:
        before = [hit.id for hit in old.find("楼道").hits]
        build(tmp_path, START | {5: "独木桥"})
        assert before == [hit.id for hit in old.find("楼道").hits]


def test_an_index_older_than_the_archive_is_noticed(tmp_path: Path) -> None:
    """An edited, a new and a removed file all make it stale; building mends that."""
    where = make_settings(tmp_path)
    where.cases_dir.mkdir(parents=True, exist_ok=True)
    text = where.cases_dir / "one.md"
    text.write_text("一", encoding="utf-8")
    build(tmp_path, START)
    os.utime(where.index_dir / "manifest.json")
    assert not is_stale(where)
    later = (where.index_dir / "manifest.json").stat().st_mtime + 5
    os.utime(text, (later, later))
    assert is_stale(where)


def test_what_is_saved_while_an_index_is_built_makes_it_stale(tmp_path: Path) -> None:
    """The index is as old as the reading of the archive, not as the writing of its own files."""
    where = make_settings(tmp_path)
    text = where.cases_dir / "one.md"
    text.parent.mkdir(parents=True, exist_ok=True)
    text.write_text("一", encoding="utf-8")
    corpus = read_corpus(where)
    text.write_text("二", encoding="utf-8")
    build_index(corpus, where, lambda *_: None)
    assert is_stale(where)
    build_index(read_corpus(where), where, lambda *_: None)
    assert not is_stale(where)
