r"""A citation in, a BibTeX entry out, after BibTeX 0.99d («BibTeXing», Patashnik, 1988).

`@online` is what the styles for GB/T 7714 and biblatex know; styles that do not fall back to
`@misc`. BibTeX counts every brace, escaped or not, so braces of a text are written by name.
"""

from collections.abc import Iterator
from datetime import date

from anliku.export.citation.interface import Citation
from anliku.export.locations import web_address

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)


def as_bibtex(citation: Citation, cited_on: date | None = None) -> str:
    """Return the entry, one field a line; its key is the case's id.

    Args:
        citation: what is cited.
        cited_on: the day on which the reader cites it, left out if None.
    """
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(citation, cited_on))
    return f"@online{{{citation.case_id},\n{lines}}}\n"


def _fields(citation: Citation, cited_on: date | None) -> Iterator[tuple[str, str]]:
    """Yield each field with its value, which still stands between one pair of braces."""
    yield "author", _protected(citation.author)
    yield "title", _protected(citation.title)
    if citation.year:
        yield "year", str(citation.year)
    if citation.updated:
        yield "date", citation.updated.isoformat()
    if citation.url:
        yield "url", web_address(citation.url)
    if cited_on:
        yield "urldate", cited_on.isoformat()
    yield "version", str(citation.revision)
    yield "number", citation.case_id
    yield "language", _language(citation.language)
    if citation.keywords:
        yield "keywords", ", ".join(map(_escaped, citation.keywords))
    yield "abstract", _escaped(citation.summary)


def _language(tag: str) -> str:
    """Return the language as BibTeX styles call it, where they do; else its BCP 47 tag."""
    return "chinese" if tag.partition("-")[0].lower() == "zh" else _escaped(tag)


def _protected(text: str) -> str:
    """Return the text as one word to BibTeX: not split at “and”, its letters' case kept."""
    return f"{{{_escaped(text)}}}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
