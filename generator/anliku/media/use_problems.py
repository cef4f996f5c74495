"""The files that texts use in, what is wrong with them or is to be known of them out.

A file is told of where it is used first; a use that finds nothing, at each place.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from anliku.file_names import printable
from anliku.media.documents import LARGEST, document_fault, suffix_of
from anliku.media.interface import Use
from anliku.media.kinds import PICTURE_SUFFIXES, PictureKind
from anliku.media.opening import read_plain_file
from anliku.media.pictures import Remark
from anliku.media.tree import FileTree
from anliku.media.used_files import Treatment, lost_uses, treatment, used_files
from anliku.media.workshop import shared_workshop
from anliku.problems import Location, Problem, Rule
from anliku.system_errors import reason_of
from anliku.validation.messages import shown

_WEB = re.compile(
    r"/(?:www\.|https?[:：]|[a-z0-9.-]+\.(?:com|cn|net|org|gov)(?:/|$))", re.IGNORECASE
)
"""A path that is more likely an address of the web."""


def use_problems(tree: FileTree, uses: Sequence[Use], texts: Collection[str]) -> Iterator[Problem]:
    """Yield the problems of all files that texts use.

    Args:
        tree: what lies among the cases.
        uses: all uses of all texts.
        texts: files that are texts themselves; whether a link to one holds is not judged here.
    """
    for use, path in lost_uses(tree, uses):
        if path not in texts:
            yield from _lost(tree, use, path)
    for path, users in used_files(tree, uses).items():
        if path in texts:
            continue
        place = users[0].location
        try:
            if treatment(path, (use.kind for use in users)) is Treatment.PICTURE:
                yield from _of_picture(tree, path, place)
            else:
                yield _of_document(tree, path, place)
        except OSError as err:
            message = f"文件“{shown(path)}”读不出来（{reason_of(err)}）"
            hint = "检查文件的权限；打不开就换一个完好的文件"
            yield Problem(rule=Rule.UNREADABLE, location=place, message=message, hint=hint)


def _lost(tree: FileTree, use: Use, path: str) -> Iterator[Problem]:
    """Say that a use finds nothing; where a link of the file system is in the way, that is told already."""
    if not path.startswith(f"{tree.top}/"):
        rule, message = Rule.OUTSIDE_ARCHIVE, f"文件“{shown(use.path)}”不在 {tree.top} 文件夹里"
        hint = "把文件放到案例所在的文件夹里，再链接它"
    elif tree.passes_a_link(path):
        return
    elif path in tree.folders:
        rule, message = Rule.BROKEN_LINK, f"“{shown(path)}”是文件夹，不是文件"
        hint = "链接到里面的文件"
    else:
        name = printable(path.rpartition("/")[2])
        rule, message = Rule.BROKEN_LINK, f"链接的文件“{shown(name)}”不存在"
        hint = "核对文件名和路径；路径从本文件所在的文件夹算起"
        if alike := tree.called_alike(path):
            hint = f"文件的名字是“{printable(alike.rpartition('/')[2])}”，大小写要一样"
        elif _WEB.search(path):
            hint = "这像是网址，缺 https://：写成 https:// 开头的完整网址"
        elif name.startswith("＃"):
            hint = f"链接到小节，用英文的 #：#{shown(name.lstrip('＃'))}"
    yield Problem(rule=rule, location=use.location, message=message, hint=hint)


def _of_picture(tree: FileTree, path: str, place: Location) -> Iterator[Problem]:
    outcome = shared_workshop().outcome_of(tree.root / path)
    name = path.rpartition("/")[2]
    for remark in outcome.remarks:
        yield _remarked(remark, name, place)
    is_named_right = PICTURE_SUFFIXES.get(suffix_of(path)) in (outcome.kind, None)
    if outcome.kind is not None and not is_named_right:
        yield _remarked(_misnamed(outcome.kind), name, place)


def _misnamed(kind: PictureKind) -> Remark:
    hint = f"在网站上已照内容改正；可以把文件改名，以 {kind.suffix} 结尾"
    return Remark(rule=Rule.PICTURE_SUFFIX, message=f"其实是 {kind.value} 图片", hint=hint)


def _remarked(remark: Remark, name: str, place: Location) -> Problem:
    message = f"图片“{shown(name)}”{remark.message}"
    return Problem(rule=remark.rule, location=place, message=message, hint=remark.hint)


def _of_document(tree: FileTree, path: str, place: Location) -> Problem:
    name = shown(path.rpartition("/")[2])
    if tree.files[path] > LARGEST:
        message = f"文件“{name}”有 {tree.files[path] / 1e6:.0f} MB，超过 {LARGEST / 1e6:.0f} MB"
        hint = "压缩里面的图片，或拆成几个文件"
        return Problem(rule=Rule.TOO_LARGE, location=place, message=message, hint=hint)
    fault = document_fault(path, read_plain_file(tree.root / path, LARGEST))
    if fault is not None:
        message = f"文件“{name}”{fault[0]}"
        return Problem(rule=Rule.NO_DOCUMENT, location=place, message=message, hint=fault[1])
    message = f"文件“{name}”会原样公开，连同里面的作者名、批注和修订痕迹"
    hint = "没有不宜公开的内容就不用管"
    return Problem(rule=Rule.DOCUMENT, location=place, message=message, hint=hint)
