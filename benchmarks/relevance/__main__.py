"""Print the measures by category: `python -m benchmarks.relevance [--queries FILE]`."""

import argparse
import tempfile
from pathlib import Path

from benchmarks.relevance.documents import HERE, queries
from benchmarks.relevance.ours import judged_by_us


def main() -> None:
    """Index the documents, ask every query, and print a line for each category."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=Path, default=HERE / "queries.tsv")
    parser.add_argument("--each", action="store_true", help="a line for each query, too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = judged_by_us(queries(arguments.queries), Path(folder))
    for result in results if arguments.each else ():
        print(
            f"{result.query.category:8} {result.ndcg:.2f} {result.query.text} {result.ranked[:5]}"
        )
    print(f"{'':8} nDCG@10   MRR  zero")
    for name in ("", *dict.fromkeys(result.query.category for result in results)):
        part = [r for r in results if name in ("", r.query.category)]
        means = (
            sum(getattr(r, key) for r in part) / len(part) for key in ("ndcg", "mrr", "is_empty")
        )
        print(f"{name or 'all':8}  {next(means):.3f}  {next(means):.3f}  {next(means):.2f}")


if __name__ == "__main__":
    main()
