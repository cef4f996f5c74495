"""A link in, the same with words from which a reader sees the site that it leads to out."""

import re
from dataclasses import replace

from anliku.text.destinations import Outside, destination
from anliku.text.plain import words_of
from anliku.text.tree import Link, Words

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|hk|mo|tw|info|int)(?:[/?#:]\S*)?",
    re.IGNORECASE,
)
"""Words that name a site: written as an address, or with an ending that no file has."""
_WEB = re.compile("https?://", re.IGNORECASE)


def why_shown(link: Link) -> str:
    """Return why a link has to name its site, in Chinese, to stand after the address; else nothing.

    Either the name has letters that look like others, or the words name another site.
    """
    found = link.destination
    if not isinstance(found, Outside) or not found.is_web:
        return ""
    return found.doubt or ("和文字写的不是同一个网站" if _names_another(link, found) else "")


def with_honest_words(link: Link) -> Link:
    """Return a link whose words end with its site in ASCII, where they could mislead."""
    found = link.destination
    if not isinstance(found, Outside) or not why_shown(link):
        return link
    if words_of(link.inlines).strip() == link.written:
        return replace(link, inlines=(Words(found.url, link.at),))
    return replace(link, inlines=(*link.inlines, Words(_said(found), link.at)))


def _names_another(link: Link, found: Outside) -> bool:
    words = words_of(link.inlines).removesuffix(_said(found)).strip()
    if not _ADDRESS.fullmatch(words):
        return False
    named = destination(words if _WEB.match(words) else f"http://{words}")
    return isinstance(named, Outside) and _site(named) != _site(found)


def _said(address: Outside) -> str:
    """Return what stands behind the words of a link that could mislead."""
    return f"（{address.host}）"


def _site(address: Outside) -> str:
    return address.host.removesuffix(".").removeprefix("www.")
