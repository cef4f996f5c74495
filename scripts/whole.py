"""Say whether a Python environment is whole: exit 0 if it is, else 1 with the first thing that is not.

Run by the environment's own Python. Its packages must be those that were noted when they were installed,
and every file that they list (RECORD, PEP 376) must have the bytes that the list says: a disk that was
full, an installation that was stopped, a file that was deleted or overwritten leave one that is not.

Reading all bytes takes from one second to five (470 MB), so what the system says of each file (length,
times, inode) is noted, and only files of which it says something else are read again. A disk that damages
bytes by itself changes none of that: with `--content` all are read, which is asked for when the program
has failed, and the bytecode, of which no list says what it should be, is dropped and made anew.

Usage: python -I scripts/whole.py NOTED [--note | --content]
"""

import base64
import csv
import hashlib
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import Distribution, distributions
from pathlib import Path

OWN = "anliku"
"""Installed anew by itself; its version is no sign of damage."""
States = dict[str, list[int]]
"""What the system said of each file when its bytes were found right."""


def packages() -> dict[str, str]:
    """Return the version and the checksum of the list of each package but our own."""
    return {
        f"{str(one.metadata['Name']).lower()} {one.version}": _digest_of_list(one)
        for one in distributions()
        if one.metadata["Name"] != OWN
    }


def _digest_of_list(one: Distribution) -> str:
    return hashlib.sha256((one.read_text("RECORD") or "").encode()).hexdigest()


def faults(states: States, before: States) -> Iterator[str]:
    """Yield the files that are missing or not as their package says.

    Args:
        states: what the system says of each file that is right is put here.
        before: what it said earlier; a file of which it says the same is not read.
    """
    for one in distributions():
        record = one.read_text("RECORD")
        if not record or not record.strip("\0\n\r "):
            yield f"{one.metadata['Name']}: RECORD"
            continue
        for path, digest, *_ in csv.reader(record.splitlines()):
            if not digest or path.endswith(".pyc"):
                continue
            file = Path(str(one.locate_file(path)))
            state = _state(file)
            if state is None or (state != before.get(path) and not _is_as_listed(file, digest)):
                yield path
            else:
                states[path] = state


def _state(file: Path) -> list[int] | None:
    try:
        state = file.stat()
    except OSError:
        return None
    return [state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino]


def _is_as_listed(file: Path, listed: str) -> bool:
    algorithm, _, digest = listed.partition("=")
    try:
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, algorithm).digest()
    except (OSError, ValueError):  # ValueError: no such algorithm
        return False
    return base64.urlsafe_b64encode(found).decode().rstrip("=") == digest


def drop_bytecode() -> None:
    """Remove all bytecode of the packages."""
    for folder in {Path(str(one.locate_file(""))) for one in distributions()}:
        for file in folder.rglob("*.pyc"):
            with suppress(OSError):
                file.unlink()


def _noted(noted: Path) -> tuple[dict[str, str], States]:
    try:
        data = json.loads(noted.read_text(encoding="utf-8"))
        return data["packages"], data["states"]
    except (OSError, ValueError, LookupError, TypeError):
        return {}, {}


def main(noted: Path, *, is_new: bool, is_read: bool) -> int:
    """Compare with what was noted, or note it; return the exit code."""
    installed = packages()
    expected, before = (installed, {}) if is_new else _noted(noted)
    if expected != installed:
        sys.stdout.write("packages\n")
        return 1
    if is_read:
        drop_bytecode()
    states: States = {}
    fault = next(faults(states, {} if is_read else before), None)
    if fault is not None:
        sys.stdout.buffer.write(f"{fault}\n".encode())
        return 1
    if states != before:
        text = json.dumps({"packages": installed, "states": states})
        # Half a note would be none, and the environment be made anew for nothing.
        new = noted.with_name(f"{noted.name}.new")
        with suppress(OSError):
            new.write_text(text, encoding="utf-8")
            new.replace(noted)
    return 0


if __name__ == "__main__":
    options = sys.argv[2:]
    sys.exit(main(Path(sys.argv[1]), is_new="--note" in options, is_read="--content" in options))
