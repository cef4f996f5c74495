"""What a browser loads and does for a first query: bytes over the wire, time of scripts.

`python -m benchmarks.searching.bytes [--cases 10000] [--slower 4] [--queries 40] [--keep FOLDER]`

Builds the site of the real archive, puts the index of invented cases in place of its own, serves it
with gzip, and types each query into the box of a page that a browser without a cache has opened.
Counted is all that is loaded from the first key until the first hits stand there, headers
included; then what the suggestions load afterwards. Script time is Chromium's, on a processor
slowed down as asked for.
"""

import argparse
import functools
import gzip
import os
import resource
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright
from typing_extensions import override

from benchmarks.searching.__main__ import percentile
from benchmarks.searching.corpus import queries
from benchmarks.searching.processes import bytes_below
from benchmarks.searching.static_index import case_script, write_static_index
from tests.archives import built, copy_of_real_archive

_CHROMIUM = os.environ.get("ANLIKU_CHROMIUM", "/usr/bin/chromium")
_CASE = "/data/search/cases/"
_COMPRESSED = (".html", ".css", ".js", ".svg")
_SETTLED = 1500
"""Milliseconds after the hits in which suggestions come."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one query took."""

    kind: str
    text: str
    files: Mapping[str, int]
    """Bytes of each file until the hits stood there."""
    later: int
    """Bytes of what the suggestions loaded."""
    script: float
    """Milliseconds of scripts until the hits stood there."""

    @property
    def bytes(self) -> int:
        """Bytes until the hits stood there."""
        return sum(self.files.values())


class _Compressing(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does; what cases show is made up when it is asked for."""

    protocol_version = "HTTP/1.1"

    @override
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith(_CASE):
            number = path.removeprefix(_CASE).removesuffix(".js")
            self._send(case_script(int(number)), "text/javascript")
            return
        file = Path(self.translate_path(path))
        if file.suffix in _COMPRESSED and file.is_file():
            self._send(file.read_bytes(), self.guess_type(str(file)))
            return
        super().do_GET()

    def _send(self, content: bytes, kind: str) -> None:
        packed = gzip.compress(content, 6)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Keep requests out of the output."""


def serving(site: Path) -> AbstractContextManager[ThreadingHTTPServer]:
    """Return a server of a folder, which serves within a `with`."""
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Compressing, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def asked(browser: Browser, home: str, kind: str, text: str, slower: float) -> Asked:
    """Return what a query takes in a browser that has nothing of the site's index yet."""
    with browser.new_context() as context:
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        page.goto(home + "index.html", wait_until="networkidle")
        devtools.send("Performance.enable")
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        before = _script_time(devtools)
        page.evaluate("performance.clearResourceTimings()")
        page.keyboard.press("/")
        page.evaluate(_WATCH)
        page.locator("#ak-search-words").fill(text)
        page.wait_for_function("window.shownAt", polling=20, timeout=120_000)
        script = _script_time(devtools) - before
        page.wait_for_timeout(_SETTLED)
        files = page.evaluate(_LOADED, "before")
        later = sum(page.evaluate(_LOADED, "after").values())
        return Asked(kind, text, files, later, 1000 * script)


_WATCH = """() => {
  const status = document.querySelector(".ak-search__status");
  new MutationObserver(() => {
    if (/^(找到|没有找到)/.test(status.textContent)) {
      window.shownAt = window.shownAt || performance.now();
    }
  }).observe(status, { childList: true, characterData: true, subtree: true });
}"""
"""Suggestions are asked for right after the hits are shown: what was asked for before, they needed."""

_LOADED = """(when) => Object.fromEntries(performance.getEntriesByType("resource")
  .filter((entry) => (entry.startTime < window.shownAt) === (when === "before"))
  .map((entry) => [entry.name.split("?")[0], entry.transferSize]))"""


def _script_time(devtools: CDPSession) -> float:
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "ScriptDuration"))


def _print(results: Sequence[Asked]) -> None:
    print(f"{'':12} KB p50 / p95   script ms p50 / p95   KB afterwards p50   files p50")
    for kind in ("", *dict.fromkeys(result.kind for result in results)):
        part = [result for result in results if kind in ("", result.kind)]
        size = [percentile([r.bytes / 1000 for r in part], share) for share in (0.5, 0.95)]
        script = [percentile([r.script for r in part], share) for share in (0.5, 0.95)]
        later = percentile([r.later / 1000 for r in part], 0.5)
        files = percentile([len(r.files) for r in part], 0.5)
        print(
            f"{kind or 'all':12} {size[0]:5.0f} / {size[1]:3.0f}"
            f"    {script[0]:9.0f} / {script[1]:3.0f}  {later:17.0f} {files:13.0f}"
        )
    by_name: dict[str, list[int]] = defaultdict(list)
    for result in results:
        for address, size_ in result.files.items():
            by_name[_kind_of_file(address)].append(size_)
    for name, sizes in by_name.items():
        print(
            f"{name}: {sum(sizes) / 1000 / len(results):.1f} KB a query, "
            f"{len(sizes) / len(results):.1f} files"
        )


def _kind_of_file(address: str) -> str:
    name = address.rpartition("/data/search/")[2] if "/data/search/" in address else address
    return name.rpartition("/")[2].partition("-")[0] if "cases/" not in name else "cases"


def _site(folder: Path, cases: int) -> Path:
    site = folder / "archive" / "site"
    if site.exists():
        return site
    made = built(copy_of_real_archive(folder / "archive"))
    start = time.perf_counter()
    for path in (made / "data" / "search").glob("*.js"):
        path.unlink()
    write_static_index(cases, folder / "parts", made)
    peak = [
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    print(
        f"{cases} cases: index made in {time.perf_counter() - start:.0f} s, "
        f"peak {peak[0]:.0f} MB, in processes {peak[1]:.0f} MB each, "
        f"parts {bytes_below(folder / 'parts') / 1e6:.0f} MB"
    )
    shards = list((made / "data" / "search").glob("tokens-*.js"))
    print(f"{len(shards)} shards, {sum(path.stat().st_size for path in shards) / 1e6:.0f} MB")
    return made


def main() -> None:
    """Build, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--slower", type=float, default=4, help="slow the processor down so much")
    parser.add_argument("--each", action="store_true", help="a line for each query, too")
    parser.add_argument("--keep", type=Path, help="write here, leave it, and use what is there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        site = _site(options.keep or Path(temporary), options.cases)
        with serving(site) as server, sync_playwright() as playwright:
            home = f"http://127.0.0.1:{server.server_address[1]}/"
            browser = playwright.chromium.launch(
                executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
            )
            results = []
            for kind, text in queries(options.cases, options.queries):
                result = asked(browser, home, kind, text, options.slower)
                results.append(result)
                if options.each:
                    print(
                        f"{kind:12} {result.bytes:7} {result.script:5.0f} {text} {sorted(result.files.items(), key=lambda f: -f[1])[:4]}"
                    )
            _print(results)
            browser.close()
            server.shutdown()


if __name__ == "__main__":
    main()
