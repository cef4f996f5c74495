"""Whether an environment is whole is seen from its own lists."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.archives import ROOT

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
        "jia.py,sha256=x,6\njia-1.0.dist-info/RECORD,,\n", encoding="utf-8"
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
        ("jia-1.0.dist-info/RECORD", None, "jia: RECORD"),
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
