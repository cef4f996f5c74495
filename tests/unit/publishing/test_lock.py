"""One writer of a folder: another waits and says for whom, or ends at once."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from anliku.problems import TargetError
from anliku.publishing import locked

_HOLDING = """
import sys
from pathlib import Path
from anliku.publishing import locked
with locked(Path(sys.argv[1]), "网站"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    """Return another program that holds the lock of `site`."""
    program = subprocess.Popen(
        [sys.executable, "-c", _HOLDING, str(tmp_path / "site")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert "held\n" == program.stdout.readline()
    return program


def _end(holder: "subprocess.Popen[str]") -> None:
    with holder:
        assert holder.stdin is not None
        holder.stdin.close()


def test_who_does_not_wait_ends(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    """And is told who writes."""
    with (
        pytest.raises(TargetError, match=f"另一个程序正在写网站（进程 {holder.pid}，"),
        locked(tmp_path / "site", "网站"),
    ):
        pass
    _end(holder)
    with locked(tmp_path / "site", "网站"):
        pass


def test_who_waits_has_its_turn(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    """After one sentence that says for whom; also when the other is killed."""
    said: list[str] = []

    def wait() -> None:
        with locked(tmp_path / "site", "网站", said.append):
            said.append("写")

    waiter = threading.Thread(target=wait)
    waiter.start()
    while not said:
        waiter.join(0.05)
    holder.kill()
    _end(holder)
    waiter.join(20)
    assert [f"等另一个程序写完网站（进程 {holder.pid}，", "写"] == [
        said[0].split("，")[0] + "，",
        said[1],
    ]


def test_other_folders_are_free(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    """A lock is one folder's."""
    with locked(tmp_path / "site2", "网站"):
        pass
    _end(holder)


@pytest.mark.parametrize("kind", ["link", "folder", "others", "pipe"])
def test_what_is_no_lock_is_left_alone(tmp_path: Path, kind: str) -> None:
    """And named, whatever it is; nothing is written through a link."""
    file = tmp_path / ".site.anliku-lock"
    other = tmp_path / "我的.txt"
    other.write_text("我的", encoding="utf-8")
    if kind == "link":
        file.symlink_to(other)
    elif kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        file.write_text("我的", encoding="utf-8")
    with (
        pytest.raises(TargetError, match=r"“\.site\.anliku-lock”.*别的东西"),
        locked(tmp_path / "site", "网站"),
    ):
        pass
    assert "我的" == other.read_text(encoding="utf-8")


def test_who_wrote_is_not_written_through_a_link(tmp_path: Path) -> None:
    """It is only a word to those who wait."""
    (tmp_path / "我的.txt").write_text("我的", encoding="utf-8")
    (tmp_path / ".site.anliku-lock.by").symlink_to("我的.txt")
    with locked(tmp_path / "site", "网站"):
        pass
    assert "我的" == (tmp_path / "我的.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("where", ["/proc/self/x/site", "/dev/null/site"])
def test_a_lock_that_cannot_be_made_is_waited_for_by_nobody(where: str) -> None:
    """Why not, is said."""
    with pytest.raises(TargetError, match="写不进"), locked(Path(where), "网站", print):
        pass


def test_what_another_archive_has_is_not_taken(tmp_path: Path) -> None:
    """Unless that is no longer where it was: an archive that was moved is still the same."""
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mkdocs.yml").write_text("", encoding="utf-8")
    site = tmp_path / "site"
    with locked(site, "网站", None, tmp_path / "甲"):
        site.mkdir()
    with (
        pytest.raises(TargetError, match=r"那里是另一个案例库“.*甲”的"),
        locked(site, "网站", None, tmp_path / "乙"),
    ):
        pass
    (tmp_path / "甲").rename(tmp_path / "丙")
    with locked(site, "网站", None, tmp_path / "丙"):
        pass
