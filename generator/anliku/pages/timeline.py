"""Dated events of all cases, and the dates their material ends, by year and month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.dates import earliest_day, has_month, latest_point
from anliku.pages.interface import Page
from anliku.pages.paging import paged

TIMELINE = "timeline/index.html"
_ENTRIES = 100
"""Most entries on one page of a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One date of a case: something that happened, or the day its material ends."""

    case: Case
    written: str
    """The date as the record has it."""
    event: str | None
    """What happened; None for the day the material ends."""

    @property
    def day(self) -> date:
        """The first day an event may mean; the day on which an interval of material ends."""
        return latest_point(self.written) if self.event is None else earliest_day(self.written)

    @property
    def month(self) -> int:
        """The month, 0 where only the year is known."""
        point = self.written.split("/")[-1] if self.event is None else self.written
        return self.day.month if has_month(point) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year with its entries in order."""

    number: int
    entries: tuple[Entry, ...]

    @property
    def address(self) -> str:
        """Address of its first page."""
        return f"timeline/{self.number:04d}.html"

    @property
    def events(self) -> int:
        """How many of the entries are events."""
        return sum(entry.event is not None for entry in self.entries)

    @property
    def months(self) -> list[tuple[int, int]]:
        """Each month that has entries, with their number."""
        return [(month, len(list(part))) for month, part in _by_month(self.entries)]


def timeline_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of years, the newest first, and the pages of each."""
    years = _years(corpus)
    yield Page(
        address=TIMELINE,
        title="时间线",
        description="案例里有日期的事件，按年、月查看。",
        template="timeline",
        shows=tuple(entry.case for year in years for entry in year.entries),
        values={"years": years, "total": sum(year.events for year in years)},
    )
    for number, year in enumerate(years):
        yield from _year(
            year,
            later=years[number - 1] if number else None,
            earlier=years[number + 1] if number + 1 < len(years) else None,
        )


def _years(corpus: Corpus) -> list[Year]:
    entries = [entry for case in corpus.cases if not case.is_withdrawn for entry in _entries(case)]
    entries.sort(key=lambda e: (-e.day.year, e.month, e.day, e.written, e.event is None, e.case.id))
    return [
        Year(number=number, entries=tuple(part))
        for number, part in groupby(entries, key=lambda entry: entry.day.year)
    ]


def _entries(case: Case) -> Iterator[Entry]:
    for event in case.record.timeline:
        yield Entry(case=case, written=event.date, event=event.event)
    if case.record.as_of:
        yield Entry(case=case, written=case.record.as_of, event=None)


def _by_month(entries: Sequence[Entry]) -> Iterator[tuple[int, Iterator[Entry]]]:
    return groupby(entries, key=lambda entry: entry.month)


def _year(year: Year, *, later: Year | None, earlier: Year | None) -> Iterator[Page]:
    for address, part, pager in paged(year.entries, year.address, _ENTRIES):
        yield Page(
            address=address,
            title=f"{year.number}年" + (f"（第{pager.number}页）" if pager.number > 1 else ""),
            description=f"{year.number}年的事件和材料截至日，按月排列。",
            template="timeline_year",
            shows=tuple(entry.case for entry in part),
            values={
                "year": year,
                "months": [(month, list(_by_day(list(of)))) for month, of in _by_month(part)],
                "later": later,
                "earlier": earlier,
                "pager": pager,
            },
        )


def _by_day(entries: list[Entry]) -> Iterator[tuple[str, list[Entry], list[Entry]]]:
    """Yield each written date with its events, and with the cases whose material ends on it."""
    for written, part in groupby(entries, key=lambda entry: entry.written):
        same = list(part)
        events = [entry for entry in same if entry.event is not None]
        yield written, events, [entry for entry in same if entry.event is None]
