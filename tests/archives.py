"""Real archives on disk for tests that build whole sites, and running the real command line."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.command_line import run
from tests.faults.injecting import Fault

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""


def copy_of_real_archive(target: Path) -> Path:
    """Copy the real archive (settings, templates, cases) into a new folder and return it."""
    target.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", target)
    for name in ("cases", "overrides"):
        shutil.copytree(ROOT / name, target / name)
    return target


def anliku(
    archive: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    fault: Fault | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the command line on an archive, as a user would, and return what it printed.

    Args:
        archive: the archive's folder.
        arguments: the command and its options.
        environment: variables to set besides those of the tests.
        fault: what befalls the run.
    """
    variables = os.environ | {"PYTHONUTF8": "1"} | dict(environment or {})
    return run(["-C", str(archive), *arguments], variables, fault)


def built(archive: Path, environment: Mapping[str, str] | None = None) -> Path:
    """Build an archive that must be fit for it, and return its site."""
    result = anliku(archive, "build", environment=environment)
    assert result.returncode == 0, result.stdout + result.stderr
    return archive / "site"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
