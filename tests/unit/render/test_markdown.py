"""What contributors' Markdown may become."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from typing_extensions import override

from anliku.render import markdown_extensions
from anliku.render.markdown import heading_slug, is_safe_link

_ALLOWED = {
    *("p", "a", "em", "strong", "code", "pre", "blockquote", "hr", "br", "img"),
    *("ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Judge(HTMLParser):
    """Gathers everything in HTML that could be active."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ALLOWED:
            self.active.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("srcdoc", "formaction"):
                self.active.append(name)
            if name in ("href", "src") and not is_safe_link(value or ""):
                self.active.append(f"{name}={value}")


def converted(text: str) -> str:
    """Return the HTML of a text as the site shows it."""
    extensions, configs = markdown_extensions()
    return str(Markdown(extensions=extensions, extension_configs=configs).convert(text))


def active_parts(text: str) -> list[str]:
    """Return what could run in the HTML of a text."""
    judge = Judge()
    judge.feed(converted(text))
    judge.close()
    return judge.active


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "文字<b onmouseover=alert(1)>字</b>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](\x01javascript:alert(1))",
        "![x](javascript:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        '[x](https://a"onclick="alert(1))',
        '[x](https://a "title\\" onclick=\\"alert(1)")',
        '![x" onerror="alert(1)](a.png)',
        "## 标题 {onclick=alert(1)}",
        "<div markdown='1'>\n\n<script>alert(1)</script>\n\n</div>",
        "``` {.x onclick=alert(1)}\ncode\n```",
        "<!-- --><svg/onload=alert(1)>",
        "<?php x ?><style>@import '//x'</style>",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        "| a |\n|---|\n| <script>x</script> |",
        '!!! note "<script>x</script>"\n    text',
    ],
)
def test_nothing_active_comes_through(attack: str) -> None:
    """HTML is shown as text, links that run lose their address."""
    assert [] == active_parts(attack)


@settings(max_examples=300, deadline=None)
@given(st.text("<>/\"'=&;:#()[]!`{}|\\ \n\tajvscriptonxhefl甲^-*", max_size=120))
def test_no_text_becomes_active(text: str) -> None:
    """No mixture of the characters that attacks are made of comes through."""
    assert [] == active_parts(text)


def test_ordinary_markdown_is_kept() -> None:
    """Lists, tables, footnotes, code and safe links are what they should be."""
    html = converted(
        "## 背景情况\n\n[a](https://a.cn/?x=1&y=2) **b** `<c>`[^1]\n\n[^1]: 注\n\n```\n<x>\n```\n"
    )
    assert '<h2 id="bei-jing-qing-kuang">背景情况</h2>' in html
    assert 'href="https://a.cn/?x=1&amp;y=2"' in html
    assert "<code>&lt;c&gt;</code>" in html
    assert "&lt;x&gt;" in html


@given(st.text(max_size=40))
def test_heading_ids_are_ascii(title: str) -> None:
    """Whatever the heading, its id is plain ASCII and not empty."""
    identifier = heading_slug(title, "-")
    assert identifier.isascii()
    assert identifier
