"""Measures what any body may cost: each hostile kind is read, and everything made of it, by itself.

`python -m benchmarks.bounded [NAME]` prints CPU seconds and peak memory of a process for each kind,
without what an empty one costs. It measures; tests assert what does not depend on the machine.
"""

import json
import resource
import subprocess
import sys
import time

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.html import Picture, html_of
from anliku.text.projections.links import links_in
from anliku.text.projections.sections import sections_of
from anliku.text.projections.steps import told_steps
from benchmarks.hostile import HOSTILE


class _EveryPage:
    def link(self, _inside: Inside, /) -> str | None:
        return "a.html"

    def picture(self, _inside: Inside, /) -> Picture | None:
        return Picture("a.png", 1, 1)


def made_of(body: str) -> dict[str, int]:
    """Make everything that the room makes of a body, and say how much it is."""
    text = Text(body)
    tree = text.tree
    places = [text.place(fault.at) for fault in tree.faults]
    places += [text.place(link.at) for link in links_in(text)]
    bare = [bare_html(section.blocks) for section in sections_of(tree)]
    return {
        "faults": len(tree.faults),
        "places": len(places),
        "html": len(html_of(text, _EveryPage())),
        "plain": len(text.plain),
        "bare": sum(map(len, bare)),
        "steps": len(told_steps(tree)),
    }


def _measured(name: str) -> None:
    body = HOSTILE[name]() if name else ""
    made_of("## 主要做法\n\n1. **甲：**乙")
    before = time.process_time()
    found = made_of(body)
    spent = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"s": round(spent, 2), "mb": peak, **found}))


def main(names: list[str]) -> None:
    """Print a line for each kind, the slowest first."""
    lines = []
    for name in names or HOSTILE:
        run = subprocess.run(
            [sys.executable, "-m", "benchmarks.bounded", "--one", name],
            capture_output=True,
            text=True,
            check=False,
        )
        lines.append((name, json.loads(run.stdout) if run.returncode == 0 else run.stderr[-200:]))
    lines.sort(key=lambda line: line[1]["s"] if isinstance(line[1], dict) else 999, reverse=True)
    for name, found in lines:
        print(f"{name:28}", found)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _measured(sys.argv[2])
    else:
        main(sys.argv[1:])
