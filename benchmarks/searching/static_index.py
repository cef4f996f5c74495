"""A number of cases in, the browser's index of them out, by parts and in little memory.

The same steps as on several machines: the lengths of all runs are added up, each run becomes a
file of postings, the files are merged. What cases show is not written: `case_script` gives it.
"""

import json
from collections.abc import Iterator
from functools import reduce
from itertools import islice
from operator import add
from pathlib import Path

from anliku.model.facets import Facet
from anliku.search.documents import SearchDocument
from anliku.search.entries import index_batches
from anliku.search.static import index_files, merged, part_of, places_file, read_part, write_part
from anliku.search.weighting import AverageLengths, total_lengths
from benchmarks.searching.corpus import invented, vocabulary

VERSION = "measured"
_PART = 10_000
"""Cases of a part."""


def write_static_index(count: int, parts: Path, site: Path) -> None:
    """Write the files that find cases into a site.

    Args:
        count: number of cases.
        parts: a new folder for the postings of each part.
        site: where `data/search` goes.
    """
    parts.mkdir()
    regions: set[str] = set()
    averages = _averages(count, regions)
    written = [_write(parts / str(first), first, size, averages) for first, size in _runs(count)]
    tokens = merged(map(read_part, written))
    for address, content in (
        *index_files(tokens, count, vocabulary(), VERSION),
        places_file(regions),
    ):
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(content)


def case_script(number: int) -> bytes:
    """Return the script that shows a case among the results."""
    (document,) = invented(1, number + 1)
    labels = (*document.topics, *document.problems, *document.practices, *document.terms)
    shown: dict[str, object] = {
        "version": VERSION,
        "id": document.id,
        "address": document.address,
        "title": document.title,
        "place": " · ".join(document.place),
        "kind": ["brief", "简要案例"],
        "status": ["published", "已发布"],
        "evidence": document.evidence,
        "terms": {},
        "gist": document.gist,
        "summary": document.summary,
        "body": document.body,
        "places": document.places,
        "labels": tuple(dict.fromkeys(labels)),
    }
    text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return f'anliku.data.receive("search/cases/{number}",{text});\n'.encode()


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """Yield where each part begins and how many cases it has."""
    for first in range(0, count, _PART):
        yield first, min(_PART, count - first)


def _documents(first: int, size: int) -> Iterator[SearchDocument]:
    yield from islice(invented(size, first + 1), size)


def _averages(count: int, regions: set[str]) -> AverageLengths:
    lengths = []
    for first, size in _runs(count):
        documents = tuple(_documents(first, size))
        lengths.append(total_lengths(documents))
        regions |= {key for d in documents for key in d.facets[Facet.REGION.key]}
    return reduce(add, lengths).means()


def _write(path: Path, first: int, size: int, averages: AverageLengths) -> Path:
    batches = index_batches(tuple(_documents(first, size)), vocabulary(), averages, first)
    write_part(part_of(batches), path)
    return path
