"""Plain Whoosh with jieba's analyzer, asked with all words required, its default, or with any."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.relevance.peers.interface import Given

_PROGRAM = Path(__file__).parent / "plain_whoosh_program.py"


def plain_whoosh_all(
    documents: Sequence[Given], asked: Sequence[str], folder: Path, programs: Path
) -> list[list[str]]:
    """Return for each query the ids that were found, the best first; all words must be there."""
    return _ranked(documents, asked, folder, programs, "and")


def plain_whoosh_any(
    documents: Sequence[Given], asked: Sequence[str], folder: Path, programs: Path
) -> list[list[str]]:
    """Return for each query the ids that were found, the best first; any word will do."""
    return _ranked(documents, asked, folder, programs, "or")


def _ranked(
    documents: Sequence[Given], asked: Sequence[str], folder: Path, programs: Path, joint: str
) -> list[list[str]]:
    folder.mkdir()
    rows = json.dumps({"documents": list(map(asdict, documents)), "asked": asked})
    result = subprocess.run(
        [str(programs / "bin" / "python"), str(_PROGRAM), str(folder), joint],
        input=rows,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found: list[list[str]] = json.loads(result.stdout)
    return found
