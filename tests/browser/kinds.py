"""Every kind of page that a site can have: sites to build, and pages to open, by their templates."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from typing_extensions import override

from anliku.checks import read_checked_corpus
from anliku.model.case import Case
from anliku.pages import plan_pages
from anliku.settings import load_settings
from anliku.taxonomy import taxonomy_of
from tests.archives import ROOT, built, copy_of_real_archive

GOLDEN = ROOT / "tests" / "golden" / "archive"
FORMER = "former/page.html"
"""An address in the synthetic site that leads on to another."""
EVERY_DAY_PAST = date(2026, 12, 31)
PLAIN = {"about": "about/index.html", "404": "404.html"}
"""Pages that have no template of ours."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A page to open: what kind it is, in which site and where."""

    name: str
    site: str
    address: str

    @override
    def __str__(self) -> str:
        """Return the kind's name."""
        return f"{self.site}-{self.name}"


def _planned(site: str, config: Path) -> Iterator[Kind]:
    settings = load_settings(config)
    corpus = read_checked_corpus(settings).with_statuses(settings.shown, EVERY_DAY_PAST)
    seen: set[str] = set()
    for page in plan_pages(corpus, taxonomy_of(corpus), settings):
        name = page.template
        if isinstance(page.written, Case):
            name += f"-{page.written.record.kind.name.lower()}"
        if name not in seen:
            seen.add(name)
            yield Kind(name, site, page.address)


def kinds() -> tuple[Kind, ...]:
    """Return a page of each kind of the real site, and of the synthetic one where it has more."""
    real = list(_planned("real", ROOT / "mkdocs.yml"))
    real += [Kind(name, "real", address) for name, address in PLAIN.items()]
    names = {kind.name for kind in real}
    others = [k for k in _planned("synthetic", GOLDEN / "mkdocs.yml") if k.name not in names]
    # The synthetic case has everything that a case may have.
    cases = [k for k in _planned("synthetic", GOLDEN / "mkdocs.yml") if k.name == "case-full"]
    return (*real, *others, *cases, Kind("redirect", "synthetic", FORMER))


def build_sites(folder: Path, real: Path) -> Mapping[str, Path]:
    """Build the synthetic archive, and return its site beside the real one by name."""
    archive = copy_of_real_archive(folder / "虚 构")
    for place in (archive / "cases").iterdir():
        if place.name != "about" and place.is_dir():
            shutil.rmtree(place)
    shutil.copytree(GOLDEN / "cases", archive / "cases", dirs_exist_ok=True)
    config = archive / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    page_size = "      page_size: 50\n"
    assert page_size in text
    redirects = f"      page_size: 2\n      redirects:\n        {FORMER}: cases/index.html\n"
    config.write_text(text.replace(page_size, redirects), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        noon = 12 * 3600
        days = (EVERY_DAY_PAST - date(1970, 1, 1)).days
        patch.setenv("SOURCE_DATE_EPOCH", str(days * 86400 + noon))
        return {"real": real, "synthetic": built(archive)}
