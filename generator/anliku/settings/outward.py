"""Settings that reach a reader's browser in, which would leave the site or name a file it has not out.

The site asks no other host for anything, so a stylesheet, a script, a logo lies in the folder of the
theme's own files, `custom_dir`; addresses for readers to follow are parsed as those of texts are.
"""

import re
from collections.abc import Mapping
from typing import Any

from anliku.settings.mistakes import Mistakes
from anliku.settings.names import part_fault
from anliku.text import Outside, Text
from anliku.text.destinations import destination
from anliku.text.projections.links import links_in
from anliku.text.tree import Link, Markup, MarkupBlock, Paragraph
from anliku.text.walking import all_blocks, all_inlines

_MAIL_ADDRESS = re.compile(r"(?:mailto:)?([\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)")
"""In any script (RFC 6531)."""
_TELEPHONE = re.compile(r"[+(（]?[0-9][0-9 ()（）\-—转]{4,28}[0-9]")
"""Digits as telephones are written, an extension included."""
_FILLED = re.compile(r"\{(?:id|title)\}")
_WEB = "写 https:// 开头的完整网址；没有就删去"


def judge_outward(data: Mapping[str, Any], said: Mistakes) -> None:
    """Tell of every address and file of the settings that no page may name."""
    _judge_copyright(data.get("copyright"), said)
    for name in ("site_url", "repo_url"):
        _judge_address(name, data.get(name), said)
    theme = data.get("theme")
    theme = theme if isinstance(theme, Mapping) else {}
    for name in ("favicon", "logo"):
        _judge_path(("theme", name), theme.get(name), said)
    for name in ("extra_css", "extra_javascript"):
        entries = data.get(name)
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            path = entry.get("path") if isinstance(entry, Mapping) else entry
            _judge_path((name, number), path, said)


def report_address(written: object, said: Mistakes) -> str:
    """Return the address for mistakes as a link: web, `mailto:`, or empty."""
    text = str(written or "").strip()
    if mail := _MAIL_ADDRESS.fullmatch(text):
        return f"mailto:{mail[1]}"
    found = destination(_FILLED.sub("x", text)) if text else None
    if found is None or (isinstance(found, Outside) and found.is_web):
        return text
    hint = "写网址（https://…，里面可用 {id} 和 {title}）或邮箱；没有就留空"
    said.tell(("report_to",), f"report_to “{text}”不是网址，也不是邮箱", hint)
    return ""


def privacy_contact(written: object, said: Mistakes) -> str:
    """Return whom people ask about their own data: an e-mail, a telephone, or empty."""
    text = str(written or "").strip()
    if not text:
        return ""
    if mail := _MAIL_ADDRESS.fullmatch(text):
        return mail[1]
    if _TELEPHONE.fullmatch(text):
        return text
    hint = "写一个邮箱，或一个电话，如 010-12345678；没有就留空"
    said.tell(("privacy_contact",), f"privacy_contact “{text}”不是邮箱，也不是电话", hint)
    return ""


def _judge_copyright(written: object, said: Mistakes) -> None:
    if written is None:
        return
    if not isinstance(written, str):
        said.tell(("copyright",), "copyright 应当是一句话", "写一行文字，里面可以有 [文字](网址)")
        return
    text = Text(written)
    tree = text.tree
    blocks = [*all_blocks(tree)]
    if any(isinstance(part, Markup | MarkupBlock) for part in (*blocks, *all_inlines(tree))):
        message = "copyright 里有 HTML，会照字面显示"
        said.tell(("copyright",), message, "去掉尖括号里的代码；链接写成 [文字](网址)")
    elif len(blocks) > 1 or not all(isinstance(block, Paragraph) for block in blocks):
        said.tell(("copyright",), "copyright 不止一段文字", "写一行文字，里面可以有 [文字](网址)")
    for link in links_in(text):
        if not isinstance(link, Link) or not isinstance(link.destination, Outside):
            message = f"copyright 里的“{link.written}”不是网址"
            said.tell(("copyright",), message, _WEB)


def _judge_address(name: str, written: object, said: Mistakes) -> None:
    if written is None or written == "":
        return
    found = destination(str(written))
    if not isinstance(found, Outside) or not found.is_web:
        said.tell((name,), f"{name} “{written}”不是网址", _WEB)
    elif found.doubt:
        said.tell((name,), f"{name} 的网站名{found.doubt}", f"写成 {found.url}")


def _judge_path(keys: tuple[str | int, ...], written: object, said: Mistakes) -> None:
    """Tell of what is no path inside the site; whether a file lies there, the theme's folders tell."""
    if written is None:
        return
    if not isinstance(written, str) or any(map(part_fault, written.split("/"))):
        name = next(key for key in reversed(keys) if isinstance(key, str))
        hint = "把文件放进 theme 的 custom_dir 里，写它在那里的路径，如 assets/logo.svg"
        said.tell(keys, f"{name} 写了“{written}”，不是网站里的文件", hint)
