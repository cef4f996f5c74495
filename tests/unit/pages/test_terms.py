"""The page of the vocabulary: all that may be chosen."""

from anliku.pages import lead_ons
from anliku.pages.terms import Choice, terms_page
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case, a_corpus, a_vocabulary, concept


def test_all_words_with_or_without_cases() -> None:
    """Broad ones first; what is deprecated may not be chosen; only a word with cases leads to them."""
    vocabulary = a_vocabulary(
        concept("topic/民生"),
        concept("topic/旧名", deprecated=True, replaced_by="topic/民生"),
        concept("mech/送餐"),
        concept("topic/养老", broader="topic/民生"),
    )
    corpus = a_corpus(a_case(1, topics=("topic/民生",)), vocabulary=vocabulary)
    page = terms_page(vocabulary, taxonomy_of(corpus))
    facets = page.values["facets"]
    found: dict[str, list[Choice]] = {facet.label: choices for facet, choices in facets}
    said = [(one.concept.label, one.depth, one.term is not None) for one in found["治理主题"]]
    assert [("民生", 0, True), ("养老", 1, False)] == said
    assert ["送餐"] == [one.concept.label for one in found["机制做法"]]


def test_a_word_without_cases_any_more_leads_to_its_place() -> None:
    """So does what it has replaced; a word that never had a page leads nowhere."""
    vocabulary = a_vocabulary(
        concept("topic/民生"),
        concept("topic/养老", was_used=True),
        concept("topic/托育"),
        concept("topic/托儿", deprecated=True, replaced_by="topic/托育"),
    )
    corpus = a_corpus(a_case(1, topics=("topic/民生",)), vocabulary=vocabulary)
    page = terms_page(vocabulary, taxonomy_of(corpus))
    found = lead_ons(taxonomy_of(corpus), [page], [page.address])
    assert [
        ("topics/tuo-er.html", "about/terms.html#topic-托育"),
        ("topics/yang-lao.html", "about/terms.html#topic-养老"),
    ] == [(one.address, one.targets[0].address) for one in found]
