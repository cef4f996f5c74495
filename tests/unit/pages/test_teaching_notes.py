"""What the basket gets of teachers' notes: nothing on a public site, all of them where it may."""

import json
from dataclasses import replace
from typing import Any

import pytest

from anliku.model.case import Case
from anliku.model.parts import LessonStep, StructuredDiscussion, Teaching
from anliku.pages.case_script import case_script
from anliku.pages.teaching_notes import teaching_data
from anliku.taxonomy import taxonomy_of
from tests.unit.export.factory import make_settings
from tests.unit.factory import a_case, a_corpus

NOTES = Teaching(
    questions=("问甲？", "问乙？"),
    answers=("答甲", "答乙"),
    goals=("目的",),
    minutes=45,
    analysis="思路一\n\n思路二",
    plan=(LessonStep(stage="导入", minutes=5, what="看图"),),
    structured=StructuredDiscussion(problem="甲", measures=("乙", "丙")),
)


def handed_over(case: Case, *, teacher_edition: bool) -> dict[str, Any]:
    """Return the data that a case's script hands to the basket."""
    settings = make_settings(teacher_edition=teacher_edition)
    script = case_script(case, taxonomy_of(a_corpus(case)), settings, str)
    data: dict[str, Any] = json.loads(script.partition(",")[2].removesuffix(");\n"))
    return data


def test_parts_that_are_written_stand_in_order() -> None:
    """Each with its lines; what is not written is left out."""
    assert {
        "answers": ["答甲", "答乙"],
        "parts": [
            ["教学目的与用途", ["目的"]],
            ["课时", ["45分钟"]],
            ["分析思路", ["思路一", "思路二"]],
            ["课堂计划", ["导入（5分钟）：看图"]],
            ["结构化研讨", ["问题：甲", "原因：没有写，留给课堂讨论", "对策：乙；丙"]],
        ],
    } == teaching_data(NOTES)
    nothing: dict[str, list[str]] = {"answers": [], "parts": []}
    assert nothing == teaching_data(None) == teaching_data(NOTES.for_students)


@pytest.mark.parametrize("teaching", [None, NOTES])
def test_a_public_sites_scripts_have_no_place_for_notes(teaching: Teaching | None) -> None:
    """The questions are there for everybody; the rest only where the setting says so."""
    case = a_case()
    case = replace(case, record=replace(case.record, teaching=teaching))
    public = handed_over(case, teacher_edition=False)
    assert "teacher" not in public
    assert list(teaching.questions if teaching else ()) == public["questions"]
    private = handed_over(case, teacher_edition=True)
    assert teaching_data(teaching) == private["teacher"]
