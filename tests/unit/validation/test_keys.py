"""Keys as contributors write them."""

import pytest

from anliku.model.parts import Source
from anliku.model.record import Record
from anliku.problems import Location, Rule
from anliku.validation.keys import key_names, with_canonical_keys
from tests.unit.factory import located


@pytest.mark.parametrize(
    "written", ["title", "题名", "标题", "Title", "TITLE", "ｔｉｔｌｅ", "' 题名 '"]
)
def test_every_name_of_a_field_is_accepted(written: str) -> None:
    """Its own, its Chinese ones, in capitals, in wide letters, with blanks around."""
    found, problems = with_canonical_keys(located(f"{written}: 甲"), Source)
    assert ({"title": "甲"}, []) == (found.data, problems)


def test_places_follow_the_renaming() -> None:
    """What is said of a canonical key stands at the key as written."""
    found, _ = with_canonical_keys(located("来源:\n  - 媒体: 甲报\n    网址: x\n"), Record)
    assert Location("x.md", 2, 5) == found.of_key(("sources", 0, "publisher"))
    assert Location("x.md", 3, 9) == found.of_value(("sources", 0, "url"))


def test_empty_values_count_as_absent() -> None:
    """A line of the template that was not filled in is left out, but keeps its place."""
    found, problems = with_canonical_keys(located("标题:\n提要: 甲\n"), Record)
    assert ({"summary": "甲"}, []) == (found.data, problems)
    assert Location("x.md", 1, 1) == found.of_key(("title",))


def test_one_field_under_two_names() -> None:
    """The first one counts, the second is a problem at its own place, even if it is empty."""
    found, (problem,) = with_canonical_keys(located("title: 甲\n标题:\n"), Record)
    assert {"title": "甲"} == found.data
    assert (Rule.DUPLICATE_KEY, Location("x.md", 2, 1)) == (problem.rule, problem.location)


@pytest.mark.parametrize(
    ("key", "said"),
    [("titel", "是不是“title”"), ("标提", "是不是"), ("xyzzy", "删去这一栏")],
)
def test_unknown_keys(key: str, said: str) -> None:
    """A key that is none is left out and named, with the likeliest one."""
    found, (problem,) = with_canonical_keys(located(f"{key}: 甲"), Record)
    assert ({}, Rule.UNKNOWN_KEY) == (found.data, problem.rule)
    assert said in problem.hint


def test_names_lead_to_fields() -> None:
    """Each accepted name belongs to a field that exists."""
    names = key_names(Record)
    assert set(names.canonical.values()) == set(names.titles)
    assert Source is names.children["sources"]
