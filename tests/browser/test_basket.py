"""The basket in a real browser: gathered, ordered, shared, and printed to a PDF that is read back."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from anliku.corpus import read_corpus
from anliku.settings import load_settings
from benchmarks.synthetic import write_cases
from tests.archives import built, copy_of_real_archive
from tests.browser.test_compare import REFUSED
from tests.browser.test_walk import watched_page

IDS = ("SQ-2026-0004-8", "SQ-2026-0001-3", "SQ-2026-0009-9")
RADICALS = str.maketrans(
    "⺠⻅⻓⻋⻉⻔⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰戶", "民见长车贝门页风飞食马鱼鸟麦黄齐齿龙户"
)
TITLES = ("大海阳社区", "裴寨村", "新山村")


@pytest.fixture(scope="module", params=["http", "file"])
def home(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """Return the site's address, once over HTTP and once by double-click."""
    return served if request.param == "http" else site.as_uri() + "/"


def pages_of(page: Page) -> list[str]:
    """Print the page and return the text of each sheet, without white space."""
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert {(595, 842)} == {
        (round(p.mediabox.width), round(p.mediabox.height)) for p in reader.pages
    }
    return [plain(sheet.extract_text()) for sheet in reader.pages]


def plain(text: str) -> str:
    """Return text as it can be compared: the browser's PDF has radicals for characters like them."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_from_list_and_page_to_paper(browser: Browser, home: str, size: str) -> None:
    """Cases are put in from cards and pages, ordered, and printed in that order."""
    with watched_page(browser, size) as (page, watch):
        page.goto(home + "cases/index.html")
        page.locator(f"[data-ak-basket='{IDS[1]}']").click()
        page.goto(home + f"cases/{IDS[0]}.html")
        page.locator(f"[data-ak-basket='{IDS[0]}']").click()
        page.get_by_role("link", name="案例篮（2）").click()
        entries = page.locator(".ak-basket__entry")
        expect(entries).to_have_count(2)
        expect(entries.first).to_contain_text(TITLES[1])
        expect(page.locator(".ak-compare-bar")).to_be_hidden()
        page.get_by_role("button", name="下移").first.click()
        expect(entries.first).to_contain_text(TITLES[0])
        assert "上移" in page.evaluate("document.activeElement.textContent")
        assert page.url.endswith(f"#ids={IDS[0]},{IDS[1]}")
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(overflow) <= 0
        page.get_by_label("封面标题").fill("一老一小")
        page.get_by_label("主办单位").fill("某县委党校")
        sheets = pages_of(page)
    assert [] == watch.errors
    assert all(words in sheets[0] for words in ("一老一小", "某县委党校", "仅供教学使用", "学员版"))
    assert "目录" in sheets[1]
    whole = "".join(sheets)
    assert whole.index("案例1SQ-2026-0004-8") < whole.index("案例2SQ-2026-0001-3")
    for words in ("总表", "启发思考题", "笔记", "来源与引用", "原文未报告", "结构化研讨工作单"):
        assert words in whole, words
    assert "加入案例篮" not in whole
    assert "—3—" in sheets[2]


def test_the_booklet_holds_the_whole_text(browser: Browser, site: Path) -> None:
    """Every paragraph and list item of a case's page is on paper, none of the teacher's notes."""
    with watched_page(browser, "desktop") as (page, _):
        page.goto((site / f"cases/{IDS[0]}.html").as_uri())
        paragraphs = page.locator("#text :is(p, li):not(.footnote *)").all_inner_texts()
        page.goto((site / "basket.html").as_uri() + f"#ids={IDS[0]}")
        expect(page.locator(".ak-basket__entry")).to_have_count(1)
        whole = "".join(pages_of(page))
    assert len(paragraphs) > 5
    lost = [text for text in map(plain, paragraphs) if text[:12] not in whole]
    assert [] == lost


def test_a_shared_link_and_a_list_file(browser: Browser, home: str, tmp_path: Path) -> None:
    """The link carries order and title to another browser; the file names ids and titles."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "basket.html#ids=" + ",".join(IDS))
        expect(page.locator(".ak-basket__entry")).to_have_count(3)
        page.get_by_label("封面标题").fill("我的 & 选编#1")
        page.get_by_label("封面标题").blur()
        link = page.get_by_label("链接").input_value()
        with page.expect_download() as started:
            page.get_by_role("link", name="下载清单文件").click()
        started.value.save_as(tmp_path / "清单.txt")
    assert [] == watch.errors
    lines = (tmp_path / "清单.txt").read_text(encoding="utf-8").splitlines()
    assert "# 我的 & 选编#1：3个案例" == lines[0]
    assert list(IDS) == [line.split()[0] for line in lines[1:]]
    assert all(title in line for title, line in zip(TITLES, lines[1:], strict=True))
    with watched_page(browser, "desktop") as (other, watch):
        other.goto(link)
        expect(other.get_by_label("封面标题")).to_have_value("我的 & 选编#1")
        found = other.locator(".ak-basket__what a").all_inner_texts()
    assert [] == watch.errors
    assert all(found[n].startswith(title) for n, title in enumerate(TITLES))


def test_back_undoes_and_removal_keeps_the_focus(browser: Browser, home: str) -> None:
    """Taking one out and going back; the last one taken out leaves an empty basket that says so."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "basket.html#ids=" + ",".join(IDS[:2]))
        entries = page.locator(".ak-basket__entry")
        expect(entries).to_have_count(2)
        page.get_by_role("button", name=re.compile("^移走")).first.click()
        expect(entries).to_have_count(1)
        assert "A" == page.evaluate("document.activeElement.tagName")
        page.go_back()
        expect(entries).to_have_count(2)
        page.get_by_role("button", name="全部移走").click()
        expect(entries).to_have_count(0)
        expect(page.locator("[data-ak-message]")).to_contain_text("案例篮空了")
        expect(page.get_by_role("button", name="打印")).to_be_hidden()
    assert [] == watch.errors


def test_wrong_numbers_and_markup_are_text(browser: Browser, site: Path) -> None:
    """What is no id is said, nothing of the address becomes markup."""
    bad = f"#ids={IDS[0]},{IDS[0]},SQ-2020-0009-9,%3Cimg%3E&title=%3Cimg%20src=x%20onerror=alert(1)%3E"
    with watched_page(browser, "desktop") as (page, _):
        page.goto((site / "basket.html").as_uri() + bad)
        message = page.locator("[data-ak-message]")
        expect(message).to_contain_text("有编号写得不对")
        expect(message).to_contain_text("库里没有编号是SQ-2020-0009-9的案例")
        page.get_by_role("button", name="先看样子").click()
        expect(page.locator(".ak-booklet__title")).to_have_text("<img src=x onerror=alert(1)>")
        expect(page.locator(".ak-booklet img")).to_have_count(0)


def test_it_works_where_storage_is_refused(browser: Browser, home: str) -> None:
    """Both lists then go along in the window's name."""
    with watched_page(browser, "phone") as (page, watch):
        page.add_init_script(REFUSED)
        page.goto(home + "cases/index.html")
        page.locator(f"[data-ak-basket='{IDS[0]}']").click()
        page.locator(f"[data-ak-compare='{IDS[1]}']").click()
        page.locator(".ak-card__title a").nth(1).click()
        expect(page.locator(".ak-compare-bar")).to_contain_text("案例篮（1）")
        expect(page.locator(".ak-compare-bar")).to_contain_text("比较（1）")
    assert [] == [error for error in watch.errors if "refused" not in error]


def test_without_scripts_it_says_what_to_do(browser: Browser, site: Path) -> None:
    """No button that could not work; a way to print all the same."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "basket.html").as_uri())
    expect(page.locator("article")).to_contain_text("现在没有打开")
    expect(page.get_by_role("button", name="打印")).to_have_count(0)
    context.close()


def test_three_hundred_cases(browser: Browser, tmp_path: Path) -> None:
    """Three hundred cases are listed and printed by double-click; one more is refused by name."""
    archive = copy_of_real_archive(tmp_path / "库")
    vocabulary = read_corpus(load_settings(archive / "mkdocs.yml")).vocabulary
    write_cases(archive / "cases" / "虚构", 301, vocabulary)
    ids = sorted(path.stem for path in (archive / "cases" / "虚构").iterdir())
    site = built(archive)
    with watched_page(browser, "desktop") as (page, watch):
        page.goto((site / "basket.html").as_uri() + "#ids=" + ",".join(ids))
        expect(page.locator(".ak-basket__entry")).to_have_count(300)
        expect(page.locator("[data-ak-message]")).to_contain_text("最多放300个案例")
        sheets = pages_of(page)
    assert [] == watch.errors
    assert len(sheets) > 300
    assert ids[299] in "".join(sheets)
    assert ids[300] not in "".join(sheets)
