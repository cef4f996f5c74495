"""A case in, what a citation of it says out, before any format."""

from dataclasses import dataclass
from datetime import date

from anliku import addresses
from anliku.export.case_terms import SUBJECTS, terms_of
from anliku.export.dates import admitted_year, changed_on
from anliku.export.interface import Archive
from anliku.export.locations import absolute
from anliku.export.one_line import one_line
from anliku.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One electronic resource to be cited; every text is on one line."""

    case_id: str
    title: str
    author: str
    """The corporate author: the site."""
    language: str
    revision: int
    summary: str
    keywords: tuple[str, ...]
    updated: date | None
    """Day of the last change, where it is recorded."""
    year: int | None
    """Year of the last change, else of admission."""
    url: str | None
    """Address of the case's page; None where the site's is not known."""

    @property
    def locator(self) -> str:
        """Where the case is found: the page's address, or its id where that is not known."""
        return self.url or self.case_id


def citation_of(case: Case, archive: Archive) -> Citation:
    """Return what a citation of the case says; the archive's name stands as its author."""
    updated = changed_on(case)
    return Citation(
        case_id=case.id,
        title=one_line(case.title),
        author=one_line(archive.settings.site_name),
        language=one_line(case.record.lang),
        revision=case.record.revision,
        summary=one_line(case.record.summary),
        keywords=tuple(one_line(term.label) for term in terms_of(case, SUBJECTS, archive)),
        updated=updated,
        year=updated.year if updated else admitted_year(case),
        url=absolute(addresses.case_address(case.id), archive.settings),
    )
