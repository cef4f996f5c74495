"""The policy index."""

from anliku.corpus import Corpus
from anliku.model.enums import QuotationCheck, Status
from anliku.model.parts import PolicyQuotation
from anliku.pages.policies import POLICIES, Document, policy_pages
from tests.unit.factory import a_case, a_corpus
from tests.unit.pages.archives import ids


def quoted(
    quote: str = "应当助餐",
    *,
    work: str = "某条例",
    edition: str | None = None,
    clause: str | None = None,
    check: QuotationCheck = QuotationCheck.UNCHECKED,
) -> PolicyQuotation:
    """Return a quotation of a policy."""
    return PolicyQuotation(work=work, quote=quote, edition=edition, clause=clause, check=check)


def documents(corpus: Corpus) -> list[Document]:
    """Return the documents of the index's only page."""
    (page,) = policy_pages(corpus)
    found: list[Document] = page.values["documents"]
    return found


def test_editions_are_kept_apart() -> None:
    """The same words of two editions, or of one that no case names, stand under each."""
    corpus = a_corpus(
        a_case(1, policy_basis=(quoted(edition="2018 年版"), quoted(edition="2025 年版"))),
        a_case(2, policy_basis=(quoted(), quoted(edition="2025 年版"))),
    )
    (document,) = documents(corpus)
    found = [(e.name, ids(q.case for w in e.words for q in w.quotings)) for e in document.editions]
    assert [(None, [2]), ("2018 年版", [1]), ("2025 年版", [1, 2])] == found


def test_cases_that_quote_the_same_words_stand_together() -> None:
    """One entry for the words of a clause; other words and other clauses have their own."""
    corpus = a_corpus(
        a_case(1, policy_basis=(quoted(clause="第三条"), quoted("应当送餐", clause="第三条"))),
        a_case(2, policy_basis=(quoted(clause="第三条"), quoted(clause="第四条"))),
    )
    ((edition,),) = (document.editions for document in documents(corpus))
    found = [(w.clause, w.quote, ids(q.case for q in w.quotings)) for w in edition.words]
    assert {
        ("第三条", "应当助餐", (1, 2)),
        ("第三条", "应当送餐", (1,)),
        ("第四条", "应当助餐", (2,)),
    } == {(clause, quote, tuple(cases)) for clause, quote, cases in found}
    assert 3 == len(found)


def test_how_a_quotation_was_checked_stays_with_its_case() -> None:
    """Two cases may have checked the same words differently; the totals count each."""
    corpus = a_corpus(
        a_case(1, policy_basis=(quoted(check=QuotationCheck.EXACT),)),
        a_case(2, policy_basis=(quoted(check=QuotationCheck.NOT_FOUND),)),
        a_case(3, policy_basis=(quoted("另一句", check=QuotationCheck.EXACT),)),
    )
    (page,) = policy_pages(corpus)
    words = [w for d in page.values["documents"] for e in d.editions for w in e.words]
    (same,) = (w for w in words if w.quote == "应当助餐")
    checks = {q.case.id: q.quotation.check for q in same.quotings}
    expected = [QuotationCheck.EXACT, QuotationCheck.NOT_FOUND]
    assert expected == [checks[key] for key in sorted(checks)]
    totals = {(QuotationCheck.EXACT, 2), (QuotationCheck.NOT_FOUND, 1)}
    assert (totals, 3) == (set(page.values["checks"]), page.values["total"])


def test_without_quotations_there_is_an_empty_index() -> None:
    """Withdrawn cases do not count; the page is there and says so."""
    gone = a_case(1, status=Status.WITHDRAWN, policy_basis=(quoted(),))
    (page,) = policy_pages(a_corpus(gone, a_case(2)))
    assert (POLICIES, [], 0, []) == (
        page.address,
        page.values["documents"],
        page.values["total"],
        page.values["checks"],
    )


def test_a_long_index_is_paged() -> None:
    """Every quotation stands once over the pages, and the totals are of the whole."""
    corpus = a_corpus(*(a_case(n, policy_basis=(quoted(f"第{n:03d}句"),)) for n in range(1, 151)))
    pages = list(policy_pages(corpus))
    quotes = [
        w.quote
        for page in pages
        for d in page.values["documents"]
        for e in d.editions
        for w in e.words
    ]
    assert [150, 150] == [page.values["total"] for page in pages]
    assert (150, sorted(set(quotes))) == (len(quotes), quotes)
