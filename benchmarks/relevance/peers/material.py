"""Material for MkDocs: a site built with its search, jieba installed, asked in Chromium.

Queries go to the worker that the page itself started, as its search box sends them.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.relevance.peers.browser import opened
from benchmarks.relevance.peers.interface import Given

_SETTINGS = """site_name: 案例
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: zh}}]
"""

_KEEP_WORKER = """window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    window.searchWorker = this;
    this.addEventListener("message", ({ data }) => { window.isReady ||= data.type === 1; });
  }
};"""

_ASK = """(text) => new Promise((resolve) => {
  const worker = window.searchWorker;
  const answered = ({ data }) => {
    if (data.type === 3) {
      worker.removeEventListener("message", answered);
      resolve(data.data.items.map((item) => (Array.isArray(item) ? item[0] : item).location));
    }
  };
  worker.addEventListener("message", answered);
  worker.postMessage({ type: 2, data: text });
})"""


def material(
    documents: Sequence[Given], asked: Sequence[str], folder: Path, programs: Path
) -> list[list[str]]:
    """Return for each query the ids that were found, the best first."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# 案例\n", encoding="utf-8")
    for one in documents:
        text = f"# {one.title}\n\n{'　'.join(one.about)}\n\n{one.body}\n"
        (docs / f"{one.id}.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    command = [str(programs / "bin" / "mkdocs"), "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    with opened(folder / "site", "index.html", _KEEP_WORKER) as page:
        page.locator("[data-md-component=search-query]").focus()
        page.wait_for_function("window.isReady", timeout=60_000)
        found = [page.evaluate(_ASK, text) for text in asked]
    return [_ids(locations) for locations in found]


def _ids(locations: Sequence[str]) -> list[str]:
    """Return the pages of sections, each once; the home page is no document."""
    names = (location.partition("#")[0].strip("/") for location in locations)
    return [name for name in dict.fromkeys(names) if name]
