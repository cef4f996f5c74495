"""Comparing cases in a real browser, over HTTP and by double-click."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import OVER_HTTP_TOO
from tests.browser.test_case_page import page_sizes
from tests.browser.test_walk import watched_page

IDS = ("SQ-2026-0004-8", "SQ-2026-0002-1", "SQ-2026-0010-1", "SQ-2026-0001-3", "SQ-2026-0005-6")
REFUSED = (
    "Object.defineProperty(window, 'localStorage',"
    "{get() { throw new DOMException('refused', 'SecurityError'); }});"
)


@OVER_HTTP_TOO
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_cases_are_gathered_from_cards_and_pages(browser: Browser, home: str, size: str) -> None:
    """One case from a card, one from its page; the bar leads to both side by side."""
    with watched_page(browser, size) as (page, watch):
        page.goto(home + "cases/index.html")
        expect(page.locator(".ak-compare-bar")).to_be_hidden()
        page.locator(f"[data-ak-compare='{IDS[0]}']").click()
        expect(page.locator(".ak-compare-bar")).to_contain_text("比较（1）")
        page.goto(home + f"cases/{IDS[1]}.html")
        button = page.locator(f"[data-ak-compare='{IDS[1]}']")
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
        page.get_by_role("link", name="比较（2）").click()
        expect(page.locator("th[scope=col][role]")).to_have_count(2)
        rows = ("背景", "问题", "做法", "条件", "成效", "证据", "未报告项", "主体", "经费")
        for row in rows:
            expect(page.get_by_role("rowheader", name=row, exact=True)).to_have_count(1)
        expect(page.locator(".ak-comparison__figures").first).to_contain_text("17人")
        assert page.url.endswith(f"#ids={IDS[0]},{IDS[1]}")
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(overflow) <= 0
    assert [] == watch.errors


def test_the_address_says_which_cases(browser: Browser, home: str) -> None:
    """An address opened anew shows its cases; Back undoes a removal."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "compare.html#ids=" + ",".join(IDS[:3]))
        heads = page.locator("th[scope=col][role]")
        expect(heads).to_have_count(3)
        page.get_by_role("button", name="移走").nth(2).click()
        expect(heads).to_have_count(2)
        page.go_back()
        expect(heads).to_have_count(3)
    assert [] == watch.errors


def test_no_more_than_four(browser: Browser, home: str) -> None:
    """A fifth is refused with a message, by button, by address and by number."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "cases/index.html")
        for number in IDS:
            page.locator(f"[data-ak-compare='{number}']").click()
        expect(page.locator(".ak-compare-bar")).to_contain_text("最多比较4个案例")
        expect(page.locator(".ak-compare-bar")).to_contain_text("比较（4）")
        page.goto(home + "compare.html#ids=" + ",".join(IDS))
        expect(page.locator("[data-ak-message]")).to_contain_text("最多比较4个案例")
        expect(page.locator("th[scope=col][role]")).to_have_count(4)
        page.get_by_label("案例编号").fill(IDS[4])
        page.get_by_role("button", name="加入", exact=True).click()
        expect(page.locator("[data-ak-message]")).to_contain_text("请先移走一个")
    assert [] == watch.errors


def test_wrong_numbers_are_named(browser: Browser, site: Path) -> None:
    """What is no number, or no case of the archive, is said; nothing of it becomes markup."""
    with watched_page(browser, "desktop") as (page, _):
        page.goto(
            (site / "compare.html").as_uri()
            + f"#ids={IDS[0]},SQ-2020-0009-9,%3Cimg%20src=x%20onerror=alert(1)%3E,../../x"
        )
        message = page.locator("[data-ak-message]")
        expect(message).to_contain_text("有编号写得不对")
        expect(message).to_contain_text("库里没有编号是SQ-2020-0009-9的案例")
        expect(message).to_contain_text("再选1至3个")
        expect(page.locator("[data-ak-comparison] img")).to_have_count(0)


@OVER_HTTP_TOO
def test_gathering_works_where_storage_is_refused(browser: Browser, home: str) -> None:
    """The choice then goes along in the window's name."""
    with watched_page(browser, "phone") as (page, watch):
        page.add_init_script(REFUSED)
        page.goto(home + "cases/index.html")
        page.locator(f"[data-ak-compare='{IDS[0]}']").click()
        page.locator(".ak-card__title a").nth(1).click()
        expect(page.locator(".ak-compare-bar")).to_contain_text("比较（1）")
    assert [] == [error for error in watch.errors if "refused" not in error]


def test_the_comparison_is_explained_without_scripts(browser: Browser, site: Path) -> None:
    """Buttons that could not work do not show; the page says what to do instead."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "cases" / "index.html").as_uri())
    assert 0 == page.locator("[data-ak-compare]:visible").count()
    page.goto((site / "compare.html").as_uri())
    expect(page.locator("article")).to_contain_text("现在没有打开")
    expect(page.locator("form:visible")).to_have_count(0)
    context.close()


def test_the_comparison_prints_across(browser: Browser, site: Path) -> None:
    """A4 landscape, with the columns and without the form."""
    with watched_page(browser, "desktop") as (page, _):
        page.goto((site / "compare.html").as_uri() + "#ids=" + ",".join(IDS))
        expect(page.locator("th[scope=col][role]")).to_have_count(4)
        assert {(842, 595)} == page_sizes(page.pdf(prefer_css_page_size=True))
        page.emulate_media(media="print")
        expect(page.locator("[data-ak-add]")).to_be_hidden()
        expect(page.locator(".ak-comparison__table")).to_be_visible()


@pytest.mark.parametrize("written", ["%", "%E4%B8", "%u1234,%zz", f"{IDS[0]},%"])
def test_any_address_is_understood(browser: Browser, home: str, written: str) -> None:
    """What stands behind a % and is no sign of anything stops no script of ours."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + f"compare.html#ids={written}")
        expect(page.locator("main")).to_contain_text("有编号写得不对")
    assert [] == watch.errors
