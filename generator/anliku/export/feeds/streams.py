"""An archive in, its three feeds out: the newest entries first, at most fifty.

No day is guessed: an entry has the one that its case tells of, or none.
"""

from collections.abc import Callable, Iterator
from datetime import date

from anliku import addresses
from anliku.export.case_terms import terms_of
from anliku.export.feeds.interface import Entry, Feed, Stream
from anliku.export.interface import Archive
from anliku.export.locations import tag_uri
from anliku.export.one_line import one_line
from anliku.facts import revision_of
from anliku.model.case import Case, last_changed_on
from anliku.model.facets import Facet

MOST_ENTRIES = 50
"""Entries of a feed; older ones are in the archive."""


def feed_of(stream: Stream, archive: Archive) -> Feed:
    """Return one stream of the archive."""
    entries = sorted(
        _ENTRIES[stream](archive),
        key=lambda entry: (entry.updated or date.min, entry.uri),
        reverse=True,
    )[:MOST_ENTRIES]
    site_name = one_line(archive.settings.site_name)
    return Feed(
        stream=stream,
        uri=tag_uri(f"feeds/{stream.key}", archive.settings),
        title=f"{site_name}：{stream.label}",
        author=site_name,
        updated=next(
            (entry.updated for entry in entries if entry.updated),
            last_changed_on(archive.corpus.cases),
        ),
        entries=tuple(entries),
    )


def _new(archive: Archive) -> Iterator[Entry]:
    for case in archive.corpus.cases:
        if not case.is_withdrawn:
            yield Entry(
                uri=tag_uri(f"cases/{case.id}", archive.settings),
                title=one_line(case.title),
                summary=one_line(case.record.summary),
                address=addresses.case_address(case.id),
                published=case.entered_on,
                updated=case.entered_on,
                subjects=_subjects(case, archive),
            )


def _revised(archive: Archive) -> Iterator[Entry]:
    """Yield every later entry of every history; one for a case that only says it was revised."""
    for case in archive.corpus.cases:
        revision = revision_of(case.record)
        if case.is_withdrawn or revision in (None, 1):
            continue
        changes: list[tuple[int, date | None, str]] = [
            (r.rev, r.on, r.change) for r in case.record.history if r.rev > 1
        ]
        unsaid = (revision or 0, case.changed_on, "改动未说明")
        for number, day, change in changes or [unsaid]:
            yield Entry(
                uri=tag_uri(f"cases/{case.id}/revisions/{number}", archive.settings),
                title=f"{one_line(case.title)}（第{number}版）",
                summary=one_line(change),
                address=addresses.case_address(case.id),
                published=case.entered_on,
                updated=day,
                subjects=_subjects(case, archive),
            )


def _withdrawn(archive: Archive) -> Iterator[Entry]:
    for case in archive.corpus.cases:
        if not case.is_withdrawn:
            continue
        tombstone = case.record.tombstone
        went = tombstone.on if tombstone else None
        said = [f"撤回原因：{tombstone.reason.label if tombstone else '未说明'}"]
        if tombstone and tombstone.note:
            said.append(one_line(tombstone.note).rstrip("。"))
        if tombstone and tombstone.replaced_by:
            said.append(f"替代案例：{tombstone.replaced_by}")
        yield Entry(
            uri=tag_uri(f"cases/{case.id}/withdrawal", archive.settings),
            title=f"已撤回：{case.id}",
            summary="。".join(said) + "。",
            address=addresses.case_address(case.id),
            published=went,
            updated=went,
        )


def _subjects(case: Case, archive: Archive) -> tuple[tuple[str, str], ...]:
    terms = terms_of(case, (Facet.TOPIC,), archive)
    return tuple((one_line(term.key), one_line(term.label)) for term in terms)


_ENTRIES: dict[Stream, Callable[[Archive], Iterator[Entry]]] = {
    Stream.NEW: _new,
    Stream.REVISED: _revised,
    Stream.WITHDRAWN: _withdrawn,
}
