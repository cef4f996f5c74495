"""A run that something has befallen, judged by what it left: old or new and whole, and the cause named."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from anliku.made_list import made_list_of, sha256_of
from anliku.system_errors import reason_of
from tests.archives import anliku, contents
from tests.faults.injecting import Call, Fault, calls_of


@dataclass(frozen=True, slots=True)
class Scene:
    """An archive whose site is built, and what the next build makes of it."""

    before: Path
    """The archive after a case has been changed, with the site from before."""
    old: dict[str, bytes]
    new: dict[str, bytes]
    calls: tuple[Call, ...]
    """What a build that nothing befalls asks of the system, in its order."""

    @classmethod
    def in_folder(cls, folder: Path) -> "Scene":
        """Make an archive in a new folder, build it, change it, and build it once more elsewhere."""
        before, after, log = folder / "先 前", folder / "其后", folder / "calls"
        assert anliku(folder, "init", str(before)).returncode == 0
        (case,) = [
            path for path in (before / "cases").rglob("*.md") if "SQ-" in path.read_text("utf-8")
        ]
        assert anliku(before, "build").returncode == 0
        old = contents(before / "site")
        case.write_text(
            case.read_text("utf-8").replace("\n## ", "\n\n补记一句。\n\n## ", 1), "utf-8"
        )
        shutil.copytree(before, after)
        result = anliku(after, "build", fault=Fault(str(after), log=str(log)))
        assert result.returncode == 0, result.stdout + result.stderr
        new = contents(after / "site")
        assert old != new
        return cls(before, old, new, tuple(calls_of(log)))

    def hit(
        self, folder: Path, number: int, refusal: int | None, *, is_thorough: bool = False
    ) -> list[str]:
        """Have a fault befall a build and return what is wrong with how it went.

        Args:
            folder: where to work; it is made anew.
            number: which of the calls is hit.
            refusal: the system's answer; None to kill the run.
            is_thorough: whether to build again after a refusal, too, and not only after a kill.
        """
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.before, folder)
        log = folder.with_name(f"{folder.name}.calls")
        log.unlink(missing_ok=True)
        fault = Fault(str(folder), number, refusal, str(log))
        result = anliku(folder, "build", fault=fault)
        said = result.stdout + result.stderr
        wrong = list(self._left(folder, result.returncode))
        if refusal is not None:
            wrong += _told(said, result.returncode, calls_of(log)[number], refusal)
        if refusal is None or is_thorough:
            again = anliku(folder, "build")
            if again.returncode:
                wrong.append(f"the next run fails: {again.stdout}{again.stderr}")
            elif contents(folder / "site") != self.new:
                wrong.append("the next run makes another site")
        hidden = [p.name for p in folder.iterdir() if ".anliku-" in p.name and "lock" not in p.name]
        if hidden:
            wrong.append(f"left over: {hidden}")
        return wrong and [*wrong, f"code {result.returncode}: {said}"]

    def _left(self, folder: Path, code: int) -> list[str]:
        site = folder / "site"
        if not site.is_dir():
            # Between two renames, where the system cannot exchange; the next run puts it back.
            return ["no site"]
        left = contents(site)
        wrong = []
        if left != self.old and left != self.new:
            wrong.append("the site is neither the old one nor the new one")
        if code == 0 and left != self.new:
            wrong.append("it says that it did well, and the site is the old one")
        made = made_list_of(site)
        assert made is not None
        if {name: sha256_of(site / name) for name in made.files} != made.files:
            wrong.append("files are not as listed")
        manifest = json.loads((folder / "search-index" / "manifest.json").read_text("utf-8"))
        if code >= 0 and manifest["archive"] != made.stamp:
            wrong.append("site and index are of two archives")
        return wrong


def _told(said: str, code: int, call: Call, refusal: int) -> list[str]:
    if code == 0:
        return []
    wrong = []
    if "Traceback" in said:
        wrong.append("a traceback")
    if code not in (1, 3):
        wrong.append(f"code {code}")
    if reason_of(OSError(refusal, os.strerror(refusal))) not in said:
        wrong.append("the reason is not said")
    if Path(call.path).name not in said:
        wrong.append("the file is not named")
    return wrong
