"""pydantic's errors in Chinese."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.model.enums import Kind
from anliku.problems import Rule
from anliku.validation.messages import Wrong, finding, shown


def wrong(kind: str, value: object = "x", **context: object) -> Wrong:
    """Return an error of pydantic about the title."""
    return Wrong(
        kind=kind,
        name="标题（title）",
        value=value,
        context=context,
        choices=None,
        advice="4 至 60 字",
    )


@pytest.mark.parametrize(
    ("error", "rule", "said"),
    [
        (wrong("missing"), Rule.MISSING_KEY, "缺“标题（title）”｜加上“标题（title）”：4 至 60 字"),
        (
            wrong("string_too_long", "长" * 70, max_length=60),
            Rule.WRONG_LENGTH,
            "“标题（title）”有 70 字，最多 60 字｜删去 10 字以上",
        ),
        (
            wrong("string_too_short", " 甲 ", min_length=4),
            Rule.WRONG_LENGTH,
            "“标题（title）”只有 1 字，至少 4 字｜再写 3 字以上",
        ),
        (
            wrong("too_long", [1, 2, 3], max_length=2),
            Rule.WRONG_LENGTH,
            "“标题（title）”有 3 项，最多 2 项｜删去 1 项以上",
        ),
        (
            wrong("string_type", 5),
            Rule.WRONG_TYPE,
            "“标题（title）”应当是文字，现在是“5”｜用引号把它括起来，才算文字",
        ),
        (
            wrong("a_kind_of_a_later_pydantic"),
            Rule.WRONG_TYPE,
            "“标题（title）”应当是别的写法，现在是“x”｜照投稿说明的样子写",
        ),
        (
            wrong("less_than_equal", 9, le=5),
            Rule.WRONG_VALUE,
            "“标题（title）”写了 9，应当不大于 5｜改成不大于 5 的数",
        ),
    ],
)
def test_errors_are_said_in_chinese(error: Wrong, rule: Rule, said: str) -> None:
    """Rule, message and hint of each kind; a kind not known yet is said in general words."""
    found = finding(error)
    assert (rule, said) == (found.rule, f"{found.message}｜{found.hint}")


def test_choices_are_listed_with_their_meaning() -> None:
    """All values stand with their labels, the likeliest first."""
    error = Wrong(kind="enum", name="体裁", value="ful", context={}, choices=Kind, advice="")
    assert finding(error).hint.startswith("是不是“full”？可以写：full（完整案例）、brief（简案）")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "（空）"),
        ("", "（空）"),
        (" \n ", "（空）"),
        (True, "true"),
        (1.5, "1.5"),
        ([1], "（列表）"),
        ({}, "（小栏目）"),
        ("甲\n乙", "甲 乙"),
        ("甲\x07", "甲\ufffd"),
        ("长" * 30, "长" * 24 + "…"),
    ],
)
def test_values_are_shown_as_written(value: object, expected: str) -> None:
    """Nothing of Python shows, and nothing long or invisible."""
    assert expected == shown(value)


@given(st.one_of(st.text(), st.integers(), st.floats(), st.lists(st.text())))
def test_what_is_shown_is_one_short_line(value: object) -> None:
    """Whatever the value, a message stays one line that can be printed."""
    text = shown(value)
    assert re.fullmatch(r".{1,25}", text)
    assert text.isprintable()
