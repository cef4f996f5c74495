"""Addresses and the links between them."""

import posixpath
import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from anliku.addresses import numbered, relative
from anliku.slugs import slug

_PART = st.text("abc甲 -", min_size=1, max_size=4).filter(lambda part: part.strip(" ") != "")
_ADDRESS = st.lists(_PART, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".html")


def test_slugs_are_pinyin() -> None:
    """Han characters become syllables; other letters and digits stay."""
    assert "yang-lao-fu-wu" == slug("养老服务")
    assert "a-3-hao-lou" == slug("A-3号楼")


@given(_ADDRESS, _ADDRESS)
def test_relative_links_lead_back(target: str, start: str) -> None:
    """A link resolved from its page gives the target."""
    link = unquote(relative(target, start))
    assert target == posixpath.normpath(posixpath.join(posixpath.dirname(start), link))


def test_numbered_pages() -> None:
    """The first page of an index keeps its address."""
    assert ("a/b.html", "a/b-page-2.html") == (numbered("a/b.html", 1), numbered("a/b.html", 2))


@given(st.text(max_size=20))
def test_a_slug_can_stand_in_an_address(text: str) -> None:
    """Whatever the text, its slug is lower-case ASCII without blanks, and always the same."""
    found = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found)
    assert found == slug(text)


def test_links_are_encoded() -> None:
    """Chinese and blanks are percent-encoded; query and fragment stay what they are."""
    assert "../a%20b/%E7%94%B2.html#x" == relative("a b/甲.html#x", "c/d.html")
    assert "../a.html?b=%E7%94%B2,c&d=1#x" == relative("a.html?b=甲,c&d=1#x", "c/d.html")
    assert "#x" == relative("#x", "c/d.html")
