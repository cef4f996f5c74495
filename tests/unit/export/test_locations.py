"""What is exported has an address on the web where the site has one, and a name in any case."""

import pytest

from anliku.export.locations import absolute, case_uri, link, mirror_address, tag_uri
from tests.unit.export.factory import make_case, make_settings


def test_the_sites_address_may_end_in_a_slash_or_not() -> None:
    """Both ways of writing `site_url` give the same URL."""
    for site_url in ("https://example.org/anliku", "https://example.org/anliku/"):
        settings = make_settings(site_url)
        assert "https://example.org/anliku/cases.json" == absolute("cases.json", settings)


def test_without_an_address_links_are_relative() -> None:
    """A site that is on no known host can still be walked through."""
    settings = make_settings("")
    assert absolute("cases.json", settings) is None
    assert "../cases.json" == link("cases.json", "feeds/new.atom", settings)


def test_a_mirror_stands_beside_its_page() -> None:
    """Only the ending differs."""
    assert "cases/SQ-2026-0001-3.md" == mirror_address("SQ-2026-0001-3")


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        ("https://Example.org:8443/anliku/", "tag:example.org,2026:anliku/cases/X"),
        ("https://example.org", "tag:example.org,2026:cases/X"),
        ("https://案例.中国/", "tag:xn--fsqx61d.xn--fiqs8s,2026:cases/X"),
        ("", "tag:anliku.invalid,2026:cases/X"),
        ("https://[::1]/", "tag:anliku.invalid,2026:cases/X"),
        ("https://[/", "tag:anliku.invalid,2026:cases/X"),
        (f"https://{'a' * 70}.org/", "tag:anliku.invalid,2026:cases/X"),
    ],
)
def test_a_tag_uri_is_made_from_host_and_path(site_url: str, expected: str) -> None:
    """Where there is no usable host, a name that can belong to nobody stands in."""
    assert expected == tag_uri("cases/X", make_settings(site_url))


def test_a_case_is_named_by_its_url_or_by_its_tag() -> None:
    """The URL of the page wins where there is one."""
    case = make_case()
    assert f"https://example.org/anliku/cases/{case.id}.html" == case_uri(case, make_settings())
    assert f"tag:anliku.invalid,2026:cases/{case.id}" == case_uri(case, make_settings(""))
