"""The preview server's answers in, the same out, their policy letting in the script that reloads.

MkDocs puts that script at the end of each page as it serves it, every time with other numbers, so
its checksum is known only then.
"""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from anliku.plugin.answers import RELOADING, answer_of
from anliku.render import checksum

_SCRIPT_SOURCES = b"script-src 'self'"


def letting_reload(served: WSGIApplication) -> WSGIApplication:
    """Return an application that answers as `served` does, for pages that reload."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        found = answer_of(served, environ)
        if not found.is_page:
            start_response(found.status, found.headers)
            return found.parts
        page = _with_checksum(b"".join(found.parts))
        kept = [header for header in found.headers if header[0] != "Content-Length"]
        start_response(found.status, [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return answer


def _with_checksum(page: bytes) -> bytes:
    found = RELOADING.search(page)
    if found is None:
        return page
    allowed = f" {checksum(found[1].decode())}".encode()
    return page.replace(_SCRIPT_SOURCES, _SCRIPT_SOURCES + allowed, 1)
