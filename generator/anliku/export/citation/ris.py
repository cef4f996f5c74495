"""A citation in, a RIS record out, after the RIS format specification (Research Information Systems, 2001).

Each line is a tag of two characters, two spaces, a hyphen, a space, and a value; lines end in CRLF;
`TY` stands first, `ER` last. Dates are `YYYY/MM/DD/` with the last field, «other», empty.
"""

from collections.abc import Iterator
from datetime import date

from anliku.export.citation.interface import Citation

_TYPE = "ELEC"
"""Web page."""


def as_ris(citation: Citation, cited_on: date | None = None) -> str:
    """Return the record.

    Args:
        citation: what is cited.
        cited_on: the day on which the reader cites it, left out if None.
    """
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(citation, cited_on))


def _lines(citation: Citation, cited_on: date | None) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPE
    yield "ID", citation.case_id
    yield "AU", citation.author
    yield "TI", citation.title
    yield "PB", citation.author
    if citation.year:
        yield "PY", str(citation.year)
    if citation.updated:
        yield "DA", _date(citation.updated)
    if cited_on:
        yield "Y2", _date(cited_on)
    yield "ET", str(citation.revision)
    yield "AN", citation.case_id
    yield "LA", citation.language
    for keyword in citation.keywords:
        yield "KW", keyword
    yield "AB", citation.summary
    if citation.url:
        yield "UR", citation.url
    yield "ER", ""


def _date(day: date) -> str:
    return f"{day:%Y/%m/%d}/"
