"""A pack: what it is called and dated by, and which chapters stand in it."""

import re
from datetime import date
from pathlib import Path

import pytest

from anliku.collected import collected_cases
from anliku.corpus import Corpus, read_corpus
from anliku.model.identifiers import case_id
from anliku.model.parts import Review, Teaching
from anliku.packs.blocks import Table
from anliku.packs.composing import compose_pack
from anliku.packs.interface import Edition, Pack, PackRequest
from anliku.settings import load_settings
from anliku.text import Text
from anliku.text.plain import plain_text
from tests.archives import ROOT
from tests.unit.factory import a_case, a_corpus
from tests.unit.packs.composing.composed import (
    chapter_of,
    composed,
    facts,
    row_texts,
    the_settings,
)
from tests.unit.packs.reading_blocks import text_of


@pytest.fixture(scope="module")
def real_corpus() -> Corpus:
    """Return the archive of the checkout, as it is published."""
    settings = load_settings(ROOT / "mkdocs.yml")
    return read_corpus(settings).with_statuses(settings.shown, settings.today)


def _id(*serials: int, title: str = "甲", edition: Edition = Edition.STUDENT) -> str:
    cases = tuple(map(a_case, serials))
    return composed(*cases, title=title, edition=edition, corpus=a_corpus(a_case(1), a_case(2))).id


def test_the_same_choice_of_the_same_archive_has_the_same_id() -> None:
    """The id is short and depends on nothing but choice and archive."""
    assert _id(1, 2) == _id(1, 2)
    assert _id(1, 2).startswith("P")
    assert 11 == len(_id(1, 2))
    assert _id(1, 2).isascii()


def test_any_other_choice_has_another_id() -> None:
    """Order, edition, title, selection and archive all count."""
    ids = [
        _id(1, 2),
        _id(2, 1),
        _id(1),
        _id(1, 2, title="乙"),
        _id(1, 2, edition=Edition.TEACHER),
        composed(a_case(1), a_case(2), title="甲", corpus=a_corpus(*map(a_case, (1, 2, 3)))).id,
    ]
    assert len(ids) == len(set(ids))


def test_a_pack_is_dated_by_its_cases() -> None:
    """The newest date in their records is the day; nothing else in the archive counts."""
    case = a_case(review=Review(on=date(2026, 2, 3)))
    request = PackRequest(cases=(case,), title="甲", edition=Edition.STUDENT)
    corpus = a_corpus(case, a_case(2, review=Review(on=date(2027, 1, 1))))
    assert date(2026, 2, 3) == compose_pack(request, corpus, the_settings()).day


def test_chapters_have_ascii_keys_of_their_own() -> None:
    """Keys name anchors and files, so each is ASCII and stands once."""
    pack = composed(
        a_case(1),
        a_case(2),
        edition=Edition.TEACHER,
        introduction=Text("引言。"),
        teaching=Teaching(),
    )
    keys = [chapter.key for chapter in pack.chapters]
    assert len(keys) == len(set(keys))
    assert all(key.isascii() and key.replace("-", "").isalnum() for key in keys)
    assert ["how-to-use", "introduction", "teaching", "overview"] == keys[:4]
    assert ["case-1", "case-2"] == [chapter.key for chapter in pack.cases]


def test_a_choice_by_hand_has_no_introduction() -> None:
    """Without a collection there is neither introduction nor questions for the whole."""
    assert ["how-to-use", "overview"] == [chapter.key for chapter in composed(a_case()).front]


def test_a_collection_opens_with_its_introduction_and_questions() -> None:
    """What the collection says stands before its cases."""
    pack = composed(
        a_case(),
        summary="两句话。",
        introduction=Text("## 为什么\n\n见[这里](../甲省/1.md)。\n", "cases/collections/甲.md"),
        teaching=Teaching(questions=("问甲？", "问乙？")),
    )
    blocks = chapter_of(pack, "introduction").blocks
    assert "两句话。为什么见这里。讨论题问甲？问乙？" == text_of(blocks)
    assert "CaseReference(inlines=(Text(text='这里'),), number=1)" in repr(blocks)


def test_the_colophon_says_what_the_pack_was_made_of() -> None:
    """Whoever holds the paper can find the archive's version and make the pack again."""
    corpus = a_corpus(a_case())
    pack = composed(a_case(), title="选：本", organiser="某某党校", corpus=corpus)
    said = facts(chapter_of(pack, "colophon").blocks)
    assert {
        "书名": "选：本（学员版）",
        "案例包编号": pack.id,
        "案例数": "1个",
        "主办单位": "某某党校",
        "案例库": "社区治理案例库，https://example.org/anliku/",
        "案例库版本": f"SHA-256 {corpus.checksum}",
        "资料日期": "2026年3月9日",
        "用途": "仅供教学使用",
        "权利": "案例文字采用知识共享 署名 4.0 国际（CC BY 4.0）许可：注明出处，就可以转载、改编。"
        "所引来源的文字归原权利人，不在许可之内。",
    } == said


def test_the_overview_has_a_row_for_each_case() -> None:
    """Theme, practice, problem, region and evidence of every case are seen at once."""
    bare = a_case(1, problems=(), mechanisms=())
    rich = a_case(
        2, title="乙村的样例", evidence=2, mechanisms=("mech/议事会",), problems=("prob/吃饭难",)
    )
    blocks = chapter_of(composed(bare, rich), "overview").blocks
    table, levels = (block for block in blocks if isinstance(block, Table))
    assert ["0级", "仅有线索"] == row_texts(levels.rows)[0]
    assert [
        [f"1　甲村的样例\n{bare.id}", "养老", "未标注", "未标注", "甲省乙市", "尚未评级"],
        [f"2　乙村的样例\n{rich.id}", "养老", "议事会", "吃饭难", "甲省乙市", "2级"],
    ] == row_texts(table.rows)
    assert "CaseReference" in repr(table)


def _real_pack(corpus: Corpus, edition: Edition) -> Pack:
    settings = load_settings(ROOT / "mkdocs.yml")
    collection = corpus.collections[0]
    request = PackRequest(
        cases=corpus.listed,
        title=collection.title,
        edition=edition,
        summary=collection.record.summary,
        introduction=collection.text,
        teaching=collection.record.teaching,
    )
    return compose_pack(request, corpus, settings)


@pytest.mark.parametrize("edition", Edition)
def test_the_real_archive_is_in_its_pack_word_for_word(
    real_corpus: Corpus, edition: Edition
) -> None:
    """Every case of the archive stands in its chapter with its whole text, nothing lost."""
    pack = _real_pack(real_corpus, edition)
    assert [case.id for case in real_corpus.listed] == [case.case_id for case in pack.cases]
    for case, chapter in zip(real_corpus.listed, pack.cases, strict=True):
        printed = "".join(text_of(chapter.blocks).split())
        for part in plain_text(case.text.tree.blocks).split("\n"):
            for sentence in re.split("[。？]", "".join(part.split())):
                assert sentence.removeprefix("思考题") in printed
        for question in case.record.teaching.questions if case.record.teaching else ():
            assert 1 == printed.count("".join(question.split()))


def test_composing_the_same_twice_gives_the_same(real_corpus: Corpus) -> None:
    """A pack depends on nothing but what it is made of."""
    first, second = (_real_pack(real_corpus, Edition.TEACHER) for _ in range(2))
    assert repr(first) == repr(second)


def test_every_collection_of_the_archive_can_be_a_pack(real_corpus: Corpus) -> None:
    """Each collection composes, its cases in the order it shows them."""
    for collection in real_corpus.collections:
        cases = collected_cases(collection, real_corpus)
        pack = composed(*cases, corpus=real_corpus, introduction=collection.text)
        assert [case.id for case in cases] == [chapter.case_id for chapter in pack.cases]


def test_a_pack_may_be_composed_where_the_archive_has_no_files() -> None:
    """Composing reads the archive's values, and of its files only whether pictures are there."""
    pack = composed(a_case(body="![甲](a.png)\n"), settings=the_settings(Path("/没有")))
    assert case_id(2026, 1) == pack.cases[0].case_id
