"""What `mkdocs build` writes, run without `anliku build`, made what that would have written."""

import os
from pathlib import Path

from anliku.corpus import Corpus
from anliku.made_list import SITE, list_of
from anliku.problems import TargetError
from anliku.publishing import refuse_occupied
from anliku.publishing.occupied import occupied
from anliku.search import archive_stamp

_SITEMAP = "sitemap.xml.gz"
_DATED = slice(4, 8)
"""Where gzip states a file's time (RFC 1952, 2.3.1); zero says that there is none."""


def refuse_plain_build(site_dir: Path) -> None:
    """See to it that MkDocs, which empties the folder that it writes into, removes nobody's files.

    Raises:
        TargetError: there are some that it would remove, or nobody can tell.
    """
    if site_dir.is_dir() and all(path.name.startswith(".") for path in site_dir.iterdir()):
        return  # it leaves what is hidden
    refuse_occupied(site_dir, SITE)
    others = [name for name in occupied(site_dir, "网站", SITE).files if not name.startswith(".")]
    if others:
        message = f"“{site_dir.name}”里有不是生成的文件（{others[0]} 等），mkdocs build 会删去它们"
        raise TargetError(message, "用 anliku build，它们会留着；或先移到别处")


def end_plain_build(site_dir: Path, corpus: Corpus) -> None:
    """Have builds repeat, and let `anliku build` know the site for one of ours."""
    packed = site_dir / _SITEMAP
    if packed.is_file() and "SOURCE_DATE_EPOCH" not in os.environ:
        content = bytearray(packed.read_bytes())
        content[_DATED] = bytes(4)
        packed.write_bytes(content)
    list_of(site_dir, archive_stamp(corpus), SITE, with_hidden=False).write_into(site_dir)
