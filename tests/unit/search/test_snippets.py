"""Snippets: the passage that shows why a case was found."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.search import CaseSearch, Piece
from anliku.search.documents import document_of
from anliku.search.labels import Labels
from anliku.search.query_analysis import QueryAnalyzer
from anliku.search.snippets import LONGEST, Snippets
from tests.unit.search.factory import VOCABULARY, indexed, make_case


def _snippet(folder: Path, typed: str, body: str) -> tuple[Piece, ...]:
    with indexed(folder, make_case(1, body=body)) as cases:
        return cases.find(typed).hits[0].snippet


def test_the_found_words_are_marked(tmp_path: Path) -> None:
    """Whole words are marked, in the text as it was written."""
    snippet = _snippet(tmp_path, "app 订餐", "可用ＡＰＰ来订餐。")
    assert ["ＡＰＰ", "订餐"] == [piece.text for piece in snippet if piece.is_match]
    assert "可用ＡＰＰ来订餐。" == "".join(piece.text for piece in snippet)


def test_synonyms_are_marked(tmp_path: Path) -> None:
    """Where the case has another label of the concept, that one is marked."""
    snippet = _snippet(tmp_path, "长者饭堂", "村里的老年食堂开了。")
    assert ["老年食堂"] == [piece.text for piece in snippet if piece.is_match]


def test_the_sentence_with_most_words_is_shown_whole(tmp_path: Path) -> None:
    """A snippet begins and ends with a sentence where it fits."""
    body = "电梯。" + "无关的话说了很多。" * 30 + "\n\n楼道里加装电梯。\n\n" + "又是无关的话。" * 30
    assert "楼道里加装电梯。" == "".join(p.text for p in _snippet(tmp_path, "楼道 电梯", body))


def test_a_long_sentence_is_cut_around_the_match(tmp_path: Path) -> None:
    """Omissions are marked, and the match is inside."""
    snippet = _snippet(tmp_path, "电梯", "甲乙丙丁" * 80 + "电梯" + "戊己庚辛" * 80)
    text = "".join(piece.text for piece in snippet)
    assert text.startswith("…")
    assert text.endswith("…")
    assert "电梯" in [piece.text for piece in snippet if piece.is_match]
    assert len(text) <= LONGEST


def test_latin_words_are_marked_only_as_a_whole(tmp_path: Path) -> None:
    """A short word inside a longer one is not marked."""
    snippet = _snippet(tmp_path, "app", "happy app 好。")
    assert ["app"] == [piece.text for piece in snippet if piece.is_match]


@pytest.mark.parametrize("typed", ["peizhai", "pei zhai", "pz", "裴zhai", "péizhài"])
def test_what_was_typed_as_pinyin_is_marked(tmp_path: Path, typed: str) -> None:
    """The Han text whose readings were typed, and the place whose initials were."""
    snippet = _snippet(tmp_path, typed, "有一个村叫裴寨，不叫赔债。")
    marked = [piece.text for piece in snippet if piece.is_match]
    assert "裴寨" == marked[0]
    assert ("赔债" in marked) == (typed not in {"pz"})


def test_pinyin_of_more_than_stands_there_marks_its_part(tmp_path: Path) -> None:
    """As a case with a part of what was typed is a hit."""
    snippet = _snippet(tmp_path, "peizhaishitang", "裴寨在此。")
    assert ["裴寨"] == [piece.text for piece in snippet if piece.is_match]


def test_numbers_are_marked_in_any_form(tmp_path: Path) -> None:
    """Typed in digits, told in numerals."""
    snippet = _snippet(tmp_path, "2022.3.5", "二〇二二年三月五日开张。")
    assert ["二〇二二", "三", "五"] == [piece.text for piece in snippet if piece.is_match]


def test_of_a_phrase_nothing_else_is_marked(analyzer: QueryAnalyzer) -> None:
    """Neither its parts nor what stands for it; whatever separates its words."""
    body = "老年食堂 APP，好用。食堂和长者饭堂不是老年食堂app2。"
    document = document_of(make_case(body=body), VOCABULARY)
    snippets = Snippets((), Labels(VOCABULARY), ["老年食堂 app", "。", ""])
    assert ["老年食堂 APP"] == [piece.text for piece in snippets.of(document) if piece.is_match]
    both = Snippets(analyzer.words("好用"), Labels(VOCABULARY), ["堂和长"])
    assert ["好用", "堂和长"] == [piece.text for piece in both.of(document) if piece.is_match]


def test_without_a_match_the_gist_is_shown(cases: CaseSearch) -> None:
    """A case found by its place alone still says what it is about."""
    (hit,) = cases.find("烟台").hits
    assert "走访中发现老人吃饭难" in "".join(piece.text for piece in hit.snippet)


@pytest.fixture(scope="module")
def analyzer() -> QueryAnalyzer:
    """An analyzer with the small vocabulary."""
    return QueryAnalyzer(Labels(VOCABULARY))


_TEXT = st.text(st.sampled_from("食堂老年人。！\n，(ａＡßﬁe\u0301 ①”的"), max_size=300)


@settings(deadline=None)
@given(_TEXT, _TEXT)
def test_a_snippet_is_a_short_piece_of_the_text(
    analyzer: QueryAnalyzer, typed: str, text: str
) -> None:
    """Whatever the text, the pieces join to a part of it, bounded in length."""
    document = document_of(make_case(summary="。" * 20 + text[:280]), VOCABULARY)
    snippets = Snippets(analyzer.words(typed), Labels(VOCABULARY))
    shown = "".join(piece.text for piece in snippets.of(document))
    assert shown.strip("…") in document.summary
    assert len(shown) <= LONGEST
