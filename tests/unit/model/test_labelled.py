"""Closed sets with Chinese labels."""

from typing import Any

import pytest

from anliku.model import enums
from anliku.model.enums import Kind, Status
from anliku.model.evidence import EvidenceLevel
from anliku.model.labelled import LabelledEnum

SETS = LabelledEnum.__subclasses__()


@pytest.mark.parametrize("closed_set", SETS, ids=lambda found: found.__name__)
def test_value_and_label_mean_the_member(closed_set: type[LabelledEnum]) -> None:
    """Either may be written; no two members share one, and none is another's value."""
    members = list(closed_set)
    look_up: Any = closed_set  # mypy takes the call for the making of a member
    assert members == [look_up(member.value) for member in members]
    assert members == [look_up(member.label) for member in members]
    words = [word for member in members for word in {member.value, member.label}]
    assert len(words) == len(set(words))


def test_what_is_no_member() -> None:
    """Other words, capitals and numbers are refused."""
    look_up: Any = Kind
    for word in ("", "FULL", "完整", 1, None):
        with pytest.raises(ValueError, match="is not a valid"):
            look_up(word)


def test_all_sets_are_described() -> None:
    """Each set of the model says what it is for."""
    assert len(SETS) >= 18
    assert Status in SETS
    assert all(closed_set.__doc__ for closed_set in SETS if closed_set.__module__ == enums.__name__)


def test_evidence_levels_lead_upwards() -> None:
    """Levels run from 0 to 5; each but the last says what would raise a case."""
    assert list(range(6)) == [int(level) for level in EvidenceLevel]
    assert [True] * 5 + [False] == [bool(level.next_step) for level in EvidenceLevel]
