"""The names of web sites."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.text.destinations import Outside, Refused, destination
from anliku.text.hosts import host_of


@pytest.mark.parametrize(
    ("written", "ascii_name"),
    [
        ("faß.de", "xn--fa-hia.de"),
        ("βόλος.com", "xn--nxasmm1c.com"),
        ("中国.中国", "xn--fiqs8s.xn--fiqs8s"),
        ("例子.测试", "xn--fsqu00a.xn--0zwm56d"),
        ("WWW.Example.ORG", "www.example.org"),
        ("example.org.", "example.org."),
        ("a-b_c.example.org", "a-b_c.example.org"),
        ("r3---sn.example", "r3---sn.example"),
        ("ＧＯＶ.cn", "gov.cn"),
        ("中国。中国", "xn--fiqs8s.xn--fiqs8s"),
        ("À。", "xn--0ca."),
        ("127.0.0.1", "127.0.0.1"),
        ("xn--fiqs8s.cn", "xn--fiqs8s.cn"),
        ("аррӏе.com", "xn--80ak6aa92e.com"),
    ],
)
def test_a_name_in_ascii(written: str, ascii_name: str) -> None:
    """As browsers ask for it."""
    found = host_of(written)
    assert found is not None
    assert ascii_name == found.ascii


@pytest.mark.parametrize(
    "written",
    [
        "www.gov.cn",
        "中国.中国",
        "例子.测试",
        "新闻.例子",
        "中国。中国",
        "À。",
        "qq中国.cn",
        "faß.de",
        "münchen.de",
        "ドメイン.jp",
        "例え.jp",
        "한국.kr",
        "xn--fiqs8s.cn",
        "三〇二医院.中国",
    ],
)
def test_names_that_stand_as_they_are(written: str) -> None:
    """Chinese, its neighbours, and Europe's Latin letters."""
    found = host_of(written)
    assert found is not None
    assert "" == found.doubt


@pytest.mark.parametrize(
    "written",
    [
        "аррӏе.com",
        "www.аррӏе.com",
        "xn--80ak6aa92e.com",
        "gοv.cn",
        "gоv.cn",
        "раураl.com",
        "中国а.cn",
        "ıcbc.cn",
        "ɡov.cn",
        "ṃail.com",
        "aノb.com",
        "icbc一cn.com",
        "ԍov.cn",
        "արմ.com",
        "ɢov.cn",
        "ꓮpple.com",
    ],
)
def test_names_that_may_be_taken_for_another(written: str) -> None:
    """Other alphabets, mixed ones, letters that look like others."""
    found = host_of(written)
    assert found is not None
    assert found.doubt


@pytest.mark.parametrize(
    "written", ["", ".", "a..b", "-a.cn", "xn--a.cn", "xn--.cn", "a" * 64 + ".cn", "a b.cn", "♥.cn", "中国-.cn"]
)  # fmt: skip
def test_names_that_no_site_has(written: str) -> None:
    """Refused, as browsers refuse them."""
    assert None is host_of(written)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=70))
def test_any_text(written: str) -> None:
    """Never raises; what it gives is ASCII, and stays the same when read again."""
    found = host_of(written)
    if found is not None:
        assert found.ascii.isascii()
        again = host_of(found.ascii)
        assert again is not None
        assert (found.ascii, found.doubt) == (again.ascii, again.doubt)


def test_a_destination_knows_the_doubt() -> None:
    """And links to what is asked for."""
    assert Outside("https://xn--fa-hia.de/", is_web=True) == destination("https://faß.de/")
    found = destination("https://аррӏе.com/a")
    assert isinstance(found, Outside)
    assert ("https://xn--80ak6aa92e.com/a", "xn--80ak6aa92e.com") == (found.url, found.host)
    assert found.doubt
    assert isinstance(destination("https://xn--a.cn/"), Refused)
