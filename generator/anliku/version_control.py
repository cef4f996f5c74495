"""A file in, when its version control first and last recorded a change of it out; the door to git.

Nothing of this is asked when a site is built: a build would differ from clone to clone.
"""

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from anliku.problems import AnlikuError
from anliku.system_errors import reason_of

_COMMIT = "\x1e"
"""Begins the head of each commit; a text with it would be read as a commit without a date."""
_HEAD = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\n")
_CHANGE = re.compile(r"^(?:@@ |new file mode |Binary files )", re.MULTILINE)
_QUIET = ("--no-pager", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false")


class VersionControlError(AnlikuError):
    """There is no git, or the archive is not under version control."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the version control knows of one file."""

    first: date
    """The day of the commit that brought it, under whatever name it then had."""
    last: date
    """The day of the last commit that changed its words."""
    is_changed_since: bool
    """Whether the file holds what no commit has yet."""


def is_cut(folder: Path) -> bool:
    """Say whether the history is a part only, as a shallow clone has it.

    Raises:
        VersionControlError: git is missing, or the folder is not under version control.
    """
    done = _git(folder, ["rev-parse", "--is-shallow-repository"])
    if done.returncode:
        said = done.stderr.strip().splitlines()
        why = f"（git：{said[0]}）" if said and "not a git repository" not in said[0] else ""
        message = f"“{folder}”读不到版本记录{why}"
        raise VersionControlError(message, "案例库要放在 git 里；或者自己在文首写“入库日期”")
    return done.stdout.strip() == "true"


def history_of(path: Path, unimportant: Sequence[str] = ()) -> History | None:
    """Return the history of a file, through its renames; None where no commit has it.

    Args:
        path: the file.
        unimportant: regular expressions of lines; who touches nothing else has not changed it.

    Raises:
        VersionControlError: git is missing.
    """
    ignored = [f"--ignore-matching-lines={line}" for line in unimportant]
    shown = ["--patch", "--unified=0", "--no-ext-diff", "--no-textconv", "--no-color", *ignored]
    dated = [f"--format={_COMMIT}%ad", "--date=short"]
    done = _git(path.parent, ["log", "--follow", *dated, *shown, "--", path.name])
    commits = [
        (date.fromisoformat(head[1]), _CHANGE.search(commit) is not None)
        for commit in done.stdout.split(_COMMIT)
        if (head := _HEAD.match(commit))
    ]
    if done.returncode or not commits:
        return None
    first = commits[-1][0]
    last = next((day for day, is_change in commits if is_change), first)
    pending = _git(path.parent, ["status", "--porcelain", "--", path.name]).stdout.strip()
    return History(first=first, last=max(first, last), is_changed_since=bool(pending))


def _git(folder: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    # A name such as `:(top)x` or `*.md` is that name and no pattern.
    environment = os.environ | {"LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1"}
    environment |= {"GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(
            ["git", *_QUIET, *arguments],
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as err:
        message = f"运行不了 git：{reason_of(err)}"
        raise VersionControlError(message, "先安装 git；或者自己在文首写“入库日期”") from err
