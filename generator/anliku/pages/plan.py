"""A corpus in, every generated page of its site out."""

from collections.abc import Iterator

from anliku.corpus import Corpus
from anliku.pages.basket import basket_page
from anliku.pages.browse import browse_page
from anliku.pages.cases import case_list, case_pages
from anliku.pages.collections import collection_pages
from anliku.pages.comparison import comparison_page
from anliku.pages.downloads import NO_DOWNLOADS, Downloads
from anliku.pages.facets import facet_pages
from anliku.pages.help import problem_code_page
from anliku.pages.home import home_page
from anliku.pages.interface import Page
from anliku.pages.matrix import matrix_pages
from anliku.pages.policies import policy_pages
from anliku.pages.reporting import report_page
from anliku.pages.terms import terms_page
from anliku.pages.timeline import timeline_pages
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy


def plan_pages(
    corpus: Corpus, taxonomy: Taxonomy, settings: Settings, downloads: Downloads = NO_DOWNLOADS
) -> Iterator[Page]:
    """Yield the site's generated pages, in a stable order.

    Args:
        corpus: the cases that are to be shown.
        taxonomy: the terms under which they stand.
        settings: page size and name of the site.
        downloads: the packs that were made of each collection, if any.
    """
    yield home_page(corpus, taxonomy, settings)
    yield browse_page(corpus, taxonomy, settings)
    yield from case_list(corpus, taxonomy, settings)
    yield from case_pages(corpus, taxonomy, settings)
    yield from facet_pages(corpus, taxonomy, settings)
    yield from collection_pages(corpus, taxonomy, settings, downloads)
    yield from matrix_pages(taxonomy, settings)
    yield from policy_pages(corpus)
    yield from timeline_pages(corpus)
    yield comparison_page()
    yield basket_page(corpus, settings)
    yield problem_code_page()
    yield report_page(settings)
    yield terms_page(corpus.vocabulary, taxonomy)
