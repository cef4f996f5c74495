"""A case file's bytes and two days in, the same bytes with the days in their columns out.

Every other byte stays: comments, line ends, the order of columns, what no parser would keep.
"""

import re
from collections.abc import Mapping
from datetime import date

from anliku.located_yaml import LocatedYaml, read_yaml
from anliku.mending import mended_front_matter
from anliku.model.record import Record

DATE_KEYS = {"entered": ("入库日期", "entered"), "changed": ("更新日期", "changed")}
"""The names by which each column may be written, the Chinese one first."""
_FENCE = b"---"
_BOM = b"\xef\xbb\xbf"
_DAY = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def with_dates(
    data: bytes, front: LocatedYaml, days: Mapping[str, date], *, renews: bool
) -> tuple[bytes | None, tuple[str, ...]]:
    """Return the file with the days, and what was written; None where it cannot be done safely.

    Args:
        data: the file.
        front: its front matter with the places of its keys.
        days: the day for each column.
        renews: whether a day that is there already is replaced.
    """
    lines = data.splitlines(keepends=True)
    end = _end_of_front_matter(lines)
    if end is None:
        return None, ()
    written = []
    for column, day in days.items():
        names = DATE_KEYS[column]
        there = next((name for name in names if (name,) in front.keys), None)
        if there is None:
            name = names[0] if _is_chinese(front) else names[1]
            ending = lines[end - 1][len(lines[end - 1].rstrip(b"\r\n")) :]
            lines.insert(end, f"{name}: {day}".encode() + ending)
            end += 1
        elif renews and front.data.get(there) != day.isoformat():
            place = front.keys[(there,)].line - 1
            lines[place], count = _DAY.subn(day.isoformat().encode(), lines[place], count=1)
            if not count:
                return None, ()
        else:
            continue
        written.append(f"{names[0]} {day}")
    after = b"".join(lines)
    is_safe = _others(lines[1:end]) == {
        key: value for key, value in front.data.items() if not _is_date_key(key)
    }
    return (after, tuple(written)) if is_safe else (None, ())


def _end_of_front_matter(lines: list[bytes]) -> int | None:
    """Return the number of the closing fence's line, from 0."""
    if not lines or lines[0].removeprefix(_BOM).rstrip() != _FENCE:
        return None
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)


def _is_chinese(front: LocatedYaml) -> bool:
    """Whether the columns have Chinese names, as the file's editors would go on writing them."""
    return any(not key.isascii() for key in front.data)


def _is_date_key(key: str) -> bool:
    return any(key in names for names in DATE_KEYS.values())


def _others(front: list[bytes]) -> dict[str, object] | None:
    """Return all other columns as they are read again; None where they no longer can be."""
    text = b"".join(front).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    mended = mended_front_matter(text, "", 1, Record)
    located, problems = read_yaml(mended.text, "", 1, mended.trace)
    if any(problem.is_error for problem in problems) or not isinstance(located.data, dict):
        return None
    return {key: value for key, value in located.data.items() if not _is_date_key(key)}
