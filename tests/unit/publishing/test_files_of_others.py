"""Whatever others have in a folder that is made anew: it stays as it is, or the folder is refused by name."""

import os
import socket
import stat
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from anliku.problems import TargetError
from anliku.publishing import SITE, replaced
from tests.unit.publishing.test_replacing import beside, contents, make


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder that was made."""
    make(tmp_path / "site", "一")
    return tmp_path / "site"


def _make_with(site: Path, meanwhile: Callable[[], object], *, late: bool = False) -> list[str]:
    """Make the folder anew while somebody does something, and return what is told."""
    with replaced(site, "网站", "乙", SITE) as replacing:
        (replacing.new / "index.html").write_text("二", encoding="utf-8")
        if late:
            replacing.publish()
        meanwhile()
    assert replacing.new.name not in beside(site)
    return replacing.notices


def _modes(folder: Path) -> dict[Path, tuple[int, int]]:
    return {path: (path.lstat().st_mode, path.lstat().st_uid) for path in folder.rglob("*")}


def test_a_repository_stays_one(site: Path) -> None:
    """Empty folders, modes, owners and the very files."""
    subprocess.run(["git", "init", "-q", site], check=True)
    (site / ".git").chmod(0o2750)
    (site / "私").mkdir(mode=0o700)
    before = _modes(site / ".git")
    inode = (site / ".git" / "HEAD").stat().st_ino
    make(site, "二")
    assert before == _modes(site / ".git")
    assert (0o2750, 0o700) == tuple(
        stat.S_IMODE((site / name).stat().st_mode) for name in (".git", "私")
    )
    assert inode == (site / ".git" / "HEAD").stat().st_ino
    assert 0 == subprocess.run(["git", "-C", site, "fsck"], check=False).returncode


def test_where_no_links_can_be_made_copies_are(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on the file systems of USB sticks."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "not supported")

    monkeypatch.setattr(os, "link", refuse)
    (site / "CNAME").write_text("a", encoding="utf-8")
    (site / "去处").symlink_to("CNAME")
    for text in ("二", "三"):
        make(site, text)
        assert "a" == contents(site)["CNAME"]
        assert "CNAME" == str((site / "去处").readlink())
    assert [] == beside(site)


@pytest.mark.parametrize("late", [False, True])
def test_what_is_saved_meanwhile_stays(site: Path, late: bool) -> None:
    """A new file, one saved again by putting another in its place, and an empty folder."""
    (site / "CNAME").write_text("旧", encoding="utf-8")
    # Who has the folder open goes on in it, wherever it is put.
    opened = os.open(site, os.O_RDONLY)

    def write(name: str, text: str) -> None:
        flags = os.O_WRONLY | os.O_CREAT
        with os.fdopen(os.open(name, flags, dir_fd=opened), "w", encoding="utf-8") as file:
            file.write(text)

    def save() -> None:
        write("新.pdf", "新")
        write("CNAME.tmp", "改")
        os.rename("CNAME.tmp", "CNAME", src_dir_fd=opened, dst_dir_fd=opened)
        os.mkdir("空", dir_fd=opened)

    _make_with(site, save, late=late)
    os.close(opened)
    there = contents(site)
    assert ("二", "新", "改") == (there["index.html"], there["新.pdf"], there["CNAME"])
    assert (site / "空").is_dir()
    assert [] == beside(site)


def test_what_somebody_changed_of_what_was_made_is_set_aside(site: Path) -> None:
    """Also where nothing of its name is made any more; and it is told where."""
    (site / "index.html").write_text("我改的", encoding="utf-8")
    (site / "下" / "a.html").unlink()
    (site / "下" / "a.html").write_text("我的", encoding="utf-8")
    (told,) = _make_with(site, lambda: None)
    assert "有 2 个文件生成以后有人改过" in told
    assert "“site.改过的文件”" in told
    aside = site.with_name("site.改过的文件")
    assert {"index.html": "我改的", "下/a.html": "我的"} == contents(aside)
    assert {"index.html": "二"} == contents(site)
    (site / "index.html").write_text("又改", encoding="utf-8")
    make(site, "三")
    assert {"我改的", "我的", "又改"} == {*contents(aside).values()}


def test_what_a_killed_run_left_is_gone_through_as_well(site: Path) -> None:
    """What was saved before it was killed is in the folder that people look into."""
    make(site.with_name("old"), "零")
    old = site.with_name("old").rename(site.with_name(".site.anliku-old-0123456789ab"))
    (old / "论文.pdf").write_text("我的", encoding="utf-8")
    make(site, "二")
    assert "我的" == contents(site)["论文.pdf"]
    assert [] == beside(site)


def test_what_a_run_killed_in_the_exchange_left_is_gone_through(site: Path) -> None:
    """The old folder bears the new one's name then."""
    make(site.with_name("old"), "零")
    left = site.with_name("old").rename(site.with_name(".site.anliku-new-0123456789ab"))
    (left / "论文.pdf").write_text("我的", encoding="utf-8")
    (left / "index.html").write_text("我改的", encoding="utf-8")
    make(site, "二")
    assert "我的" == contents(site)["论文.pdf"]
    assert {"index.html": "我改的"} == contents(site.with_name("site.改过的文件"))
    assert ["site.改过的文件"] == beside(site)


def test_files_of_a_moment_stop_nothing(site: Path) -> None:
    """While others make and remove files all the time, as Git does, each run ends well."""
    stop = threading.Event()

    def busy() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with suppress(OSError):
                folder = site / ".git" / str(number % 7)
                folder.mkdir(parents=True, exist_ok=True)
                (folder / "index.lock").write_text("x", encoding="utf-8")
                (folder / "index.lock").unlink()
                folder.rmdir()

    writer = threading.Thread(target=busy)
    writer.start()
    try:
        for number in range(20):
            make(site, str(number))
    finally:
        stop.set()
        writer.join()
    make(site, "末")
    assert "末" == contents(site)["index.html"]
    assert [] == [name for name in beside(site) if name.startswith(".")]


@pytest.mark.parametrize("name", [".site.anliku-new-mine", ".site.anliku-new-0123456789ab"])
def test_what_only_bears_such_a_name_stays(site: Path, name: str) -> None:
    """A folder without our list, and a link, are none of ours."""
    site.with_name(name).mkdir()
    (site.with_name(name) / "我的.txt").write_text("我的", encoding="utf-8")
    old = name.replace("new", "old")
    site.with_name(old).symlink_to(site.with_name("别处"))
    make(site, "二")
    assert sorted([name, old]) == beside(site)


@pytest.mark.parametrize("kind", ["pipe", "socket"])
def test_what_cannot_be_kept_is_refused_at_once(
    site: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By name, before anything is made."""
    monkeypatch.chdir(site / "下")
    if kind == "pipe":
        os.mkfifo("口")
    else:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("口")
    with pytest.raises(TargetError, match="“site/下/口”是管道、套接字或设备"):
        _make_with(site, lambda: pytest.fail("it was begun"))


@pytest.mark.parametrize("content", ["{", "[]", '{"kind": "made by anliku", "format": 9}'])
def test_a_damaged_list_is_called_so(site: Path, content: str) -> None:
    """And nobody is told to remove the folder with his own files in it."""
    (site / ".anliku-made.json").write_text(content, encoding="utf-8")
    with pytest.raises(TargetError, match="坏了或读不了") as told:
        make(site, "二")
    assert "把自己的文件移到别处" in told.value.hint


def test_what_is_of_another_kind_is_not_replaced(site: Path) -> None:
    """An export does not take the place of a site."""
    with (
        pytest.raises(TargetError, match="那里是网站，不是导出的文件"),
        replaced(site, "导出的文件", "乙", "jsonl"),
    ):
        pass
    assert "一" == contents(site)["index.html"]


@pytest.fixture
def mounted(site: Path) -> Iterator[Path]:
    """Mount a folder inside one that was made, where the machine lets us; yield what lies on it."""
    far, point = site.with_name("far"), site / "盘"
    far.mkdir()
    point.mkdir()
    (far / "档案.txt").write_text("只此一份", encoding="utf-8")
    if subprocess.run(["mount", "--bind", far, point], check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    yield far / "档案.txt"
    where = next(path for path in site.parent.rglob("盘") if (path / "档案.txt").exists())
    subprocess.run(["umount", where], check=True)


def test_another_disk_is_never_emptied(site: Path, mounted: Path) -> None:
    """A bind mount of the same file system included: the folder is refused by name."""
    with pytest.raises(TargetError, match="“site/盘”那里接着另一块磁盘"):
        make(site, "二")
    assert "只此一份" == mounted.read_text(encoding="utf-8")
    assert "一" == contents(site)["index.html"]
