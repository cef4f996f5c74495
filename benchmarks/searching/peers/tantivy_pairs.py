"""tantivy with pairs of characters as tokens: title and text stored and searched."""

import json
import sys
import time
from itertools import pairwise
from pathlib import Path

import tantivy  # type: ignore[import-not-found]

_FIELDS = ("title", "text")


def _open(index: Path) -> tuple[tantivy.Index, tantivy.Schema]:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for name in _FIELDS:
        builder.add_text_field(name, stored=True, tokenizer_name="pairs")
    schema = builder.build()
    found = tantivy.Index(schema, path=str(index))
    ngrams = tantivy.Tokenizer.ngram(min_gram=2, max_gram=2, prefix_only=False)
    found.register_tokenizer("pairs", tantivy.TextAnalyzerBuilder(ngrams).build())
    return found, schema


def build(folder: Path, index: Path) -> None:
    """Write the index of the documents in a folder."""
    index.mkdir()
    found, _ = _open(index)
    writer = found.writer()
    with (folder / "plain.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            writer.add_document(tantivy.Document(**row))
    writer.commit()
    writer.wait_merging_threads()


def ask(folder: Path, index: Path) -> None:
    """Print the processor's milliseconds for each query."""
    found, schema = _open(index)
    searcher = found.searcher()
    times = []
    for typed in json.loads((folder / "queries.json").read_text(encoding="utf-8")):
        start = time.process_time()
        pairs = {a + b for a, b in pairwise(typed) if not (a + b).isspace()}
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, name, pair))
            for name in _FIELDS
            for pair in sorted(pairs)
        ]
        for _, address in searcher.search(tantivy.Query.boolean_query(terms), 10).hits:
            searcher.doc(address).to_dict()
        times.append(1000 * (time.process_time() - start))
    print(json.dumps(times))


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
