"""Former addresses lead on, and no page moves because of what else the archive holds."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.model.concept import Concept, ConceptEntry
from anliku.model.facets import Facet
from anliku.model.parts import Place
from anliku.pages import lead_ons, plan_pages
from anliku.settings import Settings
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case, a_corpus, a_vocabulary, concept

ROOT = Path("/archive")
SETTINGS = Settings(
    root=ROOT,
    cases_dir=ROOT / "cases",
    site_dir=ROOT / "site",
    index_dir=ROOT / "search-index",
    page_size=2,
)
_NAMES = ("山西省", "陕西省", "甲镇", "假镇", "嘉镇", "新乡市")
_PATHS = st.lists(st.sampled_from(_NAMES), min_size=1, max_size=3).map(tuple)


def served(*paths: tuple[str, ...], topics: Sequence[str] = ("养老",)) -> tuple[set[str], set[str]]:
    """Return the addresses of the pages of such cases, and those that lead on."""
    concepts = [
        Concept(uri=f"topic/{name}", facet=Facet.TOPIC, entry=ConceptEntry(pref=name))
        for name in topics
    ]
    cases = [
        a_case(
            number,
            place=(Place(path=path),),
            problems=("prob/吃饭难",),
            mechanisms=("mech/助餐",),
        )
        for number, path in enumerate(paths, 1)
    ]
    others = (concept("prob/吃饭难", slug="meals"), concept("mech/助餐"))
    corpus = a_corpus(*cases, vocabulary=a_vocabulary(*concepts, *others))
    pages = list(plan_pages(corpus, taxonomy_of(corpus), SETTINGS))
    used = {page.address for page in pages}
    return used, {one.address for one in lead_ons(taxonomy_of(corpus), pages, used)}


@settings(deadline=None, max_examples=60)
@given(st.lists(_PATHS, max_size=5), _PATHS)
def test_one_more_case_moves_no_page(paths: list[tuple[str, ...]], new: tuple[str, ...]) -> None:
    """Every page is where it was, and every address that was served is served."""
    pages, leading = served(*paths)
    more_pages, more_leading = served(*paths, new)
    assert pages <= more_pages
    assert pages | leading <= more_pages | more_leading


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(("养老", "样老", "助餐", "住餐", "甲")), min_size=2, unique=True))
def test_one_more_term_moves_no_page(names: list[str]) -> None:
    """Likewise for the vocabulary."""
    pages, leading = served(("河南省",), topics=names[:-1])
    more_pages, more_leading = served(("河南省",), topics=names)
    assert pages <= more_pages
    assert pages | leading <= more_pages | more_leading


def test_further_pages_of_a_list_lead_on_too() -> None:
    """Page by page."""
    _, leading = served(*[("河南省", "甲镇")] * 3)
    assert {"regions/he-nan-sheng/jia-zhen.html", "regions/he-nan-sheng/jia-zhen-page-2.html"} <= (
        leading
    )


def test_the_list_of_a_pair_leads_on() -> None:
    """By the former names of its problem and its practice."""
    pages, leading = served(*[("河南省",)] * 2)
    assert "matrix/meals--zhu-can.html" in pages
    assert "matrix/chi-fan-nan--zhu-can.html" in leading
