"""A case in, what happened to it in the archive out, in the terms of PREMIS 3.0 (Library of Congress, 2015).

Only what the case's own record tells of, by day; an event that nobody recorded is not there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from anliku.export.interface import Archive, Json
from anliku.export.one_line import one_line
from anliku.model.case import Case


class EventType(Enum):
    """Kinds of events, as PREMIS' list of event types calls them."""

    ACCESSION = "accession"
    MODIFICATION = "modification"
    DEACCESSION = "deaccession"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservationEvent:
    """One thing that happened to one case."""

    case_id: str
    number: int
    """1, 2 … within the case."""
    type: EventType
    day: date
    detail: str
    """What was changed, or why it went, in the words of the record."""
    agent: str
    """Who did it; the archive where nobody is named."""

    @property
    def identifier(self) -> str:
        """The event's name, unique in the archive."""
        return f"{self.case_id}/events/{self.number}"

    def as_json(self) -> dict[str, Json]:
        """Return it under the names of PREMIS' semantic units."""
        return {
            "eventIdentifier": self.identifier,
            "eventType": self.type.value,
            "eventDateTime": self.day.isoformat(),
            "eventDetail": self.detail,
            "linkingAgent": self.agent,
            "linkingObject": self.case_id,
        }


def events_of(case: Case, archive: Archive) -> tuple[PreservationEvent, ...]:
    """Return the events of a case by their days; of a withdrawn one, too."""
    house = one_line(archive.settings.site_name)
    found = sorted(_told(case, house), key=lambda event: event[1])
    return tuple(
        PreservationEvent(
            case_id=case.id, number=number, type=kind, day=day, detail=detail, agent=agent
        )
        for number, (kind, day, detail, agent) in enumerate(found, start=1)
    )


def _told(case: Case, house: str) -> Iterator[tuple[EventType, date, str, str]]:
    record = case.record
    days = {revision.on for revision in record.history}
    if case.entered_on and not any(revision.rev == 1 for revision in record.history):
        yield EventType.ACCESSION, case.entered_on, "入库", house
        days.add(case.entered_on)
    for revision in record.history:
        kind = EventType.ACCESSION if revision.rev == 1 else EventType.MODIFICATION
        yield kind, revision.on, one_line(revision.change), one_line(revision.by or house)
    if record.changed and record.changed not in days:
        yield EventType.MODIFICATION, record.changed, "改动未说明", house
    if record.tombstone:
        said = [record.tombstone.reason.label, one_line(record.tombstone.note or "")]
        yield EventType.DEACCESSION, record.tombstone.on, "。".join(filter(None, said)), house
