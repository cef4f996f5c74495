"""Commands with closed descriptors, few files, odd clocks and languages: the work is done, or the cause named."""

import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from anliku.cli.commands import TRACEBACK, run
from tests.archives import ROOT, anliku
from tests.bad_input.archive import Archive, good_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive that has been built."""
    made = good_archive(tmp_path_factory.mktemp("odd") / "archive")
    assert 0 == anliku(made.root, "build").returncode
    return made


def _in_shell(
    archive: Archive, line: str, more: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run a line of a shell in which `a` is the command with the archive."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "generator"),
        "PROGRAM": sys.executable,
        "ARCHIVE": str(archive.root),
        **(more or {}),
    }
    defined = 'a() { "$PROGRAM" -m anliku -C "$ARCHIVE" "$@"; }'
    return subprocess.run(
        ["bash", "-c", f"{defined}; {line}"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_descriptors_stop_no_work(archive: Archive, closed: str) -> None:
    """What is made is whole: nothing that a library prints gets into a file."""
    manifest = archive.root / "search-index" / "manifest.json"
    manifest.unlink()
    told = _in_shell(archive, f"a index {closed}; echo $?")
    assert told.stdout.endswith("0\n") or not told.stdout
    assert manifest.read_bytes().startswith(b"{")


def test_a_search_without_an_output_is_no_defect(archive: Archive) -> None:
    """It cannot tell, and says no more."""
    told = _in_shell(archive, "a search 村 >&-; echo $? >&2")
    assert "Traceback" not in told.stderr
    assert told.stderr.endswith(("0\n", "3\n"))


@pytest.mark.parametrize("written", ["-1", "", "abc", "1e9", "1" * 20, " 1"])
def test_a_moment_that_is_none_is_named(archive: Archive, written: str) -> None:
    """In one line, as the other variables are."""
    told = anliku(archive.root, "build", environment={"SOURCE_DATE_EPOCH": written})
    assert 3 == told.returncode
    assert "环境变量 SOURCE_DATE_EPOCH 不是秒数" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("command", ["index", "check", "build"])
@pytest.mark.parametrize("most", [8, 12, 20])
def test_too_few_files_are_named_as_the_cause(archive: Archive, command: str, most: int) -> None:
    """Unless they are enough."""
    told = _in_shell(archive, f"ulimit -n {most}; a {command}", {TRACEBACK: ""})
    assert "Traceback" not in told.stderr
    said = told.stdout + told.stderr
    assert 0 == told.returncode or "打开的文件太多" in said or "Too many open files" in said


def test_any_language_of_the_system_finds_the_same(archive: Archive) -> None:
    """Names of files are UTF-8, whatever the system speaks."""
    odd = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    told, usual = _in_shell(archive, "a check", odd), _in_shell(archive, "a check")
    assert (usual.returncode, usual.stdout) == (told.returncode, told.stdout)


def test_a_folder_that_is_named_is_that_folder(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    """And never the archive above it."""
    assert 3 == run(["-C", str(archive.root / "没有"), "check"])
    assert "进不了文件夹" in capsys.readouterr().err
    assert 3 == run(["-C", str(archive.root / "mkdocs.yml"), "check"])
    assert "不是文件夹" in capsys.readouterr().err


def test_from_a_folder_below_the_archive_is_found(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as none is named."""
    monkeypatch.chdir(archive.root / "cases")
    assert 0 == run(["check"])


def test_who_asks_is_told_what_is_done_and_how_long_it_takes(archive: Archive) -> None:
    """On standard error; the result is as it was."""
    told = anliku(archive.root, "-v", "--profile", "build")
    assert 0 == told.returncode, told.stderr
    assert "· 读了设置“" in told.stderr
    assert "· 网站换上了新的" in told.stderr
    assert "· 检索" in told.stderr
    table = told.stderr[told.stderr.index("CPU 秒") :]
    assert all(stage in table for stage in ("准备", "检查案例", "生成网站", "合计", "内存最多"))
    assert "·" not in anliku(archive.root, "check").stderr


def test_a_defect_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the way to find it; the variable shows the traceback itself."""

    def fail(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("anliku.cli.commands.anliku.main", fail)
    with pytest.raises(KeyError):
        run(["check"])
    monkeypatch.delenv(TRACEBACK)
    assert 3 == run(["check"])
    assert "程序出错了（KeyError：'x'）" in capsys.readouterr().err
