"""The list of collections, and the page of each: introduction, cases in order, questions.

Teaching notes are for trainers and stay off the site; only the questions are shown.
"""

from collections.abc import Iterator

from anliku import addresses
from anliku.corpus import Corpus
from anliku.pages.basket import MOST
from anliku.pages.cards import cards_of
from anliku.pages.downloads import NO_DOWNLOADS, Downloads
from anliku.pages.gatherings import Gathering, gatherings_of
from anliku.pages.interface import Page
from anliku.pages.paging import paged
from anliku.pages.series import series_anchor
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy


def collection_pages(
    corpus: Corpus,
    taxonomy: Taxonomy,
    settings: Settings,
    downloads: Downloads = NO_DOWNLOADS,
) -> Iterator[Page]:
    """Yield the list of collections, paged, and the page of each with the packs made of it."""
    gatherings = gatherings_of(corpus)
    for address, part, pager in paged(gatherings, addresses.COLLECTION_LIST, settings.page_size):
        yield Page(
            address=address,
            title="专题" + (f"（第{pager.number}页）" if pager.number > 1 else ""),
            description=f"编辑选编的 {len(gatherings)} 个专题，各有引言和一组案例。",
            template="collection_list",
            shows=tuple(case for gathering in part for case in gathering.cases),
            values={"gatherings": part, "total": len(gatherings), "pager": pager},
        )
    for gathering in gatherings:
        yield from _collection(gathering, taxonomy, settings, downloads)


def _collection(
    gathering: Gathering, taxonomy: Taxonomy, settings: Settings, downloads: Downloads
) -> Iterator[Page]:
    collection, record = gathering.collection, gathering.collection.record
    for address, part, pager in paged(gathering.cases, gathering.address, settings.page_size):
        is_first = pager.number == 1
        yield Page(
            address=address,
            title=collection.title + ("" if is_first else f"（第{pager.number}页）"),
            description=record.summary,
            template="collection",
            shows=tuple(part),
            collection=collection if is_first else None,
            values={
                "gathering": gathering,
                "downloads": downloads.get(collection.slug, ()),
                "record": record,
                "questions": record.teaching.questions if record.teaching else (),
                "cards": cards_of(part, taxonomy),
                "start": (pager.number - 1) * settings.page_size,
                "series": series_anchor(gathering.address) if gathering.count > 1 else "",
                "pager": pager,
                "most_in_basket": MOST,
            },
        )
