"""Everything that lies among the cases in, problems of names that not every system can hold out.

A picture or document is told of where a text uses it; all else at line 1 of the file.
"""

from collections.abc import Iterator, Mapping

from anliku.file_names import LONGEST_PATH, name_fault, printable, sameness, utf16_length
from anliku.media.tree import FileTree
from anliku.problems import Location, Problem, Rule

_LONGEST_EDITION = 60
"""Most characters of the name of the USB edition's folder, see `export/usb/names.py`."""
_SITE = "site/"
"""Folder of the site in the edition."""


def name_problems(
    tree: FileTree, ignored: frozenset[str], places: Mapping[str, Location], site_name: str
) -> Iterator[Problem]:
    """Yield the problems of names and of the lengths of paths.

    Args:
        tree: what lies among the cases.
        ignored: files that are only to be deleted, and what lies in hidden folders.
        places: where the texts use a file, by path.
        site_name: the site's name, after which the USB edition's folder is called.
    """
    paths = sorted({*tree.files, *tree.folders} - ignored)
    taken: dict[tuple[str, str], str] = {}
    room = LONGEST_PATH - min(len(site_name), _LONGEST_EDITION) - len(f"/{_SITE}")
    for path in paths:
        folder, _, name = path.rpartition("/")
        place = places.get(path) or Location(printable(path))
        if fault := name_fault(name):
            yield Problem(rule=Rule.FILE_NAME, location=place, message=fault[0], hint=fault[1])
        first = taken.setdefault((folder, sameness(name)), name)
        if first != name:
            yield _same(place, first, name)
        length = utf16_length("/".join(tree.below_top(path)))
        # Only the outermost folder is told of, not everything that lies in it.
        if length > room >= utf16_length("/".join(tree.below_top(folder))):
            yield _long(place, length - room)


def _same(place: Location, first: str, name: str) -> Problem:
    how = "大小写" if first.lower() == name.lower() else "字符的编码形式"
    return Problem(
        rule=Rule.SAME_NAME,
        location=place,
        message=f"名字“{printable(name)}”与旁边的“{printable(first)}”只差{how}",
        hint="改其中一个的名字：在 Windows 和 macOS 上只会留下一个",
    )


def _long(place: Location, excess: int) -> Problem:
    return Problem(
        rule=Rule.LONG_PATH,
        location=place,
        message=f"路径太长：放进 U 盘版后超过 {LONGEST_PATH} 个字符（多 {excess} 个）",
        hint="把文件名或文件夹的名字改短",
    )
