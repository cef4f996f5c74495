"""`nav` of mkdocs.yml in, what it leads to out."""

from collections.abc import Iterator, Mapping

from anliku.settings.mistakes import Mistakes

_FORM = "每行写“- 名称: 文件”，如 - 关于本库: about/index.md"
_MOST, _DEEPEST = 1000, 12
"""Entries of the navigation, and levels of lists and mappings that they stand in."""


def navigation(written: object, said: Mistakes) -> tuple[str, ...]:
    """Return what `nav` leads to, in its order: files of pages, and other sites."""
    if written is None or written == []:
        return ()
    if not isinstance(written, list):
        said.tell(("nav",), "nav 应当是列表", _FORM)
        return ()
    return tuple(_targets(written, said))


def _targets(written: list[object], said: Mistakes) -> Iterator[str]:
    waiting: list[tuple[object, int, int]] = [
        (item, 1, number) for number, item in reversed([*enumerate(written)])
    ]
    entries = 0
    while waiting:
        item, depth, first = waiting.pop()
        entries += 1
        # An alias may lead into itself, or be a thousand entries.
        if entries > _MOST or depth > _DEEPEST:
            message = f"nav 超过 {_MOST} 项，或超过 {_DEEPEST} 层"
            hint = "减少导航的项数和层数；案例、词语各有目录页，不用列"
            said.tell(("nav", first), message, hint)
            return
        if isinstance(item, str):
            yield item
        elif isinstance(item, list):
            waiting.extend((one, depth + 1, first) for one in reversed(item))
        elif isinstance(item, Mapping) and item:
            waiting.extend((one, depth + 1, first) for one in reversed([*item.values()]))
        else:
            said.tell(("nav", first), "nav 里有一项没有写完", _FORM)
