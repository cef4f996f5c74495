"""Pagefind: pages indexed by its program, asked through its own script in Chromium."""

import html
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.relevance.peers.browser import opened
from benchmarks.relevance.peers.interface import Given

_PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>{title}</title>
<body><main data-pagefind-body><h1>{title}</h1>{paragraphs}</main></body></html>"""

_ASK = """async (text) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(text);
  return Promise.all(results.slice(0, 10).map(async (one) => (await one.data()).raw_url));
}"""


def pagefind(
    documents: Sequence[Given], asked: Sequence[str], folder: Path, programs: Path
) -> list[list[str]]:
    """Return for each query the ids that were found, the best first."""
    folder.mkdir()
    (folder / "index.html").write_text(
        "<!doctype html><html><title>案例</title></html>", encoding="utf-8"
    )
    for one in documents:
        content = _PAGE.format(title=html.escape(one.title), paragraphs="".join(_paragraphs(one)))
        (folder / f"{one.id}.html").write_text(content, encoding="utf-8")
    program = programs / "node_modules" / ".bin" / "pagefind"
    subprocess.run([str(program), "--site", str(folder), "--quiet"], check=True)
    with opened(folder, "index.html") as opened_page:
        found = [opened_page.evaluate(_ASK, text) for text in asked]
    return [[Path(address).stem for address in addresses] for addresses in found]


def _paragraphs(document: Given) -> list[str]:
    lines = ["　".join(document.about), *document.body.split("\n")]
    return [_element(line.strip()) for line in lines if line.strip()]


def _element(line: str) -> str:
    text = html.escape(line.lstrip("# "))
    return f"<h2>{text}</h2>" if line.startswith("#") else f"<p>{text}</p>"
