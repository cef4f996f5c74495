"""The sections of a case's page."""

from typing import Any

from anliku.model.parts import Transfer
from anliku.pages.case_sections import sections_of
from tests.unit.factory import a_case


def keys(*, has_related: bool = False, body: str = "", **values: Any) -> list[str]:
    """Return the keys of the sections of a case."""
    return [
        section.key for section in sections_of(a_case(body=body, **values), has_related=has_related)
    ]


def test_nothing_empty_is_shown() -> None:
    """A bare case has its facts, its sources and its review; a text appears when there is one."""
    bare = keys()
    assert {"facts", "sources", "review"} <= set(bare)
    assert not {"text", "transfer", "errata", "history", "quotes"} & set(bare)
    assert "text" in keys(body="甲\n")
    assert "text" not in keys(body=" \n")


def test_what_is_there_is_shown() -> None:
    """Any part of the transfer notes brings their section, related cases bring theirs."""
    assert "transfer" in keys(transfer=Transfer(not_reported=("费用",)))
    assert "related" in keys(has_related=True)


def test_keys_are_distinct() -> None:
    """Each section has an anchor of its own."""
    found = keys(body="甲", has_related=True)
    assert len(found) == len(set(found))
