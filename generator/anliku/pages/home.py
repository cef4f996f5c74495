"""The home page: ways in, the newest cases, and an honest line on evidence."""

from anliku import addresses
from anliku.corpus import Corpus
from anliku.model.facets import Facet
from anliku.pages.cards import cards_of
from anliku.pages.gatherings import gatherings_of
from anliku.pages.interface import Page
from anliku.pages.tiles import tile_grid
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy

_RECENT = 6
"""Cases shown on the home page, leads only where there is nothing fuller."""


_COLLECTIONS = 6
"""Most collections on the home page."""


def home_page(corpus: Corpus, taxonomy: Taxonomy, settings: Settings) -> Page:
    """Return the home page."""
    cases = [case for case in corpus.cases if not case.is_withdrawn]
    newest_first = sorted(cases, key=lambda case: case.id, reverse=True)
    recent = sorted(newest_first, key=lambda case: case.is_lead)[:_RECENT]
    return Page(
        address=addresses.HOME,
        title=settings.site_name,
        description=f"{settings.site_name}：{len(cases)} 个社区治理案例，可按问题、做法、主题、地区查找。",
        template="home",
        shows=tuple(cases),
        values={
            "total": len(cases),
            "recent": cards_of(recent, taxonomy),
            "taxonomy": taxonomy,
            "problems": taxonomy.top(Facet.PROBLEM),
            "topics": taxonomy.top(Facet.TOPIC),
            "mechanisms": taxonomy.top(Facet.MECHANISM),
            "grid": tile_grid(taxonomy),
            "gatherings": gatherings_of(corpus)[:_COLLECTIONS],
            "evidence": taxonomy.of_facet(Facet.EVIDENCE),
        },
    )
