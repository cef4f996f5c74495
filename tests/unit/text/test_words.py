"""Words stand as they are written: Chinese without gaps, addresses linked, emphasis beside any sign."""

import pytest

from anliku.text import Text
from anliku.text.projections.html import html_of
from tests.unit.text.reference import EveryPage

GAPS = {
    "甲\n乙": "甲乙",
    "甲 \n 乙": "甲乙",
    "甲，\n乙": "甲，乙",
    "甲\nA": "甲 A",
    "A\n甲": "A 甲",
    "a\nb": "a b",
    "한글\n한글": "한글 한글",
    "**甲**\n乙": "<strong>甲</strong>乙",
    "甲\n*乙*": "甲<em>乙</em>",
    "**甲\n乙**": "<strong>甲乙</strong>",
    "`甲`\n乙": "<code>甲</code>乙",
    "甲  \n乙": "甲<br>\n乙",
    "甲\\\n乙": "甲<br>\n乙",
    "「甲」\n“乙”": "「甲」“乙”",
    "甲……\n——乙": "甲……——乙",
    "甲\n\\*乙": "甲 *乙",
    "甲\n<b>\n乙": "甲 &lt;b&gt; 乙",
    "甲\n1": "甲 1",
}
EMPHASIS = {
    "**注意：**后面": "<strong>注意：</strong>后面",
    "前面**“引号”**后面": "前面<strong>“引号”</strong>后面",
    "前面**（括号）**": "前面<strong>（括号）</strong>",
    "*甲。*乙": "<em>甲。</em>乙",
    "***甲！***乙": "<em><strong>甲！</strong></em>乙",
    "**约40%**后面": "<strong>约40%</strong>后面",
    "**甲：** 乙": "<strong>甲：</strong> 乙",
    "~~甲。~~乙": "<del>甲。</del>乙",
    "（**甲**）": "（<strong>甲</strong>）",
    "甲，**乙**，丙": "甲，<strong>乙</strong>，丙",
    "**甲**，**乙**": "<strong>甲</strong>，<strong>乙</strong>",
    "10~20人，3~5天": "10~20人，3~5天",
    "~甲~": "~甲~",
    "2*3*4": "2<em>3</em>4",
    "甲 * 乙 * 丙": "甲 * 乙 * 丙",
    "`**甲：**乙`": "<code>**甲：**乙</code>",
    "[**甲：**乙](b.md)": '<a href="b.md"><strong>甲：</strong>乙</a>',
    "&#xE000;**甲：**乙": "\ue000<strong>甲：</strong>乙",
    "\ue000**甲：**乙": "\ue000<strong>甲：</strong>乙",
}
ADDRESSES = {
    "见https://a.example/b。": ("https://a.example/b", "https://a.example/b"),
    "见 www.a.example，": ("http://www.a.example", "www.a.example"),
    "（https://a.example/b）": ("https://a.example/b", "https://a.example/b"),
    "(https://a.example/(b))": ("https://a.example/(b)", "https://a.example/(b)"),
    "https://a.example/b?c=1&d=2.": ("https://a.example/b?c=1&d=2", "https://a.example/b?c=1&d=2"),
    "https://a.example/b&copy;": ("https://a.example/b", "https://a.example/b"),
    "http://localhost:8000/a": None,
    "邮箱a@b.example。": ("mailto:a@b.example", "a@b.example"),
    "mailto:a@b.example": ("mailto:a@b.example", "mailto:a@b.example"),
    "xhttp://a.example": None,
    "https://": None,
    "www.": None,
    "a@b": None,
    "https://u:p@a.example": None,
    "https://a.example/" + "b" * 3000: None,
    "ftp://a.example": None,
    "`https://a.example`": None,
    "12:30@甲": None,
    "地址:a@b.example": ("mailto:a@b.example", "a@b.example"),
    "https://a.example%，": ("https://a.example", "https://a.example"),
    "https://a.b:p@c.example": None,
    "https://a.example/b[^S1]": ("https://a.example/b", "https://a.example/b"),
}


def _paragraph(body: str) -> str:
    return html_of(Text(body), EveryPage()).removeprefix("<p>").removesuffix("</p>\n")


@pytest.mark.parametrize("body", GAPS)
def test_line_ends(body: str) -> None:
    """A line end between two Chinese characters leaves no gap; any other is a blank."""
    assert _paragraph(body) == GAPS[body]


@pytest.mark.parametrize("body", EMPHASIS)
def test_emphasis(body: str) -> None:
    """Emphasis works beside Chinese punctuation, and a single tilde is a range."""
    assert _paragraph(body) == EMPHASIS[body]


@pytest.mark.parametrize("body", ADDRESSES)
def test_bare_addresses(body: str) -> None:
    """An address in running text is a link that ends before Chinese, or words."""
    html = _paragraph(body)
    expected = ADDRESSES[body]
    if expected is None:
        assert "<a " not in html
    else:
        href, words = (part.replace("&", "&amp;") for part in expected)
        assert f'<a href="{href}"' in html
        assert f">{words}</a>" in html


def test_a_mark_of_a_footnote_leaves_no_gap() -> None:
    """Chinese goes on behind a mark at the end of a line, and before one at its start."""
    assert "甲<sup" in _paragraph("甲[^1]\n乙\n\n[^1]: 丙")
    assert "</sup>乙" in _paragraph("甲[^1]\n乙\n\n[^1]: 丙")
    assert "甲<sup" in _paragraph("甲\n[^1]乙\n\n[^1]: 丙")
    assert "</sup> b" in _paragraph("a[^1]\nb\n\n[^1]: c")


def test_an_address_in_a_link_is_words() -> None:
    """The words of a link are no link themselves."""
    assert _paragraph("[www.a.example](b.md)") == '<a href="b.md">www.a.example</a>'


def test_a_position_is_told_in_words() -> None:
    """Readers cannot look up `#p5s2`; addresses and code stay as they are written."""
    shown = "照S1第5段第2句，<code>S1#p5s2</code>，"
    html = html_of(Text("照S1#p5s2，`S1#p5s2`，https://e.example/S1#p5s2"), EveryPage())
    assert shown in html
    assert 'href="https://e.example/S1#p5s2"' in html
