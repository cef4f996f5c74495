"""AK403, AK405: links lead to web pages or to files that are there."""

from pathlib import Path

import pytest

from anliku.showing import Showing
from tests.unit.checks.texts import codes_of, problems_of


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/?a=1&b=2#c",
        "HTTP://example.org",
        "mailto:a@example.org",
        "乙 村.md",
        "乙%20村.md",
        "乙 村.md#事",
        "../乙省/丙村.md",
        "../about/problem-codes.md#AK403",
        "../topics/index.md",
        "tel:0571 6421 1234",
    ],
)
def test_good_links(tmp_path: Path, link: str) -> None:
    """Web pages, mail, files that are there and places on the page are fine."""
    for name in ("甲省/乙 村.md", "乙省/丙村.md"):
        path = tmp_path / "cases" / name
        path.parent.mkdir(parents=True)
        path.touch()
    assert [] == codes_of(f"[甲](<{link}>)", tmp_path)


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("丙村.md", "AK405"),
        ("../../outside.md", "AK405"),
        ("", "AK405"),
        ("?x", "AK403"),
        ("乙村.md?x=1", "AK403"),
        ("#没有", "AK423"),
        ("javascript:x", "AK403"),
        ("//example.org", "AK403"),
    ],
)
def test_bad_links(tmp_path: Path, link: str, code: str) -> None:
    """Files that are not there, or not in the archive, and what could run are named."""
    archive = tmp_path / "archive"
    (archive / "cases" / "甲省").mkdir(parents=True)
    (tmp_path / "outside.md").touch()
    assert [code] == codes_of(f"[甲](<{link}>)", archive)


def test_links_in_code_do_not_count() -> None:
    """An address in a code span leads nowhere."""
    assert [] == codes_of("`[甲](javascript:x)`")


@pytest.mark.parametrize(
    ("reason", "hint"), [("已撤回", "删去链接"), ("状态是“审核中”", "等它发布")]
)
def test_a_case_without_a_page(monkeypatch: pytest.MonkeyPatch, reason: str, hint: str) -> None:
    """What is withdrawn comes no more; what waits does."""
    monkeypatch.setattr(Showing, "why_hidden", lambda *_: reason)
    (problem,) = problems_of("[甲](乙.md)")
    assert ("AK422", True) == (problem.rule.code, hint in problem.hint)


@pytest.mark.parametrize("link", ["乙村.md/", ".", "..", "./", "../乙省/.."])
def test_a_folder_is_no_file(tmp_path: Path, link: str) -> None:
    """Whatever the file system would make of it."""
    folder = tmp_path / "cases" / "甲省"
    folder.mkdir(parents=True)
    (folder / "乙村.md").touch()
    (problem,) = problems_of(f"[甲]({link})", tmp_path)
    assert ("AK405", f"“{link}”是文件夹，不是文件") == (problem.rule.code, problem.message)


def test_each_problem_stands_at_its_own_link() -> None:
    """Be its address written in other signs, and again later as it is."""
    body = "[甲](&#106;avascript:x) [乙](javascript&colon;x)\n\n丙 ./javascript:x 丁\n\n[丁][r]\n\n[r]: javascript:x"
    places = [(p.location.line, p.location.column) for p in problems_of(body)]
    assert [(10, 1), (10, 24), (16, 6)] == places
