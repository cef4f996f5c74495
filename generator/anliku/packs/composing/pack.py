"""A request and the corpus in, the pack out.

Steps: for students, drop the teachers' notes; then compose front, cases and back in order.
"""

from collections.abc import Iterator
from datetime import date

from anliku.corpus import Corpus
from anliku.packs.composing.case_chapter import case_chapter
from anliku.packs.composing.colophon import colophon
from anliku.packs.composing.dating import pack_day
from anliku.packs.composing.glossary import glossary
from anliku.packs.composing.how_to_use import how_to_use
from anliku.packs.composing.identity import pack_id
from anliku.packs.composing.indexes import indexes
from anliku.packs.composing.introduction import introduction
from anliku.packs.composing.overview import overview
from anliku.packs.composing.selection import Selection, without_teachers_notes
from anliku.packs.composing.sheets import discussion_sheet, feedback_sheet
from anliku.packs.composing.slides import pack_slides
from anliku.packs.interface import Chapter, Edition, Pack, PackRequest
from anliku.settings import Settings


def compose_pack(
    request: PackRequest,
    corpus: Corpus,
    settings: Settings,
    *,
    day: date | None = None,
    has_slides: bool = True,
) -> Pack:
    """Return the pack that was asked for.

    Args:
        request: which cases, for whom, under what title.
        corpus: the archive that the cases are from.
        settings: its settings.
        day: what the pack is dated by; by default the newest day of its cases, nothing where they have none.
        has_slides: whether slides are composed, which only PPTX has.
    """
    if request.edition is Edition.STUDENT:
        request = without_teachers_notes(request)
    day = day or pack_day(request.cases)
    selection = Selection(
        request=request,
        corpus=corpus,
        settings=settings,
        day=day,
        has_slides=has_slides,
    )
    identifier = pack_id(request, corpus)
    return Pack(
        id=identifier,
        title=request.title,
        edition=request.edition,
        organiser=request.organiser,
        site_name=settings.site_name,
        day=day,
        checksum=corpus.checksum,
        summary=request.summary,
        front=tuple(_front(selection)),
        cases=tuple(
            case_chapter(case, number, selection) for number, case in enumerate(request.cases, 1)
        ),
        back=tuple(_back(selection, identifier)),
        slides=pack_slides(request) if has_slides else (),
    )


def _front(selection: Selection) -> Iterator[Chapter]:
    yield how_to_use(selection)
    yield from introduction(selection)
    yield overview(selection)


def _back(selection: Selection, identifier: str) -> Iterator[Chapter]:
    yield glossary(selection)
    yield indexes(selection)
    yield discussion_sheet()
    if selection.is_for_teachers:
        yield feedback_sheet()
    yield colophon(selection, identifier)
