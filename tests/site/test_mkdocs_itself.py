"""MkDocs' own commands work with the plugin, without our command line."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.archives import anliku, contents, copy_of_real_archive


def test_plain_strict_build_gives_the_same_site(real_site: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` makes the files that `anliku build` makes, which then goes on from there.

    What others keep there under a name with a dot, which MkDocs leaves alone, remains theirs.
    """
    archive = copy_of_real_archive(tmp_path / "archive")
    (archive / "site").mkdir()
    (archive / "site" / ".nojekyll").touch()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=archive,
        check=True,
        capture_output=True,
    )
    made = contents(archive / "site")
    assert b"" == made.pop(".nojekyll")
    assert contents(real_site) == made
    result = anliku(archive, "build")
    assert 0 == result.returncode, result.stderr
    assert {*made, ".nojekyll"} == {*contents(archive / "site")}


def test_a_broken_archive_fails_the_plain_build(tmp_path: Path) -> None:
    """`mkdocs build` names file, line and code of an error and fails."""
    archive = copy_of_real_archive(tmp_path / "archive")
    case = archive / "cases" / "河南省" / "裴寨村.md"
    case.write_text(case.read_text(encoding="utf-8").replace("kind: full", "kind: 长篇", 1))
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=archive,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.returncode != 0
    assert "cases/河南省/裴寨村.md:" in result.stderr
    assert "AK304" in result.stderr


def test_live_reload_shows_an_edited_case(tmp_path: Path) -> None:
    """`mkdocs serve` rebuilds after a case is saved, and survives a mistake in it."""
    archive = copy_of_real_archive(tmp_path / "archive")
    case = archive / "cases" / "广东省" / "新山村.md"
    original = case.read_text(encoding="utf-8")
    port = _free_port()
    page = f"http://127.0.0.1:{port}/cases/SQ-2026-0009-9.html"
    log = (tmp_path / "serve.log").open("w")
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=archive,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        _eventually(lambda: "新山村" in _get(page))
        case.write_text(original.replace("title: ", "title: 改过的", 1), encoding="utf-8")
        _eventually(lambda: "改过的" in _get(page))
        case.write_text(original.replace("title: ", "title： ", 1), encoding="utf-8")
        time.sleep(2)
        case.write_text(original.replace("title: ", "title: 又改了", 1), encoding="utf-8")
        _eventually(lambda: "又改了" in _get(page))
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as response:
        return str(response.read().decode("utf-8"))


def _eventually(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds; a server needs time to start and to rebuild."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if holds():
                return
        except OSError:
            pass
        time.sleep(0.3)
    raise AssertionError("it did not come about in time")
