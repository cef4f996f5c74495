"""A reader's walk through the site by clicking: home → facet → term → case."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
SCHEMES = ("light", "dark")


@dataclass
class Watch:
    """What a page did that it should not have."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def on_console(self, message: ConsoleMessage) -> None:
        """Keep errors and warnings of the console."""
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def on_request(self, request: Request) -> None:
        """Keep the address of each request."""
        self.requests.append(request.url)


@contextmanager
def watched_page(
    browser: Browser, size: str, scheme: str = "light"
) -> Iterator[tuple[Page, Watch]]:
    """Open an empty page of a size and colour scheme, watching console and requests."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
    )
    page, watch = context.new_page(), Watch()
    page.on("console", watch.on_console)
    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    page.on("request", watch.on_request)
    try:
        yield page, watch
    finally:
        context.close()


def walk(page: Page, home: str) -> None:
    """Go from the home page by facet and term to a case, by clicking alone."""
    page.goto(home)
    expect(page.locator("h1")).to_have_count(1)
    page.locator("article a[href='problems/index.html']").first.click()
    expect(page.locator("h1")).to_contain_text("针对问题")
    page.locator("article").get_by_role("link", name="老年人吃饭难").first.click()
    expect(page.locator("h1")).to_contain_text("老年人吃饭难")
    page.locator("article").get_by_role("link", name="大海阳社区").first.click()
    expect(page.locator("h1")).to_contain_text("大海阳社区")
    expect(page.locator("article")).to_contain_text("17")
    expect(page.locator("article")).to_contain_text("原文未报告")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", SIZES)
def test_walk_over_http(browser: Browser, served: str, size: str, scheme: str) -> None:
    """Over HTTP, at phone and desktop width: no console error, no request to another host."""
    with watched_page(browser, size, scheme) as (page, watch):
        walk(page, served)
    assert [] == watch.errors
    assert [] == [url for url in watch.requests if not url.startswith((served, "data:", "blob:"))]


@pytest.mark.parametrize("size", SIZES)
def test_walk_by_double_click(browser: Browser, site: Path, size: str) -> None:
    """Over `file://` the same walk works, with no console error and no request to any host."""
    with watched_page(browser, size) as (page, watch):
        walk(page, (site / "index.html").as_uri())
    assert [] == watch.errors
    assert [] == [
        url for url in watch.requests if not url.startswith(("file://", "data:", "blob:"))
    ]


def too_wide(page: Page, site: Path, widths: Sequence[int]) -> list[tuple[str, int]]:
    """Return the kinds of page that stick out of their window, with the window's width in pixels."""
    wide = []
    for address in KINDS_OF_PAGE:
        page.goto((site / address).as_uri())
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((address, width))
    return wide


def test_no_page_scrolls_sideways(browser: Browser, site: Path) -> None:
    """Every kind of page fits its window from 360 to 1920 pixels."""
    with watched_page(browser, "desktop") as (page, _):
        assert [] == too_wide(page, site, (360, 390, 768, 1280, 1920))


KINDS_OF_PAGE = (
    "index.html",
    "cases/index.html",
    "cases/SQ-2026-0001-3.html",
    "cases/SQ-2026-0004-8.html",
    "cases/SQ-2026-0010-1.html",
    "problems/index.html",
    "problems/lao-nian-ren-chi-fan-nan.html",
    "practices/zhi-yuan-zhu-can.html",
    "regions/index.html",
    "regions/he-nan-sheng.html",
    "years/index.html",
    "evidence/index.html",
    "evidence/1.html",
    "about/index.html",
    "about/evidence.html",
    "about/contribute.html",
    "about/problem-codes.html",
    "about/report-mistakes.html",
    "about/terms.html",
)
"""One page of each kind."""


def test_pages_read_without_javascript(browser: Browser, site: Path) -> None:
    """With scripts off, the same walk works, as all content is in the pages themselves."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    walk(page, (site / "index.html").as_uri())
    context.close()
