"""Plain Whoosh with jieba's analyzer: title and text stored and searched, everything by default.

Asked without a default AND, as otherwise half of all queries find nothing and take no time.
"""

import json
import sys
import time
from pathlib import Path

from jieba.analyse import ChineseAnalyzer  # type: ignore[import-not-found]
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.qparser import MultifieldParser, OrGroup


def build(folder: Path, index: Path) -> None:
    """Write the index of the documents in a folder."""
    index.mkdir()
    analyzer = ChineseAnalyzer()
    text = TEXT(stored=True, analyzer=analyzer)
    schema = Schema(id=ID(stored=True), title=TEXT(stored=True, analyzer=analyzer), text=text)
    writer = create_in(str(index), schema).writer()
    with (folder / "plain.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            writer.add_document(**row)
    writer.commit()


def ask(folder: Path, index: Path) -> None:
    """Print the processor's milliseconds for each query."""
    found = open_dir(str(index))
    times = []
    with found.searcher() as searcher:
        parser = MultifieldParser(["title", "text"], found.schema, group=OrGroup)
        searcher.search(parser.parse("社区"), limit=10)
        for typed in json.loads((folder / "queries.json").read_text(encoding="utf-8")):
            start = time.process_time()
            for hit in searcher.search(parser.parse(typed), limit=10):
                hit.fields()
            times.append(1000 * (time.process_time() - start))
    print(json.dumps(times))


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
