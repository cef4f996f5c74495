"""Cases under terms."""

from anliku.corpus import read_corpus
from anliku.model.facets import Facet
from anliku.settings import load_settings
from anliku.taxonomy import all_keys, region_key, taxonomy_of
from tests.archives import ROOT

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
