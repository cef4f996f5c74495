"""A page's inline scripts and styles in, its Content-Security-Policy out: all else is the site's own files.

The policy is the second lock. Were a text of a case ever written where it can start a script, the
browser would refuse it: a script is a file of the site, or has the checksum of one that our
templates hold. So the checksums are never taken from a page that holds somebody's text, which
would let in what they are there to keep out; `plugin/shell_policy.py` says where from.

One policy serves HTTP and `file://`: by double-click `'self'` means files of the same computer, tried
in Chromium 156 and Firefox 153. Only where a form may lead Firefox does not take it so, hence `file:`
there; a page that came over HTTP may not lead to files anyway. A `<meta>` cannot say who may frame a
page (`frame-ancestors`), nor where to report; a server may, by a header of its own.
"""

import base64
import hashlib
from collections.abc import Iterable
from html.parser import HTMLParser

from typing_extensions import override

_SCRIPT_TYPES = ("", "text/javascript", "application/javascript", "module")
"""Types of what runs; any other is data, which no policy minds."""


def content_policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """Return the policy of a page, for `<meta http-equiv="Content-Security-Policy">`.

    Args:
        scripts: the text of each script that stands in the page itself.
        styles: the text of each `<style>`; an attribute `style` is never let in.
    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *map(checksum, scripts))),
            " ".join(("style-src 'self'", *map(checksum, styles))),
            # The theme's stylesheet draws its signs as `data:`.
            "img-src 'self' data:",
            "font-src 'self'",
            # Nothing of ours fetches; the preview asks its own server for changes.
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'none'",
            "form-action 'self' file:",
        )
    )


def policy_of_shell(html: str) -> str:
    """Return the policy that lets in what stands inline in a page without anybody's text."""
    parser = _Inline()
    parser.feed(html)
    parser.close()
    return content_policy(parser.scripts, parser.styles)


def checksum(text: str) -> str:
    """Return what stands in a policy for an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


class _Inline(HTMLParser):
    """Gathers the texts of inline scripts and styles, each once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._texts: dict[str, dict[str, None]] = {"script": {}, "style": {}}
        self._inside = ""
        self._text = ""

    @property
    def scripts(self) -> tuple[str, ...]:
        return tuple(self._texts["script"])

    @property
    def styles(self) -> tuple[str, ...]:
        return tuple(self._texts["style"])

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        runs = tag == "script" and "src" not in values
        runs = runs and (values.get("type") or "").strip().lower() in _SCRIPT_TYPES
        self._inside, self._text = (tag if runs or tag == "style" else ""), ""

    @override
    def handle_data(self, data: str) -> None:
        self._text += data if self._inside else ""

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._inside == tag and self._text:
            self._texts[tag][self._text] = None
        self._inside = ""
