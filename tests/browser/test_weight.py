"""What a page weighs over the wire, what its own text weighs, and that nothing on it jumps."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

KILOBYTE = 1024
CASE = "cases/SQ-2026-0004-8.html"
_WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


def over_the_wire(browser: Browser, address: str) -> dict[str, int]:
    """Return what a browser with an empty cache fetches for a page, gzipped, by address."""
    responses: list[Response] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("response", lambda response: responses.append(response))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    sizes = {
        r.url: len(gzip.compress(r.body(), 6))
        for r in responses
        if r.request.resource_type != "image"
    }
    context.close()
    return sizes


@pytest.mark.parametrize("address", [CASE, "index.html", "cases/index.html", "browse.html"])
def test_a_page_weighs_little(browser: Browser, served: str, address: str) -> None:
    """At most 350 KB over the wire without images, the first time."""
    sizes = over_the_wire(browser, served + address)
    assert served + address in sizes
    assert sum(sizes.values()) <= 350 * KILOBYTE, sizes


def test_no_font_comes_over_the_wire(browser: Browser, served: str) -> None:
    """Chinese fonts weigh megabytes: pages use those of the reader's system."""
    sizes = over_the_wire(browser, served + CASE)
    assert [] == [url for url in sizes if url.rpartition(".")[2] in ("woff", "woff2", "ttf")]


def test_a_cases_page_weighs_what_its_text_does(site: Path, large_archive: Path) -> None:
    """With three hundred more cases the same case's page is as large, up to its related cases."""
    sites = (site, large_archive / "site")
    alone, among = (len((folder / CASE).read_bytes()) for folder in sites)
    assert among - alone < 12 * KILOBYTE


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", [CASE, "index.html", "cases/index.html", "browse.html"])
def test_nothing_jumps(browser: Browser, served: str, address: str, width: int) -> None:
    """No layout shift while the page loads."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(_WATCH_SHIFTS)
    page = context.new_page()
    page.goto(served + address)
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate("window.shifts")
    context.close()
    assert shifts < 0.01
