"""A day of edits in minutes: several builds at once, some of them killed, and readers all the while.

`python -m benchmarks.soak [MINUTES [BUILDERS]]` prints what went wrong, and how much was tried. A reader
must find every page of the site, whole, at any moment; a build that says it did well must have published
what it read; after the last one nothing is left over and site and index are of the same archive.
"""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from anliku.made_list import made_list_of, sha256_of

_SEED = 20261127
_KILLED_ONE_IN = 5
_LONGEST_LIFE = 8.0
"""Seconds after which at the latest a build that is to be killed is killed."""


@dataclass(slots=True)
class Soak:
    """An archive that is edited, built and read at once."""

    archive: Path
    end: float
    """When to stop, on the monotonic clock."""
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    edits: int = 0
    editing: threading.Lock = field(default_factory=threading.Lock)

    def build_until_the_end(self, seed: int) -> None:
        """Edit and build again and again, and kill one of several builds."""
        chance = random.Random(seed)
        while time.monotonic() < self.end:
            self._edit()
            with subprocess.Popen(
                self.command("build"), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            ) as run:
                is_killed = chance.randrange(_KILLED_ONE_IN) == 0
                if is_killed:
                    time.sleep(chance.uniform(0, _LONGEST_LIFE))
                    os.kill(run.pid, signal.SIGKILL)
                said = run.communicate()[0].decode()
            self.counts["builds killed" if run.returncode == -signal.SIGKILL else "builds"] += 1
            if run.returncode not in ((0, -signal.SIGKILL) if is_killed else (0,)):
                self.wrong.append(f"a build ended with {run.returncode}: {said}")

    def read_until_the_end(self, seed: int, names: list[str]) -> None:
        """Read pages at random, each of which must be there and whole."""
        chance = random.Random(seed)
        while time.monotonic() < self.end:
            name = chance.choice(names)
            try:
                text = (self.archive / "site" / name).read_text(encoding="utf-8")
            except OSError as err:
                self.wrong.append(f"a reader: {err}")
                continue
            self.counts["pages read"] += 1
            if not text.rstrip().endswith("</html>"):
                self.wrong.append(f"a reader: {name} is cut off")

    def judge(self) -> None:
        """Build once more and see that all is there and nothing else."""
        subprocess.run(self.command("build"), check=True, capture_output=True)
        site = self.archive / "site"
        made = made_list_of(site)
        assert made is not None
        if {name: sha256_of(site / name) for name in made.files} != dict(made.files):
            self.wrong.append("files are not as listed")
        manifest = json.loads((self.archive / "search-index/manifest.json").read_text("utf-8"))
        if manifest["archive"] != made.stamp:
            self.wrong.append("site and index are of two archives")
        left = [path.name for path in self.archive.iterdir() if ".anliku-" in path.name]
        if [name for name in left if not name.endswith("-lock")]:
            self.wrong.append(f"left over: {left}")
        pages = "".join(path.read_text("utf-8") for path in (site / "cases").glob("*.html"))
        if f"第{self.edits}次补记" not in pages:
            self.wrong.append("the last edit is not on its page")

    def _edit(self) -> None:
        with self.editing:
            (case,) = (self.archive / "cases").rglob("示例村.md")
            text = case.read_text("utf-8")
            self.edits += 1
            added = f"第{self.edits}次补记。\n\n"
            lines = [line for line in text.split("\n") if "次补记" not in line]
            changed = "\n".join(lines).rstrip().replace("\n## ", f"\n{added}## ", 1)
            hidden = case.with_name(".new")
            hidden.write_text(f"{changed}\n", "utf-8")
            hidden.replace(case)

    def command(self, name: str) -> list[str]:
        """Return the command line that has the archive built."""
        return [sys.executable, "-m", "anliku", "-C", str(self.archive), name]


def main(minutes: float = 5, builders: int = 3) -> int:
    """Print what went wrong and what was done, and return the exit code."""
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "案例 库"
        init = [sys.executable, "-m", "anliku", "init", str(archive)]
        subprocess.run(init, check=True, capture_output=True)
        soak = Soak(archive, time.monotonic() + minutes * 60)
        subprocess.run(soak.command("build"), check=True, capture_output=True)
        site = archive / "site"
        names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
        threads = [
            *(
                threading.Thread(target=soak.build_until_the_end, args=(_SEED + n,))
                for n in range(builders)
            ),
            *(
                threading.Thread(target=soak.read_until_the_end, args=(_SEED - n, names))
                for n in (1, 2)
            ),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        soak.judge()
    sys.stdout.write("".join(f"{one}\n" for one in soak.wrong))
    counts = {**soak.counts, "edits": soak.edits, "wrong": len(soak.wrong)}
    sys.stdout.write(f"{counts}\n")
    return 1 if soak.wrong else 0


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    sys.exit(main(float(given.get(1, "5")), int(given.get(2, "3"))))
