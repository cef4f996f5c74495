r"""An address as a text has it in, where it leads out: parsed, never matched for what looks bad.

Allowed are `http`, `https`, `mailto`, `tel` (RFC 3986, 6068, 3966) and paths inside the archive;
everything else is refused with the reason. Browsers read `https:host`, `\\host`, `//host` and a
tab inside a scheme in ways of their own (WHATWG URL Standard), so none of these passes.
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, unquote, urlsplit

from anliku.text.hosts import host_of
from anliku.text.invisible import BLANKS, INVISIBLE

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_CONTROL = re.compile(
    rf"[\x00-\x1f{INVISIBLE}{BLANKS}\u200c\u200d\ufe00-\ufe0f\U000e0080-\U000e0fff]"
)
"""Controls, and what shows nothing; an address needs no joiner and no selector either."""
_HOST = re.compile(r"[^\W_](?:[\w\-]*[^\W_])?(?:\.[^\W_](?:[\w\-]*[^\W_])?)*\.?")
_MAIL = re.compile(r"[\w.!$'*+=~\-]+@[^\W_][\w\-]*(?:\.[^\W_][\w\-]*)+", re.ASCII)
"""Without the signs that mean something in an address (RFC 6068); no one has them in a name."""
_TELEPHONE = re.compile(r"\+?[0-9][0-9().\- ]{1,30}")
_NOT_INSIDE = (
    (re.compile(r"^[/\\]{2}"), "不完整：网址以 http:// 或 https:// 开头"),
    (re.compile(r"\?"), "里有问号：案例库里的文件只写路径"),
    (re.compile(r"\\"), "里有反斜杠：路径用 / 分开"),
    (re.compile(rf"^{_SCHEME.pattern}"), "里的冒号不能用"),
    (re.compile("^/"), "以 / 开头：路径从本文件所在的文件夹写起"),
)
"""What no path of the archive has, once decoded, and what is said of it."""
_KEPT = "/:?#[]@!$&'()*+,;=%~-._"
"""What stands for itself in an address of the web (RFC 3986); the rest is percent-encoded."""
_LONGEST = 2000
"""Characters; longer ones no browser is sure to follow."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A page of the web, a mail box or a telephone."""

    url: str
    """Percent-encoded where needed, fit for an attribute once escaped."""
    is_web: bool
    doubt: str = ""
    """Why its host may be taken for another, in Chinese; then the address in ASCII is to be seen."""

    @property
    def host(self) -> str:
        """The name of the web site in ASCII; empty where it is none."""
        return (urlsplit(self.url).hostname or "") if self.is_web else ""

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail box."""
        return self.url.startswith("mailto:")

    @property
    def named(self) -> str:
        """What a reader knows it by, in ASCII: the web site's name, the mail address, the number."""
        return self.host or self.url.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Inside:
    """A file of the archive or a place in a text."""

    path: str
    """Decoded, relative to the folder of the text's file; empty for a place in the same text."""
    fragment: str

    @property
    def is_folder(self) -> bool:
        """Whether the path names a folder by its form, so that it can mean no file."""
        return self.path.rpartition("/")[2] in ("", ".", "..") and self.path != ""


@dataclass(frozen=True, slots=True)
class Refused:
    """An address that no page links to."""

    reason: str
    """Chinese, to stand after the address."""


Destination = Outside | Inside | Refused


def destination(written: str) -> Destination:
    """Return where an address leads.

    Args:
        written: the address with the text's escapes and character references resolved.
    """
    address = written.strip(" ")
    if len(address) > _LONGEST:
        return Refused(f"太长，超过 {_LONGEST} 个字符")
    if _CONTROL.search(address):
        return Refused("里有看不见的字符")
    scheme = _SCHEME.match(address)
    if scheme is None:
        return _inside(address)
    name, rest = scheme[1].lower(), address[scheme.end() :]
    reader = _READERS.get(name)
    if reader is not None:
        return reader(name, rest)
    is_drive = len(name) == 1
    return Refused("是某台电脑上的位置，别人打不开" if is_drive else f"以“{name}:”开头，不能用")


def _web(scheme: str, rest: str) -> Destination:
    if not rest.startswith("//") or "\\" in rest:
        return Refused("不完整：网址以 http:// 或 https:// 开头")
    try:
        parts: SplitResult = urlsplit(f"{scheme}:{rest}")
        port = parts.port
    except ValueError:
        return Refused("不是网址")
    host = parts.hostname or ""
    if "@" in parts.netloc:
        return Refused("里有 @，看上去像另一个网站")
    if not _HOST.fullmatch(host):
        return Refused("里的网站名不对")
    site = host_of(host)
    if site is None:
        return Refused("里的网站名不对")
    where = site.ascii if port is None else f"{site.ascii}:{port}"
    path = quote(parts.path, safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    fragment = f"#{quote(parts.fragment, safe=_KEPT)}" if parts.fragment else ""
    return Outside(f"{scheme}://{where}{path}{query}{fragment}", is_web=True, doubt=site.doubt)


def _mail(_scheme: str, rest: str) -> Destination:
    if _MAIL.fullmatch(rest) is None:
        return Refused("不是邮箱")
    return Outside(f"mailto:{rest}", is_web=False)


def _telephone(_scheme: str, rest: str) -> Destination:
    if _TELEPHONE.fullmatch(rest.strip()) is None:
        return Refused("不是电话号码")
    return Outside(f"tel:{re.sub('[^0-9+]', '', rest)}", is_web=False)


_READERS = {"http": _web, "https": _web, "mailto": _mail, "tel": _telephone}


def _inside(address: str) -> Destination:
    path, _, fragment = address.partition("#")
    decoded, place = unquote(path), unquote(fragment)
    for pattern, reason in _NOT_INSIDE:
        if pattern.search(decoded):
            return Refused(reason)
    if _CONTROL.search(decoded + place) or "\ufffd" in decoded:
        return Refused("里有不能用的字符")
    return Inside(decoded, place)
