"""What one field demands of others."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from anliku.located_yaml import LocatedYaml
from anliku.model.enums import Kind, Status
from anliku.schema.conditions import CONDITIONS, broken_conditions, condition_schemas

RULES = Draft202012Validator({"allOf": condition_schemas()})
FIELDS: dict[str, tuple[Any, ...]] = {
    "id": ("SQ-2026-0001-3",),
    "tombstone": ({"reason": "other"},),
    "embargo_until": ("2026-01-01",),
    "privacy": ({"basis": "none"},),
    "rights": ({"text": "x"},),
    "evidence": (0, 1),
    "as_of": ("2026",),
    "review": ({}, {"state": "approved"}, {"state": "unreviewed"}),
    "mechanisms": (["mech/x"],),
    "problems": (["prob/x"],),
}
RECORDS = st.fixed_dictionaries(
    {"kind": st.sampled_from([kind.value for kind in Kind])},
    optional={"status": st.sampled_from([status.value for status in Status])}
    | {name: st.sampled_from(values) for name, values in FIELDS.items()},
)


def broken(data: dict[str, Any]) -> list[str]:
    """Return what the checker says of front matter."""
    return [p.message for p in broken_conditions(LocatedYaml(data=data, path="x.md"))]


@given(RECORDS)
def test_checker_and_json_schema_agree(data: dict[str, Any]) -> None:
    """Whatever is there and whatever is missing, both say yes or both say no."""
    # An empty mapping counts as missing for a contributor; JSON Schema knows only keys.
    written = {key: value for key, value in data.items() if value != {}}
    assert RULES.is_valid(written) == (broken(data) == [])


@pytest.mark.parametrize(("status", "kind"), list(product(Status, Kind)))
def test_labels_count_like_values(status: Status, kind: Kind) -> None:
    """Written in Chinese, a status and a kind demand the same."""
    english = {"status": status.value, "kind": kind.value, "evidence": 3}
    chinese = {"status": status.label, "kind": kind.label, "evidence": 3}
    assert broken(english) == broken(chinese)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        ({"kind": "brief"}, 0),
        ({"kind": "full"}, 2),
        ({"kind": "full", "mechanisms": [], "problems": ["x"]}, 1),
        ({"status": "submitted"}, 0),
        ({"status": "withdrawn"}, 2),
        ({"status": "published"}, 6),
        ({"kind": "photo_lead", "evidence": 0}, 0),
        ({"kind": "photo_lead", "evidence": 2}, 1),
        ({"kind": "photo_lead"}, 0),
        ({"kind": "nonsense", "status": ["x"]}, 0),
        ({"status": "in_review", "id": ""}, 0),
    ],
)
def test_each_broken_condition_is_said_once(data: dict[str, Any], count: int) -> None:
    """Each missing field is one problem; what is wrong otherwise is not said here."""
    assert count == len(broken(data))


def test_every_condition_is_about_a_closed_set() -> None:
    """Conditions name members of the set that their field takes its values from."""
    sets = {"status": Status, "kind": Kind}
    for condition in CONDITIONS:
        assert all(isinstance(value, sets[condition.key]) for value in condition.values)


@pytest.mark.parametrize("listed", [[["x"]], [{"a": 1}], [None, 1.5, True], {"a": []}, "x", 1])
def test_whatever_is_listed_as_not_reported_is_compared(listed: object) -> None:
    """A list in the list is one more mistake, told elsewhere; it stops no check."""
    assert 2 == len(broken({"kind": "full", "not_reported": listed}))
