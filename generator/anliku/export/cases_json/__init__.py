"""`cases.json`: the whole archive for other programs, in one documented shape."""

from collections.abc import Iterator

from anliku.export.cases_json.archive_files import archive_files
from anliku.export.cases_json.entries import case_entry, withdrawn_entry
from anliku.export.cases_json.shape import archive_json_schema
from anliku.export.interface import Archive, SiteFile
from anliku.export.json_text import indented
from anliku.export.locations import ARCHIVE_SCHEMA


def data_files(archive: Archive) -> Iterator[SiteFile]:
    """Yield `cases.json`, its JSON Schema, and the parts of a large archive."""
    yield from archive_files(archive)
    shape = archive_json_schema(with_teachers_notes=archive.settings.teacher_edition)
    schema = indented(shape).encode()
    yield SiteFile(address=ARCHIVE_SCHEMA, content=schema, media_type="application/schema+json")


__all__ = ["archive_json_schema", "case_entry", "data_files", "withdrawn_entry"]
