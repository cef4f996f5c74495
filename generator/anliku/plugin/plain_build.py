"""What `mkdocs build` writes, run without `anliku build`, made what that would have written."""

import os
from pathlib import Path

from anliku.corpus import Corpus
from anliku.made_list import list_of
from anliku.search import archive_stamp

_SITEMAP = "sitemap.xml.gz"
_DATED = slice(4, 8)
"""Where gzip states a file's time (RFC 1952, 2.3.1); zero says that there is none."""


def end_plain_build(site_dir: Path, corpus: Corpus) -> None:
    """Have builds repeat, and let `anliku build` know the site for one of ours."""
    packed = site_dir / _SITEMAP
    if packed.is_file() and "SOURCE_DATE_EPOCH" not in os.environ:
        content = bytearray(packed.read_bytes())
        content[_DATED] = bytes(4)
        packed.write_bytes(content)
    list_of(site_dir, archive_stamp(corpus), with_hidden=False).write_into(site_dir)
