"""A link to a case without a number, under embargo or withdrawn: told at its line, words on the page."""

from pathlib import Path

import pytest

from anliku.model.identifiers import case_id
from tests.archives import anliku
from tests.bad_input.archive import OTHER, Archive, good_archive
from tests.site.test_embargo import LAST_SECOND, MIDNIGHT

_FIRST = "SQ-2026-0001-3"
_NUMBER = "id: SQ-2026-0002-1\n"
_HIDDEN = {
    "无号.md": ("", "status: submitted"),
    "草稿.md": (f"id: {case_id(2026, 3)}\n", "status: draft"),
    "待发.md": (f"id: {case_id(2026, 4)}\n", "status: embargoed\nembargo_until: '2027-03-01'"),
    "撤回.md": (
        f"id: {case_id(2026, 5)}\n",
        "status: withdrawn\ntombstone: {reason: outdated, on: '2026-01-01'}",
    ),
}
"""File, number and status of each case that has no page with its text."""
_LINKS = "".join(f"见[{name}]({name})。\n\n" for name in _HIDDEN)
_FIRST_LINE = 36
_REASONS = {
    "无号.md": "还没有入库编号",
    "草稿.md": "状态是“草稿”",
    "待发.md": "2027年3月1日才发布",
    "撤回.md": "已撤回",
}


class Built:
    """An archive built at a moment."""

    def __init__(self, root: Path, moment: dict[str, str]) -> None:
        archive = _archive(root)
        run = anliku(root, "build", environment=moment)
        assert run.returncode == 0, run.stdout + run.stderr
        self.said = run.stdout
        self.checked = anliku(root, "check", environment=moment).stdout
        self.page = (root / "site" / "cases" / f"{_FIRST}.html").read_text(encoding="utf-8")
        self.about = (root / "site" / "about" / "index.html").read_text(encoding="utf-8")
        self.path = archive.first.relative_to(root).as_posix()


def _archive(root: Path) -> Archive:
    archive = good_archive(root)
    text = archive.first.read_text(encoding="utf-8")
    archive.first.write_text(text.replace("事实[^S1]。", f"{_LINKS}事实[^S1]。"), encoding="utf-8")
    for name, (number, status) in _HIDDEN.items():
        hidden = OTHER.replace(_NUMBER, number).replace("status: in_review", status)
        archive.first.with_name(name).write_text(hidden, encoding="utf-8")
    about = root / "cases" / "about" / "index.md"
    about.parent.mkdir()
    about.write_text("# 关于\n\n见[这个案例](../甲省/待发.md)。\n", encoding="utf-8")
    return archive


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the archive a second before the embargo ends."""
    return Built(tmp_path_factory.mktemp("hidden") / "before", LAST_SECOND)


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the archive when it has ended."""
    return Built(tmp_path_factory.mktemp("hidden") / "after", MIDNIGHT)


@pytest.mark.parametrize(("number", "name"), [*enumerate(_HIDDEN)])
def test_the_link_is_told_at_its_line(before: Built, number: int, name: str) -> None:
    """Check and build say the same: where the link is, why it leads nowhere, and how to mend it."""
    start = f"{before.path}:{_FIRST_LINE + 2 * number}:"
    (line,) = [line for line in before.checked.splitlines() if line.startswith(start)]
    assert f"AK422 链接的案例“{name}”没有网页（{_REASONS[name]}），只显示文字｜" in line
    assert ("删去链接，或改为" in line) is (name == "撤回.md")
    assert line in before.said.splitlines()


@pytest.mark.parametrize("name", _HIDDEN)
def test_its_words_are_on_the_page_without_a_link(before: Built, name: str) -> None:
    """Readers see the words; nothing leads to a page that is not there."""
    assert f"<p>见{name}。</p>" in before.page
    assert "<p>见这个案例。</p>" in before.about


def test_mkdocs_has_nothing_to_say(before: Built) -> None:
    """No English message of another program comes between."""
    assert "MkDocs" not in before.said
    assert "WARNING" not in before.said
    assert "not found" not in before.said


def test_build_names_the_cases_left_out(before: Built, after: Built) -> None:
    """Each with its reason; a withdrawn one is not left out, as its page says why it is gone."""
    for name in ("无号.md", "草稿.md", "待发.md"):
        assert f"  cases/甲省/{name}    {_REASONS[name]}" in before.said
    assert "有 3 个案例没有生成网页：" in before.said
    assert "有 2 个案例没有生成网页：" in after.said
    assert "待发.md    " not in after.said


def test_the_link_appears_once_the_day_has_come(after: Built) -> None:
    """Nothing has to be changed for it."""
    target = f"{case_id(2026, 4)}.html"
    assert f'<p>见<a href="{target}">待发.md</a>。</p>' in after.page
    assert f'<p>见<a href="../cases/{target}">这个案例</a>。</p>' in after.about
    assert "“待发.md”没有网页" not in after.checked
