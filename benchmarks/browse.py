"""How long a click on the page «筛选» takes with many invented cases, and what it loads.

`python -m benchmarks.browse [--cases 10000] [--slower 4] [--keep FOLDER]`

Builds the site of the real archive, puts the data of invented cases in place of its own, and
clicks in Chromium. The script's time counts from before the click's event to the end of its
handlers; the frame's time until the browser has painted what changed.
"""

import argparse
import gzip
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from anliku.browse import data_files
from anliku.corpus import read_corpus
from anliku.settings import load_settings
from anliku.taxonomy import taxonomy_of
from benchmarks.synthetic import without_real_cases, write_cases
from tests.archives import built, copy_of_real_archive

_CHROMIUM = os.environ.get("ANLIKU_CHROMIUM", "/usr/bin/chromium")
_CLICKS = 120

_CLICK = """async (element) => {
  const start = performance.now();
  element.click();
  const script = performance.now() - start;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [script, performance.now() - start];
}"""

_OPEN_ALL = "document.querySelectorAll('.ak-facet').forEach((facet) => { facet.open = true; })"
_OPEN_BRANCHES = """[...document.querySelectorAll('.ak-pick__more[aria-expanded="false"]')]
  .slice(0, 60).forEach((more) => more.click())"""

_TYPE = """async (text) => {
  const box = document.getElementById("browse-words");
  box.value = text;
  const start = performance.now();
  box.form.requestSubmit();
  const script = performance.now() - start;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [script, performance.now() - start];
}"""


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Print how long something took."""
    start = time.perf_counter()
    yield
    print(f"{name}: {time.perf_counter() - start:.1f} s")


def make_site(folder: Path, count: int) -> Path:
    """Return the site of the real archive with the data of `count` invented cases."""
    archive = copy_of_real_archive(folder / "archive")
    with stage("site of the real archive"):
        site = built(archive)
    settings = load_settings(archive / "mkdocs.yml")
    with stage(f"{count} invented cases written"):
        write_cases(archive / "cases" / "虚构", count, read_corpus(settings).vocabulary)
    with stage("read"):
        corpus = without_real_cases(read_corpus(settings))
    assert not corpus.has_errors, corpus.problems[:3]
    with stage("data files made"):
        files = dict(data_files(corpus, taxonomy_of(corpus)))
    for address, content in files.items():
        (site / address).write_bytes(content)
    print_sizes(files)
    return site


def print_sizes(files: dict[str, bytes]) -> None:
    """Print the bytes of the table and of the cards, plain and compressed."""
    for name in ("table", "cards"):
        found = [content for address, content in files.items() if f"/{name}" in address]
        plain, packed = sum(map(len, found)), sum(len(gzip.compress(c)) for c in found)
        print(f"{name}: {len(found)} files, {plain / 1e3:.0f} kB, gzip {packed / 1e3:.0f} kB")


def print_times(name: str, times: list[list[float]]) -> None:
    """Print median, 95th percentile and worst of script and frame times in milliseconds."""
    for kind, values in zip(("script", "painted"), zip(*times, strict=True), strict=True):
        ordered = sorted(values)
        late = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
        print(
            f"{name}, {kind}: p50 {statistics.median(ordered):.1f} ms, "
            f"p95 {late:.1f} ms, worst {ordered[-1]:.1f} ms ({len(ordered)})"
        )


def measure(page: Page, site: Path) -> None:
    """Click through the page and print the times."""
    start = time.perf_counter()
    page.goto((site / "browse.html").as_uri())
    page.wait_for_selector(".ak-choose--ready")
    print(f"page ready after {(time.perf_counter() - start) * 1000:.0f} ms")
    page.evaluate(_OPEN_ALL)
    page.wait_for_timeout(500)
    page.evaluate(_OPEN_BRANCHES)
    print(f"{page.locator('.ak-pick').count()} rows of facets on the page")
    times = []
    for turn in range(_CLICKS):
        boxes = page.locator(".ak-pick input:not(:disabled)")
        times.append(boxes.nth(turn * 37 % boxes.count()).evaluate(_CLICK))
        if turn % 6 == 5:
            clear = page.locator(".ak-choice--clear")
            if clear.count():
                times.append(clear.evaluate(_CLICK))
    print_times("choosing", times)
    page.fill("#browse-words", "虚构")
    page.wait_for_function("document.querySelector('#browse-sort').value === 'relevance'")
    page.wait_for_timeout(3000)
    words = ("停车", "电梯 老人", "调解 河南", "食堂", "乙平县 志愿 楼道", "夜市")
    print_times("words", [page.evaluate(_TYPE, text) for text in words * 3])


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--slower", type=float, default=1, help="slow the processor down so much")
    parser.add_argument("--keep", type=Path, help="write here, and leave it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        site = make_site(options.keep or Path(temporary), options.cases)
        browser = playwright.chromium.launch(
            executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        if options.slower > 1:
            devtools = page.context.new_cdp_session(page)
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": options.slower})
        measure(page, site)
        browser.close()


if __name__ == "__main__":
    main()
