"""One writer of a folder: another waits and says for whom, or ends at once."""

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
