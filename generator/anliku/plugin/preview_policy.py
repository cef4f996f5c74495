"""The preview server's answers in, the same out, their policy letting in the script that reloads.

MkDocs puts that script at the end of each page as it serves it, every time with other numbers, so
its checksum is known only then.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from anliku.render import checksum

_RELOADING = re.compile(rb"<script>((?:(?!</?script).)*)</script>[^<]*</body>", re.DOTALL)
"""A script right before the end of the page: MkDocs' own, as nothing else comes after it."""
_SCRIPT_SOURCES = b"script-src 'self'"


def letting_reload(served: WSGIApplication) -> WSGIApplication:
    """Return an application that answers as `served` does, for pages that reload."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        said: list[tuple[str, list[tuple[str, str]]]] = []

        def keep(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:
            said.append((status, headers))
            return lambda _: None

        parts = served(environ, keep)
        status, headers = said[-1]
        if ("Content-Type", "text/html") not in headers:
            start_response(status, headers)
            return parts
        page = _with_checksum(b"".join(parts))
        kept = [header for header in headers if header[0] != "Content-Length"]
        start_response(status, [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return answer


def _with_checksum(page: bytes) -> bytes:
    found = _RELOADING.search(page)
    if found is None:
        return page
    allowed = f" {checksum(found[1].decode())}".encode()
    return page.replace(_SCRIPT_SOURCES, _SCRIPT_SOURCES + allowed, 1)
