"""The page on which facets combine: what it shows before its scripts have read the data."""

from anliku import addresses
from anliku.corpus import Corpus
from anliku.model.facets import Facet
from anliku.pages import scripts
from anliku.pages.cards import cards_of
from anliku.pages.interface import Page
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy

RESULTS = 20
"""Most results on one page of the list."""

_FACETS = (
    Facet.PROBLEM,
    Facet.MECHANISM,
    Facet.TOPIC,
    Facet.REGION,
    Facet.CONTEXT,
    Facet.ACTOR,
    Facet.YEAR,
    Facet.EVIDENCE,
)
"""The facets in the order in which readers need them."""


def browse_page(corpus: Corpus, taxonomy: Taxonomy, settings: Settings) -> Page:
    """Return the page «筛选», with the first results already in it."""
    total = len(corpus.listed)
    return Page(
        address=addresses.BROWSE,
        title="筛选案例",
        description=f"{settings.site_name}：问题、做法、主题、地区等条件合在一起，筛选 {total} 个案例。",
        template="browse",
        shows=corpus.listed,
        values={
            "total": total,
            "facets": _FACETS,
            "cards": cards_of(corpus.listed[:RESULTS], taxonomy),
            "page_size": RESULTS,
        },
        styles=("assets/anliku/choosing.css",),
        scripts=(scripts.SEARCH, scripts.BROWSE),
    )
