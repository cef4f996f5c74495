"""What editors are said to have checked follows from how far a person has reviewed the case."""

from datetime import date
from pathlib import Path

import pytest

from anliku.facts import (
    check_text,
    evidence_text,
    personal_data_text,
    review_gap,
    verified_on_text,
)
from anliku.model.enums import PlaceMatch, PrivacyBasis, ReviewState
from anliku.model.parts import Privacy, Review
from tests.unit.factory import a_record

ROOT = Path(__file__).resolve().parents[3]
_PRIVACY = Privacy(pii_checked=True, basis=PrivacyBasis.NONE)


def _said(state: ReviewState | None) -> tuple[str, ...]:
    record = a_record(
        evidence=1, privacy=_PRIVACY, review=Review(state=state, on=date(2026, 11, 27))
    )
    return (
        review_gap(record),
        check_text(record, PlaceMatch.EXACT),
        evidence_text(record).partition("；")[2],
        verified_on_text(record),
        personal_data_text(record),
    )


@pytest.mark.parametrize("state", [s for s in ReviewState if s is not ReviewState.UNREVIEWED])
def test_what_a_person_reviewed_is_said(state: ReviewState) -> None:
    """As the record has it."""
    assert ("", "与码表一致", "", "2026年11月27日", "已检查") == _said(state)


def test_what_nobody_reviewed_claims_nothing() -> None:
    """Each check says so beside its result; its day is no day of a verification."""
    assert (
        "尚未经人工审核",
        "与码表一致，尚未经人工审核",
        "评级尚未经人工审核",
        "尚未经人工审核",
        "记录填作已检查，尚未经人工审核",
    ) == _said(ReviewState.UNREVIEWED)


def test_a_review_that_nobody_noted_is_another_thing() -> None:
    """No state is no statement that there was none."""
    assert "没有审核记录" == _said(None)[0]


def test_what_claims_nothing_needs_no_mark() -> None:
    """Unchecked and not filled in stand alone."""
    record = a_record(review=Review(state=ReviewState.UNREVIEWED))
    assert "尚未核对" == check_text(record, PlaceMatch.UNCHECKED)
    assert ("编者未填", "编者未填") == (check_text(record, None), personal_data_text(record))
    assert "尚未评级" == evidence_text(record)


@pytest.mark.parametrize("folder", ["generator/anliku", "overrides"])
def test_no_output_says_by_itself_that_editors_checked(folder: str) -> None:
    """Such words would stand on cases that no person has seen."""
    for path in (ROOT / folder).rglob("*"):
        if path.suffix in (".html", ".py", ".js", ".typ", ".txt"):
            text = path.read_text(encoding="utf-8")
            assert not {words for words in ("编辑确认", "编辑核对", "编辑已") if words in text}, (
                path
            )
