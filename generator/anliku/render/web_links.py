"""An address that somebody wrote in, what a link to another site may lead to out."""

from ipaddress import AddressValueError, IPv6Address
from urllib.parse import urlsplit

_SCHEMES = ("http", "https")
_MISREAD = frozenset('\\<>"`')
"""Signs that readers of addresses take differently; percent-encoded they may stand in one."""


def web_link(address: str | None) -> str | None:
    r"""Return the address where it plainly names another site; None where it is to be shown as text.

    Plainly: `http` or `https`, a host, and nobody's name before it: of `https://bank@evil.example`
    readers see the bank and browsers go to the other. Browsers drop some signs before they read an
    address and turn `\` into `/`, so an address with any of them is not taken apart but refused.
    """
    text = address or ""
    if any(not sign.isprintable() or sign.isspace() or sign in _MISREAD for sign in text):
        return None
    try:
        parts = urlsplit(text)
        is_plain = _is_host(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        return None
    return text if is_plain and parts.scheme in _SCHEMES else None


def _is_host(name: str | None) -> bool:
    """Whether it is a name of letters of any script, digits and hyphens, or an IP address."""
    if not name:
        return False
    if ":" in name:
        return _is_ipv6(name)
    labels = name.removesuffix(".").split(".")
    return all(label.replace("-", "").replace("_", "").isalnum() for label in labels)


def _is_ipv6(name: str) -> bool:
    try:
        IPv6Address(name)
    except AddressValueError:
        return False
    return True
