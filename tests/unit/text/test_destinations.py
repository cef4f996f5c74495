"""An address leads where a reader expects, or nowhere."""

import pytest

from anliku.text.destinations import Inside, Outside, Refused, destination

GOOD = {
    "https://a.example": "https://a.example",
    "HTTP://A.example/B": "http://a.example/B",
    "http://a.example:8080/b?c=d&e#f": "http://a.example:8080/b?c=d&e#f",
    "https://a.example/路 径?题=%E4%B8%80": "https://a.example/%E8%B7%AF%20%E5%BE%84?%E9%A2%98=%E4%B8%80",
    "https://例子.测试/": "https://xn--fsqu00a.xn--0zwm56d/",
    'https://a.example/"<>': "https://a.example/%22%3C%3E",
    "https://a.example/(甲)": "https://a.example/(%E7%94%B2)",
    "http://127.0.0.1/": "http://127.0.0.1/",
    " https://a.example ": "https://a.example",
    "mailto:a.b+c@d.example": "mailto:a.b+c@d.example",
    "MAILTO:a@b.example": "mailto:a@b.example",
    "tel:0571 6421 1234": "tel:057164211234",
    "tel:+86-(0571)6421.1234": "tel:+86057164211234",
}
INSIDE = {
    "甲.md": ("甲.md", ""),
    "../图/a%20b.png": ("../图/a b.png", ""),
    "./甲.md#主要做法": ("./甲.md", "主要做法"),
    "#%E4%B8%BB": ("", "主"),
    "": ("", ""),
    "user@host": ("user@host", ""),
    "a/b:c": ("a/b:c", ""),
    "a&amp;b": ("a&amp;b", ""),
    "javascript&colon;x:y": ("javascript&colon;x:y", ""),
}
REFUSED = (
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "java\tscript:x",
        "java\nscript:x",
    ),
    *(
        "\x01javascript:x",
        "javascript\u200b:x",
        "vbscript:x",
        "data:text/html,x",
    ),
    *(
        "data:image/png;base64,x",
        "file:///etc/passwd",
        "ftp://a.example",
        "blob:x",
        "view-source:x",
    ),
    *(
        "about:blank",
        "ws://a.example",
        "intent://x",
        "ms-word:x",
        "C:\\我的 文件\\a.docx",
        "d:/a.docx",
    ),
    *(
        "javascript%3Aalert(1)",
        "%6aavascript%3ax",
        "%2F%2Fa.example",
        "%5C%5Ca.example",
        "a%00b",
        "a%0Ab",
    ),
    *("//a.example", "/\\a.example", "\\\\a.example", "\\a", "a\\b", "/etc/passwd", "%2Fetc"),
    *(
        "https:a.example",
        "https:/a.example",
        "https:///a.example",
        "https:\\\\a.example",
        "https://",
        "http://?",
    ),
    *("https://a.example@b.example", "https://a:b@c.example", "https://a.example\\@b.example"),
    *(
        "https://[::1]/",
        "https://[x/",
        "https://a.example:99999",
        "https://a.example:x",
        "https://.a",
    ),
    *(
        "https://a..b",
        "https://-a-.example",
        "https://a b.example",
        "https://a%2eb",
        "https://a。example",
    ),
    *("https://" + "a" * 64 + ".example", "https://a.example/" + "b" * 2000, "https://ℂ℀.example"),
    *(
        "https://a.example/\u202egnp.exe",
        "https://a.example/\u2066",
        "a\u200b.md",
        "a\u00ad.md",
        "a\u061c.md",
    ),
    *("甲.md?x=1", "a?b", "%3Fx", "%ff.md", "\ufeffhttps://a.example", "a\u2028b"),
    *(
        "mailto:",
        "mailto:a",
        "mailto:a@b",
        "mailto:a@b.example?bcc=c@d.example",
        "mailto:a@b.example,c@d.example",
    ),
    *(
        "mailto:a%0d%0ab@c.example\n",
        "mailto:a b@c.example",
        "mailto://a@b.example",
        "tel:",
        "tel:abc",
    ),
    *("tel:1" + "2" * 40, "tel:123;ext=4", "tel:*#06#", "tel://123"),
)


@pytest.mark.parametrize("written", GOOD)
def test_good_addresses(written: str) -> None:
    """An address of the web, of a mail box or of a telephone is written in one way."""
    found = destination(written)
    assert isinstance(found, Outside)
    assert found.url == GOOD[written]
    assert found.is_web == found.url.startswith("http")


@pytest.mark.parametrize("written", INSIDE)
def test_paths(written: str) -> None:
    """A path leads to a file beside, its characters decoded."""
    assert destination(written) == Inside(*INSIDE[written])


@pytest.mark.parametrize("written", REFUSED)
def test_refused(written: str) -> None:
    """What browsers read in ways of their own, or what no reader can follow, leads nowhere."""
    found = destination(written)
    assert isinstance(found, Refused), found
    assert found.reason


@pytest.mark.parametrize("written", [*GOOD, *INSIDE])
def test_written_addresses_are_good_themselves(written: str) -> None:
    """What is written for an address is read as the same again."""
    found = destination(written)
    if isinstance(found, Outside):
        assert destination(found.url) == found
