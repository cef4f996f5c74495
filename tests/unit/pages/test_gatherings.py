"""Collections with their cases, and going on inside them."""

from typing import Any

import pytest

from anliku.corpus import Corpus
from anliku.model.collection import CaseQuery, Collection, CollectionOrder, CollectionRecord
from anliku.model.enums import Kind, Status
from anliku.model.identifiers import case_id
from anliku.model.parts import Place, Teaching
from anliku.pages.collections import collection_pages
from anliku.pages.gatherings import gatherings_of
from anliku.pages.series import Series
from anliku.taxonomy import taxonomy_of
from anliku.text import Text
from tests.unit.factory import a_case
from tests.unit.pages.archives import SETTINGS, a_library, at, ids


def a_collection(slug: str = "zhuan-ti", *serials: int, **values: Any) -> Collection:
    """Return a collection that lists cases by their serial numbers."""
    record = CollectionRecord(
        slug=slug,
        title=f"专题 {slug}",
        summary="这是一个虚构的专题，只供测试用。",
        cases=tuple(case_id(2026, serial) for serial in serials),
        **values,
    )
    return Collection(record=record, text=Text("引言。", f"{slug}.md", 9))


CASES = (
    a_case(1, place=(Place(path=("广东省",)),), as_of="2024/2026-05", evidence=0),
    a_case(2, place=(Place(path=("北京市",)),), as_of="2025-06~", mechanisms=("mech/助餐",)),
    a_case(3, place=(Place(path=("甲省",)),), evidence=2, mechanisms=("mech/助餐",)),
    a_case(4, status=Status.WITHDRAWN, mechanisms=("mech/助餐",)),
    a_case(5, place=(Place(path=("广东省",)),), as_of="2025", evidence=2, kind=Kind.PHOTO_LEAD),
)


def corpus(*collections: Collection) -> Corpus:
    """Return a corpus of the cases with collections."""
    return a_library(*CASES, collections=collections)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (CollectionOrder.LISTED, [5, 3, 2, 1]),
        (CollectionOrder.EVIDENCE, [5, 3, 1, 2]),
        (CollectionOrder.NEWEST, [1, 2, 5, 3]),
        (CollectionOrder.REGION, [2, 5, 1, 3]),
    ],
)
def test_the_editor_chooses_the_order(order: CollectionOrder, expected: list[int]) -> None:
    """Equals keep the order listed; an interval counts by its end; withdrawn cases are left out."""
    (found,) = gatherings_of(corpus(a_collection("a", 5, 4, 3, 2, 1, order=order)))
    assert (expected, 4, 1) == (ids(found.cases), found.count, found.leads)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, [5]),
        ({"mechanisms": ("mech/助餐",)}, [5, 2, 3]),
        ({"mechanisms": ("mech/助餐",), "evidence_from": 1}, [5, 3]),
        ({"mechanisms": ("mech/助餐", "mech/议事")}, [5, 2, 3]),
        ({"evidence_from": 0}, [5, 1, 3]),
        ({"regions": ("广东省", "北京市")}, [5, 1, 2]),
        ({"years": (2026,)}, [5, 1]),
    ],
)
def test_what_a_query_finds_follows_what_is_listed(
    query: dict[str, Any], expected: list[int]
) -> None:
    """One value of each facet must hold; an empty query finds nothing; nothing stands twice."""
    (found,) = gatherings_of(corpus(a_collection("a", 5, query=CaseQuery(**query))))
    assert expected == ids(found.cases)


def test_a_page_shows_the_questions_and_no_teaching_notes() -> None:
    """What is for trainers stays off the site."""
    teaching = Teaching(questions=("第一题？",), goals=("只给老师",), analysis="只给老师")
    found = corpus(a_collection("a", 1, teaching=teaching))
    page = at(collection_pages(found, taxonomy_of(found), SETTINGS), "collections/a.html")
    assert ("第一题？",) == page.values["questions"]
    assert [1] == ids(card.case for card in page.values["cards"])


def test_a_collection_whose_cases_are_all_hidden_has_a_page() -> None:
    """It says that there is nothing to show yet."""
    found = corpus(a_collection("a", 4, 9))
    page = at(collection_pages(found, taxonomy_of(found), SETTINGS), "collections/a.html")
    assert (0, [], "") == (
        page.values["gathering"].count,
        page.values["cards"],
        page.values["series"],
    )


def test_going_on_inside_a_collection_keeps_its_editors_order() -> None:
    """From the first case through all to the last; in another collection the order is another."""
    found = corpus(a_collection("a", 5, 4, 3, 1), a_collection("b", 1, 3))
    series = Series(found, taxonomy_of(found), gatherings_of(found))
    places = {place.anchor: place for place in series.in_collections(found.by_id[case_id(2026, 3)])}
    first, second = places["in-collections_a"], places["in-collections_b"]
    assert (2, 3, 2, 2) == (first.number, first.total, second.number, second.total)
    assert first.previous is not None
    assert first.next is not None
    assert second.previous is not None
    assert [5, 1, 1] == ids((first.previous, first.next, second.previous))
    assert None is second.next
    assert () == series.in_collections(found.by_id[case_id(2026, 2)])
