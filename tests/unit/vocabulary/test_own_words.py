"""The archive's own vocabulary: what each of its words owes to those who choose by it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from anliku.model.concept import Concept
from anliku.model.facets import VOCABULARY_FACETS, Facet
from anliku.vocabulary import read_vocabulary

ROOT = Path(__file__).parents[3]
VOCABULARY, PROBLEMS = read_vocabulary(ROOT / "cases" / "vocabulary", ROOT)
LIVE = [one for one in VOCABULARY.concepts.values() if not one.entry.deprecated]
MOST_CHARACTERS = 60
POINTED_AT = re.compile("“([^”]*(?:“[^”]*”)?[^”]*)”")


def test_it_is_read_without_a_problem() -> None:
    """No circle, no label twice, no ring of words that mixes people."""
    assert [] == PROBLEMS


@pytest.mark.parametrize("concept", LIVE, ids=lambda one: one.uri)
def test_a_word_is_defined_in_one_short_sentence(concept: Concept) -> None:
    """It ends in a full stop, says more than its own name, and names what it points at as it is called."""
    definition = concept.entry.definition or ""
    assert definition.endswith("。")
    assert len(definition) <= MOST_CHARACTERS
    assert 1 == definition.count("。")
    assert definition.removesuffix("。") != concept.label


def test_a_scope_points_at_words_that_are_there() -> None:
    """Whoever reads «用“X”» finds X, of whatever facet."""
    labels = {label for one in LIVE for label in one.labels}
    missing = [
        (one.uri, word)
        for one in LIVE
        for clause in re.findall("[用见选](“[^，；。]*)", one.entry.scope or "")
        for word in POINTED_AT.findall(clause)
        if word not in labels
    ]
    assert [] == missing


@pytest.mark.parametrize("facet", VOCABULARY_FACETS, ids=lambda one: one.value)
def test_a_label_means_one_word_of_its_facet(facet: Facet) -> None:
    """Also alternative and hidden labels, so that a tag is never ambiguous."""
    counts = Counter(
        label for one in LIVE if one.facet is facet for label in dict.fromkeys(one.labels)
    )
    assert [] == [label for label, count in counts.items() if count > 1]
