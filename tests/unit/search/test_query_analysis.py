"""The analysis of queries: how a text is cut into words, and what counts as evidence for each."""

import pytest

from anliku.search.labels import Labels
from anliku.search.query_analysis import QueryAnalyzer
from anliku.vocabulary.vocabulary import vocabulary_of
from tests.unit.search.factory import VOCABULARY


@pytest.fixture(scope="module")
def analyzer() -> QueryAnalyzer:
    """An analyzer that knows a small vocabulary."""
    return QueryAnalyzer(Labels(VOCABULARY))


def concepts(analyzer: QueryAnalyzer, typed: str) -> set[str]:
    """Return the tokens of concepts and synonyms that any word of a query stands for."""
    return {token for word in analyzer.words(typed) for token, _ in word.concepts}


def test_a_synonym_in_a_query_stands_for_its_concept(analyzer: QueryAnalyzer) -> None:
    """A label in the query is one word with its concept, and so is a part of one."""
    assert "#mech/志愿助餐" in dict(analyzer.words("长者饭堂")[0].concepts)
    assert "#mech/志愿助餐" in dict(analyzer.words("助餐")[0].concepts)


def test_question_words_do_not_count(analyzer: QueryAnalyzer) -> None:
    """Of a question only what is asked about is left."""
    texts = [word.text for word in analyzer.words("怎么解决楼道堆物") if not word.is_link]
    assert "怎么" not in "".join(texts)
    assert "楼道" in texts


def test_a_query_of_question_words_alone_is_still_a_query(analyzer: QueryAnalyzer) -> None:
    """If nothing else was typed, question words are looked for."""
    assert analyzer.words("怎么办")


@pytest.mark.parametrize("typed", ["", " ", "，。", "\x00", "\ud800", "()*?[]^~"])
def test_signs_alone_are_no_words(analyzer: QueryAnalyzer, typed: str) -> None:
    """Without a letter, a digit or a Han character there is nothing to look for."""
    assert () == analyzer.words(typed)


def test_the_longest_label_is_a_word_and_the_rest_is_cut_in_twos(analyzer: QueryAnalyzer) -> None:
    """Every other pair of what is no label is a link, as are pairs across words."""
    words = analyzer.words("老年食堂饭菜便宜")
    assert ["老年食堂", "饭菜", "便宜"] == [w.text for w in words if not w.is_link]
    assert ["堂饭", "菜便"] == [w.text for w in words if w.is_link]


def test_a_word_of_a_ring_stands_for_the_ring(analyzer: QueryAnalyzer) -> None:
    """Words of a ring are found by one token."""
    assert "=老人、老年人" in concepts(analyzer, "长者")
    assert "=老人、老年人" in concepts(analyzer, "老年人在家")


@pytest.mark.parametrize("typed", ["老年食糖", "老连食堂", "办老年食糖好吗"])
def test_a_label_with_one_wrong_character_still_counts(analyzer: QueryAnalyzer, typed: str) -> None:
    """A part that differs from a label in one character stands for its concept, at less."""
    assert "#mech/志愿助餐" in concepts(analyzer, typed)


@pytest.mark.parametrize("typed", ["laonian shitang", "laonianshitang", "lao nian shi tang"])
def test_pinyin_of_a_label_stands_for_its_concept(analyzer: QueryAnalyzer, typed: str) -> None:
    """However the syllables are grouped."""
    assert "#mech/志愿助餐" in concepts(analyzer, typed)


@pytest.mark.parametrize(("typed", "token"), [("裴zhai", "~pei'zhai"), ("pei寨", "~pei'zhai")])
def test_characters_and_pinyin_may_be_mixed(
    analyzer: QueryAnalyzer, typed: str, token: str
) -> None:
    """Where they meet, the sound of the character and the syllable make a pair."""
    assert token in {t for word in analyzer.words(typed) for way in word.spelled for t in way}


def test_rings_that_begin_with_the_same_word_stay_apart() -> None:
    """A word of the one is no word of the other."""
    rings = [("补贴", "补助"), ("补贴", "津贴")]
    labels = Labels(vocabulary_of([*VOCABULARY.concepts.values()], synonyms=rings))
    assert labels.by_synonym["补助"] != labels.by_synonym["津贴"]
    assert 2 == len(labels.by_synonym["补贴"])


@pytest.mark.parametrize(
    "typed",
    [
        "SQ-2026-0001-3",
        "sq-2026-0001",
        "2026-0001-3",
        "2026-0001",
        "编号:SQ-2026-0001-3",
        "编号：2026-0001",
        "SQ202600013",
        "SQ20260001",
        "202600013",
        "(SQ-2026-0001-3)",
        "SQ-2026-0001-3。",
    ],
)
def test_an_id_means_its_case_however_it_is_typed(analyzer: QueryAnalyzer, typed: str) -> None:
    """Without prefix, hyphens or check character; the words of it are not looked for."""
    assert [("sq-2026-0001-3",)] == [word.tokens for word in analyzer.words(typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "SQ-2026-0001-4",
        "2026-0001-4",
        "20261125",
        "2020-2022",
        "2022-03-05",
        "20000000",
        "19980001",
    ],
)
def test_other_figures_are_no_ids(analyzer: QueryAnalyzer, typed: str) -> None:
    """A wrong check character, a day, a span of years and an amount mean no case."""
    tokens = [token for word in analyzer.words(typed) for token in word.tokens]
    assert [] == [token for token in tokens if token.startswith("sq-")]


def test_dates_are_cut_alike(analyzer: QueryAnalyzer) -> None:
    """In whichever form a day is typed, its words are those of the plain one."""
    plain = analyzer.words("2022年3月5日")
    assert [plain] * 3 == [
        analyzer.words(typed) for typed in ("2022.3.5", "2022.03.05", "二〇二二年三月五日")
    ]
