"""The link by which a reader reports a mistake."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from anliku.pages.reporting import report_link
from tests.unit.test_citation import CASE, OFFLINE, ONLINE

PAGE = f"cases/{CASE.id}.html"


def test_a_mail_names_the_case() -> None:
    """Subject and body are filled in, the page's address too where it is known."""
    link = report_link(CASE, PAGE, replace(ONLINE, report_to="mailto:a@example.org"))
    assert link is not None
    fields = parse_qs(urlsplit(link).query)
    assert [f"案例勘误：{CASE.id} {CASE.title}"] == fields["subject"]
    assert f"https://example.org/anliku/{PAGE}" in fields["body"][0]


def test_a_web_address_is_filled_in() -> None:
    """`{id}` and `{title}` are replaced, percent-encoded."""
    settings = replace(OFFLINE, report_to="https://example.org/new?title={id}%20{title}")
    link = report_link(CASE, PAGE, settings)
    assert link is not None
    assert [f"{CASE.id} {CASE.title}"] == parse_qs(urlsplit(link).query)["title"]


def test_without_an_address_there_is_no_link() -> None:
    """The page then leads to the instructions."""
    assert report_link(CASE, PAGE, OFFLINE) is None
