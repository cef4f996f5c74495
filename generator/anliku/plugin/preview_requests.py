"""The preview server's answers in, the same out for its own readers; whoever else asks is refused.

The preview shows drafts and may show teachers' notes, and MkDocs' server answers whoever asks. A
page from the web, open in the same browser, can ask it too: by a name of its own that it lets lead
to this machine (DNS rebinding), or by loading the data scripts as scripts of its own.
"""

import re
import socket
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_HOST = re.compile(
    r"\[(?P<six>[0-9a-fA-F:.]+)\](?::[0-9]{1,5})?|(?P<name>[^][:/@\s]+)(?::[0-9]{1,5})?"
)
"""A host with or without a port (RFC 9110, 7.2)."""
_PATH = re.compile(r"/(?!/)[^\x00-\x1f\x7f\\:]*")
"""A path that no system reads as another: `\\` and `:` have a meaning on Windows."""
_LONGEST_PATH = 2000
"""Characters; the longest address of ours has 300, and Windows ends at 260."""
_METHODS = ("GET", "HEAD")
_ALL_OF_THIS_MACHINE = ("0.0.0.0", "::", "")
_OWN_SITE_ALONE = ("Cross-Origin-Resource-Policy", "same-origin")
"""No page of another site may load what the preview answers (Fetch Standard, 3.6)."""


def answering_readers(served: WSGIApplication, host: str) -> WSGIApplication:
    """Return an application that answers as `served` does those who may ask.

    Args:
        served: the server's own application.
        host: the address it listens on, as the user gave it.
    """
    names = _names_of(host)

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def guarded(
            status: str, headers: list[tuple[str, str]], *rest: Any
        ) -> Callable[[bytes], object]:
            return start_response(status, [*headers, _OWN_SITE_ALONE], *rest)

        refusal = _refusal(environ, names)
        if refusal is None:
            return served(environ, guarded)
        status, message = refusal
        guarded(status, [("Content-Type", "text/plain; charset=utf-8")])
        return [message.encode()]

    return answer


def _names_of(host: str) -> frozenset[str]:
    """Return the names by which readers may call the server, besides numbers, in lower case."""
    own = socket.gethostname().lower()
    machine = {own, f"{own}.local"} if host in _ALL_OF_THIS_MACHINE else set()
    return frozenset({"localhost", host.lower(), *machine} - {""})


def _refusal(environ: WSGIEnvironment, names: frozenset[str]) -> tuple[str, str] | None:
    if not _is_called_by(environ.get("HTTP_HOST", ""), names):
        return "403 Forbidden", "预览只认本机的地址，请用 anliku serve 显示的网址打开。"
    if environ.get("REQUEST_METHOD") not in _METHODS:
        return "405 Method Not Allowed", "预览只能看，不能写。"
    if not _is_plain(environ.get("PATH_INFO", "")):
        return "404 Not Found", "没有这一页。"
    return None


def _is_called_by(written: str, names: frozenset[str]) -> bool:
    """Say whether a host is one of the names or a number: no name server has a say in a number."""
    found = _HOST.fullmatch(written)
    if found is None:
        return False
    try:
        ip_address(found["six"] or found["name"])
    except ValueError:
        return (found["name"] or "").lower() in names
    return True


def _is_plain(path: str) -> bool:
    """Say whether a path, as WSGI has it (its bytes as Latin-1), is one that a page may have."""
    if len(path) > _LONGEST_PATH or not _PATH.fullmatch(path) or ".." in path.split("/"):
        return False
    try:
        path.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return True
