"""Dates as exports write them."""

from anliku.export.dates import iso_8601


def test_marks_of_doubt_are_not_iso_8601() -> None:
    """An EDTF interval keeps its form without its marks."""
    assert "2022-03/2022-11" == iso_8601("2022-03~/2022-11?")
