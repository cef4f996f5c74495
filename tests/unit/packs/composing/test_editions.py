"""What is for teachers alone is in their edition, and nowhere in the students'."""

import dataclasses
import itertools
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from anliku.model.parts import LessonStep, Teaching
from anliku.packs.interface import Edition
from anliku.text import Text
from tests.unit.factory import a_case
from tests.unit.packs.composing.composed import (
    chapter_of,
    composed,
    headings,
    only_case,
    pack_text,
    section,
)
from tests.unit.packs.reading_blocks import text_of

FOR_ALL = {"questions": ("问甲？", "问乙？")}


def _marked(kind: Any, marks: Iterator[str]) -> Any:
    """Return a value of a type in which each text is a mark of its own, and each number too."""
    if get_origin(kind) is Annotated:
        return _marked(get_args(kind)[0], marks)
    if get_origin(kind) is tuple:
        return tuple(_marked(get_args(kind)[0], marks) for _ in range(2))
    if get_origin(kind) in (Union, UnionType):
        return _marked(get_args(kind)[0], marks)
    if dataclasses.is_dataclass(kind):
        return _filled(kind, marks, {})
    return next(marks) if kind is str else 2397


def _filled(kind: Any, marks: Iterator[str], given: dict[str, Any]) -> Any:
    """Return a value of a dataclass with every field filled, those added later too."""
    hints = get_type_hints(kind)
    values = {
        field.name: given.get(field.name) or _marked(hints[field.name], marks)
        for field in dataclasses.fields(kind)
    }
    return kind(**values)


def _teaching(prefix: str) -> tuple[Teaching, list[str]]:
    """Return notes in which everything but the questions is marked, and the marks."""
    used: list[str] = []

    def marks() -> Iterator[str]:
        for number in itertools.count():
            used.append(f"{prefix}{number}号记")
            yield used[-1]

    teaching: Teaching = _filled(Teaching, marks(), FOR_ALL)
    return teaching, used


def test_no_mark_of_a_teachers_field_is_anywhere_in_a_students_pack() -> None:
    """Whatever field of a case's or a collection's notes is filled, the students' pack is silent."""
    of_case, case_marks = _teaching("案")
    of_collection, collection_marks = _teaching("专")
    case = a_case(teaching=of_case, body="## 思考题\n\n1. 问甲？\n2. 问乙？\n")
    pack = composed(
        case, teaching=of_collection, introduction=Text("引言。"), edition=Edition.STUDENT
    )
    whole = repr(pack)
    assert [] == [mark for mark in (*case_marks, *collection_marks) if mark in whole]
    assert "2397" not in whole
    for words in ("教学说明", "参考答案", "教学反馈", "课时"):
        assert words not in whole
    assert 2 == pack_text(pack).count("问甲？")


def test_every_mark_of_a_teachers_field_is_in_the_teachers_pack() -> None:
    """The teachers' edition says everything that the notes of case and collection say."""
    of_case, case_marks = _teaching("案")
    of_collection, collection_marks = _teaching("专")
    assert 20 < len(case_marks)
    pack = composed(a_case(teaching=of_case), teaching=of_collection, edition=Edition.TEACHER)
    text = pack_text(pack)
    assert [] == [mark for mark in (*case_marks, *collection_marks) if mark not in text]
    assert "课时：2397分钟" in text


def test_answers_stand_below_their_questions() -> None:
    """A teacher finds each answer where its question is."""
    teaching = Teaching(questions=("问甲？", "问乙？"), answers=("答甲。", "答乙。"))
    chapter = only_case(composed(a_case(teaching=teaching), edition=Edition.TEACHER))
    (listed,) = section(chapter.blocks, "启发思考题")
    assert "问甲？参考答案：答甲。问乙？参考答案：答乙。" == text_of((listed,))


def test_the_minutes_of_a_plan_are_added_up() -> None:
    """The plan of a lesson is a table with its total."""
    teaching = Teaching(
        plan=(
            LessonStep(stage="导入", minutes=10, what="看图"),
            LessonStep(stage="讨论", minutes=35, what="分组"),
        )
    )
    chapter = only_case(composed(a_case(teaching=teaching), edition=Edition.TEACHER))
    plan = text_of(section(chapter.blocks, "课堂计划"))
    assert "环节分钟内容导入10看图讨论35分组合计45" == plan


def test_a_case_without_notes_says_so() -> None:
    """Nothing is invented where a case has no notes, or only questions for everybody."""
    for teaching in (None, Teaching(questions=("问甲？", "问乙？"))):
        chapter = only_case(composed(a_case(teaching=teaching), edition=Edition.TEACHER))
        assert "本案例没有教学说明。" == text_of(section(chapter.blocks, "教学说明"))
        assert "参考答案" not in text_of(chapter.blocks)


def test_parts_of_a_note_that_are_not_written_are_named() -> None:
    """A teacher sees which parts of a note are still missing."""
    teaching = Teaching(questions=("问甲？", "问乙？"), goals=("弄清甲",))
    chapter = only_case(composed(a_case(teaching=teaching), edition=Edition.TEACHER))
    note = section(chapter.blocks, "教学说明")
    assert text_of(note).startswith(
        "这份教学说明还没有写：适用对象、分析思路、理论与政策依据、关键要点、课堂计划、"
        "板书设计、结构化研讨、后续进展、参考答案。"
    )
    assert ["教学目的与用途"] == headings(chapter.blocks, 3)


def test_each_edition_has_its_own_words_on_how_to_use_it() -> None:
    """Students and teachers are told different things."""
    student, teacher = (
        text_of(chapter_of(composed(a_case(), edition=edition), "how-to-use").blocks)
        for edition in (Edition.STUDENT, Edition.TEACHER)
    )
    assert "请勿发给学员" in teacher
    assert "备课" not in student
    assert "笔记" in student


def test_only_teachers_get_a_sheet_for_feedback() -> None:
    """The back of each edition holds its forms."""
    student, teacher = (
        [chapter.key for chapter in composed(a_case(), edition=edition).back]
        for edition in (Edition.STUDENT, Edition.TEACHER)
    )
    shared = ["glossary", "indexes", "discussion-sheet"]
    assert [*shared, "colophon"] == student
    assert [*shared, "feedback-sheet", "colophon"] == teacher
