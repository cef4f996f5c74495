"""What somebody typed is understood, and never more than data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.model.facets import Facet
from anliku.search import CaseSearch, Query, parse_query
from anliku.search.query import MOST_CHARACTERS


@pytest.mark.parametrize("typed", ["“老年 食堂”", "«老年 食堂»", '"老年 食堂"', "「老年 食堂」"])
def test_quotation_marks_make_a_phrase(cases: CaseSearch, typed: str) -> None:
    """All usual quotation marks hold a phrase together."""
    assert ("老年 食堂",) == cases.parse(typed).phrases


@pytest.mark.parametrize("minus", ["-", "−", "－"])
def test_a_minus_excludes(cases: CaseSearch, minus: str) -> None:
    """A word or a phrase behind a minus is excluded; a hyphen inside a word is none."""
    query = cases.parse(f"食堂 {minus}湖州 {minus}“一句 话” a-b")
    assert ("湖州", "一句 话") == query.excluded
    assert ("食堂", "a-b") == query.words


@pytest.mark.parametrize(
    ("typed", "facet", "keys"),
    [
        ("主题:养老服务", Facet.TOPIC, ("topic/养老服务",)),
        ("治理主题：为老服务", Facet.TOPIC, ("topic/养老服务",)),
        ("topic:topic/养老服务", Facet.TOPIC, ("topic/养老服务",)),
        ("主题:养老", Facet.TOPIC, ("topic/养老服务",)),
        ("主题:敬老", Facet.TOPIC, ("topic/养老服务",)),
        ('做法:"长者饭堂"', Facet.MECHANISM, ("mech/志愿助餐",)),
        ("地区:广东", Facet.REGION, ("广东省",)),
        ("地区:海丰", Facet.REGION, ("广东省/汕尾市/海丰县",)),
        ("地区:汕尾/海丰县", Facet.REGION, ("广东省/汕尾市/海丰县",)),
        ("地区:新山村", Facet.REGION, ("广东省/汕尾市/海丰县/附城镇/新山村",)),
        ("年份:2021", Facet.YEAR, ("2021",)),
        ("年:2021年", Facet.YEAR, ("2021",)),
        ("年份:2021..", Facet.YEAR, ("2021", "2022")),
        ("年份:<2021", Facet.YEAR, ("2020",)),
        ("年份:2020-2021", Facet.YEAR, ("2020", "2021")),
        ("年份:2020—2021年", Facet.YEAR, ("2020", "2021")),
        ("年份:2021–", Facet.YEAR, ("2021", "2022")),
        ("年份:二〇二一", Facet.YEAR, ("2021",)),
        ("年份：二零二〇年至二〇二一年", Facet.YEAR, ("2020", "2021")),
        ("证据:二级", Facet.EVIDENCE, ("2",)),
        ("证据:>=1", Facet.EVIDENCE, ("1", "2")),
        ("evidence:≥２级", Facet.EVIDENCE, ("2",)),
        ("年份:1999", Facet.YEAR, ()),
    ],
)
def test_filters_go_by_any_name(
    cases: CaseSearch, typed: str, facet: Facet, keys: tuple[str, ...]
) -> None:
    """Facets and values are understood by key, label, synonym, short name and range."""
    (one,) = cases.parse(typed).filters
    assert (facet, keys) == (one.facet, one.keys)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("主题:养老服物", "是不是“养老服务”？"),
        ("地区:广冬", "是不是“广东省”？"),
        ("年份:去年", "年份:2020..2022"),
        ("证据:高", "证据:>=2"),
    ],
)
def test_an_unknown_value_is_answered_with_advice(
    cases: CaseSearch, typed: str, advice: str
) -> None:
    """A filter that is not understood is left out, and said to be."""
    query = cases.parse(typed)
    assert () == query.filters
    assert advice in query.notes[0]
    assert "没有用上" in query.notes[0]


@pytest.mark.parametrize("typed", ["地区:北京", "地区:东北", "主题:自由"])
def test_a_value_that_shares_one_character_is_not_offered(cases: CaseSearch, typed: str) -> None:
    """`北京` was not meant for `河北省`: half of a short name is no likeness."""
    (note,) = cases.parse(typed).notes
    assert "是不是" not in note


@pytest.mark.parametrize("typed", ["年份:-", "年份:..", "年份:——"])
def test_a_range_without_a_number_is_none(cases: CaseSearch, typed: str) -> None:
    """A lone dash is not taken for all years."""
    assert () == cases.parse(typed).filters


def test_an_unknown_facet_is_just_words(cases: CaseSearch) -> None:
    """A colon alone makes no filter."""
    assert ("备注:食堂", "12:30") == cases.parse("备注:食堂 12:30").words


def test_too_long_a_query_is_cut_and_said_to_be(cases: CaseSearch) -> None:
    """Only so many characters are used."""
    query = cases.parse("食" * 100_000)
    assert ("食" * MOST_CHARACTERS,) == query.words
    assert "只用了前 1000 个字" in query.notes[0]


_SIGNS = st.text(
    st.sampled_from("食堂村 -−\"“”«»「」:：主题地区年份证据><=.*?[]()~^\\/'a1\x00\ud800")
)


@given(st.text() | _SIGNS)
def test_any_text_is_a_query(cases: CaseSearch, typed: str) -> None:
    """Whatever is typed gives a value and raises nothing."""
    assert isinstance(parse_query(typed, cases.values), Query)
