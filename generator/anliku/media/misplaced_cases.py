"""Texts that are read as something else in, the cases among them out, which would vanish as such."""

from collections.abc import Collection, Iterator

from anliku.file_names import printable
from anliku.media.case_texts import HEAD, is_case_text
from anliku.media.documents import suffix_of
from anliku.media.interface import at_file
from anliku.media.opening import read_plain_file
from anliku.media.tree import FileTree
from anliku.problems import Problem, Rule
from anliku.settings import Settings
from anliku.source import MARKDOWN_SUFFIXES

_COLLECTIONS, _VOCABULARY = "collections", "vocabulary"


def is_read_as_case(settings: Settings, tree: FileTree, path: str) -> bool:
    """Whether a Markdown file lies where cases are read, be it a sound one or not."""
    folder, *below = tree.below_top(path)
    apart = (*settings.page_folders, _COLLECTIONS, _VOCABULARY)
    is_hidden = any(name.startswith(".") for name in (folder, *below))
    is_markdown = suffix_of(path) in MARKDOWN_SUFFIXES
    return bool(below) and folder not in apart and is_markdown and not is_hidden


def misplaced_cases(
    settings: Settings, tree: FileTree, texts: Collection[str]
) -> Iterator[Problem]:
    """Yield the cases at the top of `cases_dir`, among the plain pages or among the collections."""
    for path in tree.files:
        is_text = path in texts and suffix_of(path) in MARKDOWN_SUFFIXES
        if not is_text or is_read_as_case(settings, tree, path):
            continue
        try:
            head = read_plain_file(tree.root / path, HEAD)
        except OSError:
            continue  # whoever reads the text says so
        if is_case_text(head):
            folder = path.rpartition("/")[0]
            message = f"案例放在了 {printable(folder)} 文件夹里，不会当作案例"
            hint = f"移到省份的文件夹里，如 {tree.top}/浙江省"
            yield at_file(Rule.MISPLACED_CASE, printable(path), message, hint)
