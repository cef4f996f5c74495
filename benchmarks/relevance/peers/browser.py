"""A folder of a site in, a page of it opened in Chromium out, from a server of its own."""

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from typing_extensions import override

_CHROMIUM = os.environ.get("ANLIKU_CHROMIUM", "/usr/bin/chromium")


class _Quiet(SimpleHTTPRequestHandler):
    @override
    def log_message(self, format: str, *args: object) -> None:
        """Keep requests out of the output."""


@contextmanager
def opened(site: Path, name: str, before: str = "") -> Iterator[Page]:
    """Give a page of a site.

    Args:
        site: the site's folder.
        name: the page's file.
        before: a script that runs before those of the page.
    """
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        if before:
            page.add_init_script(before)
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/{name}")
        yield page
        browser.close()
        server.shutdown()
