"""Days from a real git repository are written into cases, and every other byte stays."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from anliku.pipeline.case_dates import CaseDates, dated_cases
from anliku.problems import AnlikuError, TargetError
from anliku.settings import Settings
from anliku.version_control import VersionControlError

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
CASE = "---\n标题: 甲 # 备注\n编号: SQ-2026-0001-3\n---\n\n正文。\n"


class Repository:
    """An archive under version control."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.settings = Settings(
            root=root, cases_dir=root / "cases", site_dir=root / "site", index_dir=root / "index"
        )
        (root / "cases" / "甲省").mkdir(parents=True)
        self.git("init", "--quiet")

    def git(self, *arguments: str, day: str = "2026-01-01") -> None:
        """Run git on a day, as a person of no account."""
        who = {
            f"GIT_{role}_{part}": "x"
            for role in ("AUTHOR", "COMMITTER")
            for part in ("NAME", "EMAIL")
        }
        when = {f"GIT_{role}_DATE": f"{day}T12:00:00" for role in ("AUTHOR", "COMMITTER")}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        subprocess.run(
            ["git", *arguments], cwd=self.root, env=os.environ | who | when | plain, check=True
        )

    def path(self, name: str) -> Path:
        """Return the path of a case's file."""
        return self.root / "cases" / "甲省" / name

    def commit(self, day: str, **texts: str) -> None:
        """Write texts into the files `<key>.md`, and commit all there is."""
        for name, text in texts.items():
            self.path(f"{name}.md").write_bytes(text.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x", day=day)

    def dated(self, *names: str, renews: bool = False, is_trial: bool = False) -> list[CaseDates]:
        """Run the command's work."""
        files = map(self.path, names)
        return list(dated_cases(self.settings, files, renews=renews, is_trial=is_trial))


@pytest.fixture
def archive(tmp_path: Path) -> Repository:
    """An archive with one case of 1 March, changed on 2 April."""
    made = Repository(tmp_path / "库")
    made.commit("2026-03-01", 甲=CASE)
    made.commit("2026-04-02", 甲=CASE.replace("正文", "正文改了"))
    return made


def test_days_are_written_and_nothing_else(archive: Repository) -> None:
    """Before the closing fence, in the language of the columns."""
    before = archive.path("甲.md").read_bytes()
    (one,) = archive.dated()
    assert ("cases/甲省/甲.md", ("入库日期 2026-03-01", "更新日期 2026-04-02")) == (
        one.path,
        one.written,
    )
    lines = "入库日期: 2026-03-01\n更新日期: 2026-04-02\n".encode()
    assert (
        before.replace(b"0001-3\n---", b"0001-3\n" + lines + b"---")
        == archive.path("甲.md").read_bytes()
    )


def test_a_trial_writes_nothing(archive: Repository) -> None:
    """It says the same."""
    before = archive.path("甲.md").read_bytes()
    (one,) = archive.dated(is_trial=True)
    assert 2 == len(one.written)
    assert before == archive.path("甲.md").read_bytes()


def test_what_is_filled_stays_unless_renewed(archive: Repository) -> None:
    """And writing the days is no change of the case, so that twice gives the same."""
    archive.dated()
    archive.commit("2026-05-05")
    assert [()] == [one.written for one in archive.dated(renews=True)]
    text = archive.path("甲.md").read_text(encoding="utf-8")
    archive.path("甲.md").write_text(
        text.replace("2026-04-02", "'2026-01-09' # 猜的"), encoding="utf-8"
    )
    assert [()] == [one.written for one in archive.dated()]
    (one,) = archive.dated(renews=True)
    assert (("更新日期 2026-04-02",), "有还没提交的改动，没有算在内") == (one.written, one.note)
    assert "更新日期: '2026-04-02' # 猜的\n" in archive.path("甲.md").read_text(encoding="utf-8")


def test_line_ends_mark_and_english_names_stay(archive: Repository) -> None:
    """CRLF, BOM, and the columns' own language."""
    text = "\ufeff" + CASE.replace("标题", "title").replace("编号", "id").replace("\n", "\r\n")
    archive.commit("2026-06-01", 乙=text)
    archive.dated("乙.md")
    written = archive.path("乙.md").read_bytes().decode()
    assert (
        text.replace(
            "\r\n---\r\n\r\n", "\r\nentered: 2026-06-01\r\nchanged: 2026-06-01\r\n---\r\n\r\n"
        )
        == written
    )


def test_a_renamed_case_came_under_its_old_name(archive: Repository) -> None:
    """The history is followed; moving is no change."""
    archive.git("mv", "cases/甲省/甲.md", "cases/甲省/乙.md")
    archive.commit("2026-07-01")
    (one,) = archive.dated()
    assert ("入库日期 2026-03-01", "更新日期 2026-04-02") == one.written


@pytest.mark.parametrize("name", [":(top)*", "--output=x", "*", "a b'\"", "$(x)"])
def test_a_name_is_a_name(archive: Repository, name: str) -> None:
    """No pattern, no option, no word of a shell."""
    archive.commit("2026-08-01", **{name: CASE.replace("甲", "完全不同的一个案例，另有来历")})
    found = {one.path: one.written for one in archive.dated(is_trial=True)}
    assert "入库日期 2026-08-01" == found[f"cases/甲省/{name}.md"][0]
    assert not (archive.root / "x").exists()


def test_what_cannot_be_dated_is_said(archive: Repository) -> None:
    """Not committed, no case of the archive, no front matter, one that cannot be written into."""
    archive.path("新.md").write_text(CASE, encoding="utf-8")
    said = {one.path: one.refusal for one in archive.dated("新.md", "没有.md")}
    assert "不在版本记录里，先提交（git add、git commit）" == said["cases/甲省/新.md"]
    assert "不是这个库的案例文件" == said[str(archive.path("没有.md"))]
    archive.commit("2026-08-01", 空="没有文首\n", 花="---\n{标题: 甲}\n---\n\n正文。\n")
    assert all(one.refusal for one in archive.dated("空.md", "花.md"))
    assert "{标题: 甲}\n---" in archive.path("花.md").read_text(encoding="utf-8")


def test_a_cut_history_is_not_believed(archive: Repository, tmp_path: Path) -> None:
    """Its oldest commit brings everything, whenever that came."""
    clone = tmp_path / "clone"
    archive.git("clone", "--quiet", "--depth", "1", archive.root.as_uri(), str(clone))
    settings = Settings(
        root=clone, cases_dir=clone / "cases", site_dir=clone / "s", index_dir=clone / "i"
    )
    with pytest.raises(TargetError, match="浅克隆"):
        list(dated_cases(settings, [], renews=False, is_trial=False))


def test_without_version_control_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No repository, or no git at all."""
    settings = Settings(root=tmp_path, cases_dir=tmp_path, site_dir=tmp_path, index_dir=tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(VersionControlError, match="读不到版本记录"):
        list(dated_cases(settings, [], renews=False, is_trial=False))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(AnlikuError, match="运行不了 git"):
        list(dated_cases(settings, [], renews=False, is_trial=False))
