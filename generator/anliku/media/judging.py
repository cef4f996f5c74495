"""An archive's files and their uses in, everything that is wrong with them out."""

from collections.abc import Collection, Iterator, Sequence

from anliku.file_names import printable
from anliku.media.interface import Use, at_file
from anliku.media.litter import QUIET, is_litter
from anliku.media.misplaced_cases import is_read_as_case, misplaced_cases
from anliku.media.name_problems import name_problems
from anliku.media.stray_files import (
    is_in_set_apart,
    outermost_set_apart,
    stray_problems,
)
from anliku.media.tree import FileTree, read_tree
from anliku.media.use_problems import use_problems
from anliku.media.used_files import first_places, used_files
from anliku.problems import Problem, Rule, few_of_each, in_reading_order
from anliku.settings import Settings


def judge_files(settings: Settings, uses: Sequence[Use], texts: Collection[str]) -> list[Problem]:
    """Return every problem of the files below `cases_dir`, and of the uses that mean none.

    Args:
        settings: where the archive is.
        uses: those of all texts, shown or not.
        texts: paths, relative to the archive's root, of the files that are read as a case, a
            collection, a plain page or a part of the vocabulary.
    """
    tree = read_tree(settings)
    used = used_files(tree, uses)
    read = {path for path in tree.files if is_read_as_case(settings, tree, path)}
    known = {*texts, *used, *read}
    ignored = _ignored(tree, known)
    problems = (
        *_not_files(tree),
        *name_problems(tree, ignored, first_places(used), settings.site_name),
        *use_problems(tree, uses, {*texts, *read}),
        *misplaced_cases(settings, tree, texts),
        *stray_problems(tree, known),
    )
    return list(few_of_each(in_reading_order(problems)))


def _ignored(tree: FileTree, known: Collection[str]) -> frozenset[str]:
    """Return what is to be deleted or is none of ours, so that its name does not matter."""
    apart = {*outermost_set_apart(tree)}
    apart |= {path for path in (*tree.files, *tree.folders) if is_in_set_apart(tree, path)}
    left = {path for path in tree.files if path not in known and _is_to_go(path)}
    return frozenset(apart | left)


def _is_to_go(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name in QUIET or is_litter(name)


def _not_files(tree: FileTree) -> Iterator[Problem]:
    """Yield links, devices and closed folders: nothing is read through or from them."""
    for path in sorted(tree.links):
        message = "这是一个链接，不是文件或文件夹本身，不会读它"
        hint = "把文件本身放进案例库，不用链接；用不着就删去"
        yield at_file(Rule.FILE_LINK, printable(path), message, hint)
    for path in sorted(tree.others):
        message = "这不是文件，而是文件夹、管道或设备"
        yield at_file(Rule.UNREADABLE, printable(path), message, "把它移出案例库")
    for path, reason in tree.closed.items():
        message = f"文件夹打不开（{reason}），里面的东西读不到"
        yield at_file(
            Rule.UNREADABLE, printable(path), message, "检查文件夹的权限，或把它移出案例库"
        )
