"""A case in, its entry of `cases.json` out; of a withdrawn one only the tombstone."""

from anliku import addresses
from anliku.export.case_terms import terms_of
from anliku.export.cases_json.plain_data import plain_data, public_record
from anliku.export.interface import Archive, Json
from anliku.export.locations import ARCHIVE_FILE, absolute, mirror_address
from anliku.export.markdown_mirror import body_from
from anliku.model.case import Case
from anliku.model.facets import Facet


def case_entry(case: Case, archive: Archive) -> Json:
    """Return the entry of a case that is not withdrawn."""
    page = _page(case, archive)
    return page | {
        "markdown": mirror_address(case.id),
        "path": case.path,
        "checksum": case.checksum,
        "record": public_record(case.record, with_teachers_notes=archive.settings.teacher_edition),
        "terms": {facet.key: _terms(case, facet, archive) for facet in Facet},
        "body": body_from(case, archive, ARCHIVE_FILE),
    }


def withdrawn_entry(case: Case, archive: Archive) -> Json:
    """Return the entry of a withdrawn case: its number, and why and when it went."""
    tombstone = case.record.tombstone
    return _page(case, archive) | ({"tombstone": plain_data(tombstone)} if tombstone else {})


def _page(case: Case, archive: Archive) -> dict[str, Json]:
    address = addresses.case_address(case.id)
    url = absolute(address, archive.settings)
    page: dict[str, Json] = {"id": case.id, "address": address}
    return page | {"url": url} if url else page


def _terms(case: Case, facet: Facet, archive: Archive) -> Json:
    return [
        {"key": term.key, "label": term.label} | ({"address": term.address} if term.address else {})
        for term in terms_of(case, (facet,), archive)
    ]
