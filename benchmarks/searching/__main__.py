"""Measure building and asking, ours and the peers', and print one table.

`python -m benchmarks.searching [--cases 10000] [--peers /tmp/peers] [--keep FOLDER]`
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.searching.corpus import write_documents, write_pages
from benchmarks.searching.processes import Cost, bytes_below, measured

_PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True, slots=True)
class Measured:
    """What an engine took."""

    name: str
    cost: Cost
    megabytes: float
    times: Sequence[float]
    """Milliseconds of each query; none where only a browser can ask."""


def measurements(folder: Path, peers: Path) -> Iterator[Measured]:
    """Yield the engines one after the other; those that are not installed are left out."""
    yield _asked("anliku", [sys.executable, "-m", "benchmarks.searching.ours"], folder)
    python = peers / "bin" / "python"
    if python.exists():
        for name in ("whoosh_jieba", "tantivy_pairs"):
            yield _asked(name, [str(python), str(_PEERS / f"{name}.py")], folder)
    pagefind = peers / "node_modules" / ".bin" / "pagefind"
    if pagefind.exists():
        pages = folder / "pages"
        write_pages(folder, pages)
        output = folder / "pagefind"
        command = [str(pagefind), "--site", str(pages), "--output-path", str(output), "--quiet"]
        yield Measured("pagefind", measured(command), bytes_below(output) / 1e6, ())


def _asked(name: str, program: list[str], folder: Path) -> Measured:
    index = folder / name
    cost = measured([*program, "build", str(folder), str(index)])
    output = measured([*program, "ask", str(folder), str(index)]).output
    return Measured(name, cost, bytes_below(index) / 1e6, json.loads(output))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that so many of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main() -> None:
    """Write the documents, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--peers", type=Path, default=Path("/tmp/peers"))
    parser.add_argument("--keep", type=Path, help="write here, and leave it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        write_documents(folder, options.cases)
        print(f"{options.cases} cases; memory in MB: largest process / all together (processes)")
        print(f"{'':14} {'CPU s':>7} {'wall s':>7} {'memory':>15} {'MB':>6}  query p50 / p95 ms")
        for found in measurements(folder, options.peers):
            _print(found)


def _print(found: Measured) -> None:
    cost = found.cost
    memory = f"{cost.largest:.0f} / {cost.together:.0f} ({cost.processes})"
    asked = [percentile(found.times, share) for share in (0.5, 0.95) if found.times]
    line = (
        f"{found.name:14} {cost.cpu:7.1f} {cost.seconds:7.1f} {memory:>15} {found.megabytes:6.1f}"
    )
    print(line, " / ".join(f"{value:.1f}" for value in asked).rjust(16), flush=True)


if __name__ == "__main__":
    main()
