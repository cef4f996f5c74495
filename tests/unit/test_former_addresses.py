"""What stood for terms in addresses before names were fixed."""

from anliku.former_addresses import former_owners
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.facets import Facet
from anliku.model.parts import Place
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case, a_corpus, a_vocabulary, concept


def _former(facet: Facet, *paths: tuple[str, ...]) -> dict[str, list[str]]:
    cases = [a_case(number, place=(Place(path=path),)) for number, path in enumerate(paths, 1)]
    owners = former_owners(taxonomy_of(a_corpus(*cases)), facet)
    return {name: [term.label for term in terms] for name, terms in owners.items()}


def test_a_name_that_is_still_used_is_not_former() -> None:
    """Divisions with fixed names have the plain address they always had."""
    assert {} == _former(Facet.REGION, ("河南省", "新乡市", "辉县市"))


def test_a_marked_name_had_its_plain_sound() -> None:
    """Also below a region whose own name has not changed."""
    assert {"he-nan-sheng/jia-zhen": ["甲镇"]} == _former(Facet.REGION, ("河南省", "甲镇"))


def test_what_sounds_alike_shared_an_address() -> None:
    """Both are named; either mark was in use once they stood side by side."""
    found = _former(Facet.REGION, ("河南省", "甲镇"), ("河南省", "假镇"))
    assert {"he-nan-sheng/jia-zhen": ["假镇", "甲镇"]} == found


def test_shaanxi_had_what_is_shanxi_s() -> None:
    """Alone it stood at the plain sound; beside 山西 each had a mark."""
    assert {"shan-xi-sheng": ["陕西省"]} == _former(Facet.REGION, ("陕西省",))
    both = _former(Facet.REGION, ("陕西省",), ("山西省",))
    assert [["山西省"], ["陕西省"]] == sorted(both.values())
    assert all(name.startswith("shan-xi-sheng-") for name in both)


def test_concepts_likewise() -> None:
    """A concept has had the pinyin of its name; years and levels never had another address."""
    bare = Concept(uri="topic/养老", facet=Facet.TOPIC, entry=ConceptEntry(pref="养老"))
    vocabulary = a_vocabulary(bare, concept("topic/助餐", slug="meals"))
    case = a_case(1, topics=("topic/养老", "topic/助餐"))
    taxonomy = taxonomy_of(a_corpus(case, vocabulary=vocabulary))
    assert {"yang-lao", "zhu-can"} == former_owners(taxonomy, Facet.TOPIC).keys()
    assert {} == former_owners(taxonomy, Facet.EVIDENCE)


def test_what_a_concept_has_replaced_leads_to_it() -> None:
    """Each deprecated concept by the address that it had."""
    vocabulary = a_vocabulary(
        concept("topic/助餐", slug="meals"),
        concept("topic/送饭", slug="song-fan", deprecated=True, replaced_by="topic/助餐"),
        concept("topic/食堂", slug="shi-tang", deprecated=True, replaced_by="topic/助餐"),
    )
    taxonomy = taxonomy_of(a_corpus(a_case(1, topics=("topic/助餐",)), vocabulary=vocabulary))
    assert ["meals"] == [term.name for term in taxonomy.of_facet(Facet.TOPIC)]
    assert {"shi-tang", "song-fan", "zhu-can"} == former_owners(taxonomy, Facet.TOPIC).keys()
