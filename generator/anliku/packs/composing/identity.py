"""What a pack is called: its id, its keys, its short titles."""

import hashlib

from anliku.corpus import Corpus
from anliku.packs.interface import PackRequest

_LONGEST_RUNNING_TITLE = 18
"""Characters that fit into the running head of the smallest paper."""
_ID_DIGITS = 10


def pack_id(request: PackRequest, corpus: Corpus) -> str:
    """Return `P` and ten digits: the same choice of the same archive has the same id."""
    parts = (
        *(case.id for case in request.cases),
        request.edition.value,
        request.title,
        corpus.checksum,
    )
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return f"P{digest[:_ID_DIGITS].upper()}"


def running_title(title: str) -> str:
    """Return the part of a title before its colon, cut where even that is too long."""
    short = title.partition("：")[0].strip() or title
    if len(short) <= _LONGEST_RUNNING_TITLE:
        return short
    return short[: _LONGEST_RUNNING_TITLE - 1].rstrip() + "…"
