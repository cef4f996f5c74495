"""An archive's settings in, everything that a build makes of it out, stage by stage, but for MkDocs' shell.

Errors do not stop it: the preview shows a text that has some, and must not be slower for it.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from anliku.browse import data_files
from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus
from anliku.export import site_files
from anliku.packs.composing import compose_pack
from anliku.packs.interface import Edition, PackRequest
from anliku.pages import case_script, lead_ons, plan_pages
from anliku.plugin.page_heads import head_of
from anliku.plugin.page_texts import contents_of, page_html
from anliku.plugin.preview import problems_of_page
from anliku.render import Renderer
from anliku.resources import overrides_dir
from anliku.search import build_index, search_documents
from anliku.search.static import static_files
from anliku.settings import PREVIEW_STATUSES, Settings, load_settings
from anliku.showing import Showing

Stages = Mapping[str, Callable[[], int]]
"""What makes each stage, and says how much it is."""


def made_of(root: Path) -> dict[str, Any]:
    """Make everything of the archive in a folder.

    Returns:
        The CPU seconds of each stage, and under `problems` how often each rule was broken.
    """
    settings = load_settings(root / "mkdocs.yml")
    start = time.process_time()
    corpus = read_checked_corpus(settings)
    spent: dict[str, Any] = {"check": time.process_time() - start}
    for name, make in stages(corpus, settings).items():
        start = time.process_time()
        make()
        spent[name] = time.process_time() - start
    spent["problems"] = dict(Counter(problem.rule.code for problem in corpus.problems))
    return spent


def stages(corpus: Corpus, settings: Settings) -> Stages:
    """Return what makes each part of the site, its indexes and its packs."""
    showing = Showing(archive=corpus, settings=settings, statuses=PREVIEW_STATUSES)
    documents = tuple(search_documents(showing.corpus))
    shown, taxonomy = showing.corpus, showing.taxonomy

    def index() -> int:
        return build_index(shown, settings, lambda _done, _all: None, documents).documents

    return {
        "report": lambda: sum(map(len, map(str, corpus.problems))),
        "pages": lambda: sum(map(len, _pages(showing))),
        "browse": lambda: sum(len(content) for _, content in data_files(shown, taxonomy)),
        "exports": lambda: sum(len(file.content) for file in site_files(showing)),
        "index": index,
        "static index": lambda: sum(
            len(content) for _, content in static_files(shown, taxonomy, documents)
        ),
        "packs": lambda: sum(map(len, _packs(showing))),
    }


def _pages(showing: Showing) -> Iterator[str]:
    """Yield the HTML of every page's content, and what its head and its contents say."""
    renderer = Renderer([overrides_dir()])
    planned = list(plan_pages(showing.corpus, showing.taxonomy, showing.settings))
    for page in planned:
        text = page.written.text if page.written else None
        html = page_html(text, showing, page.address) if text else ""
        yield renderer.render(page.template, page.address, page.values, html)
        yield str(head_of(page, page.address, showing))
        problems = problems_of_page(text, showing, is_home=page.template == "home")
        yield renderer.render("preview_problems", page.address, {"problems": problems})
    for plain in showing.corpus.pages:
        yield page_html(plain.text, showing, showing.page_address(plain.path))
        yield str(list(contents_of(plain.text)))
    for case in showing.corpus.listed:
        label_of = showing.corpus.vocabulary.label_of
        yield case_script(case, showing.taxonomy, showing.settings, label_of)
    yield str(lead_ons(showing.taxonomy, planned, frozenset()))


def _packs(showing: Showing) -> Iterator[str]:
    """Yield what packs of all cases say, in both editions."""
    for edition in Edition:
        request = PackRequest(cases=showing.corpus.listed, title="测量", edition=edition)
        yield repr(compose_pack(request, showing.corpus, showing.settings))
