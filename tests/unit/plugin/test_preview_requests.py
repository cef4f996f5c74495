"""Who gets an answer from the preview: readers at this machine, no page from the web."""

from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from anliku.plugin.preview_requests import answering_readers

Headers = list[tuple[str, str]]


def asked(host: str, path: str = "/", method: str = "GET", listening: str = "127.0.0.1") -> str:
    """Return the status of the answer, and see to it that every answer is for its own site."""
    sent: list[tuple[str, Headers]] = []

    def served(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/html")])
        return [b"draft"]

    def start(status: str, headers: Headers, *_: object) -> Callable[[bytes], object]:
        sent.append((status, headers))
        return lambda _: None

    request = {"HTTP_HOST": host, "PATH_INFO": path, "REQUEST_METHOD": method}
    body = b"".join(answering_readers(served, listening)(request, start))
    [(status, headers)] = sent
    assert (status == "200 OK") == (body == b"draft")
    assert ("Cross-Origin-Resource-Policy", "same-origin") in headers
    return status[:3]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8000",
        "localhost:8000",
        "LOCALHOST",
        "[::1]:8000",
        "192.168.1.5:8000",
        "127.0.0.1",
    ],
)
def test_readers_are_answered(host: str) -> None:
    """By number or as localhost, with a port or without."""
    assert "200" == asked(host)


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "127.0.0.1.evil.example:8000", "", ":8000"),
        *("localhost.evil.example", "x@localhost", "localhost/x", "localhost:8000:1", "[::1"),
        *("localhost, evil.example", "localhost.", "2130706433", "0x7f.1", "127.1"),
    ],
)
def test_other_names_are_refused(host: str) -> None:
    """A name that somebody let lead to this machine is no reader's."""
    assert "403" == asked(host)
    assert "403" == asked(host, listening="0.0.0.0")


def test_the_name_listened_on_is_answered() -> None:
    """Whoever gives a name to `--host` means it."""
    assert "200" == asked("Library.lan:80", listening="library.lan")
    assert "403" == asked("library.lan:80")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "X"])
def test_nothing_is_written(method: str) -> None:
    """The preview is looked at, nothing more."""
    assert "405" == asked("localhost", method=method)
    assert "200" == asked("localhost", method="HEAD")


@pytest.mark.parametrize(
    "path",
    [
        *("", "*", "x", "//evil.example/../cases", "/a/../b", "/..", "/a\0b", "/a\r\nX: y"),
        *("/..\\..\\mkdocs.yml", "/C:/Windows/win.ini", "/a.html::$DATA", "/\xff", "/\xed\xa0\x80"),
        f"/livereload/{'9' * 5000}/0",
    ],
)
def test_no_path_is_read_as_another(path: str) -> None:
    """Neither by MkDocs nor by the system, and none makes it stumble."""
    assert "404" == asked("localhost", path)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/cases/SQ-2026-0001-3.html",
        "/livereload/123/456",
        "/" + "图.png".encode().decode("latin-1"),
    ],
)
def test_pages_and_files_are_found(path: str) -> None:
    """What a site has is answered, names in Chinese too."""
    assert "200" == asked("localhost", path)
