"""The basket in a real browser: gathered, ordered, shared, and printed to a PDF that is read back."""

import io
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject, PdfReader

from anliku.corpus import read_corpus
from anliku.packs.interface import Edition
from anliku.packs.selecting.list_file import read_list
from anliku.settings import load_settings
from tests.archives import built, copy_of_real_archive
from tests.browser.conftest import OVER_HTTP_TOO, add_style
from tests.browser.test_compare import REFUSED
from tests.browser.test_walk import watched_page

IDS = ("SQ-2026-0004-8", "SQ-2026-0001-3", "SQ-2026-0009-9")
RADICALS = str.maketrans(
    "⺠⻅⻓⻋⻉⻔⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰戶", "民见长车贝门页风飞食马鱼鸟麦黄齐齿龙户"
)
TITLES = ("大海阳社区", "裴寨村", "新山村")


def pages_of(page: Page) -> list[str]:
    """Print the page and return the text of each sheet, without white space."""
    return [plain(sheet.extract_text()) for sheet in printed(page)]


def pdf_of(page: Page) -> PdfReader:
    """Print the page to a PDF."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def printed(page: Page) -> Sequence[PageObject]:
    """Print the page and return the sheets, which are of A4."""
    sheets = pdf_of(page).pages
    assert {(595, 842)} == {(round(p.mediabox.width), round(p.mediabox.height)) for p in sheets}
    return sheets


def plain(text: str) -> str:
    """Return text as it can be compared: the browser's PDF has radicals for characters like them."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


def downloaded(page: Page, folder: Path) -> Path:
    """Return the list file that the page hands out."""
    with page.expect_download() as started:
        page.get_by_role("link", name="下载清单文件").click()
    assert "案例清单.txt" == started.value.suggested_filename
    started.value.save_as(folder / "案例清单.txt")
    return folder / "案例清单.txt"


@OVER_HTTP_TOO
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


def test_the_booklet_has_its_own_name(browser: Browser, site: Path) -> None:
    """While it is printed the document is called as the booklet is, and afterwards as the page."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto((site / "basket.html").as_uri() + f"#ids={IDS[0]}")
        expect(page.locator(".ak-basket__entry")).to_have_count(1)
        before = page.title()
        page.get_by_label("封面标题").fill("一老一小")
        metadata = pdf_of(page).metadata
        assert metadata is not None
        assert ("一老一小-学员版", before) == (metadata.title, page.title())
        page.evaluate("window.print = () => { window.printedAs = document.title; }")
        page.get_by_role("button", name="打印").click()
        assert "一老一小-学员版" == page.evaluate("window.printedAs")
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert before == page.title()
        page.get_by_role("button", name="全部移走").click()
        metadata = pdf_of(page).metadata
        assert metadata is not None
        assert before == metadata.title
    assert [] == watch.errors


def test_ruled_lines_stay_together(browser: Browser, site: Path) -> None:
    """Wherever a case ends on its page, the lines for notes stand below their heading, all six."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto((site / "basket.html").as_uri() + "#ids=" + ",".join(IDS))
        expect(page.locator(".ak-basket__entry")).to_have_count(3)
        add_style(page, ".ak-booklet__line::after { content: '§'; }")
        found = []
        for shift in (0, 80, 120, 200):
            add_style(page, f".ak-booklet__number {{ padding-top: {shift}mm; }}")
            sheets = [sheet for sheet in pages_of(page) if "§" in sheet]
            found += [(sheet.count("§"), "笔记" in sheet) for sheet in sheets]
    assert [] == watch.errors
    assert [(6, True)] * 3 * 4 == found


@OVER_HTTP_TOO
def test_a_shared_link_and_a_list_file(browser: Browser, home: str, tmp_path: Path) -> None:
    """The link carries order and title to another browser; the file names ids and titles."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "basket.html#ids=" + ",".join(IDS))
        expect(page.locator(".ak-basket__entry")).to_have_count(3)
        page.get_by_label("封面标题").fill("我的 & 选编#1")
        page.get_by_label("日期").fill("2026-09-01")
        page.get_by_label("日期").blur()
        link = page.get_by_label("链接").input_value()
        lines = downloaded(page, tmp_path).read_text(encoding="utf-8").splitlines()
    assert [] == watch.errors
    assert "# 我的 & 选编#1：3个案例" == lines[0]
    listed = [line for line in lines if line.startswith("SQ-")]
    assert list(IDS) == [line.split()[0] for line in listed]
    assert all(title in line for title, line in zip(TITLES, listed, strict=True))
    with watched_page(browser, "desktop") as (other, watch):
        other.goto(link)
        expect(other.get_by_label("封面标题")).to_have_value("我的 & 选编#1")
        expect(other.get_by_label("日期")).to_have_value("2026-09-01")
        assert "2026年9月1日" in pages_of(other)[0]
        found = other.locator(".ak-basket__what a").all_inner_texts()
    assert [] == watch.errors
    assert all(found[n].startswith(title) for n, title in enumerate(TITLES))


def test_what_is_no_day_is_passed_over(browser: Browser, site: Path) -> None:
    """A link with something else in the day's place leaves the day open, and says it no more."""
    basket = (site / "basket.html").as_uri()
    with watched_page(browser, "desktop") as (page, watch):
        for written in ("2026-13-01", "2026-02-30", "26-9-1", "0000-01-01", "%3Cimg%3E", ""):
            page.goto("about:blank")
            page.goto(f"{basket}#ids={IDS[0]}&day={written}")
            expect(page.locator(".ak-basket__entry")).to_have_count(1)
            expect(page.get_by_label("日期")).to_have_value("")
            assert page.get_by_label("链接").input_value().endswith(f"#ids={IDS[0]}")
        cover = pages_of(page)[0]
    assert [] == watch.errors
    # The last change of the case itself, which its editors wrote, stands there instead.
    assert ["2026年11月27日"] == re.findall("[0-9]+年[0-9]+月[0-9]+日", cover)[:1]


@pytest.mark.parametrize("title", ["一老 & 一小", "选编#1", "标题: ＃二　号"])
def test_the_command_line_reads_what_the_basket_hands_out(
    browser: Browser, site: Path, tmp_path: Path, title: str
) -> None:
    """List file and link alike say the cases, their order, the title and who holds the class."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto((site / "basket.html").as_uri() + "#ids=" + ",".join(IDS))
        expect(page.locator(".ak-basket__entry")).to_have_count(3)
        page.get_by_label("封面标题").fill(title)
        page.get_by_label("主办单位").fill("某县委党校 & 社会工作部")
        page.get_by_label("日期").fill("2026-09-01")
        page.get_by_label("日期").blur()
        link = page.get_by_label("链接").input_value()
        file = downloaded(page, tmp_path)
    assert [] == watch.errors
    assert link.endswith("&day=2026-09-01")
    for written in (str(file), link):
        asked, problems = read_list(written)
        assert [] == problems
        assert list(IDS) == [one.written for one in asked.ids]
        assert (" ".join(title.split()), "某县委党校 & 社会工作部") == (
            asked.title,
            asked.organiser,
        )
        assert asked.editions in ((), (Edition.STUDENT,))


def test_the_command_can_be_copied(browser: Browser, served: str) -> None:
    """The command for a pack to print stands ready, with a button that copies it."""
    with watched_page(browser, "phone") as (page, watch):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{served}basket.html#ids={IDS[0]}")
        page.get_by_role("button", name=re.compile(r"复制\s*命令")).click()
        expect(page.get_by_role("button", name=re.compile("已复制"))).to_have_count(1)
        copied = page.evaluate("navigator.clipboard.readText()")
    assert [] == watch.errors
    assert "anliku pack --list-file 案例清单.txt --format pdf,docx,pptx --edition 学员版" == copied


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_search_hits_go_into_the_basket(browser: Browser, home: str, size: str) -> None:
    """From the box of every page, with the keyboard, and from the page of results."""
    with watched_page(browser, size) as (page, watch):
        page.goto(home + "index.html")
        page.keyboard.press("/")
        page.get_by_role("searchbox", name="搜索案例").fill("裴寨村")
        button = page.locator(f"dialog [data-ak-basket='{IDS[1]}']")
        expect(button).to_have_attribute("aria-pressed", "false")
        page.keyboard.press("ArrowDown")
        page.locator(f"dialog a[href*='{IDS[1]}']").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(button).to_contain_text("已在案例篮")
        overflow = "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth"
        assert page.evaluate(overflow) <= 0
        page.keyboard.press("ArrowUp")
        assert "BUTTON" != page.evaluate("document.activeElement.tagName")
        page.goto(home + "browse.html?words=老年食堂")
        page.locator(f"article [data-ak-basket='{IDS[0]}']").click()
        page.get_by_role("link", name="案例篮（2）").click()
        expect(page.locator(".ak-basket__what a")).to_have_count(2)
        assert page.url.endswith(f"#ids={IDS[1]},{IDS[0]}")
    assert [] == watch.errors


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_whole_collection_goes_in_at_once(browser: Browser, home: str, size: str) -> None:
    """In its order, those already there staying where they are; once more takes all of it out."""
    with watched_page(browser, size) as (page, watch):
        page.goto(home + "collections/yi-lao-yi-xiao-zhu-can.html")
        whole = page.get_by_role("button", name="整个专题加入案例篮")
        ids = (whole.get_attribute("data-ak-basket-all") or "").split(",")
        assert 1 < len(ids)
        page.locator(f"[data-ak-basket='{ids[1]}']").click()
        whole.click()
        expect(page.locator(".ak-compare-bar")).to_contain_text(f"已加入{len(ids) - 1}个案例")
        within = page.get_by_role("button", name="整个专题已在案例篮")
        expect(within).to_have_attribute("aria-pressed", "true")
        link = page.get_by_role("link", name=f"案例篮（{len(ids)}）")
        expected = ",".join([ids[1], ids[0], *ids[2:]])
        assert (link.get_attribute("href") or "").endswith("#ids=" + expected)
        within.click()
        expect(link).to_have_count(0)
        assert "false" == whole.get_attribute("aria-pressed")
    assert [] == watch.errors


def test_a_full_basket_takes_what_there_is_room_for(browser: Browser, site: Path) -> None:
    """Of a whole collection as many as fit go in; how many did not is said."""
    before = ",".join(f"SQ-2026-{number}-0" for number in range(5000, 5298))
    with watched_page(browser, "desktop") as (page, watch):
        page.add_init_script(f"localStorage.setItem('anliku.basket', '{before}')")
        page.goto((site / "collections/yi-lao-yi-xiao-zhu-can.html").as_uri())
        page.get_by_role("button", name="整个专题加入案例篮").click()
        expect(page.locator(".ak-compare-bar")).to_contain_text("加入了2个，其余4个没有加入")
        expect(page.get_by_role("link", name="案例篮（300）")).to_be_visible()
    assert [] == watch.errors


def order(page: Page) -> list[str]:
    """Return the first words of each entry of the basket."""
    return [text[:3] for text in page.locator(".ak-basket__what a").all_inner_texts()]


def test_order_by_keyboard(browser: Browser, home: str) -> None:
    """Handles follow the arrow keys, Home and End; a number puts a case where it says."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "basket.html#ids=" + ",".join(IDS))
        expect(page.locator(".ak-basket__entry")).to_have_count(3)
        assert ["大海阳", "裴寨村", "新山村"] == order(page)
        page.locator(".ak-basket__handle").first.focus()
        page.keyboard.press("End")
        assert ["裴寨村", "新山村", "大海阳"] == order(page)
        page.keyboard.press("ArrowUp")
        assert ["裴寨村", "大海阳", "新山村"] == order(page)
        page.keyboard.press("Home")
        page.keyboard.press("ArrowUp")
        assert ["大海阳", "裴寨村", "新山村"] == order(page)
        focused = page.evaluate("document.activeElement.textContent")
        assert "大海阳社区" in focused
        expect(page.locator("[data-ak-message]")).to_contain_text("现在是第1个")
        for typed in ("", "-7", "3", "99"):
            page.get_by_label("次序：大海阳社区").fill(typed)
            page.keyboard.press("Enter")
        assert ["裴寨村", "新山村", "大海阳"] == order(page)
        assert page.url.endswith(f"#ids={IDS[1]},{IDS[2]},{IDS[0]}")
    assert [] == watch.errors


def middle(page: Page, selector: str, number: int) -> tuple[float, float]:
    """Return the middle of an element in the window."""
    box = page.locator(selector).nth(number).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_order_by_mouse(browser: Browser, home: str) -> None:
    """An entry follows its handle, and stays where it is let go; going back undoes it."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(home + "basket.html#ids=" + ",".join(IDS))
        expect(page.locator(".ak-basket__entry")).to_have_count(3)
        page.mouse.move(*middle(page, ".ak-basket__handle", 2))
        page.mouse.down()
        x, y = middle(page, ".ak-basket__entry", 0)
        page.mouse.move(x, y - 10, steps=5)
        expect(page.locator(".ak-basket__entry--held")).to_have_count(1)
        page.mouse.up()
        assert ["新山村", "大海阳", "裴寨村"] == order(page)
        expect(page.locator(".ak-basket__entry--held")).to_have_count(0)
        page.go_back()
        expect(page.locator(".ak-basket__what a").first).to_contain_text("大海阳")
    assert [] == watch.errors


def test_order_by_touch(browser: Browser, home: str) -> None:
    """A finger on the handle moves the entry, not the page."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(home + "basket.html#ids=" + ",".join(IDS))
    expect(page.locator(".ak-basket__entry")).to_have_count(3)
    page.locator(".ak-basket__list").scroll_into_view_if_needed()
    start, end = middle(page, ".ak-basket__handle", 0), middle(page, ".ak-basket__entry", 2)
    scrolled = page.evaluate("window.scrollY")
    touch = context.new_cdp_session(page)
    for kind, x, y in (
        ("touchStart", *start),
        ("touchMove", start[0], (start[1] + end[1]) / 2),
        ("touchMove", start[0], end[1] + 30),
        ("touchEnd", 0, 0),
    ):
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(page.locator(".ak-basket__what a").first).to_contain_text("裴寨村")
    assert ["裴寨村", "新山村", "大海阳"] == order(page)
    assert abs(page.evaluate("window.scrollY") - scrolled) < 200
    context.close()


def test_a_public_site_gives_the_students_edition_alone(browser: Browser, site: Path) -> None:
    """There is nothing to choose; a link that asks for the teachers' edition is told so."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto((site / "basket.html").as_uri() + f"#ids={IDS[0]}&edition=teacher")
        expect(page.locator(".ak-basket__entry")).to_have_count(1)
        expect(page.locator("[data-ak-message]")).to_contain_text("本站只提供学员版")
        expect(page.locator("[name=edition]")).to_have_count(0)
        expect(page.locator(".ak-basket__edition")).to_contain_text("学员版")
        whole = "".join(pages_of(page))
    assert [] == watch.errors
    assert "学员版" in whole
    assert "教学说明" not in whole


def test_a_site_for_teachers_prints_either_edition(browser: Browser, tmp_path: Path) -> None:
    """Where the setting says so: with answers for teachers, without a word of them for students."""
    archive = copy_of_real_archive(tmp_path / "库")
    settings = archive / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        re.sub(r"teacher_edition: \w+", "teacher_edition: true", text), encoding="utf-8"
    )
    teaching = read_corpus(load_settings(settings)).by_id[IDS[1]].record.teaching
    assert load_settings(settings).teacher_edition
    assert teaching is not None
    secrets = [plain(words) for words in (*teaching.key_points, *teaching.goals, *teaching.answers)]
    home = built(archive).as_uri() + "/"
    with watched_page(browser, "phone") as (page, watch):
        page.goto(home + f"basket.html#ids={IDS[1]},SQ-2026-0002-1")
        expect(page.get_by_role("radio", name="学员版")).to_be_checked()
        student = "".join(pages_of(page))
        page.get_by_role("radio", name="教师版").check()
        assert page.url.endswith("&edition=teacher")
        assert page.get_by_label("命令").input_value().endswith("--edition 教师版")
        teacher = "".join(pages_of(page))
        asked, problems = read_list(str(downloaded(page, tmp_path)))
        link = page.get_by_label("链接").input_value()
    assert [] == watch.errors
    assert [] == problems
    assert 2 < len(secrets)
    assert [] == [words for words in secrets if words[:12] not in teacher]
    assert [] == [words for words in secrets if words[:12] in student]
    assert "本案例没有教学说明" in teacher
    assert "请勿发给学员" in teacher
    assert "教学说明" not in student
    assert ((Edition.TEACHER,), (Edition.TEACHER,)) == (
        asked.editions,
        read_list(link)[0].editions,
    )


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


@OVER_HTTP_TOO
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


def test_three_hundred_cases(browser: Browser, large_archive: Path) -> None:
    """Three hundred cases are listed and printed by double-click; one more is refused by name."""
    ids = sorted(path.stem for path in (large_archive / "cases" / "虚构").iterdir())
    site = large_archive / "site"
    with watched_page(browser, "desktop") as (page, watch):
        page.goto((site / "basket.html").as_uri() + "#ids=" + ",".join(ids))
        expect(page.locator(".ak-basket__entry")).to_have_count(300)
        expect(page.locator("[data-ak-message]")).to_contain_text("最多放300个案例")
        sheets = printed(page)
    assert [] == watch.errors
    assert len(sheets) > 300
    # Reading sheets takes far longer than printing them; the last case stands on the last ones.
    end = "".join(plain(sheet.extract_text()) for sheet in sheets[-20:])
    assert ids[299] in end
    assert ids[300] not in end
