"""What is exported in, where it is out: addresses below the site, on the web, and as names.

A site without a known address on the web (`site_url` empty) still has names: tag URIs (RFC 4151).
"""

from urllib.parse import quote, urlsplit

from anliku import addresses
from anliku.model.case import Case
from anliku.settings import Settings
from anliku.text.hosts import host_of

ARCHIVE_FILE = "cases.json"
ARCHIVE_SCHEMA = "cases.schema.json"
ARCHIVE_INDEX = "data/index.json"
LLMS_FILE = "llms.txt"

_TAG_DATE = "2026"
"""Since when names are given; part of every name and so never changed."""
_NO_AUTHORITY = "anliku.invalid"
"""Stands for the host of a site without one; `.invalid` can belong to nobody (RFC 2606)."""
_URL_SAFE = "/:?#@!$&'()*+,;=%~[]"
"""What stands for itself in a URL (RFC 3986), and `%`, which is taken as already encoded."""


def mirror_address(case_id: str) -> str:
    """Return the address of a case's Markdown mirror: its page's with another ending.

    One of the two forms that llms.txt v2 (2026-08) allows.
    """
    return addresses.case_address(case_id).removesuffix(".html") + ".md"


def absolute(address: str, settings: Settings) -> str | None:
    """Return the full URL of an address of the site, or None where the site's is not known."""
    if not settings.site_url.strip():
        return None
    return web_address(settings.site_url.strip().rstrip("/") + "/") + quote(address, safe="/#")


def link(target: str, start: str, settings: Settings) -> str:
    """Return the full URL of `target`, or the relative link from `start` where it is not known."""
    return absolute(target, settings) or addresses.relative(target, start)


def web_address(written: str) -> str:
    """Return a URL with everything percent-encoded that may not stand in one (RFC 3986)."""
    return quote(written, safe=_URL_SAFE)


def case_uri(case: Case, settings: Settings) -> str:
    """Return the name of a case for machines: the URL of its page, else its tag URI."""
    address = addresses.case_address(case.id)
    return absolute(address, settings) or tag_uri(f"cases/{case.id}", settings)


def tag_uri(specific: str, settings: Settings) -> str:
    """Return a tag URI (RFC 4151) of something of this site; stays while the site's URL does.

    Args:
        specific: what it is within the site, such as `cases/SQ-2026-0001-3`.
        settings: host and path of the site; without a host `anliku.invalid` stands in.
    """
    host, path = _host_and_path(settings.site_url.strip())
    whole = "/".join(part for part in (path, specific) if part)
    return f"tag:{host},{_TAG_DATE}:{quote(whole, safe='/-._~')}"


def site_host(settings: Settings) -> str:
    """Return the ASCII name of the site's host; `anliku.invalid` where it has none."""
    return _host_and_path(settings.site_url.strip())[0]


def _host_and_path(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        site = host_of(parts.hostname or "")
    except ValueError:
        return _NO_AUTHORITY, ""
    host = site.ascii if site else ""
    letters = host.replace(".", "").replace("-", "")
    if not letters.isalnum():
        return _NO_AUTHORITY, ""
    return host, parts.path.strip("/")
