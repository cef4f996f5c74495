"""A case of the archive: its metadata record, its text, and where it was read from."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from anliku.model.dates import exact_day, year_of
from anliku.model.enums import Kind, Status
from anliku.model.facets import Facet
from anliku.model.parts import Source
from anliku.model.record import Record
from anliku.text import Text


def provisional_id(path: str) -> str:
    """Return what stands for the id of a contribution that has none: the same while its file stays."""
    return "NEW-" + hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case study, immutable, as everything else in the program sees it."""

    record: Record
    text: Text
    """What stands below the front matter."""
    checksum: str
    """SHA-256 of the file as read, in hexadecimal."""

    @property
    def path(self) -> str:
        """Path of the file relative to the archive's root, with forward slashes."""
        return self.text.path

    @property
    def id(self) -> str:
        """The case's id, or a provisional one for a contribution that has none yet."""
        return self.record.id or provisional_id(self.path)

    @property
    def title(self) -> str:
        """The title."""
        return self.record.title

    @property
    def year(self) -> int | None:
        """The year the material is of, or None where it is not known."""
        return year_of(self.record.as_of) if self.record.as_of else None

    @property
    def entered_on(self) -> date | None:
        """The day the case came into the archive, as its editors say; never guessed.

        Where they have not said it, the first day of its history; None without any.
        """
        days = (revision.on for revision in self.record.history)
        return self.record.entered or min(days, default=None)

    @property
    def changed_on(self) -> date | None:
        """The last day on which its editors entered, revised, reviewed or withdrew the case.

        None where they have told of none. What the material is as of says nothing about it.
        """
        record = self.record
        days = [record.entered, record.changed, record.review.on]
        days += [revision.on for revision in record.history]
        days += [record.tombstone.on] if record.tombstone else []
        return max((day for day in days if day is not None), default=None)

    @property
    def latest_day(self) -> date | None:
        """The newest day in the record, of the case or of its material; None without any.

        A month or a year is no day: taken for its first, it would be a date that nobody gave.
        """
        record = self.record
        of_material = exact_day(record.as_of) if record.as_of else None
        days = [day for day in (of_material, self.changed_on) if day is not None]
        return max(days, default=None)

    @property
    def is_lead(self) -> bool:
        """Whether the case is only a lead that somebody should follow up."""
        return self.record.kind is Kind.PHOTO_LEAD

    @property
    def is_withdrawn(self) -> bool:
        """Whether only a tombstone may be shown."""
        return self.record.status is Status.WITHDRAWN

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by their number, such as `S1`."""
        return {source.id: source for source in self.record.sources}

    def concepts(self, facet: Facet) -> tuple[str, ...]:
        """Return the URIs of the facet's concepts that the case carries; empty for other facets."""
        record = self.record
        by_facet: dict[Facet, tuple[str, ...]] = {
            Facet.TOPIC: record.topics,
            Facet.MECHANISM: record.mechanisms,
            Facet.PROBLEM: record.problems,
            Facet.CONTEXT: record.contexts,
            Facet.ACTOR: tuple(dict.fromkeys(actor.type for actor in record.actors)),
        }
        return by_facet.get(facet, ())


def last_changed_on(cases: Iterable[Case]) -> date | None:
    """Return the last day on which any of the cases changed; None where none tells of a day."""
    return max((day for case in cases if (day := case.changed_on)), default=None)
