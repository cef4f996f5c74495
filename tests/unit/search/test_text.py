"""The analysis of cases: which tokens a text has."""

import pytest

from anliku.search.labels import Labels
from anliku.search.runs import phrase_form
from anliku.search.text import Analyzer
from tests.unit.search.factory import VOCABULARY


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    """An analyzer that knows a small vocabulary."""
    return Analyzer(Labels(VOCABULARY))


def test_pairs_and_the_last_character_are_tokens(analyzer: Analyzer) -> None:
    """A Han run gives its pairs and its last character."""
    assert ("裴寨", "寨村", "村") == analyzer.tokens("裴寨村")


def test_latin_words_and_numbers_are_tokens(analyzer: Analyzer) -> None:
    """Latin words are folded; thousands separators do not count."""
    assert ("app", "2000", "3.5") == analyzer.tokens("ＡＰＰ 2,000 / 3.5%")


def test_a_word_that_nobody_types_is_no_token(analyzer: Analyzer) -> None:
    """A hundred letters are a word, a file of them is none; what stands beside it is found."""
    assert ("a" * 100, "b") == analyzer.tokens(f"{'a' * 100} {'c' * 101} {'7' * 66_000} b")


def test_a_synonym_is_a_mention_of_its_concept(analyzer: Analyzer) -> None:
    """A label in the text gives the concept's token."""
    assert "#mech/志愿助餐" in analyzer.tokens("办起老年食堂")


def test_a_word_of_a_ring_is_a_mention_of_the_ring(analyzer: Analyzer) -> None:
    """Every word of a ring gives the same token, also inside of a label."""
    assert "=老人、老年人" in analyzer.tokens("长者的事")
    assert "=老人、老年人" in analyzer.tokens("老年人吃饭难")


def test_a_part_of_a_name_hints_at_the_only_concept_with_it(analyzer: Analyzer) -> None:
    """A tag in other words points to the concept that alone has a part of it in a label."""
    assert ("#mech/志愿助餐",) == analyzer.hints("助餐点")
    assert () == analyzer.hints("服务点")


def test_a_deprecated_concept_counts_as_its_replacement(analyzer: Analyzer) -> None:
    """The label of a concept that was given up leads to the one in its place."""
    assert "#topic/养老服务" in analyzer.tokens("敬老")


@pytest.mark.parametrize(
    ("phrase", "text", "is_there"),
    [
        ("app", "happy", False),
        ("app 订餐", "用ＡＰＰ订餐", False),
        ("app订餐", "用ＡＰＰ订餐", True),
        ("2000", "12000", False),
        ("食，堂", "食堂", False),
        ("食，堂", "食。堂", True),
    ],
)
def test_the_phrase_form_respects_words_and_separators(
    phrase: str, text: str, *, is_there: bool
) -> None:
    """A phrase is found only where its words begin and end, separated alike."""
    assert is_there == (phrase_form(phrase) in phrase_form(text))
