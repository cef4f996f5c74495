"""Everything among the cases that no text is and no text uses in, what to do with it out.

Nothing of it is published. A text that would be lost is an error; the rest is a warning.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from anliku.file_names import printable
from anliku.media.case_texts import HEAD, is_case_text
from anliku.media.documents import SUFFIXES, TEXT_DOCUMENTS, suffix_of
from anliku.media.interface import at_file
from anliku.media.kinds import OTHER_PICTURE_SUFFIXES, PICTURE_SUFFIXES
from anliku.media.litter import QUIET, is_litter, is_set_apart
from anliku.media.opening import read_plain_file
from anliku.media.tree import FileTree
from anliku.problems import Problem, Rule, Severity
from anliku.source import MARKDOWN_SUFFIXES
from anliku.validation.messages import shown

_CODE = frozenset([".html", ".htm", ".xhtml", ".js", ".mjs", ".css", ".php", ".svgz", ".wasm"])
_MOST_ALIKE = 20
"""How many files of one folder are named one by one for the same reason."""


def stray_problems(tree: FileTree, known: Collection[str]) -> Iterator[Problem]:
    """Yield one problem for each file that is neither a text nor used by one.

    Args:
        tree: what lies among the cases.
        known: texts and used files.
    """
    for folder in outermost_set_apart(tree):
        message = f"文件夹“{shown(folder.rpartition('/')[2])}”里的东西都不读、不发布"
        yield at_file(Rule.LITTER, printable(folder), message, "是程序自己的文件夹；用不着就删去")
    alike: Counter[tuple[str, Rule]] = Counter()
    for path in tree.files:
        if path in known or is_in_set_apart(tree, path):
            continue
        problem = _judged(tree, path)
        if problem is None:
            continue
        key = (path.rpartition("/")[0], problem.rule)
        alike[key] += 1
        if problem.is_error or alike[key] <= _MOST_ALIKE:
            yield problem
    yield from _rest(alike)


def outermost_set_apart(tree: FileTree) -> Iterator[str]:
    """Yield hidden folders and programs' own, those within them not again."""
    for folder in tree.folders:
        *above, name = tree.below_top(folder)
        if is_set_apart(name) and not any(map(is_set_apart, above)):
            yield folder


def is_in_set_apart(tree: FileTree, path: str) -> bool:
    """Whether a path leads through a hidden folder or a program's own."""
    return any(map(is_set_apart, tree.below_top(path)[:-1]))


def _rest(alike: Counter[tuple[str, Rule]]) -> Iterator[Problem]:
    for (folder, rule), count in alike.items():
        if count > _MOST_ALIKE and rule.severity is not Severity.ERROR:
            message = f"这个文件夹里这样的文件还有 {count - _MOST_ALIKE} 个"
            yield at_file(rule, printable(folder), message, "照上面说的办")


def _judged(tree: FileTree, path: str) -> Problem | None:
    name = path.rpartition("/")[2]
    suffix = suffix_of(path)
    if name in QUIET:
        return None
    rule, message, hint = (
        _as_litter(name)
        or _as_text(tree, path, name, suffix)
        or _as_document_or_picture(suffix)
        or _as_anything(suffix)
    )
    return at_file(rule, printable(path), f"“{shown(name)}”{message}", hint)


def _as_litter(name: str) -> tuple[Rule, str, str] | None:
    if suffix_of(name) in MARKDOWN_SUFFIXES or not is_litter(name):
        return None
    return (
        Rule.LITTER,
        "是备份、副本，或程序留下的文件，不会发布",
        "删去它；要留着，就放到案例库外面",
    )


def _as_text(tree: FileTree, path: str, name: str, suffix: str) -> tuple[Rule, str, str] | None:
    """Return what to say of a file that holds words which somebody meant to be read."""
    is_case = _holds_a_case(tree, path, suffix)
    if suffix in MARKDOWN_SUFFIXES:
        where = "以点开头" if name.startswith(".") else "放的地方不对"
        rule = Rule.MISPLACED_CASE if is_case else Rule.UNREAD_TEXT
        hint = "案例放到省份的文件夹里，说明放到 about 文件夹里，文件名不以点开头"
        return rule, f"{where}，不会被读到，也不会发布", hint
    stem, mark, ending = name.lower().rpartition(".md")
    is_other = suffix in SUFFIXES or suffix in _CODE
    if stem and mark and ending.startswith(".") and not is_other:
        right = name[: len(stem)] + ".md"
        return Rule.UNREAD_TEXT, f"不会被读到：.md 后面多了“{ending}”", f"改名为“{right}”"
    if is_case:
        return Rule.UNREAD_TEXT, "像是案例，但文件名不以 .md 结尾，不会被读到", "改名，以 .md 结尾"
    return None


def _holds_a_case(tree: FileTree, path: str, suffix: str) -> bool:
    if suffix in SUFFIXES or suffix in PICTURE_SUFFIXES or suffix in OTHER_PICTURE_SUFFIXES:
        return False
    try:
        return is_case_text(read_plain_file(tree.root / path, HEAD))
    except OSError:
        return False


def _as_document_or_picture(suffix: str) -> tuple[Rule, str, str] | None:
    if suffix in TEXT_DOCUMENTS:
        hint = "是案例的，把文字粘贴到 .md 文件里；要公开的，在文章里链接它"
        return Rule.UNUSED_DOCUMENT, "没有文章链接到，不会发布", hint
    if suffix in SUFFIXES:
        hint = "要公开的，在文章里链接它；用不着就删去"
        return Rule.UNUSED_DOCUMENT, "没有文章链接到，不会发布", hint
    if suffix in PICTURE_SUFFIXES or suffix in OTHER_PICTURE_SUFFIXES:
        hint = "在文章里写 ![图里是什么](文件名)；用不着就删去"
        return Rule.UNUSED_PICTURE, "没有文章用到，不会发布", hint
    return None


def _as_anything(suffix: str) -> tuple[Rule, str, str]:
    if suffix in _CODE:
        return Rule.UNPUBLISHED, "是网页代码，不会发布", "文字写到 .md 里；用不着就删去"
    return Rule.UNPUBLISHED, "不是文章，也不是文章用到的图片或文件，不会发布", "用不着就删去"
