"""Looking up concepts."""

from anliku.model.concept import Concept, ConceptEntry
from anliku.model.facets import Facet
from anliku.vocabulary.slugs import concept_slugs
from tests.unit.factory import a_vocabulary, concept

VOCABULARY = a_vocabulary(
    concept("topic/民生"),
    concept("topic/养老", broader="topic/民生", alt=("为老服务",)),
    concept("topic/助餐", broader="topic/养老"),
    concept("mech/助餐"),
)
ELDERLY, MEALS = VOCABULARY.concepts["topic/养老"], VOCABULARY.concepts["topic/助餐"]


def test_a_concept_is_found_by_any_of_its_names() -> None:
    """URI, name without scheme, and synonyms all mean the concept."""
    for written in ("topic/养老", "养老", "为老服务"):
        assert ELDERLY is VOCABULARY.find(Facet.TOPIC, written)


def test_a_facet_sees_its_own_concepts_only() -> None:
    """A word of two facets means the concept of the facet asked for; others are not found."""
    assert MEALS is VOCABULARY.find(Facet.TOPIC, "助餐")
    assert VOCABULARY.concepts["mech/助餐"] is VOCABULARY.find(Facet.MECHANISM, "助餐")
    assert None is VOCABULARY.find(Facet.TOPIC, "mech/助餐")
    assert None is VOCABULARY.find(Facet.ACTOR, "养老")


def test_near_words_are_suggested() -> None:
    """Suggestions are concepts of the facet, each once, the nearest first."""
    assert (ELDERLY,) == VOCABULARY.suggestions(Facet.TOPIC, "养老院")
    assert (ELDERLY,) == VOCABULARY.suggestions(Facet.TOPIC, "topic/为老")
    assert () == VOCABULARY.suggestions(Facet.TOPIC, "航天")


def test_the_tree() -> None:
    """Ancestors go up from the nearest; below are direct children; tops have nothing above."""
    assert ["养老", "民生"] == [found.label for found in VOCABULARY.ancestors("topic/助餐")]
    assert (ELDERLY,) == VOCABULARY.narrower("topic/民生")
    assert ["民生"] == [found.label for found in VOCABULARY.top(Facet.TOPIC)]


def test_a_cycle_ends() -> None:
    """Going up ends even where broader concepts go round, which is a problem of its own."""
    round_ = a_vocabulary(
        concept("topic/a", broader="topic/b"), concept("topic/b", broader="topic/a")
    )
    assert 2 == len(round_.ancestors("topic/a"))


def test_addresses_are_chosen_or_marked() -> None:
    """A concept's address is what its entry says, else its sound with a mark of its own."""
    bare = Concept(uri="topic/养老", facet=Facet.TOPIC, entry=ConceptEntry(pref="为老服务"))
    vocabulary = a_vocabulary(bare, concept("topic/助餐", slug="meals"))
    expected = {"topic/养老": "yang-lao-4bf557", "topic/助餐": "meals"}
    assert expected == concept_slugs(vocabulary, Facet.TOPIC)


def test_a_meaning_is_definition_source_and_scope() -> None:
    """As far as its editor has said them."""
    whole = concept(
        "topic/助餐", definition="供餐。", definition_source="《条例》", scope="不含外卖。"
    )
    assert "供餐（定义出自《条例》）。不含外卖。" == whole.meaning
    assert "供餐。" == concept("topic/助餐", definition="供餐。").meaning
    assert "不含外卖。" == concept("topic/助餐", scope="不含外卖。").meaning
    assert None is concept("topic/助餐").meaning
