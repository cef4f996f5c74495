"""YAML with the places of its keys and values."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.located_yaml import MAX_DEPTH, read_yaml
from anliku.problems import Location, Rule
from tests.unit.factory import located

_KEY = st.text("abc甲乙丙", min_size=1, max_size=4)
_LEAF = st.one_of(st.booleans(), st.none(), st.integers(-9999, 9999), st.text(max_size=6))
_PRINTABLE = _LEAF.filter(lambda leaf: not isinstance(leaf, str) or leaf.isprintable())
_DATA = st.dictionaries(
    _KEY, st.one_of(_PRINTABLE, st.lists(_PRINTABLE, max_size=3), st.dictionaries(_KEY, _PRINTABLE)),
    min_size=1,
    max_size=6,
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2022-11-27", "2022-11-27"),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0755", "0755"),
        ("0x1F", "0x1F"),
        ("17", 17),
        ("-3", -3),
        ("1.50", 1.5),
        (".5", 0.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("370602003001", 370602003001),
        ("1234567890123456", "1234567890123456"),
        ("'17'", "17"),
        ("甲 # 注", "甲"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
    ],
)
def test_scalars_follow_the_core_schema(written: str, value: object) -> None:
    """Dates, times and `no` stay text; numbers with a meaning of their own do, too."""
    assert {"a": value} == located(f"a: {written}\n").data


def test_keys_and_values_have_places() -> None:
    """Line and column count from 1, in characters, also after Chinese ones."""
    found = located("标题: 甲\n地点:\n  - {路径: [甲省, 乙市]}\n")
    assert Location("x.md", 1, 1) == found.of_key(("标题",))
    assert Location("x.md", 1, 5) == found.of_value(("标题",))
    assert Location("x.md", 3, 6) == found.of_key(("地点", 0, "路径"))
    assert Location("x.md", 3, 15) == found.of_value(("地点", 0, "路径", 1))


def test_what_is_not_there_has_the_place_around_it() -> None:
    """A missing key is noticed at the part it should be in."""
    found = located("a:\n  - b: 1\n")
    assert Location("x.md", 2, 5) == found.of_key(("a", 0, "c"))
    assert Location("x.md", 1, 1) == found.of_value(("z", "y"))


@given(_DATA, st.integers(0, 5))
def test_every_key_is_where_it_says(data: dict[str, object], blank: int) -> None:
    """Whatever the data, each key and each value of the top stands at its reported place."""
    lines = ["#"] * blank + [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in data.items()]
    found, problems = read_yaml("\n".join(lines), "x.md", 1)
    assert ([], data) == (problems, found.data)
    for key in data:
        place, value = found.of_key((key,)), found.of_value((key,))
        assert lines[place.line - 1][place.column - 1 :].startswith(f"{key}: ")
        assert (place.line, len(key) + 3) == (value.line, value.column)


@given(_DATA)
def test_what_json_writes_is_read(data: dict[str, object]) -> None:
    """JSON is YAML: data written as JSON comes back."""
    assert data == located(json.dumps(data, ensure_ascii=False)).data


def test_depth_has_a_limit() -> None:
    """As deep as the limit is read, one deeper is not, however it is written."""
    for opening, closing in ("[]", ("{a: ", "}")):
        good, _ = read_yaml(f"a: {opening * (MAX_DEPTH - 1)}1{closing * (MAX_DEPTH - 1)}", "x", 1)
        assert good.data is not None
        bad, problems = read_yaml(f"a: {opening * MAX_DEPTH}1{closing * MAX_DEPTH}", "x", 1)
        assert (None, [Rule.TOO_DEEP]) == (bad.data, [problem.rule for problem in problems])


def test_many_brackets_side_by_side_are_not_deep() -> None:
    """Only nesting counts, not number."""
    data = located("a:\n" + "- {b: [1, 2]}\n" * 50).data
    assert 50 == len(data["a"])


def test_a_colon_in_prose_is_not_taken_for_the_cause() -> None:
    """A line of a text with a Chinese colon does not hide where the YAML is broken."""
    text = "a: |\n  注意：这里\n  没有错\nb: 1\nc: 2\nd: @x\n"
    _, (problem,) = read_yaml(text, "x.md", 1)
    assert (Rule.BROKEN_YAML, 6) == (problem.rule, problem.location.line)
