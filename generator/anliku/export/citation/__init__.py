"""How to cite a case: GB/T 7714—2025, BibTeX, RIS and plain words, all from one `Citation`."""

from dataclasses import dataclass
from datetime import date

from anliku.export.citation.bibtex import as_bibtex
from anliku.export.citation.gbt7714 import as_gbt7714
from anliku.export.citation.interface import Citation, citation_of
from anliku.export.citation.plain_words import as_plain_words
from anliku.export.citation.ris import as_ris
from anliku.export.interface import Archive
from anliku.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """One case's citation in every form a reader is offered."""

    gbt7714: str
    """GB/T 7714—2025, one line."""
    plain: str
    """A Chinese note, one line."""
    bibtex: str
    """One BibTeX entry, LF line ends."""
    ris: str
    """One RIS record, CRLF line ends."""


def citations_of(case: Case, archive: Archive, cited_on: date | None = None) -> Citations:
    """Return the citations of a case that is not withdrawn.

    Args:
        case: the case to cite.
        archive: the archive it is in.
        cited_on: the day on which the reader cites it; only the reader knows, so it is left out
            of what is written into the site.
    """
    citation = citation_of(case, archive)
    return Citations(
        gbt7714=as_gbt7714(citation, cited_on),
        plain=as_plain_words(citation, cited_on),
        bibtex=as_bibtex(citation, cited_on),
        ris=as_ris(citation, cited_on),
    )


__all__ = [
    "Citation",
    "Citations",
    "as_bibtex",
    "as_gbt7714",
    "as_plain_words",
    "as_ris",
    "citation_of",
    "citations_of",
]
