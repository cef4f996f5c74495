"""The search box of every page, used as a reader would: by keys, by touch, with no network."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OVER_HTTP_TOO
from tests.browser.test_walk import watched_page

MOST_STEPS = 12
"""Arrow keys from the box past all suggestions to the first hit, and some."""


def open_box(page: Page, address: str, key: str = "/") -> None:
    """Go to a page and open its search box by a key."""
    page.goto(address)
    page.keyboard.press(key)
    expect(page.get_by_role("dialog", name="搜索案例")).to_be_visible()


@OVER_HTTP_TOO
@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_from_any_page_to_a_marked_case(browser: Browser, home: str, device: str) -> None:
    """Results come while typing; the case that is opened has the found words marked."""
    with watched_page(browser, device) as (page, watch):
        open_box(page, f"{home}evidence/1.html")
        page.keyboard.type("独居老人没人管饭")
        expect(page.locator(".ak-search__status")).to_have_text(re.compile("找到\\d+个案例"))
        first = page.locator(".ak-search__hit").first
        expect(first.locator("mark").first).to_be_visible()
        title = first.locator(".ak-search__title").inner_text()
        page.keyboard.press("ArrowDown")
        for _ in range(MOST_STEPS):
            if page.evaluate("document.activeElement.matches('.ak-search__hit')"):
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(title)
        expect(page.locator("mark.ak-found").first).to_be_attached()
        page.get_by_role("button", name="去掉标记").click()
        expect(page.locator("mark.ak-found")).to_have_count(0)
        assert "found=" not in page.url
    assert [] == watch.errors


@pytest.mark.parametrize("typed", ["peizhai", "pz"])
def test_what_was_typed_as_pinyin_is_marked(browser: Browser, home: str, typed: str) -> None:
    """The Han words that were meant are marked in the hit and in the case that is opened."""
    with watched_page(browser, "desktop") as (page, watch):
        open_box(page, f"{home}index.html")
        page.keyboard.type(typed)
        first = page.locator(".ak-search__hit").first
        expect(first.locator("mark").first).to_contain_text("裴寨")
        first.click()
        expect(page.locator("mark.ak-found").first).to_contain_text("裴寨")
    assert [] == watch.errors


def test_of_a_phrase_nothing_else_is_marked(browser: Browser, home: str) -> None:
    """Neither its parts nor what stands for it."""
    with watched_page(browser, "desktop") as (page, watch):
        open_box(page, f"{home}index.html")
        page.keyboard.type("“民情地图”")
        expect(page.locator(".ak-search__hit mark").first).to_be_visible()
        marks = page.locator(".ak-search__hit mark").all_inner_texts()
        assert {"民情地图"} == set(marks)
    assert [] == watch.errors


def test_who_stands_on_what_is_replaced_goes_back_to_the_box(browser: Browser, served: str) -> None:
    """The examples vanish when hits come; the keys are heard all the same."""
    with watched_page(browser, "desktop") as (page, _):
        open_box(page, f"{served}index.html")
        expect(page.locator(".ak-search__chip").first).to_be_visible()
        page.keyboard.type("食堂")
        page.keyboard.press("ArrowDown")
        page.locator(".ak-search__chip", has_text="停车难").evaluate_all(
            "(found) => found.forEach((one) => one.focus())"
        )
        expect(page.locator(".ak-search__hit").first).to_be_visible()
        expect(page.locator(".ak-search__chip", has_text="停车难")).to_have_count(0)
        assert page.evaluate(
            "document.querySelector('.ak-search').contains(document.activeElement)"
        )


def test_enter_leads_to_all_results(browser: Browser, home: str) -> None:
    """The page «筛选» shows the same hits, with facets beside them."""
    with watched_page(browser, "desktop") as (page, watch):
        open_box(page, f"{home}index.html", "Control+K")
        page.keyboard.type("peizhai")
        expect(page.locator(".ak-search__hit").first).to_contain_text("裴寨村")
        page.keyboard.press("Enter")
        expect(page.locator("#browse-words")).to_have_value("peizhai")
        expect(page.locator(".ak-card").first).to_contain_text("裴寨村")
        expect(page.get_by_role("status")).to_contain_text("找到")
    assert [] == watch.errors


@OVER_HTTP_TOO
def test_searches_are_kept_until_erased(browser: Browser, home: str) -> None:
    """Recent searches come back with the box; one button forgets them."""
    with watched_page(browser, "desktop") as (page, _):
        open_box(page, f"{home}index.html")
        page.keyboard.type("停车难")
        page.keyboard.press("Enter")
        page.wait_for_url("**/browse.html?words=*")
        open_box(page, f"{home}index.html")
        kept = page.locator(".ak-search__chipline", has_text="最近搜过").get_by_role("button")
        expect(kept.first).to_have_text("停车难")
        page.get_by_role("button", name="清除记录").click()
        expect(page.locator(".ak-search__chipline", has_text="最近搜过")).to_have_count(0)


def test_suggestions_and_slips(browser: Browser, home: str) -> None:
    """Labels and places are offered while typing, also by pinyin; a slip is recognised."""
    with watched_page(browser, "desktop") as (page, _):
        open_box(page, f"{home}index.html")
        page.keyboard.type("zhiyuan")
        expect(page.locator(".ak-search__chips")).to_contain_text("老年助餐服务")
        page.locator(".ak-search__words").fill("毓皇顶街道")
        meant = page.locator(".ak-search__chipline", has_text="您是不是要找")
        meant.get_by_role("button", name="毓璜顶街道").click()
        expect(page.locator(".ak-search__words")).to_have_value("毓璜顶街道")
        expect(page.locator(".ak-search__hit").first).to_contain_text("大海阳")


def test_nothing_found_says_what_to_try(browser: Browser, home: str) -> None:
    """No dead end, and the reader who listens hears it."""
    with watched_page(browser, "phone") as (page, _):
        open_box(page, f"{home}index.html")
        page.keyboard.type("饕餮貔貅魑魅魍魉")
        expect(page.locator(".ak-search__status")).to_contain_text("没有找到")
        expect(page.locator(".ak-search__hit")).to_have_count(0)


def test_what_is_merely_alike_is_said_to_be(browser: Browser, home: str) -> None:
    """Whoever asks for what no case has is not made to believe that these cases have it."""
    with watched_page(browser, "phone") as (page, _):
        open_box(page, f"{home}index.html")
        page.keyboard.type("裴债村")
        expect(page.locator(".ak-search__status")).to_contain_text("只是读音或字形相近")
        page.locator(".ak-search__words").fill("裴寨村")
        expect(page.locator(".ak-search__status")).not_to_contain_text("相近")


@pytest.mark.parametrize(
    "typed",
    [
        "<img src=x onerror=window.hit=1>",
        "“<script>window.hit=1</script>”",
        "(a+)+$" * 40,
        "`${window.hit=1}`",
        "主题:<b>",
    ],
)
def test_a_query_is_only_text(browser: Browser, served: str, typed: str) -> None:
    """Whatever is typed runs nothing and hangs nothing, here and on the page of results."""
    with watched_page(browser, "desktop") as (page, watch):
        open_box(page, f"{served}index.html")
        page.locator(".ak-search__words").fill(typed)
        expect(page.locator(".ak-search__status")).to_contain_text("找到")
        page.keyboard.press("Enter")
        expect(page.locator("#browse-words")).to_have_value(typed[:300])
        expect(page.get_by_role("status")).to_contain_text("找到")
        page.goto(f"{served}cases/SQ-2026-0001-3.html?found={typed}")
        assert page.evaluate("window.hit") is None
    assert [] == watch.errors


def test_while_an_input_method_composes_nothing_is_asked(browser: Browser, served: str) -> None:
    """The letters of a word that is being composed are no query; its characters are."""
    with watched_page(browser, "desktop") as (page, _):
        open_box(page, f"{served}index.html")
        page.evaluate(
            """() => {
              const box = document.querySelector(".ak-search__words");
              box.dispatchEvent(new CompositionEvent("compositionstart"));
              box.value = "xuqiu zz";
              box.dispatchEvent(new InputEvent("input", { isComposing: true }));
            }"""
        )
        page.wait_for_timeout(400)
        expect(page.locator(".ak-search__status")).to_have_text("")
        page.evaluate(
            """() => {
              const box = document.querySelector(".ak-search__words");
              box.value = "裴寨";
              box.dispatchEvent(new CompositionEvent("compositionend"));
            }"""
        )
        expect(page.locator(".ak-search__hit").first).to_contain_text("裴寨")


def test_data_that_does_not_come(browser: Browser, served: str) -> None:
    """The box says so, and leads on to the indexes."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/data/search/index.js*", lambda route: route.abort())
    open_box(page, f"{served}index.html")
    page.keyboard.type("食堂")
    expect(page.locator(".ak-search__status")).to_contain_text("没有载入")
    context.close()


def test_without_scripts_the_button_is_a_link(browser: Browser, served: str) -> None:
    """It leads to the page «筛选», which then offers the indexes."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}index.html")
    page.locator(".ak-search-open").click()
    expect(page.locator(".ak-unscripted").first).to_be_visible()
    context.close()
