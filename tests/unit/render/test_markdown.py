"""What contributors' Markdown may become."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from typing_extensions import override

from anliku.render import markdown_extensions
from anliku.render.markdown import heading_slug, is_outside, is_safe_link

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
            # Not by the program's own judgment: by what a browser would do with the address.
            address = re.sub(r"[\x00-\x20]", "", value or "")
            scheme = (
                address.partition(":")[0].lower() if re.match(r"[a-zA-Z][\w+.-]*:", address) else ""
            )
            is_elsewhere = scheme != "" or address.replace("\\", "/").startswith("//")
            if name == "src" and is_elsewhere:
                self.active.append(f"{name}={value}")
            if name == "href" and is_elsewhere and scheme not in ("http", "https", "mailto"):
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
        "[x](&#x6A&#x61&#x76&#x61script:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](&amp;#106;avascript:alert(1))",
        "[x](\u00a0javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x]( javascript:alert(1) 'title')",
        "[x](\\javascript:alert(1))",
        "[x](javascript://example.org/%0Aalert(1))",
        "[x](feed:javascript:alert(1))",
        "[x](view-source:javascript:x)",
        "[x](blob:https://example.org/x)",
        "[x](file:///etc/passwd)",
        "[x](//example.org/x)",
        "[x](\\\\\\\\example.org/x)",
        "[x](http://[::1)",
        "![x](https://example.org/follow.gif)",
        "![x](//example.org/follow.gif)",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x][r]\n\n[r]: https://example.org/follow.gif",
        "<a href='javascript:x'>x</a>",
        "<A HREF=javascript:x>x</A>",
        "<math><mtext><script>x</script></mtext></math>",
        "<img/src='x'/onerror=alert(1)//",
        "<iframe srcdoc='<script>x</script>'>",
        "<form action=javascript:x><button>x</button></form>",
        "<base href='//example.org'>",
        "<meta http-equiv=refresh content='0;url=javascript:x'>",
        "<link rel=stylesheet href=//example.org/x.css>",
        "\u0002klzzwxh:0\u0003<script>x</script>",
        "[^<script>]: x\n\n[^<script>]",
        '[x](a "onmouseover=alert(1) x=")',
        "[x](a 'b\" onclick=\"alert(1)')",
        "`<script>`<script>x</script>",
        "~~~ <script>\nx\n~~~",
        "# <script>x</script>",
        "> <script>x</script>",
        "- <script>x</script>",
        "\\<script>x</script>",
        "&lt;script&gt;<script>",
        "*[x]: <script>",
        "[[javascript:x]]",
        '!!! "danger onclick=alert(1)" <b>',
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


def test_headings_of_one_sound_have_ids_of_their_own() -> None:
    """Two headings that sound alike, or are alike, can both be linked to."""
    found = re.findall(r'<h2 id="([^"]+)">', converted("## 山西\n\n## 陕西\n\n## 山西\n\n## ！"))
    assert 4 == len(found) == len(set(found))


@pytest.mark.parametrize(
    ("address", "is_safe", "leads_out"),
    [
        ("", True, False),
        ("a.md", True, False),
        ("甲/乙.md?x=1#y", True, False),
        ("#a:b", True, False),
        ("https://example.org", True, True),
        ("MAILTO:a@example.org", True, True),
        ("javascript:x", False, True),
        (" java\nscript:x", False, True),
        ("//example.org", False, True),
        ("http://[", False, True),
        ("c:\\windows", False, True),
    ],
)
def test_addresses_are_judged(address: str, *, is_safe: bool, leads_out: bool) -> None:
    """What may be linked, and what a page may not fetch by itself."""
    assert (is_safe, leads_out) == (is_safe_link(address), is_outside(address))
