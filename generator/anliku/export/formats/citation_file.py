"""An archive in, its `CITATION.cff` out (Citation File Format 1.2.0, Druskat et al., 2021)."""

from anliku.export.interface import Archive
from anliku.export.json_text import compact
from anliku.export.locations import absolute
from anliku.export.one_line import one_line
from anliku.model.case import last_changed_on

CITATION_FILE = "CITATION.cff"


def citation_file(archive: Archive) -> bytes:
    """Return the file; its values are JSON strings, which YAML reads as they are."""
    settings = archive.settings
    name = compact(one_line(settings.site_name))
    lines = [
        "cff-version: 1.2.0",
        "message: " + compact("引用本库的数据时，请用下面的信息。"),
        "type: dataset",
        f"title: {name}",
        "authors:",
        f"  - name: {name}",
        f"version: {compact(archive.corpus.checksum)}",
    ]
    if day := last_changed_on(archive.corpus.cases):
        lines.append(f"date-released: {compact(day.isoformat())}")
    if url := absolute("", settings):
        lines.append(f"url: {compact(url)}")
    if settings.licence:
        lines.append(f"license: {settings.licence.spdx}")
    return "".join(f"{line}\n" for line in lines).encode()
