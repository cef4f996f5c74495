"""An archive of hostile cases in a real browser: nothing runs, nothing leaves, nothing is mistaken.

Every payload stands in every field and in bodies, and every page that shows them is opened over
HTTP and by double-click. What the pages' policy stops counts as a failure too: it had come too far.
"""

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from anliku.addresses import case_address
from anliku.checks import read_checked_corpus
from anliku.citation import citations
from anliku.export.usb.names import SITE_FOLDER
from anliku.export.usb.pages import guide_page, opening_page
from anliku.pages import plan_pages
from anliku.settings import PREVIEW_STATUSES, load_settings
from anliku.taxonomy import taxonomy_of
from tests.browser.conftest import Quiet
from tests.browser.hostile.addresses import MISLEADING, RUNNING
from tests.browser.hostile.archive import NUMBER, WITHDRAWN, number_of, words_of, write_archive
from tests.browser.hostile.bodies import BLOCKS, UNCLOSED
from tests.browser.hostile.building import previewed
from tests.browser.hostile.driving import Driver, driver
from tests.browser.hostile.payloads import WORDS

CASES = [case_address(number_of(place)) for place in range(NUMBER)]
CHOSEN = ",".join(number_of(place) for place in (0, 33, 63, 78))
_TITLES = """() => ({
  heading: document.querySelector("h1").innerText,
  window: document.title,
  header: document.querySelector(".md-header").innerText,
})"""
MOST_OF_A_KIND = 2
"""How many pages of one template are opened, but for cases: they hold the same again."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive, its site built."""
    made = write_archive(tmp_path_factory.mktemp("hostile") / "恶 库")
    previewed(made)
    return made


@pytest.fixture(scope="module", params=["http", "file"])
def root(request: pytest.FixtureRequest, archive: Path) -> Iterator[str]:
    """Return the site's address, over HTTP and on disk."""
    site = archive / "site"
    if request.param == "file":
        yield site.as_uri() + "/"
        return
    handler = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="module")
def driven(browser: Browser, root: str) -> Iterator[Driver]:
    """Return a driver for the site."""
    with driver(browser, root) as made:
        yield made


@pytest.fixture(autouse=True)
def _forget(request: pytest.FixtureRequest) -> None:
    if "driven" in request.fixturenames:
        request.getfixturevalue("driven").wrong.clear()


def lists_of(archive: Path, most: int) -> list[str]:
    """Return addresses of pages that show what cases say: a few by each template."""
    settings = load_settings(archive / "mkdocs.yml")
    corpus = read_checked_corpus(settings).with_statuses(PREVIEW_STATUSES)
    by_template: dict[str, list[str]] = {}
    for page in plan_pages(corpus, taxonomy_of(corpus), settings):
        by_template.setdefault(page.template, []).append(page.address)
    by_template.pop("case")
    few = [addresses[:most] for addresses in by_template.values()]
    plain = [f"about/evil-{place}.html" for place in range(0, NUMBER, 10)]
    return [*(address for group in few for address in group), *plain, "about/index.html"]


def one_line(text: str) -> str:
    """Return a text as a browser shows it: no runs of spaces."""
    return " ".join(text.split())


def test_there_are_enough_payloads() -> None:
    """And none twice."""
    payloads = [*WORDS, *RUNNING, *MISLEADING, *BLOCKS, *UNCLOSED]
    assert len(payloads) >= 300
    assert len(payloads) == len(set(payloads))


def test_all_cases_are_shown(archive: Path) -> None:
    """No payload is kept out by what its field may hold: the pages must be able to bear it."""
    shown = {path.name for path in (archive / "site" / "cases").glob("SQ-*.html")}
    assert set() == {Path(address).name for address in CASES} - shown


def test_cases(driven: Driver) -> None:
    """The page of each case on disk; over HTTP, where the same HTML is read alike, of some.

    Titles are shown as written in the window's title, the header and the heading: no sign is lost,
    none escaped twice.
    """
    step = 1 if driven.root.startswith("file:") else 9
    for place in range(0, NUMBER, step):
        driven.open(CASES[place])
        words = words_of(place)
        if place in WITHDRAWN or not words.isprintable():
            continue  # signs that nobody sees are shown as such
        title = one_line(words.ljust(4, "题"))
        shown = driven.page.evaluate(_TITLES)
        assert title in one_line(shown["heading"])
        assert shown["window"].startswith(title)
        assert title in one_line(shown["header"])
    assert [] == driven.wrong


def test_lists(driven: Driver, archive: Path) -> None:
    """Home, indexes, terms, regions, collections, policies, timeline, plain pages and all others."""
    most = MOST_OF_A_KIND if driven.root.startswith("file:") else 1
    for address in lists_of(archive, most):
        driven.open(address)
    assert [] == driven.wrong


def test_comparison_and_basket(driven: Driver) -> None:
    """Four cases side by side, and their booklet."""
    driven.open(f"compare.html#ids={CHOSEN}")
    driven.page.locator("th[scope=col][role]").nth(3).wait_for()
    driven.look("compare.html")
    driven.open(f"basket.html#ids={CHOSEN}")
    driven.page.locator(".ak-basket__entry").nth(3).wait_for()
    driven.page.locator("[data-ak-preview]").click()
    driven.page.locator(".ak-booklet__case").nth(3).wait_for()
    driven.look("basket.html")
    assert [] == driven.wrong


@pytest.mark.parametrize("words", ["script", "onerror", "虚构", "伪造的引文", "evil"])
def test_search(driven: Driver, words: str) -> None:
    """The hits of the dialog."""
    driven.open("cases/index.html")
    driven.page.keyboard.press("/")
    driven.page.locator("dialog input[type=search]").fill(words)
    driven.page.locator(".ak-search__hits li").first.wait_for()
    driven.look("cases/index.html")
    assert [] == driven.wrong


@pytest.mark.parametrize("words", ["onerror", "虚构", "<script>"])
def test_results(driven: Driver, words: str) -> None:
    """The cards of the page «筛选»."""
    driven.open(f"browse.html?words={words}")
    driven.page.locator(".ak-choose--ready .ak-card").first.wait_for()
    driven.look("browse.html")
    assert [] == driven.wrong


def test_words_that_were_found(driven: Driver) -> None:
    """Whatever an address says was found is marked in the page, or is not there."""
    driven.open(f"{CASES[0]}?found=虚构~img~%3Cscript%3E~__ran(0)~%3Cimg src=x onerror=__ran(0)%3E")
    driven.page.locator("mark.ak-found").first.wait_for(state="attached")
    assert [] == driven.wrong


def test_the_true_citation_is_copied(driven: Driver, archive: Path) -> None:
    """Whatever a text calls its headings and blocks."""
    settings = load_settings(archive / "mkdocs.yml")
    corpus = read_checked_corpus(settings).with_statuses(PREVIEW_STATUSES)
    for place in (24, 25, 26, 69, 70, 131):
        driven.open(CASES[place])
        for button in driven.page.locator("[data-ak-copy]").all():
            button.click()
        copied = [one_line(text) for text in driven.page.evaluate("__copied")]
        true = citations(corpus.by_id[number_of(place)], settings)
        beginning = one_line(true.gbt7714.partition("引用日期")[0])
        assert copied[0].startswith(beginning)
        assert one_line(true.bibtex) == copied[2]
        assert one_line(true.ris) == copied[3]
    assert [] == [wrong for wrong in driven.wrong if ": ran: " in wrong]


def test_pages_of_the_usb_edition(browser: Browser, tmp_path: Path) -> None:
    """A name with markup in it; the page still leads on, and its style holds."""
    name = '库</title><script>__ran(1)</script>"><img src=x onerror=__ran(2)>'
    (tmp_path / SITE_FOLDER).mkdir()
    (tmp_path / SITE_FOLDER / "index.html").write_text("<title>到了</title>", encoding="utf-8")
    (tmp_path / "guide.html").write_bytes(guide_page(name))
    (tmp_path / "open.html").write_bytes(opening_page(name))
    with driver(browser, tmp_path.as_uri() + "/") as made:
        made.open("guide.html")
        assert "672px" == made.page.evaluate("getComputedStyle(document.body).maxWidth")
        assert f"怎样校验 - {name}" == made.page.title()
        made.page.goto(made.root + "open.html")
        made.page.wait_for_url("**/index.html")
    assert [] == made.wrong


PLANTED = {
    "<script>__ran(1)</script>": "refused: script-src-elem inline",
    "<img src=x onerror=__ran(2)>": "refused: script-src-attr inline",
    "<a href='javascript:__ran(3)'>点</a>": "runs: ",
    "<a href='https://bank@evil.example/' rel='noopener nofollow'>点</a>": "misleads: ",
    "<a href='https://evil.example/'>点</a>": "is followed: ",
    "<img src='https://evil.example/x.png'>": "asks another site: ",
    "<p style='position:fixed'>x</p>": "refused: style-src-attr inline",
    "<style>p{position:fixed}</style>": "refused: style-src-elem inline",
    "<iframe srcdoc='x'></iframe>": "a frame",
    "<base href='//evil.example/'>": "refused: base-uri ",
    "<pre id='__config'>{}</pre>": "id of an author's: ",
    "<p id='t-x'></p><p id='t-x'></p>": "id twice: ",
    "<p class='md-consent__overlay'>x</p>": "class of an author's: ",
    "<svg></svg>": "element: ",
    "<form action='x'></form>": "form: ",
}
"""What is put into a text past all that keeps it out, and what has to be said of it."""


@pytest.mark.parametrize(("planted", "said"), PLANTED.items())
def test_what_gets_through_is_noticed(
    browser: Browser, archive: Path, planted: str, said: str
) -> None:
    """The tests above can fail: a payload that stands in a page as HTML is told."""
    page = archive / "site" / "cases" / "planted.html"
    text = (archive / "site" / CASES[9]).read_text(encoding="utf-8")
    section = '<section class="ak-section ak-section--text"'
    assert section in text
    before, _, after = text.partition(section)
    head, _, body = after.partition(">")
    page.write_text(f"{before}{section}{head}>{planted}{body}", encoding="utf-8")
    with driver(browser, (archive / "site").as_uri() + "/") as made:
        made.open("cases/planted.html")
    assert [wrong for wrong in made.wrong if said in wrong]


@pytest.mark.parametrize("planted", list(PLANTED)[:2])
def test_traps_hold_where_no_policy_does(browser: Browser, archive: Path, planted: str) -> None:
    """Without the second lock, code that gets through runs, and is told."""
    page = archive / "site" / "cases" / "planted.html"
    page.write_text(f"<article>{planted}</article>", encoding="utf-8")
    with driver(browser, (archive / "site").as_uri() + "/", ignores_policy=True) as made:
        made.page.goto(made.root + "cases/planted.html")
        made.look("cases/planted.html")
    assert [wrong for wrong in made.wrong if "ran: " in wrong]
