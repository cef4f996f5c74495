"""The questions of a case in, printed once with room to write out; answers only for teachers."""

from collections.abc import Iterator
from itertools import zip_longest

from anliku.model.case import Case
from anliku.model.parts import Teaching
from anliku.packs.blocks import (
    Block,
    Blocks,
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
    Strong,
    WritingSpace,
    plain,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.wording import line

HEADING = "思考题"
"""The section of a case's own text that holds its questions."""
_SOMETHING_ELSE = "\ufffc"
_LINES_FOR_STUDENTS, _LINES_FOR_TEACHERS = 10, 5


def apart(body: Blocks) -> tuple[Blocks, Blocks]:
    """Return a text without its sections of questions, and what stands in those."""
    text: list[Block] = []
    questions: list[Block] = []
    kept = text
    for block in body:
        if isinstance(block, Heading) and block.level == 2:
            is_questions = plain(block.inlines).strip() == HEADING
            kept = questions if is_questions else text
            if is_questions:
                continue
        kept.append(block)
    return tuple(text), tuple(questions)


def question_blocks(case: Case, in_text: Blocks, selection: Selection) -> Iterator[Block]:
    """Yield the questions under their heading, then ruled lines for notes.

    Args:
        case: the case.
        in_text: what the section of questions in its text holds.
        selection: the pack.
    """
    teaching = case.record.teaching
    asked = _pairs(teaching) if teaching else []
    if _says_the_same(in_text, teaching):
        in_text = ()
    else:
        said = _bare(_plain(in_text))
        asked = [
            (question, answer)
            for question, answer in asked
            if answer or _bare(question) not in said
        ]
    if asked or in_text:
        yield Heading(2, words("启发思考题"))
        yield from in_text
    if asked:
        yield _listed(asked)
    yield Heading(2, words("笔记"))
    is_for_teachers = selection.is_for_teachers
    yield WritingSpace(_LINES_FOR_TEACHERS if is_for_teachers else _LINES_FOR_STUDENTS)


def answered(teaching: Teaching) -> NumberedList:
    """Return the questions, each with its answer below as far as the notes have answers."""
    return _listed(_pairs(teaching))


def _pairs(teaching: Teaching) -> list[tuple[str, str]]:
    return list(zip_longest(teaching.questions, teaching.answers, fillvalue=""))


def _listed(pairs: list[tuple[str, str]]) -> NumberedList:
    return NumberedList(tuple(_question(question, answer) for question, answer in pairs))


def _question(question: str, answer: str) -> Blocks:
    asked = (Paragraph(line(question)),) if question else ()
    if not answer:
        return asked
    return (*asked, Paragraph((Strong(words("参考答案：")), *line(answer))))


def _says_the_same(in_text: Blocks, teaching: Teaching | None) -> bool:
    """Say whether a text's section is but a list of the very questions of the record."""
    if len(in_text) != 1 or not isinstance(in_text[0], NumberedList | BulletList):
        return False
    listed = [_bare(_plain(item)) for item in in_text[0].items]
    return teaching is not None and listed == list(map(_bare, teaching.questions))


def _plain(blocks: Blocks) -> str:
    """Return the words of paragraphs and lists; what else there is never equals a question."""
    texts: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(inlines):
                texts.append(plain(inlines))
            case BulletList(items) | NumberedList(items):
                texts.extend(map(_plain, items))
            case _:
                texts.append(_SOMETHING_ELSE)
    return "".join(texts)


def _bare(text: str) -> str:
    return "".join(text.split())
