"""How much CPU time and memory a pack as PDF takes, beside WeasyPrint and Chromium, in one run.

`python -m benchmarks.packs [--cases 14,200,1000] [--peers FOLDER] [--without weasyprint,chromium]`

The packs are composed from invented cases: about 700 characters, two tables, a footnote, a note,
questions, sources; no QR codes, as the archive has no address. The peers print the same pack as
the web page that `anliku pack --format html` makes. Chromium is found as the tests find it.
WeasyPrint needs an environment of its own and a system package:

    apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 fonts-noto-cjk
    python3 -m venv FOLDER && FOLDER/bin/pip install weasyprint
    python -m benchmarks.packs --peers FOLDER

Compare seconds of CPU, not of the clock: other work on the machine slows the clock alone.
"""

import argparse
import ctypes
import os
import pickle
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from anliku.corpus import Corpus, read_corpus
from anliku.model.case import Case
from anliku.packs.composing import compose_pack
from anliku.packs.interface import Edition, Pack, PackRequest, PrintOptions
from anliku.packs.office import write_html
from anliku.settings import Settings, load_settings
from benchmarks.synthetic import without_real_cases, write_cases
from tests.archives import copy_of_real_archive

_CHROMIUM = os.environ.get("ANLIKU_CHROMIUM", "/usr/bin/chromium")
_SET_CHILD_SUBREAPER = 36
_CLAUSES = (
    "居民先在楼道里议，再到议事厅里定",
    "社区把办不了的事报到街道，街道三天之内回话",
    "停车位按户登记，晚上错时开放",
    "食堂每餐收八元，差额由村集体补",
    "志愿者每周二、周四上门",
    "账目贴在公示栏上，谁都可以来问",
    "2021年3月起，热线工单从每月132件降到17件",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    seconds: float
    """Of CPU, children included."""
    megabytes: float
    """At the peak, of the largest process."""
    size: int
    """Bytes of the file or files."""


def body(number: int) -> str:
    """Return the invented Markdown text of a case."""
    chance = random.Random(number)

    def sentences(count: int) -> str:
        return "".join(f"（虚构）{'，'.join(chance.sample(_CLAUSES, 3))}。" for _ in range(count))

    rows = "\n".join(f"| {chance.choice(_CLAUSES)} | {n} 件 | {n * 3} 件 |" for n in range(1, 7))
    table = f"| 事项 | 之前 | 之后 |\n|---|---|---|\n{rows}"
    return (
        f"## 背景\n\n{sentences(3)}[^1]\n\n{sentences(2)}\n\n"
        f"## 做法\n\n1. {sentences(1)}\n2. {sentences(1)}\n3. {sentences(1)}\n\n{table}\n\n"
        f'!!! note "说明"\n\n    {sentences(1)}\n\n'
        f"## 成效\n\n{sentences(2)}\n\n{table}\n\n[^1]: 虚构的报纸，只供测量。\n"
    )


def pack_of(count: int, folder: Path) -> Pack:
    """Return a pack of so many invented cases; their archive is made in a new folder."""
    archive = copy_of_real_archive(folder / f"archive-{count}")
    settings = load_settings(archive / "mkdocs.yml")
    write_cases(settings.cases_dir / "虚构", count, read_corpus(settings).vocabulary)
    corpus = _with_bodies(without_real_cases(read_corpus(settings)))
    return _composed(corpus, settings)


def _with_bodies(corpus: Corpus) -> Corpus:
    cases: Iterator[Case] = (
        replace(case, text=replace(case.text, source=body(number)))
        for number, case in enumerate(corpus.cases, 1)
    )
    return replace(corpus, cases=tuple(cases))


def _composed(corpus: Corpus, settings: Settings) -> Pack:
    request = PackRequest(
        cases=corpus.cases,
        title="（虚构）只供测量的案例",
        edition=Edition.STUDENT,
        organiser="虚构的党校",
    )
    return compose_pack(request, corpus, settings)


def cost(arguments: Sequence[str], target: Path, pattern: str) -> Cost:
    """Return what a program and all its children take, with the sizes of the files it leaves."""
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds, peak, codes = 0.0, 0, dict[int, int]()
    while process.pid not in codes or _has_children():
        try:
            pid, status, usage = os.wait4(-1, 0)
        except ChildProcessError:
            break
        codes[pid] = os.waitstatus_to_exitcode(status)
        seconds += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss)
    process.returncode = codes[process.pid]
    if process.returncode:
        raise SystemExit(f"{arguments[0]} failed: {process.returncode}")
    size = sum(path.stat().st_size for path in target.glob(pattern))
    return Cost(seconds, peak / 1024, size)


def _has_children() -> bool:
    tasks = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return bool(tasks.read_text().split())


def _adopt_orphans() -> None:
    """Have grandchildren that outlive their parents counted, too: Chromium's do."""
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1)


def programs(
    pack: Pack, folder: Path, peers: Path | None, without: Sequence[str]
) -> dict[str, list[str]]:
    """Return the command lines to compare; their input is written into the folder."""
    pickled, page = folder / "pack.pickle", folder / "pack.html"
    pickled.write_bytes(pickle.dumps(pack))
    ours = [sys.executable, "-m", "benchmarks.setting", str(pickled), str(folder)]
    page.write_bytes(write_html(pack, PrintOptions()))
    weasyprint = [str((peers or folder) / "bin" / "weasyprint")]
    weasyprint += [str(page), str(folder / "weasyprint.pdf")]
    chromium = [
        _CHROMIUM,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
        "--generate-pdf-document-outline",
        f"--print-to-pdf={folder / 'chromium.pdf'}",
        page.as_uri(),
    ]
    found = {"ours": ours, "chromium": chromium} | ({"weasyprint": weasyprint} if peers else {})
    return {name: line for name, line in found.items() if name not in without}


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--cases", default="14,200,1000")
    parser.add_argument("--peers", type=Path, help="the environment with WeasyPrint")
    parser.add_argument("--without", default="", help="weasyprint, chromium")
    chosen = parser.parse_args()
    _adopt_orphans()
    print("cases program    CPU s  peak MB  file MB")
    for count in map(int, chosen.cases.split(",")):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            lines = programs(
                pack_of(count, folder), folder, chosen.peers, chosen.without.split(",")
            )
            for program, line in lines.items():
                taken = cost(line, folder, f"{program}*.pdf")
                print(
                    f"{count:5} {program:10} {taken.seconds:6.1f} {taken.megabytes:8.0f}"
                    f" {taken.size / 1e6:8.1f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
