"""Every file of the site that is not a page is there, once, the same each time."""

import string

from anliku.export import site_files
from tests.unit.export.factory import make_archive, make_case, make_withdrawn

ARCHIVE = make_archive(make_case(1), make_case(2), make_withdrawn(3))


def test_all_kinds_of_files_are_there() -> None:
    """Data, schema, mirrors, index for AI readers, feeds."""
    addresses = [file.address for file in site_files(ARCHIVE)]
    mirrors = [address for address in addresses if address.endswith(".md")]
    assert 3 == len(mirrors)
    assert {"cases.json", "cases.schema.json", "llms.txt", "feeds/new.atom"} <= set(addresses)
    assert len(set(addresses)) == len(addresses)


def test_addresses_are_ascii_below_the_site() -> None:
    """They hold on any server and over `file://`."""
    allowed = set(string.ascii_letters + string.digits + "-./")
    for file in site_files(ARCHIVE):
        assert set(file.address) <= allowed
        assert not file.address.startswith(("/", "."))


def test_the_same_archive_gives_the_same_bytes() -> None:
    """Neither clock nor order of a set gets in."""
    first = list(site_files(ARCHIVE))
    assert first == list(site_files(ARCHIVE))


def test_nothing_of_a_withdrawn_case_is_left() -> None:
    """Its title, summary and text are in no file."""
    for file in site_files(ARCHIVE):
        assert "机密" not in file.content.decode()
