"""Which addresses become links to other sites."""

import pytest

from anliku.render.web_links import web_link


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/a/b.html?c=1&d=2#e",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG/",
        "http://127.0.0.1:8080/a",
        "https://www.example.org./a",
        "https://a-b_c.example.org/",
        "http://[2001:db8::1]/",
        "https://新闻.例子/报道/一.html",
        "https://example.org/%22%5C?q=a@b",
        "https://example.org/o'brien",
    ],
)
def test_plain_addresses_are_links(address: str) -> None:
    """As they are written."""
    assert address == web_link(address)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt://example.org/%0aalert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "//example.org/a",
        "https:example.org",
        "https:/example.org",
        "https:///example.org",
        "https://",
        "https://bank.example@evil.example/",
        "https://bank.example:pass@evil.example/",
        "https://@evil.example/",
        "https:\\\\example.org",
        "https://example.org\\@evil.example/",
        "https://example.org/a b",
        "https://example.org/\u3000",
        "ht\ttps://example.org/",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\x00",
        "https://[::1/",
        "https://bank.example%40evil.example/",
        "https://\ufffdexample.org/",
        "https://a..b/",
        "https://-/",
        "https://[1::2::3]/",
        "https://example.org:port/",
        "https://example.org:99999/",
        'https://example.org/"onclick="x',
    ],
)
def test_what_is_no_plain_address_is_none(address: str | None) -> None:
    """It is shown as text."""
    assert web_link(address) is None
