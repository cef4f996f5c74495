"""A valid front matter made clumsy in random ways reads to the same record."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anliku.located_yaml import read_yaml
from anliku.mending import mended_front_matter
from anliku.mending.suspicion import is_strange, is_suspicious
from anliku.model.record import Record
from anliku.problems import Severity
from tests.lenient.reading import BODY, CLEAR, read, record_of

FRONT = CLEAR.split("\n---\n")[0].removeprefix("---\n").split("\n")
"""The lines of the clear case's front matter."""
_KEY = re.compile(r"^( *(?:- )?)([\u4e00-\u9fff]+): ?(.*)$")
_TRADITIONAL = str.maketrans("标题体点发数单证级针对问", "標題體點發數單證級針對問")


def _key(line: str, change: Callable[[str], str], colon: str) -> str:
    found = _KEY.match(line)
    return line if found is None else f"{found[1]}{change(found[2])}{colon}{found[3]}"


def _indent(line: str, space: str) -> str:
    found = re.match(" +", line)
    return (
        line if found is None else space * (found.end() // len(_width(space))) + line[found.end() :]
    )


def _width(space: str) -> str:
    return "  " if space in "\t\u3000" else " "


CHANGES: dict[str, Callable[[str], str]] = {
    "Chinese colon": lambda line: _key(line, str, "："),
    "Chinese colon and a space": lambda line: _key(line, str, "： "),
    "no space after the colon": lambda line: _key(line, str, ":"),
    "bold key": lambda line: line if "- " in line else _key(line, lambda key: f"**{key}**", ": "),
    "key in brackets": lambda line: line if "- " in line else _key(line, "【{}】".format, ": "),
    "traditional key": lambda line: _key(line, lambda key: key.translate(_TRADITIONAL), ": "),
    "wide indent": lambda line: _indent(line, "\u3000"),
    "no-break indent": lambda line: _indent(line, "\xa0"),
    "tab indent": lambda line: _indent(line, "\t"),
    "wide dash": lambda line: re.sub("^( *)- ", r"\1－ ", line),
    "bullet": lambda line: re.sub("^( *)- ", r"\1• ", line),
    "no space after the dash": lambda line: re.sub("^( *)- ", r"\1-", line),
    "one space less": lambda line: re.sub("^    (?=[^ -])", "   ", line),
    "spaces at the end": lambda line: line + " \u3000",
    "wide commas": lambda line: re.sub(r"(?<=[^\s]), (?=.*[\]}])", "，", line),
    "Chinese date": lambda line: line.replace("'2025-10-30'", "2025年10月30日"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the file that is written again and again."""
    return tmp_path_factory.mktemp("clumsy")


@settings(deadline=None, max_examples=300)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(FRONT) - 1), st.sampled_from(sorted(CHANGES))), max_size=12
    ),
    fence=st.sampled_from(["---", "————", "－－－", "...", "--- "]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
@example(
    changes=[(24, "no space after the dash"), (25, "Chinese colon")], fence="---", end="\n", mark=""
)
def test_clumsy_means_the_same(
    folder: Path, changes: list[tuple[int, str]], fence: str, end: str, mark: str
) -> None:
    """Whatever is changed on whichever lines, record and body are the same, with notices alone."""
    lines = list(FRONT)
    for number, name in dict(changes).items():
        lines[number] = CHANGES[name](lines[number])
    text = mark + "\n".join(["---", *lines, fence]).replace("\n", end) + BODY.replace("\n", end)
    clear, _ = read(folder, CLEAR)
    case, problems = read(folder, "\n" and text)
    said = text + "\n" + "\n".join(map(str, problems))
    assert {Severity.NOTICE} >= {problem.severity for problem in problems}, said
    assert record_of(clear) == record_of(case), said
    assert clear is not None
    assert case is not None
    assert clear.text.source.strip() == case.text.source.strip()
    assert all(
        problem.location.line <= text.count("\n") + text.count("\r") + 1 for problem in problems
    )


@settings(deadline=None, max_examples=300)
@given(name=st.sampled_from(sorted(CHANGES)))
def test_the_same_on_every_line(folder: Path, name: str) -> None:
    """One way of writing used throughout reads to the same record, too."""
    text = "\n".join(["---", *map(CHANGES[name], FRONT), "---"]) + "\n" + BODY
    clear, _ = read(folder, CLEAR)
    case, problems = read(folder, text)
    said = text + "\n" + "\n".join(map(str, problems))
    assert record_of(clear) == record_of(case), said
    assert {Severity.NOTICE} >= {problem.severity for problem in problems}, said


_VALID = st.text("甲乙，。：；、“”（）《》 abc01-", min_size=4, max_size=40).map(str.strip)
"""Texts that mean themselves in YAML, mostly."""


@settings(deadline=None, max_examples=300)
@given(title=_VALID.filter(lambda text: len(text) >= 4))
def test_mending_is_done_once(title: str) -> None:
    """What was mended needs no mending, whatever the title."""
    front = f"体裁：简案\n标题：{title}\n地点：\n　　- 路径：[浙江省，杭州市]"
    once = mended_front_matter(front, "x.md", 1, Record)
    twice = mended_front_matter(once.text, "x.md", 1, Record)
    assert once.text == twice.text
    assert [] == twice.problems


@settings(deadline=None, max_examples=500)
@given(
    value=st.text("甲乙村#:：-[]{}'\"，、| >&%@~`?!1　\n", min_size=1, max_size=30),
    number=st.integers(0, len(FRONT) - 1),
)
def test_what_is_read_at_once_needs_no_mending(value: str, number: int) -> None:
    """Front matter without a sign of doubt reads the same when it is gone over line by line."""
    lines = list(FRONT)
    lines[number] = re.sub(r"(?<=: ).*|(?<=- ).*", lambda _: value, lines[number])
    text = "\n".join(lines)
    front, problems = read_yaml(text, "x.md", 1)
    if problems or is_suspicious(text, Record) or is_strange(front.data, Record):
        return
    mended = mended_front_matter(text, "x.md", 1, Record)
    again, problems = read_yaml(mended.text, "x.md", 1, mended.trace)
    assert front.data == again.data
    assert [] == mended.problems == problems


@settings(deadline=None, max_examples=500)
@given(text=st.text("标题路径来源:：-－•[]{}【】，、'\"“#|>&*! \t\u3000\xa0甲村1a\n", max_size=120))
def test_any_front_matter_is_survived(text: str) -> None:
    """Nothing raises; the lines stay, and each character leads to a place in its own line."""
    mended = mended_front_matter(text, "x.md", 1, Record)
    lines, written = mended.text.split("\n"), text.split("\n")
    assert len(written) == len(lines)
    for number, line in enumerate(lines):
        for column in range(len(line) + 1):
            place = mended.trace(number, column)
            assert number + 1 == place.line
            assert 1 <= place.column <= len(written[number]) + 1


_PARTING = ("，", "、")
"""What would part a title from a next one."""


@settings(deadline=None, max_examples=500)
@given(title=st.text("甲乙村#:：-[]{}'\"，、| >&%@`?!1 ", min_size=1, max_size=40))
def test_a_title_is_read_whole_or_said(folder: Path, title: str) -> None:
    """A title is the very text that was written, or there is an error on its line."""
    case, problems = read(folder, CLEAR.replace("竹园社区：老人食堂怎样办起来", title, 1))
    errors = [problem for problem in problems if problem.is_error]
    if case is None or errors:
        assert 3 in {problem.location.line for problem in errors}
        return
    meant = title.strip()
    if len(meant) > 1 and meant[0] == meant[-1] and meant[0] in "'\"":
        return  # YAML's own quotation marks
    named = meant.rstrip("".join(_PARTING) + " ")
    if named and meant.endswith(_PARTING):
        meant = named  # told of in a notice
        assert "AK317" in {problem.rule.code for problem in problems}
    assert meant.split() == case.record.title.split()
