"""Documents and queries as JSON in, ids by rank out: runs in the peers' environment.

`plain_whoosh_program.py FOLDER and|or`
"""

import json
import sys
from pathlib import Path

from jieba.analyse import ChineseAnalyzer  # type: ignore[import-not-found]
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import AndGroup, MultifieldParser, OrGroup


def main(folder: Path, joint: str) -> None:
    """Index, ask, print."""
    rows = json.load(sys.stdin)
    text = TEXT(analyzer=ChineseAnalyzer())
    index = create_in(str(folder), Schema(id=ID(stored=True), title=text, about=text, body=text))
    writer = index.writer()
    for row in rows["documents"]:
        writer.add_document(**row | {"about": "　".join(row["about"])})
    writer.commit()
    group = OrGroup if joint == "or" else AndGroup
    with index.searcher() as searcher:
        parser = MultifieldParser(["title", "about", "body"], index.schema, group=group)
        found = [searcher.search(parser.parse(asked), limit=10) for asked in rows["asked"]]
        print(json.dumps([[hit["id"] for hit in hits] for hits in found]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
