"""What `anliku index` takes at first, without a change, and after one edited case.

`python -m benchmarks.searching.updating [--cases 10000]`

Reading and checking all cases is part of it, as it is for the one who types the command.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from anliku.corpus import read_corpus
from anliku.settings import load_settings
from benchmarks.searching.processes import bytes_below, measured
from benchmarks.synthetic import write_cases
from tests.archives import copy_of_real_archive


def main() -> None:
    """Write the cases, index, edit, index again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        archive = copy_of_real_archive(Path(temporary) / "archive")
        vocabulary = read_corpus(load_settings(archive / "mkdocs.yml")).vocabulary
        cases = archive / "cases" / "虚构"
        write_cases(cases, options.cases, vocabulary)
        _index(archive, "whole")
        _index(archive, "nothing changed")
        edited = sorted(cases.iterdir())[options.cases // 2]
        text = edited.read_text(encoding="utf-8")
        edited.write_text(text.replace("虚构，只供测量。", "虚构，改过一次。"), encoding="utf-8")
        _index(archive, "one edited")


def _index(archive: Path, name: str) -> None:
    cost = measured([sys.executable, "-m", "anliku", "-C", str(archive), "index"])
    size = bytes_below(archive / "search-index") / 1e6
    said = " ".join(cost.output.split())
    print(
        f"{name:16} CPU {cost.cpu:.1f} s, wall {cost.seconds:.1f} s, "
        f"largest {cost.largest:.0f} MB, {size:.1f} MB on disk: {said}",
        flush=True,
    )


if __name__ == "__main__":
    main()
