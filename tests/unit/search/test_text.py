"""The analysis: which tokens a text has, and which words a query."""

import pytest

from anliku.search.concept_labels import ConceptLabels
from anliku.search.text import Analyzer, phrase_form
from tests.unit.search.factory import VOCABULARY


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    """An analyzer that knows a small vocabulary and one village."""
    return Analyzer(ConceptLabels(VOCABULARY), ["裴寨村", "裴寨"])


def test_pairs_words_and_the_last_character_are_tokens(analyzer: Analyzer) -> None:
    """A Han run gives its pairs, its last character, and words of three or more."""
    assert {"裴寨", "寨村", "村", "裴寨村"} == set(analyzer.tokens("裴寨村"))


def test_latin_words_and_numbers_are_tokens(analyzer: Analyzer) -> None:
    """Latin words are folded; thousands separators do not count."""
    assert ("app", "2000", "3.5") == analyzer.tokens("ＡＰＰ 2,000 / 3.5%")


def test_a_synonym_is_a_mention_of_its_concept(analyzer: Analyzer) -> None:
    """A label in the text gives the concept's token."""
    assert "#mech/志愿助餐" in analyzer.tokens("办起老年食堂")


def test_a_synonym_in_a_query_stands_for_its_concept(analyzer: Analyzer) -> None:
    """A label in the query is one word with its concept, and so is a part of one."""
    assert "#mech/志愿助餐" in dict(analyzer.query_words("长者饭堂")[0].concepts)
    assert "#mech/志愿助餐" in dict(analyzer.query_words("助餐")[0].concepts)


def test_a_deprecated_concept_counts_as_its_replacement(analyzer: Analyzer) -> None:
    """The label of a concept that was given up leads to the one in its place."""
    assert "#topic/养老服务" in analyzer.tokens("敬老")


def test_question_words_do_not_count(analyzer: Analyzer) -> None:
    """Of a question only what is asked about is left."""
    texts = [word.text for word in analyzer.query_words("怎么解决楼道堆物") if not word.is_link]
    assert "怎么" not in "".join(texts)
    assert "楼道" in texts


def test_a_query_of_question_words_alone_is_still_a_query(analyzer: Analyzer) -> None:
    """If nothing else was typed, question words are looked for."""
    assert analyzer.query_words("怎么办")


@pytest.mark.parametrize("typed", ["", " ", "，。", "\x00", "\ud800", "()*?[]^~"])
def test_signs_alone_are_no_words(analyzer: Analyzer, typed: str) -> None:
    """Without a letter, a digit or a Han character there is nothing to look for."""
    assert () == analyzer.query_words(typed)


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
