"""Searching: what is found, in which order, and what is said about it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anliku.model.facets import Facet
from anliku.search import CaseSearch, Query, search
from anliku.search.interface import Postings
from anliku.search.runs import runs
from anliku.search.whoosh_index import WhooshIndex
from tests.unit.search.factory import ids, indexed, make_case

Found = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("裴寨", 1),
        ("裴寨村", 1),
        ("海丰", 4),
        ("海丰县", 4),
        ("烟台 食堂", 2),
        ("老人在家没人做饭怎么办", 2),
        ("老年食堂", 3),
        ("网格员", 4),
        ("ＡＰＰ", 3),
        ("2000", 2),
        ("虹口", 5),
        ("图", 4),
    ],
)
def test_the_case_that_answers_stands_first(found: Found, typed: str, first: int) -> None:
    """Places, words, parts of words, questions, numbers and single characters are found."""
    assert ids(first) == found(typed)[:1]


def test_a_synonym_finds_cases_that_do_not_have_the_word(found: Found) -> None:
    """长者饭堂 is in no case, but the concept is."""
    assert set(ids(2, 3)) == set(found("长者饭堂"))


def test_a_broader_term_finds_what_is_below(found: Found) -> None:
    """A case about 养老服务 is about 民生服务."""
    assert set(ids(2, 3)) == set(found("民生服务"))


def test_a_case_is_found_by_its_id(found: Found) -> None:
    """An id in any case of letters finds that one case."""
    assert ids(3) == found(ids(3)[0].lower())


def test_more_of_the_words_stands_higher(tmp_path: Path) -> None:
    """A case with both words comes before one with the rarer word alone, said often."""
    both = make_case(1, "第一个案例标题", "楼道里的电梯。")
    often = make_case(2, "第二个案例标题", "电梯，电梯，电梯。")
    others = [make_case(n, f"别的案例标题{n}", "楼道。") for n in range(3, 9)]
    with indexed(tmp_path, both, often, *others) as cases:
        assert ids(1, 2) == [hit.id for hit in cases.find("楼道 电梯").hits[:2]]


def test_a_title_counts_more_than_a_body(tmp_path: Path) -> None:
    """The same words in the title stand above those in the body."""
    in_body = make_case(1, "别的什么标题", "加装电梯。")
    in_title = make_case(2, "加装电梯始末", "别的什么。")
    with indexed(tmp_path, in_body, in_title) as cases:
        assert ids(2, 1) == [hit.id for hit in cases.find("加装电梯").hits]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("“矛盾纠纷”", [5]),
        ("“老年人的食堂”", [2]),
        ("“app 可以订餐”", [3]),
        ("“老年” “饭堂”", [2]),
        ("“没有这句话”", []),
        ("矛盾 -纠纷", []),
        ("“图”", [4]),
        ("食堂 -堂", []),
        ("“2,000 份饭”", [2]),
        ("“，”", []),
        ("食堂 -老年食堂", [2]),
        ("食堂 -湖州", [2]),
        ("食堂 -“街角的老年食堂”", [2]),
    ],
)
def test_phrases_and_exclusions_are_exact(found: Found, typed: str, expected: list[int]) -> None:
    """A phrase stands as it is or not at all; an excluded text stands nowhere."""
    assert ids(*expected) == sorted(found(typed))


def test_an_exclusion_does_not_hit_synonyms(found: Found) -> None:
    """长者饭堂 is printed in no case, so excluding it takes none away."""
    assert set(ids(2, 3)) == set(found("食堂 -长者饭堂"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("主题:民生服务", [2, 3]),
        ("主题:养老服务 地区:山东", [2]),
        ("地区:山东 地区:广东", [2, 4]),
        ("证据:>=1", [1, 2, 5]),
        ("年份:2020..2021", [2, 3]),
        ("-地区:上海 主题:协商自治", [1, 4]),
        ("年份:1999", []),
        ("食堂 地区:浙江", [3]),
    ],
)
def test_filters_admit_what_stands_under_the_term(
    found: Found, typed: str, expected: list[int]
) -> None:
    """Values of one facet are alternatives, facets are conditions; without words order is by id."""
    assert ids(*expected) == found(typed)


def test_counts_are_of_all_that_was_found(cases: CaseSearch) -> None:
    """Facet counts speak of the whole result, not of the page shown."""
    results = cases.find("食堂", page_size=1)
    assert 2 == results.total == results.pages
    counts = {count.key: (count.label, count.cases) for count in results.facets[Facet.TOPIC]}
    assert {"topic/养老服务": ("养老服务", 2), "topic/民生服务": ("民生服务", 2)} == counts
    assert ("湖州市", 1) in [(c.label, c.cases) for c in results.facets[Facet.REGION]]


def test_pages_follow_each_other_without_gap_or_overlap(cases: CaseSearch) -> None:
    """The pages together are the whole result in order; beyond there is nothing."""
    whole = [hit.id for hit in cases.find("社区 村").hits]
    paged = [hit.id for n in range(1, 7) for hit in cases.find("社区 村", n, 1).hits]
    assert whole == paged
    assert () == cases.find("社区 村", 99).hits


def test_equal_scores_stand_in_the_order_of_ids(tmp_path: Path) -> None:
    """Cases that answer equally well are not shuffled."""
    twins = [make_case(n, "同一个标题的案例", "同样的正文。") for n in range(1, 8)]
    with indexed(tmp_path, *twins) as cases:
        assert ids(*range(1, 8)) == [hit.id for hit in cases.find("同样").hits]


def test_two_builds_answer_alike(tmp_path: Path) -> None:
    """The same archive gives the same results, scores included."""
    archive = [make_case(n, f"社区案例标题{n}", "楼道堆物，" * n) for n in range(1, 6)]
    with indexed(tmp_path / "a", *archive) as one, indexed(tmp_path / "b", *archive[::-1]) as two:
        assert one.find("楼道 堆物").hits == two.find("楼道 堆物").hits


def test_nothing_asked_is_nothing_found(cases: CaseSearch) -> None:
    """An empty query finds nothing and says what to do."""
    results = cases.find("  ")
    assert 0 == results.total
    assert "请写出要找的词" in results.notes[0]


def test_an_empty_archive_can_be_searched(tmp_path: Path) -> None:
    """An index without documents answers every query with nothing."""
    with indexed(tmp_path) as cases:
        assert [0, 0, 0] == [cases.find(typed).total for typed in ("食堂", "“食堂”", "证据:1")]


def test_more_than_can_be_looked_up_is_left_out_and_said_to_be(cases: CaseSearch) -> None:
    """Words, phrases and exclusions are bounded in number."""
    assert "只用了前 64 个" in cases.find(" ".join(f"w{n}" for n in range(99))).notes[0]
    many = cases.find(" ".join(f'"{n}"' for n in range(10, 40)))
    assert "原话和排除的词各只用了前 16 个" in many.notes
    assert 16 == len(many.query.phrases)


def test_html_in_a_title_stays_data(tmp_path: Path) -> None:
    """Title and snippet give back the very characters of the file."""
    title = "<img src=x onerror=alert(1)>社区"
    with indexed(tmp_path, make_case(1, title, "正文 <b>食堂</b>")) as cases:
        (hit,) = cases.find("食堂").hits
    assert title == hit.title
    assert "正文 <b>食堂</b>" == "".join(piece.text for piece in hit.snippet)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text() | st.text(st.sampled_from('食堂村老年社区 -"“”:：主题证据>=*?[]\x00\ud800a1')))
def test_any_text_is_a_safe_query(cases: CaseSearch, typed: str) -> None:
    """Whatever is typed is answered, with snippets made only of what stands in the cases."""
    results = cases.find(typed)
    assert len(results.hits) == min(results.total, results.page_size)


MOST_LOOKUPS = 250
"""A run without sense asks for 183 in the small archive; without bounds it was thousands."""


class _Counting:
    """An index that counts how often tokens are looked up in it."""

    def __init__(self, index: WhooshIndex) -> None:
        self._index = index
        self.lookups = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._index, name)

    def postings(self, token: str) -> Postings:
        self.lookups += 1
        return self._index.postings(token)


@pytest.mark.parametrize("part", ["食堂", "老年食堂 ", "“食堂”", "-食", "的", "a", "主题:", "🀄"])
def test_a_query_of_100_kilobytes_is_bounded(cases: CaseSearch, part: str) -> None:
    """However long the query, few tokens are looked up, and what was left out is said, shortly."""
    index = _Counting(cases.index)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(cases, "index", index)
        results = cases.find(part * (100_000 // len(part)))
    assert index.lookups <= MOST_LOOKUPS
    assert results.notes
    assert all(len(note) < 100 for note in results.notes)


def test_a_run_without_sense_is_bounded(cases: CaseSearch) -> None:
    """Hundreds of different characters that stand nowhere side by side."""
    index = _Counting(cases.index)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(cases, "index", index)
        cases.find("".join(map(chr, range(0x4E00, 0x4E00 + 5000))))
    assert index.lookups <= MOST_LOOKUPS


_TITLES = st.text(st.sampled_from("裴寨村的怎么办老年食堂（A1 b，—年。7"), min_size=4, max_size=30)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        _TITLES.filter(lambda t: t == t.strip() and any(runs(t.lower()))), min_size=1, max_size=8
    )
)
def test_every_case_is_found_by_its_own_title(
    tmp_path_factory: pytest.TempPathFactory, titles: list[str]
) -> None:
    """Index, then query: each title finds its case."""
    archive = [make_case(number, title) for number, title in enumerate(titles, start=1)]
    with indexed(tmp_path_factory.mktemp("titles"), *archive) as cases:
        for number, title in enumerate(titles, start=1):
            hits = search(cases, Query(words=(title,)), page_size=len(titles)).hits
            assert ids(number)[0] in [hit.id for hit in hits]
