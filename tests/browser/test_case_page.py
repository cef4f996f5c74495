"""The case page in a real browser: sources on the spot, citing, going on, paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.archives import built, copy_of_real_archive
from tests.browser.conftest import OVER_HTTP_TOO
from tests.browser.test_walk import watched_page

CASE = "cases/SQ-2026-0004-8.html"


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_figure_opens_its_source_on_the_spot(browser: Browser, home: str, size: str) -> None:
    """The printed words, publisher, date and span show beside the figure, inside the window."""
    with watched_page(browser, size) as (page, watch):
        page.goto(home + CASE)
        source = page.locator(".ak-outcomes details").nth(1)
        expect(source.locator("div")).to_be_hidden()
        source.locator("summary").click()
        for words in ("17名老人", "新华社", "日期未报告", "第14段第2句"):
            expect(source.locator("div")).to_contain_text(words)
        box = source.locator("div").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.evaluate("innerWidth")
        page.keyboard.press("Escape")
        expect(source.locator("div")).to_be_hidden()
    assert [] == watch.errors


def test_sources_open_without_scripts(browser: Browser, site: Path) -> None:
    """The same with scripts off, and the link leads to the source's entry."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / CASE).as_uri())
    source = page.locator(".ak-outcomes details").first
    source.locator("summary").click()
    source.get_by_role("link", name="来源S1的著录").click()
    assert page.url.endswith("#source-S1")
    expect(page.locator("#cite-gbt7714-text")).to_contain_text("（2026-11-27）[引用日期]")
    expect(page.get_by_role("button", name="复制")).to_have_count(0)
    context.close()


@OVER_HTTP_TOO
def test_citations_are_copied_with_today_s_date(browser: Browser, home: str) -> None:
    """The GB/T entry carries the day of citing; RIS is copied with CRLF."""
    with watched_page(browser, "desktop") as (page, watch):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(home + CASE)
        today = page.evaluate(
            "new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10)"
        )
        page.locator("[data-ak-copy='cite-gbt7714-text']").click()
        expect(page.locator("[data-ak-copied]")).to_have_text("已复制")
        assert f"（2026-11-27）[{today}]." in page.evaluate("navigator.clipboard.readText()")
        page.locator("[data-ak-copy='cite-ris-text']").click()
        expect(page.locator("[data-ak-copy='cite-ris-text']")).to_have_text("已复制")
        assert page.evaluate("navigator.clipboard.readText()").startswith("TY  - ELEC\r\nID  - ")
    assert [] == watch.errors


def test_a_reader_goes_on_within_the_term_she_came_from(browser: Browser, site: Path) -> None:
    """From a term's page the next case is the term's next one, also without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "topics" / "yang-lao-fu-wu.html").as_uri())
    titles = page.locator(".ak-card__title a").all_inner_texts()
    page.locator(".ak-card__title a").first.click()
    block = page.locator(".ak-neighbours--term:visible")
    for number, title in enumerate(titles, start=1):
        expect(page.locator("h1")).to_have_text(title)
        expect(block).to_have_count(1)
        expect(block).to_contain_text(f"第{number}个，共{len(titles)}个")
        assert page.evaluate("scrollY") == 0
        if number < len(titles):
            block.locator("[rel=next]").click()
    expect(block.locator("[rel=next]")).to_have_count(0)
    context.close()


def test_otherwise_a_reader_goes_on_in_the_case_list(browser: Browser, site: Path) -> None:
    """Opened from anywhere else, only the list's neighbours show, at the end of the page."""
    with watched_page(browser, "phone") as (page, _):
        page.goto((site / "cases" / "index.html").as_uri())
        titles = page.locator(".ak-card__title a").all_inner_texts()
        page.locator(".ak-card__title a").first.click()
        expect(page.locator(".ak-neighbours--term:visible")).to_have_count(0)
        page.locator(".ak-neighbours:visible [rel=next]").click()
        expect(page.locator("h1")).to_have_text(titles[1])


def printed_texts(page: Page) -> str:
    """Return the text that would be printed."""
    page.emulate_media(media="print")
    return str(page.evaluate("document.body.innerText"))


def test_paper_shows_the_case_and_no_shell(browser: Browser, site: Path) -> None:
    """Navigation, buttons and open sources stay off paper; sources keep their addresses."""
    with watched_page(browser, "desktop") as (page, _):
        page.goto((site / CASE).as_uri())
        page.locator(".ak-outcomes summary").first.click()
        text = printed_texts(page)
        for hidden in (".md-header", ".ak-contents", ".ak-actions", ".md-footer", ".ak-neighbours"):
            assert page.locator(f"{hidden}:visible").count() == 0, hidden
        assert page.locator(".ak-source__panel:visible").count() == 0
        assert "https://" in text or "http://" in text
        assert "复制" not in text
        assert "BibTeX" not in text


def test_paper_is_a4(browser: Browser, site: Path) -> None:
    """Printed as the stylesheet says, the pages are A4 upright."""
    with watched_page(browser, "desktop") as (page, _):
        page.goto((site / CASE).as_uri())
        pdf = page.pdf(prefer_css_page_size=True)
    assert {(595, 842)} == page_sizes(pdf)


def page_sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Return the sizes of a PDF's pages in points, as Chromium writes them."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return {(round(float(width)), round(float(height))) for width, height in boxes}


def test_with_an_address_paper_carries_a_qr_code_and_mistakes_go_by_mail(
    browser: Browser, tmp_path: Path
) -> None:
    """`site_url` gives the QR code, on paper only; `report_to` the link for mistakes."""
    archive = copy_of_real_archive(tmp_path / "archive")
    config = archive / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    text = text.replace('site_url: ""', "site_url: https://example.org/anliku/")
    text = text.replace('report_to: ""', "report_to: 编辑@example.org")
    config.write_text(text, encoding="utf-8", newline="\n")
    with watched_page(browser, "desktop") as (page, _):
        page.goto((built(archive) / CASE).as_uri())
        expect(page.locator(".ak-qr")).to_be_hidden()
        report = page.get_by_role("link", name="报告错误", exact=True).get_attribute("href") or ""
        assert report.startswith("mailto:编辑@example.org?subject=")
        assert "SQ-2026-0004-8" in report
        page.emulate_media(media="print")
        expect(page.locator(".ak-qr")).to_be_visible()
        box = page.locator(".ak-qr").bounding_box()
        assert box is not None
        assert 60 < box["width"] < 130
