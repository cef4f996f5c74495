"""What is longer than a reader follows: a problem that names the bound and its line, nothing beyond it read."""

from collections import Counter

import pytest

from anliku.problems import MOST_OF_A_KIND, Problem
from anliku.source import MAX_FRONT_MATTER
from anliku.validation.bounds import LONGEST_TEXT, MOST_ITEMS
from benchmarks import hostile_fronts
from benchmarks.hostile_files import file_of
from benchmarks.hostile_fronts import FRONTS
from tests.bad_input.archive import GOOD, Archive, good_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive whose first case each test replaces."""
    return good_archive(tmp_path_factory.mktemp("bounds"))


def problems_of(archive: Archive, front: str) -> list[Problem]:
    """Return the problems of the first case with further lines in its front matter."""
    archive.first.write_text(file_of(front), encoding="utf-8", newline="\n")
    path = archive.first.relative_to(archive.root).as_posix()
    return [found for found in archive.read().problems if found.location.path == path]


@pytest.mark.parametrize("name", FRONTS)
def test_hostile_front_matter_is_told_in_few_words(
    archive: Archive, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fills the front matter, no rule is told of more than a hundred times, and all of it is short."""
    # A part of the longest is enough to pass every bound; the whole is measured elsewhere.
    monkeypatch.setattr(hostile_fronts, "LONG", LONGEST_TEXT + 1_000)
    found = problems_of(archive, FRONTS[name]())
    assert max(Counter(problem.rule for problem in found).values(), default=0) <= MOST_OF_A_KIND + 1
    for problem in found:
        assert len(str(problem)) < 1_000
        assert str(problem).isprintable()


def test_a_list_beyond_the_bound_is_cut_at_its_line(archive: Archive) -> None:
    """The problem stands at the first item that is not read."""
    actors = "".join(f"\n  - {{类别: 志愿者, 名称: 甲{n}}}" for n in range(MOST_ITEMS + 5))
    found = [one for one in problems_of(archive, "主体:" + actors) if one.rule.code == "AK305"]
    (problem,) = found
    written = archive.first.read_text(encoding="utf-8").split("\n")
    assert f"甲{MOST_ITEMS}" in written[problem.location.line - 1]
    assert "“主体”有 205 项，最多 200 项" in problem.message


def test_a_text_beyond_the_bound_is_told(archive: Archive) -> None:
    """A text that belongs in the body has its own problem, with its length."""
    found = problems_of(archive, f"AI 使用说明: {'甲' * (LONGEST_TEXT + 1)}")
    assert ["“AI 使用说明”有 5001 字，最多 5000 字"] == [
        one.message for one in found if one.rule.code == "AK305"
    ]


def test_a_list_and_a_text_at_the_bound_pass(archive: Archive) -> None:
    """As many as allowed, and as long, are read."""
    events = "".join(f"\n  - {{日期: '2020', 事件: 甲{n}}}" for n in range(MOST_ITEMS))
    text = f"时间线:{events}\nAI 使用说明: {'甲' * LONGEST_TEXT}"
    assert [] == [one for one in problems_of(archive, text) if one.rule.code == "AK305"]


def test_front_matter_beyond_the_bound_is_not_read(archive: Archive) -> None:
    """It is told with its length, and the body is judged all the same."""
    text = GOOD.replace("kind: full", f"kind: full\n# {'甲' * MAX_FRONT_MATTER}")
    text = text.replace("事实[^S1]。", "<b>事实</b>[^S1]。")
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    codes = [(one.rule.code, one.location.line) for one in archive.read().problems]
    assert ("AK106", 1) in codes
    assert "AK402" in [code for code, _ in codes]
