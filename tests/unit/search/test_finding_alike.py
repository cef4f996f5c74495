"""Queries in another script, in pinyin and with slips find what was meant."""

from collections.abc import Iterator

import pytest

from anliku.search import CaseSearch
from tests.unit.search.factory import ids, indexed, make_case


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseSearch]:
    """Index some cases."""
    with indexed(
        tmp_path_factory.mktemp("alike"),
        make_case(
            1,
            title="裴寨村：产业上的党小组",
            place=("河南省", "新乡市", "辉县市", "张村乡", "裴寨村"),
        ),
        make_case(2, title="深田社区：百事帮互助队", place=("福建省", "厦门市", "思明区")),
        make_case(
            3, title="老年食堂怎样办下去", body="## 背景\n\n村务公开栏旁边就是食堂，有无线网 wifi。"
        ),
        make_case(4, title="网格员的一天", body="## 背景\n\n巡查。"),
    ) as opened:
        yield opened


def found(search: CaseSearch, typed: str) -> list[str]:
    """Return the ids that a query finds, the best first."""
    return [hit.id for hit in search.find(typed).hits]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("peizhai", 1),
        ("PeiZhai", 1),
        ("pei zhai", 1),
        ("pei'zhai", 1),
        ("péizhài", 1),
        ("pzc", 1),
        ("shentian shequ", 2),
        ("laonianshitang", 3),
        ("wifi", 3),
        ("村務公開", 3),
        ("網格員", 4),
        ("网隔员", 4),
        ("陪寨", 1),
        ("裴塞村", 1),
        ("老年食糖", 3),
    ],
)
def test_what_was_meant_comes_first(search: CaseSearch, typed: str, number: int) -> None:
    """Pinyin whole, apart and as initials; traditional script; same sound; same beginning."""
    assert ids(number) == found(search, typed)[:1]


@pytest.mark.parametrize("typed", ["zzzz", "qwertyuiop", "饕餮", "x" * 5000])
def test_what_nobody_meant_is_not_found(search: CaseSearch, typed: str) -> None:
    """Letters that are no pinyin of any name, and characters that sound like nothing there."""
    assert [] == found(search, typed)


def test_a_word_that_is_there_needs_no_guess(search: CaseSearch) -> None:
    """What stands in a case as typed does not bring in what only sounds like it."""
    assert ids(3) == found(search, "食堂")


def test_excluded_words_in_traditional_script(search: CaseSearch) -> None:
    """Exclusion and phrases are folded alike."""
    assert ids(3) == found(search, "“村務公開”")
    assert ids(3)[0] not in found(search, "社区 食堂 -村務公開")
