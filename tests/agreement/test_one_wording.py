"""Every output tells every fact of a case in the words of `facts/`, a fact that is new to it too."""

import json
from collections.abc import Callable

import pytest
from lxml import html

from anliku.export import archive_of
from anliku.export.markdown_mirror import case_markdown
from anliku.facts import CaseFacts, case_facts
from anliku.model.case import Case
from anliku.packs.composing import compose_pack
from anliku.packs.interface import Edition, PackRequest
from anliku.packs.plain_lines import whole_text
from anliku.pages import case_script
from anliku.search.documents import document_of
from anliku.taxonomy import taxonomy_of
from tests.golden.test_pages import PAGES, SETTINGS, SHOWN, content_of

CASES = [case for case in SHOWN.cases if not case.is_withdrawn]
_LABEL_OF = SHOWN.vocabulary.label_of


def mirror(case: Case) -> str:
    """Return the Markdown mirror without its escapes."""
    return case_markdown(case, archive_of(SHOWN, SETTINGS)).replace("\\", "")


def chapter(case: Case) -> str:
    """Return the chapter of a pack that all writers set."""
    request = PackRequest(title="案例包", cases=(case,), edition=Edition.STUDENT)
    return whole_text(compose_pack(request, SHOWN, SETTINGS).cases[0].blocks)


def slide_notes(case: Case) -> str:
    """Return the slides' notes, which hold what has no room on them."""
    request = PackRequest(title="案例包", cases=(case,), edition=Edition.STUDENT)
    return "\n".join(
        slide.notes for slide in compose_pack(request, SHOWN, SETTINGS).cases[0].slides
    )


def script(case: Case) -> str:
    """Return all words that the comparison and the booklet get."""
    written = case_script(case, taxonomy_of(SHOWN), SETTINGS, _LABEL_OF)
    return json.dumps(
        json.loads(written.partition(",")[2].removesuffix(");\n")), ensure_ascii=False
    )


def told_by(case: Case) -> CaseFacts:
    """Return what the case tells."""
    return case_facts(case, _LABEL_OF)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
@pytest.mark.parametrize(
    "output", [mirror, chapter, slide_notes, script], ids=lambda one: one.__name__
)
def test_the_facts_stand_in_every_output(case: Case, output: Callable[[Case], str]) -> None:
    """Each fact of the head with its name, word for word."""
    text = "".join(output(case).split())
    told = [fact for fact in told_by(case).card if fact.is_told]
    assert told
    apart = [fact.key for fact in told if "".join(fact.sentence.split()) not in text]
    assert [] == apart
    assert [] == [fact.label for fact in told if fact.label not in text]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_page_has_every_part_of_them(case: Case) -> None:
    """It opens sources on the spot, so their positions stand among the words."""
    page = html.fromstring(f"<main>{content_of(PAGES[f'cases/{case.id}.html'])}</main>")
    text = "".join("".join(page.itertext()).split())
    pieces = [
        piece
        for fact in told_by(case).all
        for value in fact.values
        for piece in (value.label, *(part.words for part in value.parts))
    ]
    pieces += [fact.missing for fact in told_by(case).card if fact.is_told and not fact.values]
    assert pieces
    assert [] == [piece for piece in pieces if "".join(piece.split()) not in text]


def test_what_only_facts_say_is_searched() -> None:
    """The search reads it below the text."""
    for case in CASES:
        told = told_by(case).searched
        assert document_of(case, SHOWN.vocabulary).body.endswith(told)
