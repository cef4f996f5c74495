"""The table and the cards in, the files of the site that carry them out: same corpus, same bytes."""

import hashlib
from collections.abc import Iterator

from anliku.browse.cards import shards_of
from anliku.browse.table import table_of
from anliku.corpus import Corpus
from anliku.script_data import for_script
from anliku.taxonomy import Taxonomy

FOLDER = "data/browse"


def data_files(corpus: Corpus, taxonomy: Taxonomy) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of each data file of the page «筛选»."""
    parts: dict[str, dict[str, object]] = {"table": table_of(corpus, taxonomy)}
    for number, shard in enumerate(shards_of(corpus.listed)):
        parts[f"cards-{number}"] = shard
    version = _version(parts)
    for name, part in parts.items():
        value = for_script({"version": version} | part)
        call = f'anliku.data.receive("browse/{name}",{value});\n'
        yield f"{FOLDER}/{name}.js", call.encode()


def _version(parts: dict[str, dict[str, object]]) -> str:
    return hashlib.sha256(for_script(parts).encode()).hexdigest()[:12]
