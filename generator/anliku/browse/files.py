"""The table and the cards in, the files of the site that carry them out: same corpus, same bytes."""

import hashlib
import json
from collections.abc import Iterator

from anliku.browse.cards import shards_of
from anliku.browse.table import table_of
from anliku.corpus import Corpus
from anliku.taxonomy import Taxonomy

FOLDER = "data/browse"
_LINE_SEPARATORS = {0x2028: "\\u2028", 0x2029: "\\u2029"}
"""End a line in old JavaScript, even within a text."""


def data_files(corpus: Corpus, taxonomy: Taxonomy) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of each data file of the page «筛选»."""
    parts: dict[str, dict[str, object]] = {"table": table_of(corpus, taxonomy)}
    for number, shard in enumerate(shards_of(corpus.listed)):
        parts[f"cards-{number}"] = shard
    version = _version(parts)
    for name, part in parts.items():
        value = _json({"version": version} | part)
        call = f'anliku.data.receive("browse/{name}",{value});\n'
        yield f"{FOLDER}/{name}.js", call.encode()


def _version(parts: dict[str, dict[str, object]]) -> str:
    return hashlib.sha256(_json(parts).encode()).hexdigest()[:12]


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_LINE_SEPARATORS)
