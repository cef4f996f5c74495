"""Measures what any case may cost: each hostile kind is built, and all that a build makes of it, by itself.

`python -m benchmarks.bounded [--text] [NAME …]` prints for each kind the CPU seconds and the peak
memory of a process, besides what an empty case costs, and which bound the program says that it
passes. `--text` measures the room of texts alone. It measures; tests assert what does not depend on
the machine.
"""

import json
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.html import Picture, html_of
from anliku.text.projections.links import links_in
from anliku.text.projections.sections import sections_of
from anliku.text.projections.steps import told_steps
from benchmarks.everything import made_of as made_of_archive
from benchmarks.hostile import HOSTILE
from benchmarks.hostile_files import file_of, files

MOST_SECONDS, MOST_MEGABYTES = 3, 300
_MOST_PATIENCE = 120
_ROOT = Path(__file__).resolve().parent.parent


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


def archive_of(root: Path, text: str) -> Path:
    """Write an archive of two cases, one of them with a given text, and return its folder."""
    province = root / "cases" / "浙江省"
    province.mkdir(parents=True)
    (root / "mkdocs.yml").write_text("docs_dir: cases\nplugins: [anliku]\n", encoding="utf-8")
    shutil.copytree(_ROOT / "cases" / "vocabulary", root / "cases" / "vocabulary")
    (province / "a.md").write_text(text, encoding="utf-8", newline="\n")
    other = file_of("编号: SQ-2026-0002-1")
    (province / "b.md").write_text(other, encoding="utf-8", newline="\n")
    return root


def _measured_case(name: str) -> None:
    with TemporaryDirectory() as folder:
        empty = archive_of(Path(folder, "empty"), file_of(""))
        made_of_archive(empty)  # Dictionaries and templates are read once for all cases.
        usual = made_of_archive(empty)
        before = _peak()
        found = made_of_archive(archive_of(Path(folder, "full"), files()[name]()))
        said = found.pop("problems")
    spent = {stage: round(seconds - usual[stage], 2) for stage, seconds in found.items()}
    total = round(sum(spent.values()), 2)
    slow = {stage: seconds for stage, seconds in spent.items() if seconds > total / 5}
    print(json.dumps({"s": total, "mb": _peak() - before, "at": slow, "said": said}))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _measured_text(name: str) -> None:
    made_of("## 主要做法\n\n1. **甲：**乙")
    before, peak = time.process_time(), _peak()
    found = made_of(HOSTILE[name]())
    spent = time.process_time() - before
    print(json.dumps({"s": round(spent, 2), "mb": _peak() - peak, **found}))


def main(arguments: list[str]) -> None:
    """Print a line for each kind, the slowest first."""
    is_text = arguments[:1] == ["--text"]
    way = "--one-text" if is_text else "--one-case"
    lines = []
    for name in arguments[is_text:] or (HOSTILE if is_text else files()):
        command = [sys.executable, "-m", "benchmarks.bounded", way, name]
        lines.append((name, _outcome(command)))
        print(*lines[-1], file=sys.stderr, flush=True)
    lines.sort(key=lambda line: line[1]["s"] if isinstance(line[1], dict) else 999, reverse=True)
    for name, found in lines:
        is_over = not isinstance(found, dict) or _is_over(found)
        print("OVER " if is_over else "     ", f"{name:28}", json.dumps(found, ensure_ascii=False))


def _outcome(command: list[str]) -> Any:
    try:
        run = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_MOST_PATIENCE
        )
    except subprocess.TimeoutExpired:
        return f"not done in {_MOST_PATIENCE} s"
    return json.loads(run.stdout) if run.returncode == 0 else run.stderr[-300:]


def _is_over(found: dict[str, int]) -> bool:
    return found["s"] > MOST_SECONDS or found["mb"] > MOST_MEGABYTES


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one-case"]:
        _measured_case(sys.argv[2])
    elif sys.argv[1:2] == ["--one-text"]:
        _measured_text(sys.argv[2])
    else:
        main(sys.argv[1:])
