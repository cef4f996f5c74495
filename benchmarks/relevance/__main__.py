"""Print the measures by category: `python -m benchmarks.relevance [--set validation] [--peers]`.

With `--peers`, Material, Pagefind and plain Whoosh answer the same queries on the same documents;
`benchmarks/searching` tells how their environment is made.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.relevance.documents import DOCUMENTS, HERE, QUERIES, queries
from benchmarks.relevance.ours import Result, judged_by_us
from benchmarks.relevance.peers import PEERS
from benchmarks.relevance.peers.interface import given

_VALIDATION = HERE / "validation"


def main() -> None:
    """Index the documents, ask every query, and print a line for each category."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=("development", "validation"), default="development")
    parser.add_argument("--queries", type=Path, help="other queries on the documents of the set")
    parser.add_argument("--each", action="store_true", help="a line for each query, too")
    parser.add_argument("--peers", type=Path, nargs="?", const=Path("/tmp/peers"))
    arguments = parser.parse_args()
    is_development = arguments.set == "development"
    written = DOCUMENTS if is_development else _VALIDATION / DOCUMENTS.name
    asked = arguments.queries or (QUERIES if is_development else _VALIDATION / QUERIES.name)
    with tempfile.TemporaryDirectory() as folder:
        results = judged_by_us(queries(asked), Path(folder), written)
        for line in _each(results) if arguments.each else ():
            print(line)
        _print("anliku", results)
        for name, peer in PEERS.items() if arguments.peers else ():
            texts = [result.query.text for result in results]
            ranked = peer(given(written), texts, Path(folder) / name, arguments.peers)
            _print(name, list(map(Result, [result.query for result in results], ranked)))


def _each(results: Sequence[Result]) -> Iterator[str]:
    for result in results:
        yield f"{result.query.category:8} {result.ndcg:.2f} {result.query.text} {result.ranked[:5]}"


def _print(name: str, results: Sequence[Result]) -> None:
    print(f"{name:12} nDCG@10   MRR  zero")
    for category in ("", *dict.fromkeys(result.query.category for result in results)):
        part = [r for r in results if category in ("", r.query.category)]
        ndcg, mrr, zero = (
            sum(getattr(r, key) for r in part) / len(part) for key in ("ndcg", "mrr", "is_empty")
        )
        print(f"  {category or 'all':10}  {ndcg:.3f}  {mrr:.3f}  {zero:.2f}")


if __name__ == "__main__":
    main()
