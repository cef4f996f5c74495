"""Say whether a Python environment is whole: exit 0 if it is, else 1 with the first thing that is not.

Run by the environment's own Python. Every file that its packages list (RECORD, PEP 376) must be there
in its full length, and the packages must be those that were noted when they were installed: a disk
that was full, an installation that was stopped or a file that was deleted leave one that is not.

Usage: python -I scripts/whole.py NOTED [--note]
"""

import csv
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

OWN = "anliku"
"""Installed anew by itself; its version is no sign of damage."""


def packages() -> str:
    """Return the names and versions of all packages but our own, one a line."""
    names = {(str(one.metadata["Name"]).lower(), one.version) for one in distributions()}
    return "".join(f"{name} {version}\n" for name, version in sorted(names) if name != OWN)


def faults() -> Iterator[str]:
    """Yield the files that are missing or have another length than their package says."""
    for one in distributions():
        record = one.read_text("RECORD")
        if record is None:
            yield f"{one.metadata['Name']}: RECORD"
            continue
        for path, _, size in csv.reader(record.splitlines()):
            if size and not path.endswith(".pyc") and _length(one, path) != int(size):
                yield path


def _length(one: Distribution, path: str) -> int:
    try:
        return Path(str(one.locate_file(path))).stat().st_size
    except OSError:
        return -1


def main(noted: Path, *, is_new: bool) -> int:
    """Compare with what was noted, or note it; return the exit code."""
    if is_new:
        noted.write_text(packages(), encoding="utf-8")
    elif not noted.is_file() or noted.read_text(encoding="utf-8") != packages():
        sys.stdout.write("packages\n")
        return 1
    fault = next(faults(), None)
    if fault is not None:
        sys.stdout.write(f"{fault}\n")
    return int(fault is not None)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), is_new="--note" in sys.argv[2:]))
