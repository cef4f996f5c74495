"""Commands where something around them is not as usual: the true cause, and the right exit code."""

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_input.archive import Archive, good_archive

_LISTENING = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("anliku", run_name="__main__", alter_sys=True)
"""
"""The program as a terminal starts it; whatever a shell starts in the background hears no Ctrl+C."""
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


@pytest.mark.parametrize("seconds", [0.1, 0.4, 0.8])
def test_interrupted_while_it_starts(archive: Archive, seconds: float) -> None:
    """Ctrl+C ends it with its own code and one line, also before everything has been imported."""
    process = subprocess.Popen(
        [sys.executable, "-c", _LISTENING, "-C", str(archive.root), "build"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(seconds)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate()
    assert 130 == process.returncode
    assert stderr.endswith("已中断\n")
    assert "Traceback" not in stderr
