"""A case in, how to cite it out: GB/T 7714—2025, BibTeX, RIS, and plain words.

The day on which a reader cites a page only the reader knows. Where a form asks for it, the words
`CITED_ON` stand; a script puts the day there, without scripts the reader does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from anliku import addresses
from anliku.facts import issued_text, revision_of, revision_text
from anliku.model.case import Case
from anliku.model.dates import in_chinese
from anliku.model.parts import Source
from anliku.settings import Settings

CITED_ON = "引用日期"
"""Stands where the day of citing belongs."""

NOT_CITABLE = "编号待定，还不能引用。"
"""Of a case that has no id yet."""

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
"""BibTeX counts every brace, escaped or not, so braces of a text are written by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """One case's citation in every form a reader is offered."""

    gbt7714: str
    """One line; the day of citing is left to be filled in."""
    bibtex: str
    """One entry, LF line ends."""
    ris: str
    """One record, CRLF line ends."""
    plain: str
    """A note in Chinese, one line; the day of citing is left to be filled in."""


def page_url(address: str, settings: Settings) -> str:
    """Return the full URL of a page, empty where the site's own is not known."""
    site = settings.site_url.strip()
    return f"{site.rstrip('/')}/{quote(address)}" if site else ""


def citations(case: Case, settings: Settings) -> Citations:
    """Return the citations of a case that has an id; the site's name stands as its author."""
    url = page_url(addresses.case_address(case.id), settings)
    author = _one_line(settings.site_name)
    return Citations(
        gbt7714=_gbt7714(case, author, url),
        bibtex=_bibtex(case, author, url),
        ris="".join(f"{tag}  - {value}\r\n" for tag, value in _ris(case, author, url)),
        plain=_plain(case, author, url),
    )


def source_entry(source: Source) -> str:
    """Return a source as GB/T 7714—2025 writes it, up to its address, which the reader opens.

    What an editor has written goes first. Else a page on the web is [EB/OL]; of anything else the
    record does not tell the kind, which is [Z] then (GB/T 7714—2015, appendix B).
    """
    if source.gbt7714:
        return source.gbt7714
    head = f"{_one_line(source.publisher).rstrip('.')}. {_one_line(source.title)}"
    if not source.url:
        return f"{head}[Z]. {source.issued or issued_text(source)}."
    return (
        f"{head}[EB/OL]. （{source.issued or issued_text(source)}）[{source.accessed or CITED_ON}]."
    )


def gbt7714_without_day(case: Case, settings: Settings) -> str:
    """Return the standard's form without the day of citing, for what no reader fills in."""
    url = page_url(addresses.case_address(case.id), settings)
    return _gbt7714(case, _one_line(settings.site_name), url, "")


def _gbt7714(case: Case, author: str, url: str, cited_on: str = CITED_ON) -> str:
    """Return 责任者. 题名[EB/OL]. （更新日期）[引用日期]. 获取和访问路径.

    Of the prescribed signs “.” and “[ ]” are half-width, all others full-width (GB/T 7714—2025, 7).
    """
    updated = case.changed_on
    dates = f"（{updated.isoformat()}）" if updated else ""
    dates += f"[{cited_on}]" if cited_on else ""
    edition = revision_text(case.record)
    title = f"{_one_line(case.title)}：{case.id}{f'（{edition}）' if edition else ''}[EB/OL]"
    parts = (author.rstrip("."), title, dates, url)
    return ". ".join(part for part in parts if part) + "."


def _plain(case: Case, author: str, url: str) -> str:
    updated = case.changed_on
    parts = [
        f"{author}：《{_one_line(case.title)}》",
        f"入库编号{case.id}",
        revision_text(case.record),
    ]
    parts += [f"{in_chinese(updated.isoformat())}更新"] if updated else []
    parts += [url] if url else []
    return "，".join([*filter(None, parts), f"{CITED_ON}查阅"]) + "。"


def _bibtex(case: Case, author: str, url: str) -> str:
    """Return an `@misc` entry, which every style knows; double braces keep names and case whole."""
    year = _year(case)
    fields = [
        ("author", f"{{{author.translate(_BIBTEX)}}}"),
        ("title", f"{{{_one_line(case.title).translate(_BIBTEX)}}}"),
        ("year", str(year) if year else ""),
        ("version", str(revision_of(case.record) or "")),
        ("number", case.id),
        # A URL is read as it stands; what would end its field is percent-encoded.
        ("url", url.replace("{", "%7B").replace("}", "%7D")),
        ("language", "chinese" if (case.record.lang or "").startswith("zh") else ""),
    ]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@misc{{{case.id},\n{lines}}}\n"


def _ris(case: Case, author: str, url: str) -> Iterator[tuple[str, str]]:
    """Yield tags and values, `TY` first and `ER` last (RIS format specification, 2001)."""
    updated, year = case.changed_on, _year(case)
    yield "TY", "ELEC"
    yield "ID", case.id
    yield "AU", author
    yield "TI", _one_line(case.title)
    if year:
        yield "PY", str(year)
    if updated:
        yield "DA", f"{updated:%Y/%m/%d}/"
    if number := revision_of(case.record):
        yield "ET", str(number)
    if case.record.lang:
        yield "LA", case.record.lang
    yield "AB", _one_line(case.record.summary)
    if url:
        yield "UR", url
    yield "ER", ""


def _year(case: Case) -> int | None:
    """Return the year of the last change; None where its editors have not said it."""
    updated = case.changed_on
    return updated.year if updated else None


def _one_line(text: str) -> str:
    return " ".join(text.split())
