"""Archives that are built once for all tests and all workers, and are only read."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from anliku.corpus import read_corpus
from anliku.settings import load_settings
from benchmarks.synthetic import write_cases
from tests.archives import built, copy_of_real_archive

MANY = 301
"""Invented cases of the large archive: more than a basket takes, than a shard of cards holds."""
HOSTILE = "（虚构）<img src=x onerror=alert(1)>“引号”&amp;'结尾'"
"""Title of the first of them."""


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first worker to ask makes, and the others wait for.

    Args:
        factory: knows the folder of the whole run.
        name: of the folder.
        make: fills the folder, which does not exist yet.
    """
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, mark = base / f"同 {name}" / "案例 库", base / f"{name}.made"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not mark.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            mark.touch()
    return folder


def make_real(folder: Path) -> None:
    """Make a built copy of the real archive."""
    built(copy_of_real_archive(folder))


def make_large(folder: Path) -> None:
    """Make an archive of the real cases and many invented ones, the first with a hostile title."""
    archive = copy_of_real_archive(folder)
    vocabulary = read_corpus(load_settings(archive / "mkdocs.yml")).vocabulary
    write_cases(archive / "cases" / "虚构", MANY, vocabulary)
    first = min((archive / "cases" / "虚构").iterdir())
    text = first.read_text(encoding="utf-8")
    lines = [f'title: "{HOSTILE}"' if t.startswith("title:") else t for t in text.split("\n")]
    first.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    built(archive)
