"""Case files in, the same with the days out on which version control says they came and changed.

The days are written into the files, for editors to look at; builds only read them there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from anliku.corpus import case_files
from anliku.pipeline.front_matter_lines import DATE_KEYS, with_dates
from anliku.problems import TargetError
from anliku.settings import Settings
from anliku.source import read_document
from anliku.system_errors import reason_of
from anliku.version_control import History, history_of, is_cut

_UNIMPORTANT = tuple(rf"^({'|'.join(names)})[[:space:]]*:" for names in DATE_KEYS.values())
"""Lines that this command writes: a commit of nothing else has not changed a case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDates:
    """What became of one file."""

    path: str
    """Relative to the archive, with forward slashes."""
    written: tuple[str, ...] = ()
    """What was written, such as «入库日期 2026-03-01»; nothing where it had all of it."""
    refusal: str = ""
    """Why nothing could be written; empty where it could."""
    note: str = ""
    """What an editor should know besides."""


def dated_cases(
    settings: Settings, files: Iterable[Path], *, renews: bool, is_trial: bool
) -> Iterator[CaseDates]:
    """Write the days into each file, or into all cases, and yield what became of them.

    Args:
        settings: where the archive is.
        files: the cases' files; none for all of them.
        renews: whether days that are there already are written anew.
        is_trial: whether everything is done but the writing.

    Raises:
        VersionControlError: git is missing, or the archive is not under version control.
        TargetError: the history is cut, or a file cannot be written.
    """
    if is_cut(settings.root):
        message = "版本记录不全（浅克隆），看不到案例什么时候入库，什么也没有写"
        raise TargetError(message, "先取全部记录：git fetch --unshallow，再试一次")
    known = {path.resolve(): path for path in case_files(settings)}
    for file in list(files) or list(known.values()):
        path = known.get(file.resolve())
        if path is None:
            yield CaseDates(path=str(file), refusal="不是这个库的案例文件")
        else:
            yield _dated(path, settings, renews=renews, is_trial=is_trial)


def _dated(path: Path, settings: Settings, *, renews: bool, is_trial: bool) -> CaseDates:
    name = path.relative_to(settings.root).as_posix()
    document, problems = read_document(path, settings.root)
    if document is None or not document.has_front_matter or path.is_symlink():
        why = problems[0].message if problems else "没有文首信息，或是一个链接"
        return CaseDates(path=name, refusal=why)
    history = history_of(path, _UNIMPORTANT)
    if history is None:
        return CaseDates(path=name, refusal="不在版本记录里，先提交（git add、git commit）")
    days = {"entered": history.first, "changed": history.last}
    before = path.read_bytes()
    after, written = with_dates(before, document.front, days, renews=renews)
    if after is None:
        return CaseDates(path=name, refusal="文首的写法看不出往哪里写，请自己写上")
    if written and not is_trial:
        _replace(path, after)
    return CaseDates(path=name, written=written, note=_note(history))


def _note(history: History) -> str:
    return "有还没提交的改动，没有算在内" if history.is_changed_since else ""


def _replace(path: Path, content: bytes) -> None:
    """Write a file anew, whole or not at all."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_bytes(content)
        new.chmod(path.stat().st_mode)
        new.replace(path)
    except OSError as err:
        new.unlink(missing_ok=True)
        reason = reason_of(err)
        raise TargetError(f"写不进“{path}”（{reason}）", "检查磁盘空间和权限") from err
