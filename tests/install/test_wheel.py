"""The built wheel, installed into an empty environment, is all another county needs."""

import subprocess
import sys
from pathlib import Path

from tests.archives import ROOT


def test_the_wheel_starts_an_archive_that_builds(tmp_path: Path) -> None:
    """`pip install` of the wheel, then `anliku init`, `build` and `search` work on their own."""
    wheels = tmp_path / "wheels"
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", wheels, ROOT)
    wheel = next(wheels.glob("anliku-*.whl"))
    _run(sys.executable, "-m", "venv", tmp_path / "empty")
    python = tmp_path / "empty" / "bin" / "python"
    _run(
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "-r",
        ROOT / "requirements.lock",
    )
    _run(python, "-m", "pip", "install", "--quiet", wheel)
    archive = tmp_path / "我县 案例库"
    command = tmp_path / "empty" / "bin" / "anliku"
    _run(command, "init", archive)
    _run(command, "build", cwd=archive)
    assert "示例" in _run(command, "search", "老年食堂", cwd=archive)
    page = (archive / "site" / "cases" / "SQ-2026-0001-3.html").read_text(encoding="utf-8")
    assert "示例村" in page


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command outside the checkout and return what it printed; it must succeed."""
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd or Path(sys.prefix),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
