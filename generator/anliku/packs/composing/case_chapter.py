"""A case in, its chapter out: head, text, figures, grounds, questions, notes, references."""

from collections.abc import Iterator

from anliku.facts import CaseFacts
from anliku.model.case import Case
from anliku.packs.blocks import Block, Blocks
from anliku.packs.composing.case_summary import summary_blocks
from anliku.packs.composing.figures_table import figure_blocks
from anliku.packs.composing.grounds import ground_blocks
from anliku.packs.composing.identity import running_title
from anliku.packs.composing.questions import apart, question_blocks
from anliku.packs.composing.references import reference_blocks
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.slides import slides_of
from anliku.packs.composing.targets import converted
from anliku.packs.composing.teaching_notes import case_notes
from anliku.packs.interface import CaseChapter, Slide


def case_chapter(case: Case, number: int, selection: Selection) -> CaseChapter:
    """Return the chapter of a case.

    Args:
        case: the case; in the students' edition without the teachers' notes.
        number: its number in the pack, from 1.
        selection: the pack.
    """
    slides: tuple[Slide, ...] = ()
    text, questions = apart(converted(case.text, selection))
    told = selection.told_of(case)
    if selection.has_slides:
        slides = slides_of(case, told, number, text, questions, selection)
    return CaseChapter(
        key=f"case-{number}",
        title=case.title,
        blocks=tuple(_blocks(case, told, text, questions, selection)),
        number=number,
        case_id=case.id,
        running_title=running_title(case.title),
        path=case.path,
        slides=slides,
    )


def _blocks(
    case: Case, told: CaseFacts, text: Blocks, questions: Blocks, selection: Selection
) -> Iterator[Block]:
    yield from summary_blocks(case, told, selection)
    yield from text
    yield from figure_blocks(told.figures)
    yield from ground_blocks(case, told, selection)
    yield from question_blocks(case, questions, selection)
    if selection.is_for_teachers:
        yield from case_notes(case.record.teaching)
    yield from reference_blocks(case, told, selection.settings)
