"""Where something is to be written in, why it cannot be there out, before anything is looked at inside."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from anliku.plain_files import is_link
from anliku.problems import TargetError

_OF_VERSION_CONTROL = frozenset([".git", ".hg", ".svn", ".github"])
_OF_OURS = re.compile(r"\..+\.anliku-(?:new|old|lock).*", re.DOTALL)
_SETTINGS = "mkdocs.yml"
_DEFAULTS = ("cases", "overrides", "site", "search-index")
_FOLDER = re.compile(
    r"^[ -]*(?:docs_dir|site_dir|index_dir|custom_dir):[ \t]*([^\s#]+)", re.MULTILINE
)
_NOWHERE = frozenset(["", ".", ".."])
_MOST = 1_000_000
"""Bytes of a file that is looked into for whether it makes a folder an archive."""


def fault_of_place(folder: Path, root: Path | None, own: Mapping[Path, str]) -> str | None:
    """Return why a folder cannot be written to, in Chinese; None where nothing speaks against it.

    Args:
        folder: absolute, as it was written, links not resolved.
        root: the archive's folder; None where there is no archive yet.
        own: folders that it may not be, lie in or hold, each with what it is.
    """
    link = _link_in(Path(os.path.normpath(folder)), root)
    if link is not None:
        return f"“{link.name}”是链接"
    try:
        real = folder.resolve()
    except (OSError, RuntimeError):
        return "路径上的链接绕成一圈"
    return _fault_of_name(real) or _fault_beside(real, own) or _fault_of_archive(real, root)


def _fault_of_name(real: Path) -> str | None:
    for part in real.parts:
        if part in _OF_VERSION_CONTROL:
            return f"在版本库自己的文件夹“{part}”里"
        if _OF_OURS.fullmatch(part):
            return f"“{part}”是本程序临时用的名字"
    return None


def _fault_beside(real: Path, own: Mapping[Path, str]) -> str | None:
    for path, what in own.items():
        if real == path:
            return f"那是{what}"
        if real.is_relative_to(path):
            return f"在{what}里"
        if path.is_relative_to(real):
            return f"里面有{what}"
    return None


def _fault_of_archive(real: Path, root: Path | None) -> str | None:
    other = _archive_above(real, root)
    if other is None:
        return None
    if root is None or real == other:
        return f"在另一个案例库“{other.name}”的文件夹里"
    own = next((name for name in _own_names(other) if _are_nested(other / name, real)), None)
    return None if own is None else f"那是另一个案例库“{other.name}”的“{own}”"


def _own_names(archive: Path) -> list[str]:
    """Return what another archive calls its own folders, by its settings, which are not judged here."""
    written = [found[1].strip("\"'") for found in _FOLDER.finditer(_settings_of(archive))]
    return [*_DEFAULTS, *(name for name in written if name not in _NOWHERE)]


def _are_nested(one: Path, other: Path) -> bool:
    normal = Path(os.path.normpath(one))
    return other.is_relative_to(normal) or normal.is_relative_to(other)


def refuse_place(
    folder: Path, what: str, root: Path | None, own: Mapping[Path, str], hint: str
) -> None:
    """See to it that a folder may be written to, as far as its place says.

    Args:
        folder: where something is to go.
        what: that, in Chinese.
        root: the archive's folder, or None.
        own: folders that it may not be, lie in or hold, each with what it is.
        hint: what to do otherwise.

    Raises:
        TargetError: it may not.
    """
    fault = fault_of_place(folder.absolute(), root, own)
    if fault is not None:
        raise TargetError(f"{what}不能写到“{folder}”：{fault}", hint)


def _link_in(folder: Path, root: Path | None) -> Path | None:
    """Return the folder or one above it, if it is a link; above an archive links are its keeper's own."""
    is_below = root is not None and folder.is_relative_to(root)
    above = [path for path in folder.parents if root in path.parents] if is_below else []
    return next((path for path in (folder, *above) if _is_link(path)), None)


def _is_link(path: Path) -> bool:
    try:
        return is_link(path.lstat())
    except (OSError, ValueError):
        return False


def _archive_above(folder: Path, root: Path | None) -> Path | None:
    """Return the nearest archive that a folder is or lies in, unless it is the one given."""
    for path in (folder, *folder.parents):
        if path == root:
            return None
        if _is_archive(path):
            return path
    return None


def _is_archive(folder: Path) -> bool:
    return "anliku" in _settings_of(folder)


def _settings_of(archive: Path) -> str:
    try:
        with (archive / _SETTINGS).open("rb") as file:
            return file.read(_MOST).decode(errors="replace")
    except OSError:
        return ""
