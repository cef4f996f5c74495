"""The preview's answers: the script that MkDocs adds to a page may run, no other."""

from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from anliku.plugin.preview_policy import letting_reload
from anliku.render import checksum, content_policy

PAGE = (
    f'<meta content="{content_policy()}"><p><script>theirs()</script></p>'
    '<script src="theme.js"></script><script>reload(1, 2);</script></body></html>'
)
Headers = list[tuple[str, str]]


def answered(body: str, content_type: str) -> tuple[str, Headers]:
    """Return what is sent where MkDocs answers so."""
    sent: list[Headers] = []

    def served(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        length = str(len(body.encode()))
        start_response("200 OK", [("Content-Type", content_type), ("Content-Length", length)])
        return [body.encode()]

    def start(_: str, headers: Headers, *__: object) -> Callable[[bytes], object]:
        sent.append(headers)
        return lambda _: None

    parts = letting_reload(served)({}, start)
    return b"".join(parts).decode(), sent[0]


def test_the_script_that_reloads_may_run() -> None:
    """Its checksum joins the policy, and the length is right again."""
    page, headers = answered(PAGE, "text/html")
    assert f"script-src 'self' {checksum('reload(1, 2);')};" in page
    assert ("Content-Length", str(len(page.encode()))) in headers


def test_no_other_script_may_run() -> None:
    """One that stands elsewhere in the page gets no checksum."""
    page, _ = answered(PAGE, "text/html")
    assert 1 == page.count("sha256-")


def test_all_else_goes_through_as_it_is() -> None:
    """A page without such a script, and whatever is no page."""
    for body, kind in (
        ("<p>没有这一页</p>", "text/html"),
        (PAGE, "application/javascript"),
        ("", "image/png"),
    ):
        assert body == answered(body, kind)[0]
