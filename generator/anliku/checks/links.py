"""AK403, AK405, AK422, AK423: links lead to web pages, or to what the site shows, and run no script.

Bad: `[点这里](javascript:…)`, `[见](../没有.md)`, a case that waits for its day, `#没有的小节`.
Good: `[原文](https://example.org/)`, `[见](../广东省/新山村.md)`, `[做法](#主要做法)`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.media import is_media
from anliku.problems import Problem, Rule
from anliku.showing import WITHDRAWN
from anliku.text import Inside, Refused
from anliku.text.projections.anchors import anchor_in
from anliku.text.projections.links import file_meant, links_in
from anliku.text.tree import Image, Link
from anliku.validation.messages import shown


def bad_links(text: CheckedText) -> Iterator[Problem]:
    """Yield links and images that are refused, or lead nowhere."""
    for link in links_in(text.text):
        destination = link.destination
        if isinstance(destination, Refused):
            message = f"链接“{shown(link.written)}”{destination.reason}"
            hint = "写 http://、https:// 开头的完整网址、邮箱（mailto:）、电话（tel:），或案例库里的文件"
            yield text.link_problem(Rule.UNSAFE_LINK, message, hint, link)
        elif isinstance(destination, Inside) and destination.is_folder:
            message = f"“{shown(link.written)}”是文件夹，不是文件"
            yield text.link_problem(Rule.BROKEN_LINK, message, "链接到里面的文件", link)
        elif isinstance(destination, Inside) and not is_media(link):
            yield from _inside(text, link, destination)


def _inside(text: CheckedText, link: Link | Image, inside: Inside) -> Iterator[Problem]:
    target = file_meant(text.text.path, inside)
    reason = text.showing.why_hidden(target) if target else None
    if reason:
        message = f"链接的案例“{shown(inside.path)}”没有网页（{reason}），只显示文字"
        hint = "等它发布后链接自然生效；不想提到它，就删去链接"
        if reason == WITHDRAWN:
            hint = "删去链接，或改为链接替代它的案例"
        yield text.link_problem(Rule.HIDDEN_CASE, message, hint, link)
    elif not _is_there(text, inside, target):
        message = f"链接的文件“{shown(inside.path or link.written)}”不存在"
        hint = "核对文件名和路径；路径从本文件所在的文件夹算起"
        if inside.path.lower().startswith(("www.", "http")):
            hint = "这像是网址：写成 https:// 开头的完整网址，冒号和斜杠用英文的"
        yield text.link_problem(Rule.BROKEN_LINK, message, hint, link)
    elif inside.fragment and not _has_place(text, inside):
        message = f"链接的小节“#{shown(inside.fragment)}”不存在"
        hint = "写小节的标题，如 #主要做法；链接现在只到那一页"
        yield text.link_problem(Rule.NO_SUCH_PLACE, message, hint, link)


def _is_there(text: CheckedText, inside: Inside, target: str | None) -> bool:
    if not inside.path:
        return inside.fragment != ""
    return target is not None and (text.showing.names_page(target) or _is_file(text, target))


def _has_place(text: CheckedText, inside: Inside) -> bool:
    """Whether the heading that a fragment names is in the text that the link leads to."""
    if inside.path:
        return text.showing.has_anchor(text.text.path, inside)
    return anchor_in(text.text.tree, inside.fragment) is not None


def _is_file(text: CheckedText, target: str) -> bool:
    """Whether a path, which holds no `..` and no link of the file system, is a file of the archive."""
    root = text.showing.settings.root
    path = root / target
    try:
        return path.is_file() and path.resolve() == root.resolve() / target
    except (OSError, ValueError, RuntimeError):
        return False
