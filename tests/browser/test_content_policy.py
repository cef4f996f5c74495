"""The pages' Content-Security-Policy: it stops what is not ours, and nothing of ours."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from anliku.render import content_policy
from tests.browser.test_walk import KINDS_OF_PAGE, watched_page

IDS = "SQ-2026-0004-8,SQ-2026-0002-1"
FURTHER = (
    f"compare.html#ids={IDS}",
    f"basket.html#ids={IDS}",
    "browse.html?words=老人",
    "collections/index.html",
    "timeline/index.html",
    "policies/index.html",
    "matrix.html",
    "404.html",
)
LISTENING = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(event.effectiveDirective + " " + event.blockedURI);
});
window.print = () => {};
"""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """Return the site's address, over HTTP and on disk."""
    return served if request.param == "http" else site.as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page that remembers what its policy refuses, and must log no error."""
    with watched_page(browser, "desktop") as (made, watch):
        made.add_init_script(LISTENING)
        yield made
    assert [] == watch.errors


def refused(page: Page) -> list[str]:
    """Return what the page's policy has refused so far."""
    found: list[str] = page.evaluate("refused")
    return found


def test_every_page_has_a_policy(site: Path) -> None:
    """Before anything that it could refuse, once, and none is more lenient than the others."""
    kept = set()
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text:
            continue  # its own policy allows no script at all
        [policy] = POLICY.findall(text)
        before = text.partition(policy)[0]
        assert re.search(r"<(script|style|link|body)", before) is None, path
        kept.add(re.sub(r" 'sha256-[^']*'", "", policy))
    assert {f'<meta http-equiv="Content-Security-Policy" content="{content_policy()}">'} == kept


def test_nothing_of_ours_is_refused(page: Page, home: str) -> None:
    """On any kind of page."""
    for address in (*KINDS_OF_PAGE, *FURTHER):
        if address == "404.html" and home.startswith("file:"):
            continue  # its links start at a server's root
        page.goto(home + address)
        assert [] == refused(page), address


def test_whatever_a_reader_does_is_not_refused(page: Page, home: str) -> None:
    """Search, colours, type size, choosing, comparing, the booklet, copying, printing."""
    page.goto(home + "index.html")
    page.get_by_role("button", name="大字").click()
    page.locator("label[for='__palette_1']").click()
    page.locator("[data-ak-search]").click()
    page.locator("dialog input[type=search]").fill("老人")
    page.locator(".ak-search__hits li").first.wait_for()
    assert [] == refused(page)
    page.locator(".ak-search__hits li a").first.click()
    page.locator("mark.ak-found:visible").first.wait_for()
    expect(page.locator("body[data-md-color-scheme='slate']")).to_have_count(1)
    page.locator("[data-ak-copy]").first.click()
    expect(page.locator("[data-ak-copied]")).not_to_be_empty()
    assert [] == refused(page)
    page.goto(home + f"compare.html#ids={IDS}")
    expect(page.locator(".ak-comparison__table")).to_have_css("--ak-cases", "2")
    page.locator("[data-ak-print]").click()
    assert [] == refused(page)
    page.goto(home + f"basket.html#ids={IDS}")
    page.locator("[data-ak-preview]").click()
    expect(page.locator(".ak-booklet__case")).to_have_count(2)
    with page.expect_download():
        page.locator("[data-ak-download]").click()
    page.emulate_media(media="print")
    assert [] == refused(page)


def test_words_of_the_home_page_go_to_the_search(page: Page, home: str) -> None:
    """The policy lets the form lead to a page of the site."""
    page.goto(home + "index.html")
    page.locator("#find-words").fill("老人")
    page.locator(".ak-find__button").click()
    page.locator(".ak-choose--ready .ak-card mark").first.wait_for()
    assert [] == refused(page)


FOREIGN = {
    "script": "<script>window.ran = 1</script>",
    "handler": "<img src=x onerror='window.ran = 1'>",
    "other script": "<script src='https://evil.example/a.js'></script>",
    "picture": "<img src='https://evil.example/a.png'>",
    "style": "<style>h1 { color: red }</style>",
    "frame": "<iframe src='https://evil.example/'></iframe>",
    "object": "<object data='https://evil.example/a.swf'></object>",
    "base": "<base href='https://evil.example/'>",
    "player": "<video src='https://evil.example/a.mp4'></video>",
}


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN.keys())
def test_what_is_not_ours_is_refused(
    browser: Browser, site: Path, tmp_path: Path, foreign: str
) -> None:
    """The second lock holds where something got past the first."""
    text = (site / "cases" / "SQ-2026-0004-8.html").read_text(encoding="utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "assets").symlink_to(site / "assets")
    planted = tmp_path / "cases" / "planted.html"
    planted.write_text(text.replace("<h1>", f"{foreign}<h1>", 1), encoding="utf-8")
    failures = []
    with watched_page(browser, "desktop") as (page, watch):
        page.on("requestfailed", lambda request: failures.append((request.url, request.failure)))
        page.add_init_script(LISTENING)
        page.goto(planted.as_uri())
        page.wait_for_function("refused.length > 0")
        assert page.evaluate("window.ran === undefined")
    # The browser tells of requests that it never sends.
    tried = [url for url in watch.requests if "evil.example" in url]
    assert tried == [url for url, why in failures if why == "csp"]
