"""Readers can subscribe to what is new, revised or withdrawn."""

import json
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.export.feeds import Stream, feed_files
from anliku.export.feeds.streams import feed_of
from anliku.export.interface import Archive
from anliku.export.page_head import home_head
from anliku.model.enums import Status
from anliku.model.identifiers import case_id
from tests.unit.export.factory import make_archive, make_case, make_withdrawn, revision, titled

ATOM = "{http://www.w3.org/2005/Atom}"


def _atom(archive: Archive, stream: Stream) -> Element:
    files = {file.address: file.content for file in feed_files(archive)}
    return fromstring(files[stream.atom_address])


def _json(archive: Archive, stream: Stream) -> Any:
    files = {file.address: file.content for file in feed_files(archive)}
    return json.loads(files[stream.json_address])


def _archive(**settings: str) -> Archive:
    return make_archive(
        make_case(1, history=(revision(1, date(2026, 3, 1)),)),
        make_case(
            2,
            revision=3,
            history=(
                revision(1, date(2026, 4, 1)),
                revision(2, date(2026, 5, 1), "补数据"),
                revision(3, date(2026, 6, 1), "改错字"),
            ),
        ),
        make_withdrawn(3, replaced_by=case_id(2026, 1)),
        **settings,
    )


@pytest.mark.parametrize("stream", Stream)
@pytest.mark.parametrize("site_url", ["https://example.org/", ""])
def test_every_feed_has_what_atom_must_have(stream: Stream, site_url: str) -> None:
    """Feed and entries have id, title and time; each entry leads to its page (RFC 4287, 4.1)."""
    feed = _atom(_archive(site_url=site_url), stream)
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert (element.findtext(f"{ATOM}id") or "").startswith("tag:")
        assert element.findtext(f"{ATOM}title")
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated") or "").tzinfo
        links = [link.get("rel") for link in element.findall(f"{ATOM}link")]
        assert 1 == links.count("alternate")
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    is_known = bool(site_url)
    assert is_known == any(link.get("rel") == "self" for link in feed.findall(f"{ATOM}link"))


@pytest.mark.parametrize("stream", Stream)
def test_every_json_feed_has_what_the_format_must_have(stream: Stream) -> None:
    """Version and title, and of each item id and content, with the same ids as in Atom."""
    archive = _archive()
    feed = _json(archive, stream)
    assert "https://jsonfeed.org/version/1.1" == feed["version"]
    assert feed["feed_url"].endswith(stream.json_address)
    ids = [entry.findtext(f"{ATOM}id") for entry in _atom(archive, stream).findall(f"{ATOM}entry")]
    assert ids == [item["id"] for item in feed["items"]]
    assert all(item["content_text"] for item in feed["items"])


def test_new_cases_come_newest_first() -> None:
    """Withdrawn cases are not among them."""
    entries = feed_of(Stream.NEW, _archive()).entries
    assert [date(2026, 4, 1), date(2026, 3, 1)] == [entry.updated for entry in entries]
    assert (("topic/养老服务", "养老服务"),) == entries[0].subjects


def test_every_revision_is_told_with_what_changed() -> None:
    """The first edition is no revision."""
    entries = feed_of(Stream.REVISED, _archive()).entries
    assert ["改错字", "补数据"] == [entry.summary for entry in entries]
    assert entries[0].title.endswith("（第3版）")
    assert entries[0].uri.endswith("/revisions/3")


def test_a_revision_without_history_is_told_all_the_same() -> None:
    """Only what changed is not known."""
    (entry,) = feed_of(Stream.REVISED, make_archive(make_case(revision=2))).entries
    assert ("改动未说明", None) == (entry.summary, entry.updated)


def test_a_withdrawal_tells_the_reason_and_nothing_of_the_case() -> None:
    """Reason, note and replacement are there; the title is not."""
    (entry,) = feed_of(Stream.WITHDRAWN, _archive()).entries
    assert date(2026, 11, 5) == entry.updated
    assert (
        f"撤回原因：应个人信息请求。应本人要求撤回。替代案例：{case_id(2026, 1)}。" == entry.summary
    )
    assert all("机密" not in file.content.decode() for file in feed_files(_archive()))


def test_what_nobody_dated_is_in_the_json_feed_alone() -> None:
    """After what is dated, and itself without a date; Atom must have one and leaves it out."""
    archive = make_archive(make_case(1), make_case(2, entered=date(2026, 3, 1)))
    (entry,) = _atom(archive, Stream.NEW).findall(f"{ATOM}entry")
    assert "2026-03-01T00:00:00+08:00" == entry.findtext(f"{ATOM}updated")
    dated, undated = _json(archive, Stream.NEW)["items"]
    assert "2026-03-01T00:00:00+08:00" == dated["date_published"] == dated["date_modified"]
    assert undated["id"].endswith(case_id(2026, 1))
    assert not {"date_published", "date_modified"} & undated.keys()


def test_without_any_date_there_is_no_atom() -> None:
    """It could not be without one; the head of the home page names the JSON feeds alone."""
    archive = make_archive(make_case(1))
    assert {s.json_address for s in Stream} == {file.address for file in feed_files(archive)}
    linked = {link.href for link in home_head(archive).links if link.rel == "alternate"}
    assert {s.json_address for s in Stream} == linked


def test_a_withdrawn_case_without_tombstone_has_an_entry() -> None:
    """A preview of an archive with errors does not stop here."""
    case = make_case(status=Status.WITHDRAWN)
    (entry,) = feed_of(Stream.WITHDRAWN, make_archive(case)).entries
    assert "撤回原因：未说明。" == entry.summary


def test_a_feed_has_at_most_fifty_entries() -> None:
    """Older ones are in the archive."""
    archive = make_archive(*(make_case(number) for number in range(1, 61)))
    entries = feed_of(Stream.NEW, archive).entries
    assert 50 == len(entries)
    assert entries[0].uri.endswith(case_id(2026, 60))


def test_names_stay_when_the_archive_grows() -> None:
    """The id of an entry depends on its case only."""
    before = {entry.uri for entry in feed_of(Stream.NEW, make_archive(make_case(1))).entries}
    after = {e.uri for e in feed_of(Stream.NEW, make_archive(make_case(1), make_case(2))).entries}
    assert before <= after


@given(st.text(min_size=1))
def test_any_title_gives_valid_feeds(title: str) -> None:
    """Whatever a title holds, XML and JSON can be read, and agree on it."""
    archive = make_archive(titled(title, entered=date(2026, 3, 1)))
    in_atom = _atom(archive, Stream.NEW).findtext(f"{ATOM}entry/{ATOM}title")
    assert _json(archive, Stream.NEW)["items"][0]["title"] == in_atom
