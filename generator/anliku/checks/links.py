"""AK403, AK405: links lead to web pages or to files that are there, and run no script.

Bad: `[点这里](javascript:…)`, `[见](../没有.md)`.
Good: `[原文](https://example.org/)`, `[见](../广东省/新山村.md)`.
"""

from collections.abc import Iterator
from urllib.parse import unquote

from anliku.checks.interface import CaseText
from anliku.checks.linked_files import linked_file, links_of
from anliku.problems import Problem, Rule
from anliku.render.markdown import is_safe_link
from anliku.validation.messages import shown


def bad_links(text: CaseText) -> Iterator[Problem]:
    """Yield links and images that could run a script, or whose file does not exist."""
    for address, line in links_of(text):
        if not is_safe_link(address):
            message = f"链接“{shown(address)}”不安全"
            hint = "只用 http://、https:// 开头的网址，或案例库里的文件"
            yield text.problem(Rule.UNSAFE_LINK, message, hint, line, address)
        elif _is_missing(text, address):
            message = f"链接的文件“{shown(unquote(address))}”不存在"
            hint = "核对文件名和路径；路径从本文件所在的文件夹算起"
            yield text.problem(Rule.BROKEN_LINK, message, hint, line, address)


def _is_missing(text: CaseText, address: str) -> bool:
    if not address:
        return True
    try:
        target = linked_file(text, address)
        if target is None:
            return False
        return not (target.is_relative_to(text.root.resolve()) and target.is_file())
    except (OSError, ValueError, RuntimeError):
        return True
