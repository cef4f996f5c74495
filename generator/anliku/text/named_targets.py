"""Words of a link in, the sites, mail boxes and telephones that a reader takes them for out."""

import re
import unicodedata
from collections.abc import Iterator

from anliku.text.destinations import Outside, destination
from anliku.text.invisible import BLANKS, INVISIBLE

_UNSEEN = re.compile(rf"[{INVISIBLE}{BLANKS}\u200c\u200d\ufe00-\ufe0f]")
_STOP = re.compile(r"(?<=[a-z0-9])。(?=[a-z0-9])")
"""A Chinese full stop between letters, which browsers take for a dot (UTS 46)."""
_GENERIC = (
    "com|net|org|gov|edu|int|mil|info|biz|name|pro|xyz|top|site|online|club|shop|vip|wang|ren|app|"
    "dev|page|cloud|tech|store|fun|link|work|live|news|blog|wiki|asia|mobi"
)
_CHINESE = "中国|公司|网络|公益|政务|网址|香港|台湾|集团|在线|中文网|商城|网店|移动|我爱你"
_FILES = "md|py|js|ts|gz|db|bz|xz|sh|rb|cs|pl|ps|ai|so|mm|rs|et"
"""Endings of files that are those of countries as well."""
_REST = r"(?:[/?#:][^\s，。；、（）()《》「」“”]*)?"
# Possessive: words may be a whole body, and time is linear in them.
_SITE = re.compile(
    rf"https?:/*(?P<url>[^\s，；、（）()《》「」“”]+)"
    rf"|(?P<host>(?<![a-z0-9.\-])(?:www\.(?:[a-z0-9_-]++\.)*+[a-z0-9_-]++"
    rf"|(?:[a-z0-9_-]++\.)+(?:{_GENERIC}|xn--[a-z0-9-]+|(?!(?:{_FILES})(?![a-z0-9-]))[a-z]{{2}})(?![a-z0-9-])"
    rf"|(?<!\w)(?:[\w-]++\.)+(?:{_CHINESE})(?!\w))){_REST}"
)
_MAIL = re.compile(r"(?<![a-z0-9.+_\-])[a-z0-9.+_\-]++@(?:[a-z0-9-]++\.)+[a-z0-9-]+")
_NUMBERS = re.compile(r"[0-9()\- ]++")
_COUNTED = re.compile(r"\s*[年月日元人户]")
"""Behind a number that counts something, so that nobody dials it."""
_FEWEST_DIGITS = 3
"""Digits of the shortest number that one dials."""


def seen(words: str) -> str:
    """Return words as a reader takes them: wide letters as plain ones, nothing that is not seen."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", words)).lower()
    return _STOP.sub(".", plain)


def sites_named(words: str) -> Iterator[str]:
    """Yield the names of the web sites in words as seen, without `www.`; of a wrong one the words."""
    for found in _SITE.finditer(words):
        address = f"http://{found['url'] or found['host']}"
        named = destination(address)
        yield bare(named.host) if isinstance(named, Outside) else address


def mail_boxes_named(words: str) -> list[str]:
    """Return the mail addresses in words as seen."""
    return _MAIL.findall(words)


def numbers_named(words: str) -> Iterator[str]:
    """Yield the digits of the telephone numbers in words as seen."""
    for found in _NUMBERS.finditer(words):
        written = found[0].rstrip()
        if _COUNTED.match(words, found.end()):
            written = written.rpartition(" ")[0]
        digits = re.sub("[^0-9]", "", written)
        if len(digits) >= _FEWEST_DIGITS:
            yield digits


def bare(host: str) -> str:
    """Return the name of a site without what people leave out."""
    return host.removesuffix(".").removeprefix("www.")
