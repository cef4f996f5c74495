"""Light, dark and large type: reachable by keyboard, remembered, there before the first paint."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_walk import too_wide, watched_page

SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


def switch(page: Page) -> None:
    """Turn large type on with the keyboard."""
    button = page.get_by_role("button", name="大字")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("is_served", [True, False], ids=["http", "file"])
def test_large_type_is_remembered(
    browser: Browser, site: Path, served: str, is_served: bool
) -> None:
    """Switched on at one page, it holds on the next, over HTTP and by double-click."""
    home = served if is_served else (site / "index.html").as_uri()
    with watched_page(browser, "phone") as (page, watch):
        page.goto(home)
        before = page.evaluate(SIZE)
        switch(page)
        assert page.evaluate(SIZE) >= before * 1.25
        page.locator("article a[href='problems/index.html']").first.click()
        expect(page.locator("html.ak-large")).to_have_count(1)
        assert page.evaluate(SIZE) >= before * 1.25
        page.get_by_role("button", name="大字").click()
        assert before == page.evaluate(SIZE)
    assert [] == watch.errors


def test_large_type_is_there_before_the_first_paint(browser: Browser, site: Path) -> None:
    """The class is set when the body begins, so nothing jumps."""
    with watched_page(browser, "phone") as (page, _):
        page.goto((site / "index.html").as_uri())
        switch(page)
        page.add_init_script(
            "new MutationObserver((_, watch) => { if (document.body) {"
            "window.sizeAtBody = document.documentElement.className; watch.disconnect(); } })"
            ".observe(document, {childList: true, subtree: true});"
        )
        page.reload()
        assert "ak-large" in page.evaluate("window.sizeAtBody")


def test_large_type_works_where_storage_is_refused(browser: Browser, site: Path) -> None:
    """A browser that keeps nothing still switches the page, without an error."""
    with watched_page(browser, "phone") as (page, watch):
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage',"
            "{get() { throw new DOMException('refused', 'SecurityError'); }});"
        )
        page.goto((site / "cases" / "index.html").as_uri())
        switch(page)
        expect(page.locator("html.ak-large")).to_have_count(1)
    assert [] == [error for error in watch.errors if "refused" not in error]


def test_no_page_scrolls_sideways_in_large_type(browser: Browser, site: Path) -> None:
    """Every kind of page fits its window in large type too."""
    with watched_page(browser, "desktop") as (page, _):
        page.add_init_script("try { localStorage.setItem('anliku.large-type', '1') } catch (e) {}")
        assert [] == too_wide(page, site, (360, 390, 1280, 1920))


def test_the_switch_is_not_shown_without_scripts(browser: Browser, site: Path) -> None:
    """A button that could not work is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    expect(page.locator("[data-ak-large-type]")).to_be_hidden()
    context.close()


def test_dark_is_remembered(browser: Browser, site: Path) -> None:
    """The theme's own switch between light and dark keeps its choice from page to page."""
    with watched_page(browser, "desktop") as (page, _):
        page.goto((site / "index.html").as_uri())
        page.locator("label[for='__palette_1']").click()
        expect(page.locator("body[data-md-color-scheme='slate']")).to_have_count(1)
        page.goto((site / "cases" / "index.html").as_uri())
        expect(page.locator("body[data-md-color-scheme='slate']")).to_have_count(1)
