"""A real `anliku serve` of an archive, and waiting for what its pages say."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

_TRIES = 400
_BETWEEN_TRIES = 0.25


class Preview:
    """A running preview."""

    def __init__(self, root: Path, address: str, server: "subprocess.Popen[bytes]") -> None:
        self.root = root
        self.address = address
        self._server = server

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended."""
        return self._server.poll() is None

    @property
    def said(self) -> str:
        """What the program has printed."""
        return (self.root.parent / "said").read_text(encoding="utf-8")

    def page(self, address: str) -> str:
        """Return a page's HTML, or an empty text where there is none."""
        try:
            with urlopen(self.address + address) as answer:
                return str(answer.read().decode())
        except HTTPError:
            return ""

    def wait_for(self, address: str, is_so: Callable[[str], bool]) -> str:
        """Return a page as soon as it is as wanted; fail if the program ends or it never is."""
        page = ""
        for _ in range(_TRIES):
            assert self.is_running, self.said
            try:
                page = self.page(address)
            except URLError:
                page = ""
            if is_so(page):
                return page
            time.sleep(_BETWEEN_TRIES)
        raise AssertionError(f"{address} never was as wanted; last:\n{page[-3000:]}\n{self.said}")


@contextmanager
def preview_of(root: Path) -> Iterator[Preview]:
    """Serve an archive on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "anliku", "-C", str(root), "serve", "--port", str(port)]
    with (
        (root.parent / "said").open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=said) as server,
    ):
        try:
            yield Preview(root, f"http://127.0.0.1:{port}/", server)
        finally:
            server.terminate()
