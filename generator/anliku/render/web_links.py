"""An address that somebody wrote in, what a link to another site may lead to out."""

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
        is_plain = bool(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        return None
    return text if is_plain and parts.scheme in _SCHEMES else None
