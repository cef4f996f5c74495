"""The preview in a real browser: it reloads by itself, under the same policy as the site."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.archives import copy_of_real_archive
from tests.browser.test_walk import watched_page

PATIENCE = 120


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[str]:
    """Serve a copy of the real archive as `anliku serve` does, and return its address."""
    archive = copy_of_real_archive(tmp_path / "预 览")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "anliku", "-C", str(archive), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}/"
        wait_for(address)
        yield address
        server.terminate()


def wait_for(address: str) -> None:
    """Wait until a server answers."""
    for _ in range(PATIENCE):
        try:
            with urlopen(address):
                return
        except URLError:
            time.sleep(1)
    raise AssertionError(f"no answer from {address}")


def test_the_preview_asks_for_changes(browser: Browser, preview: str) -> None:
    """MkDocs' script may run, and ask its server; the policy refuses nothing."""
    with watched_page(browser, "desktop") as (page, watch):
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        with page.expect_request("**/livereload/**"):
            page.goto(preview + "cases/index.html")
    assert "Enabled live reload" in said
    assert [] == watch.errors
