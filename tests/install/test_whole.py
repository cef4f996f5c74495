"""Whether an environment is whole is seen from its own lists."""

import base64
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.archives import ROOT

_DIGEST = base64.urlsafe_b64encode(hashlib.sha256(b"x = 1\n").digest()).decode().rstrip("=")
_SCRIPT = ROOT / "scripts" / "whole.py"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an environment with nothing in it."""
    folder = tmp_path_factory.mktemp("whole") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder


@pytest.fixture
def environment(empty: Path) -> Path:
    """Return an environment with one small package, noted."""
    (site,) = empty.glob("lib/python3*/site-packages")
    (site / "jia.py").write_text("x = 1\n", encoding="utf-8")
    info = site / "jia-1.0.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Name: jia\nVersion: 1.0\n", encoding="utf-8")
    (info / "RECORD").write_text(
        f"jia.py,sha256={_DIGEST},6\njia-1.0.dist-info/RECORD,,\n", encoding="utf-8"
    )
    assert (0, "") == _judged(empty, "--note")
    return empty


def _judged(folder: Path, *options: str) -> tuple[int, str]:
    command = [
        str(folder / "bin" / "python"),
        "-I",
        str(_SCRIPT),
        str(folder / ".installed"),
        *options,
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout.strip()


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("jia.py", "x = 1\n", ""),
        ("jia.py", "x", "jia.py"),
        ("jia.py", None, "jia.py"),
        ("jia.py", "\0" * 6, "jia.py"),
        ("jia-1.0.dist-info/RECORD", None, "packages"),
        ("jia-1.0.dist-info/RECORD", "\0" * 80, "packages"),
        ("jia-1.0.dist-info/METADATA", "Name: jia\nVersion: 2.0\n", "packages"),
    ],
)
def test_what_is_missing_is_named(
    environment: Path, path: str, text: str | None, said: str
) -> None:
    """A file that is gone or cut, a list that is gone, another package than was installed."""
    (site,) = environment.glob("lib/python3*/site-packages")
    if text is None:
        (site / path).unlink()
    else:
        (site / path).write_text(text, encoding="utf-8")
    assert (int(said != ""), said) == _judged(environment)


def test_what_the_system_does_not_tell_is_found_by_reading(environment: Path) -> None:
    """Another content that is noted as right, as a disk damages bytes, is met with all bytes read."""
    (site,) = environment.glob("lib/python3*/site-packages")
    noted = environment / ".installed"
    (site / "jia.py").write_bytes(bytes(6))
    state = (site / "jia.py").stat()
    data = json.loads(noted.read_text(encoding="utf-8"))
    data["states"]["jia.py"] = [6, state.st_mtime_ns, state.st_ctime_ns, state.st_ino]
    noted.write_text(json.dumps(data), encoding="utf-8")
    assert (0, "") == _judged(environment)
    assert (1, "jia.py") == _judged(environment, "--content")


def test_a_file_that_was_only_touched_is_whole(environment: Path) -> None:
    """It is read, and noted as it is now; nothing is made anew for a copy of an environment."""
    (site,) = environment.glob("lib/python3*/site-packages")
    os.utime(site / "jia.py", (1, 1))
    before = (environment / ".installed").read_bytes()
    assert (0, "") == _judged(environment)
    assert before != (environment / ".installed").read_bytes()


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b"\xff", b"jia 1.0\n"])
def test_a_note_that_is_none_is_told(environment: Path, note: bytes) -> None:
    """One of an earlier version too: the environment is made anew."""
    (environment / ".installed").write_bytes(note)
    assert (1, "packages") == _judged(environment)
