"""AK401: a full case has its five sections."""

import pytest

from anliku.checks.sections import FULL_SECTIONS, LEAD_SECTIONS
from anliku.model.enums import Kind
from tests.unit.checks.texts import codes_of, problems_of

_ALL = "[^S1]: 某报。\n\n" + "".join(f"## {section}\n\n甲[^S1]\n\n" for section in FULL_SECTIONS)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (Kind.FULL, _ALL),
        (Kind.FULL, _ALL + "## 别的\n"),
        (Kind.FULL, _ALL.replace("## 思考题", "##  思考题 ##")),
        (Kind.PHOTO_LEAD, f"## {LEAD_SECTIONS[0]}\n"),
        (Kind.BRIEF, "甲"),
        (Kind.COMPOSITE, ""),
    ],
)
def test_what_is_complete(kind: Kind, body: str) -> None:
    """Further sections do no harm; briefs are free."""
    assert [] == codes_of(body, kind=kind)


@pytest.mark.parametrize("section", FULL_SECTIONS)
def test_each_section_is_missed(section: str) -> None:
    """Leaving out any of them gives one problem that names it."""
    (problem,) = problems_of(_ALL.replace(f"## {section}\n", ""), kind=Kind.FULL)
    assert ("AK401", True) == (problem.rule.code, section in problem.message)


def test_an_empty_text_is_told_once() -> None:
    """Not section by section."""
    assert ["AK420"] == codes_of(" \n", kind=Kind.FULL)
    assert ["AK420"] == codes_of("", kind=Kind.PHOTO_LEAD)
    assert ["AK425"] == codes_of("", kind=Kind.BRIEF)


def test_sections_out_of_order_are_named_where_they_stand() -> None:
    """The one that comes too early."""
    first, second = FULL_SECTIONS[:2]
    body = _ALL.replace(first, "?").replace(second, first).replace("?", second)
    (problem,) = problems_of(body, kind=Kind.FULL)
    assert ("AK419", 10 + 2) == (problem.rule.code, problem.location.line)


def test_a_heading_in_code_is_none() -> None:
    """What stands in a code block is not a section."""
    body = _ALL.replace("## 思考题", "```\n## 思考题\n```")
    assert ["AK401"] == codes_of(body, kind=Kind.FULL)
