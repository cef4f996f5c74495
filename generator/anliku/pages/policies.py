"""All policy quotations by document and edition, clause, words, and the cases that quote them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import QuotationCheck
from anliku.model.parts import PolicyQuotation
from anliku.pages.interface import Page
from anliku.pages.paging import paged
from anliku.slugs import digest

POLICIES = "policies/index.html"
_ENTRIES = 100
"""Most quotations on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """One case that quotes a policy."""

    case: Case
    quotation: PolicyQuotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words quoted from a clause, and the cases that quote them."""

    clause: str | None
    quote: str
    quotings: tuple[Quoting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of a document, with what is quoted from it on a page."""

    name: str | None
    """None where no case says which edition it was."""
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A policy document with its editions on a page."""

    work: str
    editions: tuple[Edition, ...]

    @property
    def anchor(self) -> str:
        """The id of its heading: by its own name, so that a link to it outlives other documents."""
        return f"document-{digest(self.work)}"


def policy_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the pages of the policy index."""
    quotings = [
        Quoting(case=case, quotation=quotation)
        for case in corpus.cases
        if not case.is_withdrawn
        for quotation in case.record.policy_basis
    ]
    quotings.sort(key=_order)
    checks = [
        (check, sum(q.quotation.check is check for q in quotings))
        for check in (*QuotationCheck, None)
    ]
    for address, part, pager in paged(quotings, POLICIES, _ENTRIES):
        yield Page(
            address=address,
            title="政策依据" + (f"（第{pager.number}页）" if pager.number > 1 else ""),
            description="案例引用了哪些政策文件：按文件、版本、条款查，每处引文注明核对结果。",
            template="policies",
            shows=tuple(quoting.case for quoting in part),
            values={
                "documents": list(_documents(part)),
                "checks": [(check, count) for check, count in checks if count],
                "total": len(quotings),
                "pager": pager,
            },
        )


def _order(quoting: Quoting) -> tuple[str, str, str, str, str]:
    quotation = quoting.quotation
    return (
        quotation.work,
        quotation.edition or "",
        quotation.clause or "",
        quotation.quote,
        quoting.case.id,
    )


def _documents(quotings: Iterable[Quoting]) -> Iterator[Document]:
    """Yield documents from sorted quotations."""
    for work, of_work in groupby(quotings, key=lambda quoting: quoting.quotation.work):
        yield Document(work=work, editions=tuple(_editions(of_work)))


def _editions(quotings: Iterable[Quoting]) -> Iterator[Edition]:
    for name, of_edition in groupby(quotings, key=lambda q: q.quotation.edition or ""):
        words = tuple(
            Words(clause=clause or None, quote=quote, quotings=tuple(same))
            for (clause, quote), same in groupby(
                of_edition, key=lambda q: (q.quotation.clause or "", q.quotation.quote)
            )
        )
        yield Edition(name=name or None, words=words)
