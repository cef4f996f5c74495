"""The page «筛选» used as a reader would, compared with counting by brute force in Python."""

import functools
import re
import threading
from collections.abc import Iterator, Mapping
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from anliku.corpus import Corpus, read_corpus
from anliku.model.case import Case
from anliku.model.dates import latest_point
from anliku.model.facets import Facet
from anliku.model.provinces import province_rank
from anliku.settings import load_settings
from anliku.taxonomy import Taxonomy, taxonomy_of
from tests.browser.conftest import OVER_HTTP_TOO, Quiet, by_http
from tests.browser.test_walk import watched_page
from tests.shared import HOSTILE

PAGE = 20

Choice = Mapping[Facet, tuple[str, ...]]


class Archive:
    """A built archive with many cases, and what is true of it."""

    def __init__(self, archive: Path) -> None:
        settings = load_settings(archive / "mkdocs.yml")
        self.site = archive / "site"
        self.corpus: Corpus = read_corpus(settings)
        self.taxonomy: Taxonomy = taxonomy_of(self.corpus)

    def ids_under(self, facet: Facet, names: tuple[str, ...]) -> set[str]:
        """Return the cases under any of the named terms."""
        terms = [term for term in self.taxonomy.of_facet(facet) if term.name in names]
        return {case.id for term in terms for case in term.cases}

    def found(self, choice: Choice, *, without: Facet | None = None) -> list[Case]:
        """Return the cases that match a choice, one facet's part of it left out."""
        asked = [self.ids_under(f, names) for f, names in choice.items() if f is not without]
        return [case for case in self.corpus.listed if all(case.id in ids for ids in asked)]

    def counts(self, choice: Choice) -> dict[str, dict[str, int]]:
        """Return for every facet and term how many cases there are if it is chosen too."""
        counted = {}
        for facet in Facet:
            ids = {case.id for case in self.found(choice, without=facet)}
            counted[facet.key] = {
                term.name: sum(case.id in ids for case in term.cases)
                for term in self.taxonomy.of_facet(facet)
            }
        return counted


@pytest.fixture(scope="module")
def archive(large_archive: Path) -> Archive:
    """Return the real cases with many invented ones."""
    return Archive(large_archive)


@pytest.fixture(scope="module")
def over_http(archive: Archive) -> Iterator[str]:
    """Serve the site, and return its address."""
    handler = functools.partial(Quiet, directory=str(archive.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def home(request: pytest.FixtureRequest, archive: Archive, over_http: str) -> str:
    """Return the site's address by double-click, or over HTTP where a test asks for that too."""
    return over_http if by_http(request) else archive.site.as_uri() + "/"


@pytest.fixture
def desk(browser: Browser, home: str) -> Iterator[Page]:
    """Open the page at desktop width; it may neither complain nor ask another host."""
    with watched_page(browser, "desktop") as (page, watch):
        open_browse(page, home)
        yield page
    assert [] == watch.errors
    assert [] == [u for u in watch.requests if not u.startswith((home, "data:", "blob:"))]


def open_browse(page: Page, home: str, query: str = "") -> None:
    """Open the page with a query and wait for its scripts."""
    page.goto(f"{home}browse.html{query}")
    expect(page.locator(".ak-choose--ready")).to_be_attached()
    expect(page.locator(".ak-cards")).not_to_have_attribute("aria-busy", "true")


def facet(page: Page, key: str) -> Any:
    """Return a facet's box, opened."""
    box = page.locator(f"[data-facet={key}]")
    box.evaluate("(element) => { element.open = true; }")
    return box


def choose(page: Page, key: str, label: str) -> None:
    """Click one value of a facet."""
    facet(page, key).locator(".ak-pick__label", has_text=label).first.click()


def shown_ids(page: Page) -> list[str]:
    """Return the ids of the cases on the page of results."""
    links = page.locator(".ak-card__title a").evaluate_all(
        "(links) => links.map((link) => link.getAttribute('href'))"
    )
    return [link.rpartition("/")[2].removesuffix(".html") for link in links]


def state_of(page: Page, query: str) -> Any:
    """Return what the page's own scripts count for a query, as the page would show it."""
    return page.evaluate(
        """(query) => {
          const { browse, data } = window.anliku;
          const table = browse.decode(data.get("browse/table"));
          const { choice } = browse.address.read(table, query);
          const { matches, counts } = browse.count(table, choice.chosen, null);
          const named = table.facets.map((facet, place) => [
            facet.key,
            Object.fromEntries(facet.terms.map((term, n) => [term.name, counts[place][n]])),
          ]);
          return {
            matches,
            counts: Object.fromEntries(named),
            again: browse.address.write(table, choice),
          };
        }""",
        query,
    )


CHOICES: tuple[Choice, ...] = (
    {},
    {Facet.EVIDENCE: ("1",)},
    {Facet.EVIDENCE: ("1", "2"), Facet.YEAR: ("2022", "2021", "2020", "2019")},
    {Facet.REGION: ("he-nan-sheng", "shan-dong-sheng"), Facet.EVIDENCE: ("0", "1", "2", "3")},
    {Facet.PROBLEM: ("lao-nian-ren-chi-fan-nan",), Facet.EVIDENCE: ("1", "2")},
    {Facet.PROBLEM: ("lao-nian-ren-chi-fan-nan",), Facet.YEAR: ("1998",), Facet.EVIDENCE: ("5",)},
)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: "+".join(f.key for f in choice))
def test_counts_equal_brute_force(desk: Page, archive: Archive, choice: Choice) -> None:
    """OR within a facet, AND across; each count leaves its own facet's choice out."""
    query = "?" + "&".join(f"{facet.key}={','.join(names)}" for facet, names in choice.items())
    state = state_of(desk, query)
    listed = archive.corpus.listed
    assert [case.id for case in archive.found(choice)] == [listed[n].id for n in state["matches"]]
    assert archive.counts(choice) == state["counts"]


def test_every_term_alone_counts_its_page(desk: Page, archive: Archive) -> None:
    """Chosen alone, each term of each facet gives the number of cases that its page names."""
    totals = desk.evaluate(
        """() => {
          const { browse, data } = window.anliku;
          const table = browse.decode(data.get("browse/table"));
          return table.facets.map((facet, place) => facet.terms.map((term, number) => {
            const chosen = table.facets.map((_, other) => (other === place ? [number] : []));
            return browse.count(table, chosen, null).matches.length;
          }));
        }"""
    )
    expected = [[term.count for term in archive.taxonomy.of_facet(facet)] for facet in Facet]
    assert expected == totals


@OVER_HTTP_TOO
def test_clicking_combines_and_shows(desk: Page, archive: Archive) -> None:
    """Clicks show the right cases, counts, choices and address; terms without result are off."""
    choose(desk, "evidence", "1级")
    choose(desk, "year", "2022年")
    choice: Choice = {Facet.EVIDENCE: ("1",), Facet.YEAR: ("2022",)}
    found = archive.found(choice)
    expect(desk.get_by_role("status")).to_have_text(f"找到{len(found)}个案例")
    assert [case.id for case in found][:PAGE] == shown_ids(desk)
    assert desk.url.endswith("browse.html?year=2022&evidence=1")
    expect(desk.locator(".ak-choice__label")).to_have_text(
        ["2022年", "1级：讲了做法，没有前后数据"]
    )
    for key, counts in archive.counts(choice).items():
        box = facet(desk, key)
        for row in box.locator(".ak-facet__terms > ul > li > .ak-pick__row").all():
            value = row.locator("input").get_attribute("value")
            count = counts[value or ""]
            expect(row.locator(".ak-pick__count")).to_have_text(str(count))
            assert row.locator("input").is_disabled() == (
                count == 0 and not row.locator("input").is_checked()
            )


def test_choices_can_be_removed_one_by_one_and_all(desk: Page, archive: Archive) -> None:
    """A choice's button takes it away and hands the focus on; «清除全部» takes all."""
    choose(desk, "evidence", "1级")
    choose(desk, "evidence", "2级")
    choose(desk, "year", "2022年")
    desk.get_by_role("button", name=re.compile(r"去掉条件：\s*年份\s*2022年")).click()
    both = archive.found({Facet.EVIDENCE: ("1", "2")})
    expect(desk.get_by_role("status")).to_contain_text(f"找到{len(both)}个案例")
    assert "ak-choice" in (desk.evaluate("document.activeElement.className"))
    desk.get_by_role("button", name="清除全部").click()
    expect(desk.get_by_role("status")).to_contain_text(f"共{len(archive.corpus.listed)}个案例")
    expect(desk.locator("#browse-results")).to_be_focused()
    expect(desk.locator(".ak-choose__choices")).to_be_hidden()
    assert desk.url.endswith("browse.html")


@OVER_HTTP_TOO
def test_back_and_forward_and_sharing(desk: Page, home: str, archive: Archive) -> None:
    """Back and Forward go through the choices, and an address opened anew shows the same."""
    choose(desk, "evidence", "1级")
    one = desk.get_by_role("status").inner_text()
    choose(desk, "year", "2022年")
    two, address, cards = desk.get_by_role("status").inner_text(), desk.url, shown_ids(desk)
    desk.go_back()
    expect(desk.get_by_role("status")).to_have_text(one)
    expect(desk.locator("[data-facet=year] input:checked")).to_have_count(0)
    desk.go_back()
    expect(desk.get_by_role("status")).to_contain_text(f"共{len(archive.corpus.listed)}个案例")
    desk.go_forward()
    desk.go_forward()
    expect(desk.get_by_role("status")).to_have_text(two)
    desk.goto(f"{home}index.html")
    desk.goto(address)
    expect(desk.get_by_role("status")).to_have_text(two)
    assert cards == shown_ids(desk)
    expect(desk.locator("[data-facet=year] input:checked")).to_have_count(1)


def test_the_address_survives_a_round_trip(desk: Page) -> None:
    """What is read from an address is written as the same address, in one order."""
    region = "he-nan-sheng/xin-xiang-shi"
    query = f"?problem=lao-nian-ren-chi-fan-nan&region={region}&year=2021,2022"
    words = f"&words={quote('停车 难')}&sort=date&page=2"
    again = state_of(desk, query + words)["again"]
    assert sorted((query + words)[1:].split("&")) == sorted(
        again[1:].replace("2022,2021", "2021,2022").split("&")
    )
    assert again == state_of(desk, again)["again"]


def test_an_address_with_unknown_terms_says_so(desk: Page, home: str, archive: Archive) -> None:
    """A term that is not (or no longer) there is named and left out; hostile names stay text."""
    open_browse(desk, home, "?topic=%3Cimg%20src=x%20onerror=alert(1)%3E&evidence=1")
    expect(desk.locator(".ak-choose__note")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(desk.get_by_role("status")).to_contain_text(
        f"找到{len(archive.found({Facet.EVIDENCE: ('1',)}))}个案例"
    )


def test_sort_orders(desk: Page, archive: Archive) -> None:
    """By date the newest, by region as GB/T 2260, by evidence the highest stand first."""
    cases = archive.corpus.listed
    day = {c.id: latest_point(c.record.as_of).toordinal() if c.record.as_of else 0 for c in cases}
    level = {c.id: -1 if c.record.evidence is None else int(c.record.evidence) for c in cases}
    orders: dict[str, list[Case]] = {
        "date": sorted(cases, key=lambda case: -day[case.id]),
        "region": sorted(
            cases,
            key=lambda case: (
                province_rank(case.record.place[0].names[0]),
                case.record.place[0].names,
            ),
        ),
        "evidence": sorted(cases, key=lambda case: -level[case.id]),
        "kind": list(cases),
    }
    for order, expected in orders.items():
        desk.locator("#browse-sort").select_option(order)
        expect(desk.locator(".ak-card__title a").first).to_have_text(expected[0].title)
        assert [case.id for case in expected][:PAGE] == shown_ids(desk), order


def test_words_are_looked_for_everywhere(desk: Page, archive: Archive) -> None:
    """The best answer stands first, what was found is marked; a step back undoes the words."""
    desk.locator("#browse-words").fill("大海阳 食堂")
    expect(desk.get_by_role("status")).to_contain_text("找到")
    expect(desk.locator("#browse-sort")).to_have_value("relevance")
    expect(desk.locator(".ak-card").first).to_contain_text("大海阳")
    expect(desk.locator(".ak-card__title mark").first).to_have_text("大海阳")
    desk.locator("#browse-words").fill("停车")
    expect(desk.locator(".ak-card").first).to_contain_text("停车")
    desk.locator("#browse-words").press("Enter")
    desk.locator("#browse-words").fill("饕餮貔貅")
    expect(desk.get_by_role("status")).to_have_text("找到0个案例")
    expect(desk.locator(".ak-choose__none")).to_be_visible()
    desk.go_back()
    expect(desk.get_by_role("status")).to_contain_text(f"共{len(archive.corpus.listed)}个案例")
    expect(desk.locator("#browse-words")).to_have_value("")


def test_words_in_bodies_conditions_and_phrases(desk: Page, archive: Archive) -> None:
    """What stands only in a text is found; conditions, phrases and exclusions may be typed."""
    box, status = desk.locator("#browse-words"), desk.get_by_role("status")
    box.fill("“壹家饭堂”")
    expect(desk.locator(".ak-card").first).to_contain_text("大海阳")
    box.fill("“堂饭家壹”")
    expect(status).to_have_text("找到0个案例")
    box.fill("证据:2")
    expect(status).to_contain_text(f"找到{len(archive.found({Facet.EVIDENCE: ('2',)}))}个案例")
    box.fill("食堂 地区:山东")
    expect(desk.locator(".ak-card__place").first).to_contain_text("山东省")
    box.fill("食堂 -大海阳")
    expect(desk.locator(".ak-card__title").first).not_to_contain_text("大海阳")
    box.fill("食堂 地区:没有的地方")
    expect(desk.locator(".ak-choose__note")).to_contain_text("没有用上")


def test_a_slip_is_recognised(desk: Page) -> None:
    """What may have been meant is offered, and taken over by a click."""
    desk.locator("#browse-words").fill("毓皇顶街道")
    link = desk.locator(".ak-choose__meant a")
    expect(link).to_have_text("毓璜顶街道")
    link.click()
    expect(desk.locator("#browse-words")).to_have_value("毓璜顶街道")
    expect(desk.locator(".ak-card").first).to_contain_text("大海阳")


def test_a_question_is_answered_by_its_parts(desk: Page) -> None:
    """A run that stands nowhere as a whole finds cases that have most of it, rare parts first."""
    desk.locator("#browse-words").fill("村里的停车难怎么解决")
    expect(desk.get_by_role("status")).not_to_have_text("找到0个案例")
    expect(desk.locator(".ak-card").first).to_contain_text("停车")
    desk.locator("#browse-words").fill("饕餮貔貅魑魅魍魉")
    expect(desk.get_by_role("status")).to_have_text("找到0个案例")


@OVER_HTTP_TOO
def test_the_home_pages_box_leads_here(browser: Browser, home: str) -> None:
    """A plain form: it works by double-click, and what was typed stands in the box."""
    with watched_page(browser, "phone") as (page, watch):
        page.goto(f"{home}index.html")
        box = page.get_by_label("遇到什么问题")
        box.fill("大海阳 吃饭难")
        box.press("Enter")
        expect(page.locator("#browse-words")).to_have_value("大海阳 吃饭难")
        expect(page.locator(".ak-card").first).to_contain_text("大海阳")
    assert [] == watch.errors


def test_composed_words_are_read_when_they_are_whole(desk: Page) -> None:
    """While an input method composes, nothing is filtered; its result is."""
    before = desk.get_by_role("status").inner_text()
    desk.evaluate(
        """() => {
          const box = document.getElementById("browse-words");
          box.focus();
          box.dispatchEvent(new CompositionEvent("compositionstart"));
          box.value = "da hai yang";
          box.dispatchEvent(new InputEvent("input", { isComposing: true }));
        }"""
    )
    desk.wait_for_timeout(500)
    assert before == desk.get_by_role("status").inner_text()
    desk.evaluate(
        """() => {
          const box = document.getElementById("browse-words");
          box.value = "大海阳";
          box.dispatchEvent(new InputEvent("input", { isComposing: true }));
          box.dispatchEvent(new CompositionEvent("compositionend"));
        }"""
    )
    expect(desk.get_by_role("status")).to_have_text("找到1个案例")


def test_pages_of_results(desk: Page, archive: Archive) -> None:
    """Further pages load further shards, have addresses of their own, and Back leads back."""
    listed = [case.id for case in archive.corpus.listed]
    last = -(-len(listed) // PAGE)
    for number in range(2, last + 1):
        desk.get_by_role("link", name="下一页").click()
        expect(desk.get_by_role("status")).to_contain_text(f"第{number}页")
        expect(desk.locator(".ak-cards")).not_to_have_attribute("aria-busy", "true")
        assert listed[(number - 1) * PAGE : number * PAGE] == shown_ids(desk)
    expect(desk.locator("#browse-results")).to_be_focused()
    assert desk.url.endswith(f"?page={last}")
    desk.go_back()
    expect(desk.get_by_role("status")).to_contain_text(f"第{last - 1}页")


def test_hostile_titles_are_shown_as_text(desk: Page) -> None:
    """A title with tags is text on its card."""
    desk.locator("#browse-words").fill("onerror")
    expect(desk.get_by_role("status")).to_have_text("找到1个案例")
    # The number is said before the cards are drawn; a list waits until there is one card.
    expect(desk.locator(".ak-card__title")).to_have_text([HOSTILE])
    expect(desk.locator(".ak-cards img")).to_have_count(0)


def test_hostile_titles_are_text_in_the_search_box_too(desk: Page, home: str) -> None:
    """Title and snippet of a hit are text, with the found word marked in it."""
    desk.goto(f"{home}index.html")
    desk.keyboard.press("/")
    desk.locator(".ak-search__words").fill("onerror")
    first = desk.locator(".ak-search__hit").first
    expect(first.locator(".ak-search__title")).to_have_text(HOSTILE)
    expect(desk.locator(".ak-search img")).to_have_count(0)


def test_cards_by_script_are_those_of_the_case_list(desk: Page) -> None:
    """What scripts draw has the same text, classes and links as what the template drew."""
    outline = """() => [...document.querySelectorAll(".ak-cards *")].map((element) => [
      element.tagName, element.className, element.getAttribute("href"),
      element.children.length ? "" : element.textContent.trim()])"""
    drawn = desk.evaluate(outline)
    with desk.context.browser.new_context(java_script_enabled=False) as context:  # type: ignore[union-attr] # a page of ours has a browser
        plain = context.new_page()
        plain.goto(desk.url)
        handle = plain.content()
    kept = desk.evaluate(
        """(html) => {
          const page = new DOMParser().parseFromString(html, "text/html");
          return [...page.querySelectorAll(".ak-cards *")].map((element) => [
            element.tagName, element.className, element.getAttribute("href"),
            element.children.length ? "" : element.textContent.trim()]);
        }""",
        handle,
    )
    assert [[t, c.strip(), h, x] for t, c, h, x in kept] == drawn


def test_keyboard_alone(desk: Page, archive: Archive) -> None:
    """Tab reaches a facet, Enter opens it, Space chooses; the focus stays where it was, visible."""
    desk.locator("[data-facet=evidence]").evaluate("(element) => { element.open = false; }")
    desk.locator("[data-facet=evidence] summary").focus()
    desk.keyboard.press("Enter")
    chosen = "document.activeElement.value"
    while desk.evaluate(chosen) != "1":
        desk.keyboard.press("Tab")
    desk.keyboard.press("Space")
    found = archive.found({Facet.EVIDENCE: ("1",)})
    expect(desk.get_by_role("status")).to_contain_text(f"找到{len(found)}个案例")
    assert "1" == desk.evaluate(chosen)
    assert "none" != desk.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    desk.keyboard.press("Space")
    expect(desk.get_by_role("status")).to_contain_text(f"共{len(archive.corpus.listed)}个案例")


def test_phone_drawer(browser: Browser, home: str) -> None:
    """On a phone the facets open by a button; the number stays in sight; targets fit fingers."""
    with watched_page(browser, "phone") as (page, watch):
        open_browse(page, home)
        opener = page.locator(".ak-choose__open")
        expect(page.locator("#browse-facets")).to_be_hidden()
        opener.click()
        expect(page.locator("#browse-facets")).to_be_visible()
        expect(opener).to_have_attribute("aria-expanded", "true")
        choose(page, "evidence", "1级")
        expect(opener).to_contain_text("已选1个")
        small = page.evaluate(
            """() => [...document.querySelectorAll(
                ".ak-choose button, .ak-choose label, .ak-choose summary, .ak-choose select")]
              .filter((e) => e.offsetParent && e.htmlFor === undefined | e.matches(".ak-pick__label, button, summary, select"))
              .filter((e) => e.getBoundingClientRect().height < 43.9)
              .map((e) => e.className + e.textContent)"""
        )
        assert [] == small
        page.keyboard.press("Escape")
        expect(page.locator("#browse-facets")).to_be_hidden()
        expect(opener).to_be_focused()
        opener.click()
        page.locator(".ak-choose__close button").click()
        expect(page.locator("#browse-results")).to_be_focused()
    assert [] == watch.errors


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_sideways_scroll(browser: Browser, archive: Archive, width: int) -> None:
    """With every facet and branch open and choices made, the page fits its window."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    open_browse(page, archive.site.as_uri() + "/", "?evidence=1,2&problem=lao-nian-ren-chi-fan-nan")
    if width < 900:
        page.locator(".ak-choose__open").click()
    page.evaluate("document.querySelectorAll('.ak-facet').forEach((f) => { f.open = true; })")
    page.wait_for_timeout(100)
    page.evaluate("document.querySelectorAll('.ak-pick__more').forEach((more) => more.click())")
    overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    context.close()
    assert overflow <= 0


def test_a_terms_page_leads_here(browser: Browser, home: str, archive: Archive) -> None:
    """«和别的条件一起筛选» opens the page with that term chosen."""
    with watched_page(browser, "desktop") as (page, watch):
        page.goto(f"{home}problems/lao-nian-ren-chi-fan-nan.html")
        page.get_by_role("link", name="和别的条件一起筛选").click()
        found = archive.found({Facet.PROBLEM: ("lao-nian-ren-chi-fan-nan",)})
        expect(page.get_by_role("status")).to_contain_text(f"找到{len(found)}个案例")
        expect(page.locator("[data-facet=problem] input:checked")).to_have_count(1)
    assert [] == watch.errors


def test_without_javascript(browser: Browser, archive: Archive) -> None:
    """Without scripts the page says why, links to the indexes, and shows the first cases."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((archive.site / "browse.html").as_uri())
    expect(page.locator("article")).to_contain_text("JavaScript")
    for one in Facet:
        expect(page.locator(f".ak-unscripted a[href='{one.folder}/index.html']")).to_be_visible()
    expect(page.locator("#browse-words")).to_be_hidden()
    expect(page.locator(".ak-card")).to_have_count(PAGE)
    context.close()


def test_missing_data_is_said(browser: Browser, over_http: str) -> None:
    """Where the data does not come, the page says so and keeps the first cases."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/data/browse/table.js*", lambda route: route.abort())
    page.goto(f"{over_http}browse.html")
    expect(page.locator(".ak-choose__note")).to_contain_text("没有载入")
    expect(page.locator(".ak-card")).to_have_count(PAGE)
    context.close()


def test_other_pages_load_none_of_it(browser: Browser, over_http: str) -> None:
    """No other page loads the scripts, the stylesheet or the data of this one."""
    with watched_page(browser, "desktop") as (page, watch):
        for address in ("index.html", "cases/index.html", "evidence/1.html"):
            page.goto(over_http + address)
    assert [] == [u for u in watch.requests if "/browse/" in u or "choosing" in u]
