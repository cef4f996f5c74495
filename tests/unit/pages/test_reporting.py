"""The link by which a reader reports a mistake."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from anliku.pages.reporting import report_link, report_page
from anliku.render import Renderer
from anliku.settings import Settings
from tests.archives import ROOT
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


def _told(settings: Settings) -> str:
    page = report_page(settings)
    return Renderer([ROOT / "overrides"]).render(page.template, page.address, page.values)


def test_the_page_names_only_whom_the_archive_names() -> None:
    """Without settings it says that there are none, and whom to ask instead."""
    text = _told(OFFLINE)
    assert 2 == text.count("请向把这份资料给您的单位提出")
    assert "mailto:" not in text
    assert "代码仓库" not in text


def test_the_page_names_both_addresses() -> None:
    """One for mistakes, and a private one for personal data."""
    text = _told(
        replace(OFFLINE, report_to="mailto:a@example.org", privacy_contact="b@example.org")
    )
    assert 'href="mailto:a@example.org"' in text
    assert 'href="mailto:b@example.org"' in text
    assert "没有写明" not in text


def test_a_telephone_is_no_link() -> None:
    """It is read, or copied."""
    text = _told(replace(OFFLINE, privacy_contact="010-12345678"))
    assert "请联系：010-12345678。" in text
