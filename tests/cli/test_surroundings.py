"""Commands where something around them is not as usual: the true cause, and the right exit code."""

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_input.archive import Archive, good_archive

_HUNG_UP = """
import os, signal, threading
import anliku.__main__ as program
threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGHUP)).start()
program.main()
"""
_INTERRUPTED = """
import os, signal, sys, threading
import anliku.__main__ as program
signal.signal(signal.SIGINT, signal.default_int_handler)
after = float(sys.argv.pop(1))
threading.Timer(after, os.kill, (os.getpid(), signal.SIGINT)).start()
program.main()
"""
"""The program as a terminal starts it, and Ctrl+C; what a shell starts in the background hears none."""
_HEARS_ALL = """
import signal
import anliku.__main__ as program
signal.signal(signal.SIGHUP, signal.SIG_DFL)
program.main()
"""
"""The program where nohup around the tests does not have it ignore a hang-up."""
_FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive with a mistake, so that check has something to say."""
    made = good_archive(tmp_path_factory.mktemp("surroundings") / "archive")
    text = made.first.read_text(encoding="utf-8").replace("事实[^S1]", "<b>事实[^S1]")
    made.first.write_text(text, encoding="utf-8")
    return made


def _run(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    anliku = f"{shlex.quote(sys.executable)} -m anliku"
    line = command.replace("anliku", anliku)
    return subprocess.run(
        ["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not _FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("anliku check >/dev/full", 3, "错误：结果写不出去（磁盘满了）"),
        ("anliku --help >/dev/full", 3, "错误：结果写不出去（磁盘满了）"),
        ("anliku check 2>/dev/full", 1, ""),
        ("anliku check 2>&-", 1, ""),
        ("anliku check >&-", 1, "1 处错误"),
        ("anliku check | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}", 1, "1 处错误"),
        ("mkdir gone && cd gone && rmdir ../gone && anliku check", 3, "已经删去或换掉了"),
        ("SOURCE_DATE_EPOCH=昨天 anliku check", 3, "不是秒数：“昨天”"),
        ("LC_ALL=zh_CN.GB18030 anliku check", 1, ""),
    ],
)
def test_the_true_cause_and_the_right_code(
    archive: Archive, command: str, code: int, said: str
) -> None:
    """Never a traceback."""
    run = _run(command, archive.root)
    assert code == run.returncode, run.stderr
    assert said in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_ended_by_the_system_it_clears_away(tmp_path: Path, number: signal.Signals) -> None:
    """A build that is told to end leaves nothing beside the archive and nothing for good elsewhere."""
    archive = good_archive(tmp_path / "archive")
    (tmp_path / "temporary").mkdir()
    command = [sys.executable, "-c", _HEARS_ALL, "-C", str(archive.root), "build"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(tmp_path / "temporary"), "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()  # it has begun
        process.send_signal(number)
        process.communicate()
    assert 128 + number == process.returncode
    assert [] == [*(tmp_path / "temporary").iterdir()]
    left = {path.name for path in archive.root.iterdir() if ".anliku-lock" not in path.name}
    assert left <= {"cases", "mkdocs.yml"}


def test_what_is_to_be_ignored_is_ignored(archive: Archive) -> None:
    """Under nohup a hang-up ends nothing."""
    command = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", sys.executable, "-c", _HUNG_UP]
    run = subprocess.run(
        [*command, "-C", str(archive.root), "check"], capture_output=True, text=True, check=False
    )
    assert run.returncode in (0, 1), run.stderr
    assert "已中断" not in run.stderr


@pytest.mark.parametrize("seconds", [0.02, 0.2, 0.5])
def test_interrupted_while_it_starts(archive: Archive, seconds: float) -> None:
    """Ctrl+C ends it with its own code and one line, also before everything has been imported."""
    command = [sys.executable, "-c", _INTERRUPTED, str(seconds), "-C", str(archive.root), "build"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert 130 == run.returncode
    assert run.stderr.endswith("已中断\n")
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a program's memory so")
@pytest.mark.parametrize("kilobytes", [60_000, 100_000])
def test_too_little_memory_is_said(tmp_path: Path, kilobytes: int) -> None:
    """Neither a traceback nor another cause, whether there is room for the program itself or not."""
    command = f"ulimit -v {kilobytes}; exec {shlex.quote(sys.executable)} -m anliku init 新"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    assert (3, True) == (done.returncode, "内存不够" in done.stderr), done.stdout + done.stderr
