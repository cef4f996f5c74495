"""Our own engine as a program: `build FOLDER INDEX`, `ask FOLDER INDEX`.

Building reads the documents, weighs their tokens and writes the index; asking does all that
`anliku search` does for a page of ten: ranking, snippets, counts of facets.
"""

import json
import sys
import time
from pathlib import Path

from anliku.search import CaseSearch
from anliku.search.entries import index_batches
from anliku.search.whoosh_index import Archive, open_index, write_index
from benchmarks.searching.corpus import TYPED, read_documents, vocabulary


def build(folder: Path, index: Path) -> None:
    """Write the index of the documents in a folder."""
    documents = tuple(read_documents(folder))
    write_index(
        index_batches(documents, vocabulary()),
        index,
        Archive.of_documents(documents),
        progress=lambda _done: None,
    )


def ask(folder: Path, index: Path) -> None:
    """Print the processor's milliseconds for each query."""
    times = []
    with CaseSearch(open_index(index), vocabulary()) as search:
        search.find("社区")
        for typed in json.loads((folder / TYPED).read_text(encoding="utf-8")):
            start = time.process_time()
            search.find(typed)
            times.append(1000 * (time.process_time() - start))
    print(json.dumps(times))


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
