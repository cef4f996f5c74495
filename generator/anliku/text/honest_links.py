"""A link in, the same with words from which a reader sees where it leads out."""

from dataclasses import replace

from anliku.text.destinations import Outside
from anliku.text.invisible import shows_something
from anliku.text.named_targets import bare, mail_boxes_named, numbers_named, seen, sites_named
from anliku.text.plain import words_of
from anliku.text.tree import Image, Link, Words


def why_shown(link: Link) -> str:
    """Return why a link has to name where it leads, in Chinese, to stand after that; else nothing.

    Either the site's name has letters that look like others, or the words name something else.
    """
    found = link.destination
    if not isinstance(found, Outside):
        return ""
    return found.doubt or ("和文字写的不是同一个" if _names_another(link, found) else "")


def shows_nothing(link: Link) -> bool:
    """Say whether a link has neither words nor a picture to be clicked on."""
    has_picture = any(isinstance(inline, Image) for inline in link.inlines)
    return not has_picture and not shows_something(words_of(link.inlines))


def with_honest_words(link: Link) -> Link:
    """Return a link whose words end with what it leads to in ASCII, where they could mislead."""
    found = link.destination
    if shows_nothing(link):
        shown = found.url if isinstance(found, Outside) else link.written
        return replace(link, inlines=(*link.inlines, Words(shown, link.at)))
    if not isinstance(found, Outside) or not why_shown(link):
        return link
    if words_of(link.inlines).strip() == link.written:
        return replace(link, inlines=(Words(found.url, link.at),))
    return replace(link, inlines=(*link.inlines, Words(_said(found), link.at)))


def _names_another(link: Link, found: Outside) -> bool:
    words = words_of(link.inlines).removesuffix(_said(found)).strip()
    if words in (link.written, found.url):
        return False
    words = seen(words)
    if found.is_web:
        return any(site != bare(found.host) for site in sites_named(words))
    named = found.named.lower()
    if found.is_mail:
        sites = (site for site in sites_named(words) if not named.endswith(f"@{site}"))
        return any(box != named for box in mail_boxes_named(words)) or any(sites)
    number = named.lstrip("+")
    return any(not number.endswith(one.lstrip("0")) for one in numbers_named(words))


def _said(address: Outside) -> str:
    """Return what stands behind the words of a link that could mislead."""
    return f"（{address.named}）"
