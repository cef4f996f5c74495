"""A real Chromium, and the real site served over HTTP and from disk."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from typing_extensions import override

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


OVER_HTTP_TOO = pytest.mark.parametrize("home", ["http", "file"], indirect=True)
"""For tests of what a browser may do differently by double-click: storage, clipboard, addresses."""


def by_http(request: pytest.FixtureRequest) -> bool:
    """Whether a test wants the site over HTTP, and not as most do by double-click, where less works."""
    return getattr(request, "param", "file") == "http"


def chromium() -> str:
    """Return the path of a Chromium; `run_tests.sh` makes sure that there is one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("ANLIKU_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, "no Chromium on this machine: apt-get install chromium"
    return found


def add_style(page: Page, rules: str) -> None:
    """Give a page further style; its policy refuses an element `style`, but not what scripts set."""
    page.evaluate(
        "(rules) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);"
        " document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }",
        rules,
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once for all tests."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(_FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def site(real_site: Path) -> Path:
    """Return the real archive's site."""
    return real_site


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Keep requests out of the test output."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Serve the site as any static host does, and return its address."""
    handler = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def home(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """Return the site's address by double-click, or over HTTP where a test asks for that too."""
    return served if by_http(request) else site.as_uri() + "/"
