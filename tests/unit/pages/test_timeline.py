"""The timeline by year and month."""

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import Status
from anliku.model.parts import Event
from anliku.pages.interface import Page
from anliku.pages.timeline import TIMELINE, timeline_pages
from tests.unit.factory import a_case, a_corpus
from tests.unit.pages.archives import at

Days = list[tuple[int, list[tuple[str, list[str], int]]]]


def pages(corpus: Corpus) -> list[Page]:
    """Return the pages of a corpus's timeline."""
    return list(timeline_pages(corpus))


def year(corpus: Corpus, number: int) -> Days:
    """Return a year's months, with each written date, its events, and how many cases end on it."""
    return [
        (month, [(day, [entry.event for entry in events], len(ends)) for day, events, ends in days])
        for month, days in at(pages(corpus), f"timeline/{number}.html").values["months"]
    ]


def told(
    serial: int, *dates: str, as_of: str | None = None, status: Status = Status.IN_REVIEW
) -> Case:
    """Return a case with an event on each date, called like the date."""
    events = tuple(Event(date=date, event=f"于{date}") for date in dates)
    return a_case(serial, timeline=events, as_of=as_of, status=status)


def test_every_form_of_date_finds_its_month() -> None:
    """A year alone comes first; a day, a month and an uncertain date stand in their month in order."""
    dates = ("2025-03-09", "2025", "2025-03", "2025-11~", "2025-03-02?", "2025~")
    found = year(a_corpus(told(1, *dates)), 2025)
    expected = [
        (0, ["2025", "2025~"]),
        (3, ["2025-03", "2025-03-02?", "2025-03-09"]),
        (11, ["2025-11~"]),
    ]
    assert expected == [(month, [day for day, _, _ in days]) for month, days in found]


def test_an_interval_of_an_event_stands_where_it_begins() -> None:
    """What ran from one year into the next is told once, in the year it began."""
    corpus = a_corpus(told(1, "2025-11/2026-02"))
    assert [(11, [("2025-11/2026-02", ["于2025-11/2026-02"], 0)])] == year(corpus, 2025)
    assert [TIMELINE, "timeline/2025.html"] == [page.address for page in pages(corpus)]


def test_material_ends_where_its_interval_ends() -> None:
    """The day material is of is the end of the interval, as everywhere else on the site."""
    corpus = a_corpus(told(1, as_of="2025-11/2026-02-03"))
    assert [(2, [("2025-11/2026-02-03", [], 1)])] == year(corpus, 2026)


def test_events_and_ends_of_one_date_stand_together() -> None:
    """Events are told one by one, cases whose material ends on the date are gathered."""
    corpus = a_corpus(
        told(1, "2025-03", as_of="2025-03"), told(2, as_of="2025-03"), told(3, "2025-03")
    )
    assert [(3, [("2025-03", ["于2025-03", "于2025-03"], 2)])] == year(corpus, 2025)


def test_years_are_listed_newest_first_with_their_events() -> None:
    """Only events count, not ends of material; each year knows its neighbours."""
    corpus = a_corpus(told(1, "2023", "2025-01", "2025-02"), told(2, as_of="2024-06"))
    found = pages(corpus)
    overview = at(found, TIMELINE).values
    assert [(2025, 2), (2024, 0), (2023, 1)] == [(y.number, y.events) for y in overview["years"]]
    assert 3 == overview["total"]
    assert [(1, 1), (2, 1)] == overview["years"][0].months
    middle = at(found, "timeline/2024.html").values
    assert (2025, 2023) == (middle["later"].number, middle["earlier"].number)


def test_without_a_date_there_is_an_empty_timeline() -> None:
    """Cases without dates, and withdrawn ones, make no year; the page is there all the same."""
    corpus = a_corpus(a_case(1), told(2, "2025", as_of="2025", status=Status.WITHDRAWN))
    (page,) = pages(corpus)
    assert (TIMELINE, [], 0) == (page.address, page.values["years"], page.values["total"])


def test_a_full_year_is_paged() -> None:
    """Every entry stands once, in order, over the year's pages."""
    corpus = a_corpus(*(told(n, f"2025-{n % 12 + 1:02d}") for n in range(1, 131)))
    found = [page for page in pages(corpus) if page.address != TIMELINE]
    assert ["timeline/2025.html", "timeline/2025-page-2.html"] == [page.address for page in found]
    months = [
        month
        for page in found
        for month, days in page.values["months"]
        for _, e, _ in days
        for _ in e
    ]
    assert (130, sorted(months)) == (len(months), months)
