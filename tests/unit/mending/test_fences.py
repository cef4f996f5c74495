"""Front matter and body told apart."""

import pytest

from anliku.mending import split_text
from anliku.model.record import Record

_FRONT = "体裁: 简案\n标题: 甲村的样例"
_BODY = "\n## 背景情况\n\n甲\n\n---\n\n乙"


@pytest.mark.parametrize(
    "fence", ["---", "-----", "--- ", "————", "－－－", "--", "- - -", "\\---", " ---"]
)
def test_both_fences(fence: str) -> None:
    """Front matter is what stands between, and a rule in the body is none of it."""
    split, problems = split_text(f"{fence}\n{_FRONT}\n{fence}\n{_BODY}", "x.md", Record)
    assert split is not None
    assert (_FRONT, 2, _BODY, 5) == (split.front, split.front_line, split.body, split.body_line)
    assert (fence.rstrip() not in ("---", "-----")) == bool(problems)
    assert not any(problem.is_error for problem in problems)


@pytest.mark.parametrize("fence", ["...", "……", "。。。"])
def test_dots_end_only(fence: str) -> None:
    """YAML's own end and its Chinese likeness close front matter, and open none."""
    split, problems = split_text(f"---\n{_FRONT}\n{fence}\n{_BODY}", "x.md", Record)
    assert split is not None
    assert (_FRONT, _BODY) == (split.front, split.body)
    assert ["AK209"] == [problem.rule.code for problem in problems]
    split, problems = split_text(f"{fence}\n甲\n", "x.md", Record)
    assert (None, ["AK201"]) == (split, [problem.rule.code for problem in problems])


def test_a_likeness_between_keys_ends_nothing() -> None:
    """Where keys follow, a line of dashes is not the end."""
    split, _ = split_text(f"---\n体裁: 简案\n————\n标题: 甲村的样例\n---\n{_BODY}", "x.md", Record)
    assert split is not None
    assert _BODY == split.body


@pytest.mark.parametrize("body", [_BODY, "\n甲村的事。\n\n---\n\n乙"])
def test_without_an_end_the_body_is_still_told(body: str) -> None:
    """The error stands on front matter's last line; text and keys are read apart all the same."""
    split, problems = split_text(f"---\n{_FRONT}\n{body}", "x.md", Record)
    assert split is not None
    assert "标题: 甲村的样例" in split.front
    assert ["AK201"] == [problem.rule.code for problem in problems][:1] or body != _BODY


def test_a_heading_between_keys_is_a_comment() -> None:
    """`##` before further keys is YAML's comment, not a heading of the body."""
    split, problems = split_text(
        f"---\n体裁: 简案\n## 必填\n标题: 甲\n---\n{_BODY}", "x.md", Record
    )
    assert split is not None
    assert [] == problems
    assert "## 必填" in split.front


def test_a_second_front_matter_is_named() -> None:
    """Two cases in one file are an error on the line where the second starts."""
    text = f"---\n{_FRONT}\n---\n甲\n\n---\n{_FRONT}\n---\n乙"
    _, problems = split_text(text, "x.md", Record)
    assert [("AK210", 7)] == [(p.rule.code, p.location.line) for p in problems]
