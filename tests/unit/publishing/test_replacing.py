"""A folder made anew: at once, with the files of others, and refused where nobody knows whose it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from anliku.problems import TargetError
from anliku.publishing import SITE, made_list_of, replaced
from anliku.publishing import exchange as exchanging
from tests.archives import ROOT


def make(folder: Path, text: str, stamp: str = "甲") -> tuple[str, ...]:
    """Make a folder with two files anew and return which files of others it has kept."""
    with replaced(folder, "网站", stamp, SITE) as replacing:
        (replacing.new / "下").mkdir()
        (replacing.new / "index.html").write_text(text, encoding="utf-8")
        (replacing.new / "下" / "a.html").write_text(text, encoding="utf-8")
    return replacing.kept


def contents(folder: Path) -> dict[str, str]:
    """Return the text of each file below a folder, without the list of what was made."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".anliku-made.json"
    }


def beside(folder: Path) -> list[str]:
    """Return what lies beside a folder."""
    return sorted(path.name for path in folder.parent.iterdir() if path != folder)


@pytest.mark.parametrize("has_exchange", [True, False])
def test_the_new_one_is_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_exchange: bool
) -> None:
    """Once and again, with a list of what was made, and nothing beside it."""
    if not has_exchange:
        monkeypatch.setattr(exchanging, "_exchange", lambda *_: False)
    site = tmp_path / "深" / "site"
    make(site, "一")
    make(site, "二", stamp="乙")
    assert {"index.html": "二", "下/a.html": "二"} == contents(site)
    made = made_list_of(site)
    assert made is not None
    assert ("乙", {"index.html", "下/a.html"}) == (made.stamp, {*made.files})
    assert [] == beside(site)


def test_files_of_others_stay(tmp_path: Path) -> None:
    """Whatever they are called, deep ones and links too; what is made no more goes."""
    site = tmp_path / "site"
    make(site, "一")
    (site / "下" / "旧.html").write_text("自己的", encoding="utf-8")
    (site / "CNAME").write_text("a.example", encoding="utf-8")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    (site / "去处").symlink_to("index.html")
    assert (".git/HEAD", "CNAME", "下/旧.html", "去处") == tuple(sorted(make(site, "二")))
    assert {
        "index.html": "二",
        "下/a.html": "二",
        "下/旧.html": "自己的",
        "CNAME": "a.example",
        ".git/HEAD": "ref",
        "去处": "二",
    } == contents(site)
    assert "index.html" == str((site / "去处").readlink())
    assert 4 == len(make(site, "三"))


def test_a_file_that_comes_with_the_name_of_one_of_others_is_refused(tmp_path: Path) -> None:
    """Neither is lost."""
    site = tmp_path / "site"
    make(site, "一")
    (site / "new.html").write_text("自己的", encoding="utf-8")
    with (
        pytest.raises(TargetError, match=r"site/new\.html"),
        replaced(site, "网站", "甲", SITE) as replacing,
    ):
        (replacing.new / "new.html").write_text("二", encoding="utf-8")
    assert "自己的" == contents(site)["new.html"]
    assert "一" == contents(site)["index.html"]
    assert [] == beside(site)


def test_a_folder_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    """Its files are named, and stay; an empty one is taken."""
    own = tmp_path / "own"
    own.mkdir()
    make(own, "一")
    other = tmp_path / "other"
    other.mkdir()
    (other / "论文.md").write_text("我的", encoding="utf-8")
    with pytest.raises(TargetError, match=r"论文\.md"):
        make(other, "一")
    assert {"论文.md": "我的"} == contents(other)


@pytest.mark.parametrize("kind", ["link", "link to itself", "file"])
def test_what_is_no_folder_is_refused(tmp_path: Path, kind: str) -> None:
    """By name; nothing is followed or removed."""
    site = tmp_path / "site"
    (tmp_path / "far").mkdir()
    if kind == "file":
        site.write_text("我的", encoding="utf-8")
    else:
        site.symlink_to("site" if kind == "link to itself" else "far")
    with pytest.raises(TargetError, match="不是文件夹"):
        make(site, "一")
    assert os.path.lexists(site)
    assert [] == [*(tmp_path / "far").iterdir()]


def test_a_failure_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in the last step, where a system can only rename."""
    site = tmp_path / "site"
    make(site, "一")
    monkeypatch.setattr(exchanging, "_exchange", lambda *_: False)
    rename, left = Path.rename, [1]

    def failing(self: Path, target: Path) -> Path:
        if left[0] == 0:
            left[0] = -1
            raise OSError(16, "busy", str(target))
        left[0] -= 1
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(TargetError, match="正被别的程序使用"):
        make(site, "二")
    monkeypatch.undo()
    assert {"index.html": "一", "下/a.html": "一"} == contents(site)
    assert [] == beside(site)


def _publish_and_stop(site: Path) -> None:
    with replaced(site, "网站", "乙", SITE) as replacing:
        (replacing.new / "index.html").write_text("二", encoding="utf-8")
        replacing.publish()
        assert "二" == contents(site)["index.html"]
        raise KeyboardInterrupt


@pytest.mark.parametrize("has_old", [True, False])
def test_what_fails_after_publishing_takes_it_back(tmp_path: Path, has_old: bool) -> None:
    """Site and index come together or not at all."""
    site = tmp_path / "site"
    if has_old:
        make(site, "一")
    with pytest.raises(KeyboardInterrupt):
        _publish_and_stop(site)
    assert site.exists() is has_old
    assert not has_old or "一" == contents(site)["index.html"]
    assert [] == beside(site)


def test_what_cannot_be_removed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the first run that meets it; the new one is in its place all the same."""
    site = tmp_path / "site"
    make(site, "一")
    remove = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if ".anliku-old-" in str(path):
            raise PermissionError(13, "denied", str(path))
        remove(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    for text in ("二", "三"):
        with replaced(site, "网站", text, SITE) as replacing:
            (replacing.new / "index.html").write_text(text, encoding="utf-8")
        assert {"index.html": text} == contents(site)
        assert any("删不掉（" in one and "没有权限" in one for one in replacing.notices)
    assert 2 == len(beside(site))
    monkeypatch.undo()
    make(site, "四")
    assert [] == beside(site)


_KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[4])
from tests.unit.publishing.test_replacing import make
from anliku.publishing import exchange
if sys.argv[3] == "renaming":
    exchange._exchange = lambda *_: False
events = ("open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "shutil.rmtree", "os.listdir")
left = int(sys.argv[2])
def hook(event, _):
    global left
    if event in events or event == "ctypes.dlsym":
        left -= 1
        if left == 0:
            os._exit(9)
for stop in range(1, 400):
    left = 0
    pid = os.fork()
    if pid == 0:
        left = stop
        sys.addaudithook(hook)
        make(Path(sys.argv[1]), str(stop))
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    site = Path(sys.argv[1])
    if site.exists():
        texts = {p.read_text() for p in site.rglob("*.html")}
        assert len(texts) == 1 and len([*site.rglob("*.html")]) == 2, (stop, texts)
        assert (site / "CNAME").read_text() == "a"
    else:
        assert sys.argv[3] == "renaming", stop
    make(site, "w")
    assert {p.read_text() for p in site.rglob("*.html")} == {"w"}, stop
    assert (site / "CNAME").read_text() == "a", stop
    assert not [p for p in site.parent.iterdir() if p != site], stop
    if status == 0:
        print("whole after", stop)
        break
"""
"""Makes a folder anew, killed at the first thing that it asks of the system, then at the second, and so on."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("way", ["exchanging", "renaming"])
def test_killed_at_any_moment(tmp_path: Path, way: str) -> None:
    """Old or new and never half; the next run clears what was left, and puts back what was put aside."""
    site = tmp_path / "site"
    make(site, "0")
    (site / "CNAME").write_text("a", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", _KILLED, str(site), "0", way, str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == run.returncode, run.stderr
    assert int(run.stdout.split()[-1]) > 20
