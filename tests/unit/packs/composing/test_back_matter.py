"""The end of a pack: terms, indexes, and sheets to fill in."""

from anliku.model.concept import Concept, ConceptEntry
from anliku.model.facets import Facet
from anliku.model.parts import Actor, Place
from anliku.packs.blocks import Index, IndexEntry, Table
from anliku.packs.interface import Edition
from tests.unit.factory import a_case, a_corpus, a_vocabulary, concept
from tests.unit.packs.composing.composed import (
    chapter_of,
    composed,
    facts,
    headings,
    row_texts,
    section,
)
from tests.unit.packs.reading_blocks import text_of


def _defined(uri: str, facet: Facet, scope: str) -> Concept:
    entry = ConceptEntry(pref=uri.partition("/")[2], scope=scope, alt=("恳谈会",))
    return Concept(uri=uri, facet=facet, entry=entry)


def test_the_glossary_explains_the_terms_that_are_used() -> None:
    """Only terms of the pack's cases are explained, each by the vocabulary's own words."""
    vocabulary = a_vocabulary(
        concept("topic/养老"),
        _defined("mech/议事会", Facet.MECHANISM, "居民一起商量。"),
        concept("mech/没有用到的"),
        concept("actor/志愿者"),
    )
    case = a_case(mechanisms=("mech/议事会",), actors=(Actor(type="actor/志愿者"),))
    chapter = chapter_of(composed(case, corpus=a_corpus(case, vocabulary=vocabulary)), "glossary")
    assert ["治理主题", "机制做法", "主体"] == headings(chapter.blocks)
    assert {
        "养老": "词表没有说明。",
        "议事会": "居民一起商量。",
        "志愿者": "词表没有说明。",
    } == facts(chapter.blocks)


def test_places_are_indexed_from_north_to_south() -> None:
    """Provinces come in the order of GB/T 2260, places of one province by their sound."""
    cases = (
        a_case(
            1, place=(Place(path=("广东省", "深圳市")), Place(path=("北京市", "北京市", "海淀区")))
        ),
        a_case(2, place=(Place(path=("广东省", "潮州市")),)),
        a_case(3, place=(Place(path=("广东省", "深圳市")),)),
    )
    assert (
        Index(
            (
                IndexEntry("北京市海淀区", (1,)),
                IndexEntry("广东省潮州市", (2,)),
                IndexEntry("广东省深圳市", (1, 3)),
            )
        ),
    ) == section(chapter_of(composed(*cases), "indexes").blocks, "地名")


def test_practices_are_indexed_by_their_sound() -> None:
    """A practice leads to all its cases."""
    cases = (
        a_case(1, mechanisms=("mech/议事会", "mech/代办")),
        a_case(2, mechanisms=("mech/议事会",)),
    )
    assert (Index((IndexEntry("代办", (1,)), IndexEntry("议事会", (1, 2)))),) == section(
        chapter_of(composed(*cases), "indexes").blocks, "机制做法"
    )


def test_a_pack_without_practices_says_so() -> None:
    """An index of nothing is a sentence."""
    blocks = section(chapter_of(composed(a_case()), "indexes").blocks, "机制做法")
    assert "本书的案例没有标注机制做法。" == text_of(blocks)


def test_the_discussion_sheet_is_blank_and_has_room() -> None:
    """Groups write problem, causes and measures into rows of a given height."""
    form, sheet, _ = chapter_of(composed(a_case()), "discussion-sheet").blocks
    assert isinstance(form, Table)
    assert isinstance(sheet, Table)
    assert [["问题", "原因", "对策"]] == row_texts((sheet.head,))
    assert [["", "", ""]] * 5 == row_texts(sheet.rows)
    assert 20 <= (sheet.row_height_mm or 0)
    assert ["研讨题目", "", "案例编号", ""] == row_texts(form.rows)[0]


def test_the_feedback_sheet_asks_a_teacher_how_it_went() -> None:
    """The teachers' edition ends with a form."""
    pack = composed(a_case(), edition=Edition.TEACHER)
    text = text_of(chapter_of(pack, "feedback-sheet").blocks)
    assert "实际用时（分钟）" in text
    assert "要更正、补充的事实" in text
