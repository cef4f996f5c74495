"""An archive in, the files `cases.json` and, of a large one, its parts and their index out.

Limits: up to 1,000 cases there is `cases.json` alone. Above that the same cases are also written
in parts of 1,000, `data/cases-0001.json` and so on, which `data/index.json` lists with their
checksums. Above 10,000 cases `cases.json` no longer holds the cases itself: like the index it
lists the parts, so that no file grows without bound.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anliku.export.cases_json.entries import case_entry, withdrawn_entry
from anliku.export.interface import Archive, Json, SiteFile
from anliku.export.json_text import compact
from anliku.export.locations import ARCHIVE_FILE, ARCHIVE_INDEX, ARCHIVE_SCHEMA
from anliku.export.one_line import one_line
from anliku.model.case import Case
from anliku.model.licence import Licence

FORMAT = "anliku-cases/2"
"""Name and version of the shape; the number changes when a reader would have to."""
PART_SIZE = 1_000
"""Most cases in one part, and in an archive without parts."""
WHOLE_LIMIT = 10_000
"""Most cases that `cases.json` holds itself."""
_MEDIA_TYPE = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One case and its entry, already as text: the whole and its part both hold it."""

    case: Case
    text: str


def archive_files(
    archive: Archive, *, part_size: int = PART_SIZE, whole_limit: int = WHOLE_LIMIT
) -> Iterator[SiteFile]:
    """Yield the archive's data files.

    Args:
        archive: the archive.
        part_size: most cases in one part.
        whole_limit: most cases that `cases.json` holds itself.
    """
    shown = [case for case in archive.corpus.cases if not case.is_withdrawn]
    gone = [case for case in archive.corpus.cases if case.is_withdrawn]
    lines = [_Line(case=case, text=compact(case_entry(case, archive))) for case in shown]
    withdrawn = [compact(withdrawn_entry(case, archive)) for case in gone]
    about = _about(archive, len(shown))
    parts: list[str] = []
    if len(lines) > part_size:
        for number, start in enumerate(range(0, len(lines), part_size), start=1):
            part = lines[start : start + part_size]
            file = _part(part, number, about)
            parts.append(compact(_listed(file, part)))
            yield file
        yield _file(ARCHIVE_INDEX, about, {"withdrawn": withdrawn, "parts": parts})
    if len(lines) > whole_limit:
        yield _file(ARCHIVE_FILE, about, {"withdrawn": withdrawn, "parts": parts})
    else:
        cases = [line.text for line in lines]
        yield _file(ARCHIVE_FILE, about, {"cases": cases, "withdrawn": withdrawn})


def _about(archive: Archive, count: int) -> Mapping[str, Json]:
    settings, corpus = archive.settings, archive.corpus
    site = {"name": one_line(settings.site_name)}
    day = corpus.latest_day
    dated: dict[str, Json] = {"date": day.isoformat()} if day else {}
    return {
        "format": FORMAT,
        "version": corpus.checksum,
        **dated,
        "site": site | ({"url": settings.site_url} if settings.site_url else {}),
        **_licensed(settings.licence),
        "count": count,
    }


def _licensed(licence: Licence | None) -> Mapping[str, Json]:
    if licence is None:
        return {}
    return {"licence": {"spdx": licence.spdx, "url": licence.url, "note": licence.note}}


def _part(lines: Sequence[_Line], number: int, about: Mapping[str, Json]) -> SiteFile:
    address = f"data/cases-{number:04d}.json"
    return _file(address, {**about, "part": number}, {"cases": [line.text for line in lines]})


def _listed(file: SiteFile, lines: Sequence[_Line]) -> Json:
    """Return how the index lists a part."""
    return {
        "address": file.address,
        "first": lines[0].case.id,
        "last": lines[-1].case.id,
        "count": len(lines),
        "bytes": len(file.content),
        "sha256": hashlib.sha256(file.content).hexdigest(),
    }


def _file(address: str, about: Mapping[str, Json], lists: Mapping[str, Sequence[str]]) -> SiteFile:
    """Return one file: a line for each value about the archive, and for each entry of a list."""
    schema = "../" * address.count("/") + ARCHIVE_SCHEMA
    lines = [f'"{key}": {compact(value)}' for key, value in {"$schema": schema, **about}.items()]
    for key, entries in lists.items():
        inside = "\n" + ",\n".join(entries) + "\n" if entries else ""
        lines.append(f'"{key}": [{inside}]')
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    return SiteFile(address=address, content=text.encode(), media_type=_MEDIA_TYPE)
