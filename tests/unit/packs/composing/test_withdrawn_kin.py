"""A pack names a withdrawn case by its number alone."""

from datetime import date

from anliku.model.enums import RelationType, Status, TombstoneReason
from anliku.model.parts import Relation, Tombstone
from tests.unit.factory import a_case
from tests.unit.packs.composing.composed import composed


def test_the_title_of_a_withdrawn_case_is_in_no_pack() -> None:
    """It may be why the case was withdrawn."""
    gone = a_case(
        2,
        title="不得出现的标题",
        status=Status.WITHDRAWN,
        tombstone=Tombstone(reason=TombstoneReason.PRIVACY_REQUEST, on=date(2026, 11, 5)),
    )
    kin = Relation(type=RelationType.SAME_PLACE, target=gone.id)
    pack = composed(a_case(1, relations=(kin,)), gone)
    shown = repr([chapter for chapter in pack.cases if chapter.case_id != gone.id])
    assert "不得出现" not in shown
    assert gone.id in shown
