"""Cases under terms."""

from dataclasses import replace

from anliku.corpus import read_corpus
from anliku.model.concept import Concept
from anliku.model.enums import Status
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import Facet
from anliku.model.parts import Place
from anliku.settings import load_settings
from anliku.taxonomy import all_keys, region_key, taxonomy_of
from tests.archives import ROOT
from tests.unit.factory import PATH, a_case, a_corpus, a_vocabulary, concept


def deprecated(uri: str, *, broader: str | None = None) -> Concept:
    """Return a concept that is no longer in use."""
    plain = concept(uri, broader=broader)
    return replace(plain, entry=replace(plain.entry, deprecated=True))


CORPUS = read_corpus(load_settings(ROOT / "mkdocs.yml"))
TAXONOMY = taxonomy_of(CORPUS)


def test_broader_terms_hold_what_is_under_narrower_ones() -> None:
    """Each case stands under each of its terms and under all that are above them."""
    for facet in Facet:
        for case in CORPUS.cases:
            for key in all_keys(case, facet, CORPUS.vocabulary):
                term = TAXONOMY.term(facet, key)
                assert term is not None
                assert case in term.cases


def test_counts_are_of_cases() -> None:
    """No term counts a case twice, and every case stands under a region and an evidence level."""
    for facet in Facet:
        for term in TAXONOMY.of_facet(facet):
            assert len({case.id for case in term.cases}) == term.count
    provinces = TAXONOMY.top(Facet.REGION)
    assert {case.id for case in CORPUS.cases} == {c.id for term in provinces for c in term.cases}


def test_a_municipality_counts_once() -> None:
    """上海市/上海市 is one region."""
    assert "上海市/虹口区" == region_key(("上海市", "上海市", "虹口区"))
    assert ["虹口区"] == [
        term.label for term in TAXONOMY.below(TAXONOMY.terms[Facet.REGION]["上海市"])
    ]


def test_addresses_are_distinct() -> None:
    """No two terms share an address."""
    found = [term.address for facet in Facet for term in TAXONOMY.of_facet(facet)]
    assert len(found) == len({address.lower() for address in found})


def test_nothing_is_claimed_beyond_the_evidence() -> None:
    """None of the cases of press reports stands above level 2."""
    for level in ("3", "4", "5"):
        assert 0 == TAXONOMY.terms[Facet.EVIDENCE][level].count


def test_withdrawn_cases_stand_under_nothing() -> None:
    """A tombstone is reached by its address only."""
    taxonomy = taxonomy_of(a_corpus(a_case(1), a_case(2, status=Status.WITHDRAWN)))
    for facet in Facet:
        for term in taxonomy.of_facet(facet):
            assert "SQ-2026-0002-1" not in {case.id for case in term.cases}


def test_nothing_stands_without_a_case_but_the_levels_of_evidence() -> None:
    """A concept that no case carries, nor any below it, is no term; it may be chosen all the same."""
    vocabulary = a_vocabulary(
        concept("topic/养老"), concept("topic/助餐", broader="topic/养老"), concept("topic/治安")
    )
    case = a_case(topics=("topic/助餐",))
    taxonomy = taxonomy_of(a_corpus(case, vocabulary=vocabulary))
    assert ["养老", "助餐"] == [term.label for term in taxonomy.of_facet(Facet.TOPIC)]
    taxonomy = taxonomy_of(a_corpus(vocabulary=vocabulary))
    assert () == taxonomy.of_facet(Facet.TOPIC)
    assert len(EvidenceLevel) == len(taxonomy.of_facet(Facet.EVIDENCE))
    assert () == taxonomy.of_facet(Facet.REGION) + taxonomy.of_facet(Facet.YEAR)


def test_a_broader_term_counts_a_case_once() -> None:
    """A case under two narrower terms stands once under what is above both."""
    vocabulary = a_vocabulary(
        concept("topic/民生"),
        concept("topic/养老", broader="topic/民生"),
        concept("topic/助餐", broader="topic/民生"),
    )
    case = a_case(topics=("topic/养老", "topic/助餐"))
    taxonomy = taxonomy_of(a_corpus(case, vocabulary=vocabulary))
    top = taxonomy.terms[Facet.TOPIC]["topic/民生"]
    assert ((case,), ["养老", "助餐"]) == (top.cases, [t.label for t in taxonomy.below(top)])
    narrow = taxonomy.terms[Facet.TOPIC]["topic/助餐"]
    assert (top,) == taxonomy.above(narrow)
    assert ["topic/养老", "topic/助餐"] == [t.key for t in taxonomy.of_case(case, Facet.TOPIC)]


def test_places_of_one_sound_have_addresses_of_their_own() -> None:
    """山西 and 陕西 sound alike, and so may what lies in them."""
    places = [("山西省", "甲市"), ("陕西省", "甲市"), ("陕西省", "假市")]
    cases = [a_case(n, place=(Place(path=path),)) for n, path in enumerate(places, start=1)]
    addresses = [term.address for term in taxonomy_of(a_corpus(*cases)).of_facet(Facet.REGION)]
    assert 5 == len(addresses) == len(set(addresses))
    assert all(address.isascii() for address in addresses)


def test_a_village_has_no_page_of_its_own() -> None:
    """Regions go down to the town, where its villages' cases stand."""
    taxonomy = taxonomy_of(a_corpus(a_case()))
    assert ["甲省", "乙市", "乙县", "丙镇"] == [t.label for t in taxonomy.of_facet(Facet.REGION)]
    assert None is taxonomy.term(Facet.REGION, region_key(PATH))


def test_a_deprecated_concept_between_two_is_passed_over() -> None:
    """It has no page; what was below it hangs on the next one above, both ways."""
    vocabulary = a_vocabulary(
        concept("topic/民生"),
        deprecated("topic/旧词", broader="topic/民生"),
        concept("topic/养老", broader="topic/旧词"),
        concept("topic/助餐", broader="topic/旧词"),
    )
    case = a_case(topics=("topic/养老", "topic/助餐"))
    taxonomy = taxonomy_of(a_corpus(case, vocabulary=vocabulary))
    (top,) = taxonomy.top(Facet.TOPIC)
    assert ("民生", ["养老", "助餐"]) == (top.label, [t.label for t in taxonomy.below(top)])
    assert (top,) == taxonomy.above(taxonomy.terms[Facet.TOPIC]["topic/养老"])
    assert 1 == top.count


def test_below_a_deprecated_concept_alone_a_term_is_a_top_one() -> None:
    """It does not fall out of the outline with what was above it."""
    vocabulary = a_vocabulary(deprecated("topic/旧词"), concept("topic/养老", broader="topic/旧词"))
    taxonomy = taxonomy_of(a_corpus(a_case(), vocabulary=vocabulary))
    assert ["养老"] == [term.label for term in taxonomy.top(Facet.TOPIC)]
