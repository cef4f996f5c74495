"""Pages in, what they did that no page may do out: code that ran, requests that left, elements of others."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Browser, Dialog, Page, Request

HERE = Path(__file__).parent
TRAPS = (HERE / "traps.js").read_text(encoding="utf-8")
SCAN = (HERE / "scan.js").read_text(encoding="utf-8")


@dataclass
class Driver:
    """A page of the browser that keeps what went wrong."""

    page: Page
    root: str
    """Address of the site."""
    wrong: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Open a page and look it through."""
        self.page.goto(self.root + address, wait_until="domcontentloaded")
        self.look(address)

    def look(self, address: str) -> None:
        """Look through the page that is open."""
        found = self.page.evaluate(f"(root) => [...__told, ...({SCAN})(root)]", self.root)
        self.wrong += [f"{address}: {what}" for what in found]
        if len(self.page.frames) > 1:
            self.wrong.append(f"{address}: a frame")
        if not unquote(self.page.url).startswith(unquote(self.root + address.partition("#")[0])):
            self.wrong.append(f"{address}: led on to {self.page.url}")

    def keep(self, what: str) -> None:
        """Remember something that went wrong."""
        self.wrong.append(f"{self.page.url.removeprefix(self.root)}: {what}")

    def keep_dialog(self, dialog: Dialog) -> None:
        """Remember a dialog, and close it, as all else would wait."""
        self.keep(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def keep_request(self, request: Request) -> None:
        """Remember a request that is not for the site's own files."""
        if not request.url.startswith((self.root, "data:", "blob:")):
            self.keep(f"a request to {request.url}")


@contextmanager
def driver(browser: Browser, root: str, *, ignores_policy: bool = False) -> Iterator[Driver]:
    """Give a driver for a site.

    Args:
        browser: a browser.
        root: address of the site, with a slash at its end.
        ignores_policy: whether pages are read as if they had no Content-Security-Policy.
    """
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="zh-CN", bypass_csp=ignores_policy
    )
    context.add_init_script(TRAPS)
    page = context.new_page()
    made = Driver(page, root)
    page.on("request", made.keep_request)
    page.on("pageerror", lambda error: made.keep(f"an error: {error}"))
    page.on("popup", lambda popup: made.keep(f"a window: {popup.url}"))
    page.on("dialog", made.keep_dialog)
    try:
        yield made
    finally:
        context.close()
