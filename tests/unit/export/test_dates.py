"""The days on which a case came and changed come from its record."""

from datetime import date

from anliku.export.dates import admitted_on, admitted_year, changed_on, iso_8601
from anliku.model.parts import Review
from tests.unit.export.factory import make_case, make_withdrawn, revision


def test_the_date_of_the_material_is_not_a_change() -> None:
    """A case without history and review does not say when it changed."""
    assert changed_on(make_case(as_of="2022-11-27")) is None


def test_the_last_of_history_and_review_is_the_change() -> None:
    """Whichever is later counts."""
    case = make_case(
        history=(revision(1, date(2026, 3, 1)), revision(2, date(2026, 5, 1))),
        review=Review(on=date(2026, 4, 1)),
    )
    assert date(2026, 5, 1) == changed_on(case)
    assert date(2026, 3, 1) == admitted_on(case)


def test_a_withdrawal_is_a_change() -> None:
    """The tombstone's day counts as well."""
    assert date(2026, 11, 5) == changed_on(make_withdrawn())


def test_a_case_came_neither_before_the_year_of_its_id_nor_before_its_material() -> None:
    """Without any record of it, the earliest possible day stands."""
    assert date(2026, 1, 1) == admitted_on(make_case(as_of="2022-11-27"))
    assert date(2026, 9, 1) == admitted_on(make_case(as_of="2026-09~"))


def test_a_contribution_without_id_has_no_year() -> None:
    """A provisional id holds no year."""
    assert admitted_year(make_case(id=None)) is None
    assert date(2000, 1, 1) == admitted_on(make_case(id=None, as_of=None))


def test_marks_of_doubt_are_not_iso_8601() -> None:
    """An EDTF interval keeps its form without its marks."""
    assert "2022-03/2022-11" == iso_8601("2022-03~/2022-11?")
