"""The chapter of a case: head, text, figures, grounds, questions, references."""

from datetime import date
from typing import Any

import pytest

from anliku.model.enums import (
    Column,
    Comparison,
    Confidence,
    ErratumKind,
    Kind,
    Missing,
    OutcomeKind,
    RelationType,
    ReviewState,
    SourceRole,
    Status,
)
from anliku.model.evidence import EvidenceLevel
from anliku.model.parts import (
    Erratum,
    Event,
    Outcome,
    Place,
    PolicyQuotation,
    Quantity,
    Quotation,
    Relation,
    Review,
    Revision,
    Source,
    Teaching,
    Transfer,
)
from anliku.packs.blocks import (
    Box,
    BoxKind,
    BulletList,
    CaseReference,
    Paragraph,
    QrCode,
    Table,
    Text,
    WritingSpace,
)
from anliku.packs.interface import Edition
from tests.unit.factory import a_case, a_corpus, points
from tests.unit.packs.composing.composed import (
    composed,
    facts,
    headings,
    only_case,
    row_texts,
    section,
    the_settings,
)
from tests.unit.packs.reading_blocks import text_of

SOURCE = Source(
    id="S1",
    title="虚构的报道",
    publisher="虚构报",
    issued="2022-11-27",
    role=SourceRole.ORIGIN,
)


def _blocks(**values: Any) -> Any:
    return only_case(composed(a_case(**values))).blocks


def _box(blocks: Any, title: str) -> str:
    boxes = [block for block in blocks if isinstance(block, Box) and block.title == title]
    return text_of(boxes[0].blocks) if boxes else ""


def test_the_summary_box_says_who_what_where_and_how_sure() -> None:
    """The facts that a reader needs first stand in one box."""
    blocks = _blocks(
        kind=Kind.FULL,
        revision=2,
        place=(Place(path=("上海市", "上海市", "虹口区"), as_printed="虹口"),),
        mechanisms=("mech/议事会", "mech/网格"),
        problems=("prob/吃饭难",),
        evidence=EvidenceLevel.CHANGE,
        as_of="2022-11",
        sources=(SOURCE, Source(id="S2", title="乙", publisher="丙", role=SourceRole.CONTEXT)),
        status=Status.PUBLISHED,
        review=Review(state=ReviewState.APPROVED, on=date(2026, 2, 3), by=("某人",)),
    )
    box = next(block for block in blocks if isinstance(block, Box))
    assert (BoxKind.SUMMARY, "案例速览") == (box.kind, box.title)
    assert {
        "入库编号": f"{a_case().id}，第2版",
        "体裁": "完整案例",
        "地点": "上海市虹口区（原文印作：“虹口”；核对：编者未填）",
        "治理主题": "养老",
        "机制做法": "议事会、网格",
        "针对问题": "吃饭难（编者归类）",
        "适用场景": "未标注",
        "主体": "编者未填",
        "经费": "编者未填",
        "证据等级": "2级：有前后变化的数据，未证明因果",
        "材料截至": "2022年11月",
        "来源": "虚构报：《虚构的报道》，2022年11月27日；另有1条，见“来源”",
        "最后核实": "2026年2月3日",
        "状态": "已发布；审核进度：已批准",
    } == facts((box,))


def test_what_is_not_known_is_said() -> None:
    """A case without problem, practice, evidence, date or review says so in its box."""
    said = facts(_blocks())
    assert ["未标注", "未标注", "尚未评级", "编者未填", "编者未填"] == [
        said[label] for label in ("机制做法", "针对问题", "证据等级", "材料截至", "最后核实")
    ]
    assert "已提交；审核进度：编者未填" == said["状态"]


def test_the_page_of_a_case_is_reached_by_a_code() -> None:
    """With a site there is a QR code; without one there is none."""
    case = a_case()
    assert QrCode(f"https://example.org/anliku/cases/{case.id}.html") in _blocks()
    offline = composed(case, settings=the_settings(site_url=""))
    assert not [b for b in only_case(offline).blocks if isinstance(b, QrCode)]


def test_gist_and_summary_stand_before_the_text() -> None:
    """A reader meets the case in a sentence, then in a paragraph, then in full."""
    text = text_of(_blocks(gist="一句话。", body="## 背景情况\n\n正文。\n"))
    order = ("案例要旨：一句话。", "内容提要：这是一条虚构的案例", "背景情况正文。", "报道的数字")
    assert sorted(order, key=text.index) == list(order)


@pytest.mark.parametrize(
    ("values", "title", "words"),
    [
        ({"kind": Kind.PHOTO_LEAD}, "这是一条线索，不是完整案例", "不能当作经验照搬"),
        (
            {"status": Status.IN_REVIEW, "ai_use": "机器写的。"},
            "审核中",
            "机器写的。引用前请查对来源",
        ),
        ({"status": Status.IN_REVIEW}, "审核中", "本条尚未审核完毕。引用前请查对来源"),
        ({"status": Status.NEEDS_UPDATE, "as_of": "2020"}, "需更新", "材料截至2020年"),
        ({"status": Status.SUPERSEDED}, "已被替代", "请改用新的一条。"),
        ({"status": Status.DRAFT}, "草稿", "只供预览"),
    ],
)
def test_what_a_reader_must_know_first_is_in_a_warning(
    values: dict[str, Any], title: str, words: str
) -> None:
    """Leads, and cases that are not published, say so at their head."""
    assert words in _box(_blocks(**values), title)


def test_a_published_full_case_has_no_warning() -> None:
    """Nothing stands in the way of a case that is published."""
    blocks = _blocks(kind=Kind.FULL, status=Status.PUBLISHED)
    assert not [b for b in blocks if isinstance(b, Box) and b.kind is BoxKind.WARNING]


def test_a_case_that_was_replaced_leads_to_the_other() -> None:
    """The reference leads on where the other case is in the pack, else it is named."""
    kin = (Relation(type=RelationType.SUPERSEDED_BY, target=a_case(2).id),)
    old = a_case(1, status=Status.SUPERSEDED, relations=kin)
    new = a_case(2, title="新的样例")
    both = composed(old, new).cases[0]
    named = (Text(f"新的样例（{new.id}）"),)
    box = both.blocks[0]
    assert isinstance(box, Box)
    assert (
        Paragraph((Text("本条保留备查，请改用"), CaseReference(named, 2), Text("。"))),
    ) == box.blocks
    alone = only_case(composed(old, corpus=a_corpus(old, new)))
    assert (BulletList(((Paragraph((Text("被替代："), *named)),),)),) == section(
        alone.blocks, "相关案例"
    )


def test_figures_stand_before_and_after_with_what_is_missing() -> None:
    """Each reported figure has a row; what its source leaves out is said in it."""
    outcomes = (
        Outcome(
            indicator="收入",
            as_printed="超2万元",
            kind=OutcomeKind.OUTCOME,
            src="S1#1-20",
            before=Quantity(value=1000, op=Comparison.LESS, unit="元"),
            after=Quantity(value=20000, op=Comparison.GREATER, unit="元", when="2022"),
            missing=(Missing.BASE_YEAR, Missing.DEFINITION),
        ),
        Outcome(indicator="驿站", as_printed="20余个", kind=OutcomeKind.OUTPUT, src="S1"),
    )
    table, note = section(_blocks(outcomes=outcomes), "报道的数字")
    assert isinstance(table, Table)
    assert [
        [
            "收入（成效）",
            "不到1000元",
            "超过2万元",
            "2022年",
            "“超2万元”（S1第1—20字）",
            "缺起止年份、缺统计口径",
        ],
        ["驿站（产出）", "编者未填", "编者未填", "编者未填", "“20余个”（S1）", "编者未填"],
    ] == row_texts(table.rows)
    assert "原文未报告" in text_of((note,))


def test_a_case_without_figures_says_who_is_silent() -> None:
    """The source is, where an editor says so; else it is the editors."""
    assert "编者未填。" == text_of(section(_blocks(), "报道的数字"))
    silent = _blocks(not_reported=(Column.OUTCOMES,))
    assert "原文未报告。" == text_of(section(silent, "报道的数字"))


def test_grounds_are_shown_where_there_are_any() -> None:
    """Policies, quotations, events, conditions and errata come with their sources."""
    blocks = _blocks(
        policy_basis=(PolicyQuotation(work="某报告", quote="引文", clause="一", src="S1"),),
        quotes=(Quotation(speaker="某书记", text="说的话。", src="S1#2-3"),),
        timeline=(Event(date="2022-09-08", event="拍照"),),
        transfer=Transfer(conditions=points("有产业"), not_reported=("资金", "人口")),
        errata=(
            Erratum(
                field="people[0]",
                as_printed="甲",
                verified="乙",
                kind=ErratumKind.NAME,
                confidence=Confidence.PROBABLE,
                src="S1#4-5",
            ),
            Erratum(
                field="body",
                as_printed="丙",
                kind=ErratumKind.TERM,
                confidence=Confidence.UNRESOLVED,
            ),
        ),
    )
    assert (
        "“引文”（文件：某报告，“一”部分；所查版本：编者未填；核对结果：编者未填；"
        "同做法的关系：报道前后文引用，同这一做法的对应是本库所作；引在何处：S1）"
        == text_of(section(blocks, "政策依据"))
    )
    assert "“说的话。”——某书记（S1第2—3字）" == text_of(section(blocks, "引语"))
    assert {"2022年9月8日": "拍照（未注出处）"} == facts(section(blocks, "时间线"))
    assert ["前提条件", "原文未报告"] == headings(blocks, 3)
    assert "资金；人口。" == text_of(section(blocks, "原文未报告"))
    table = section(blocks, "勘误")[1]
    assert isinstance(table, Table)
    assert [
        ["人物（第1条），人名", "“甲”（S1第4—5字）", "“乙”", "很可能"],
        ["正文，用词", "“丙”（未注出处）", "照录，不改", "未能核实"],
    ] == row_texts(table.rows)


def test_what_a_case_lacks_has_no_heading() -> None:
    """A case with nothing but its obligatory fields has no empty sections."""
    assert ["报道的数字", "笔记", "怎样引用", "来源", "审核与版本"] == headings(_blocks())


QUESTIONS = Teaching(questions=("问甲，为什么？", "问乙？"))


def test_questions_of_text_and_record_are_printed_once() -> None:
    """Where both say the same, blanks and line ends aside, there is one list."""
    body = "## 做法\n\n甲。\n\n## 思考题\n\n1. 问甲，\n   为什么？\n2. 问乙？\n\n## 后记\n\n乙。\n"
    blocks = _blocks(body=body, teaching=QUESTIONS)
    assert "问甲，为什么？问乙？" == text_of(section(blocks, "启发思考题"))
    assert ["做法", "后记", "报道的数字", "启发思考题", "笔记"] == headings(blocks)[:5]
    assert 1 == text_of(blocks).count("问乙？")


def test_questions_that_stand_in_the_text_alone_are_printed() -> None:
    """A text's own questions come under the same heading, with whatever stands beside them."""
    blocks = _blocks(body="## 思考题\n\n先想：\n\n- 问丙？\n")
    assert "先想：问丙？" == text_of(section(blocks, "启发思考题"))
    assert "思考题" not in headings(blocks)


def test_questions_that_differ_are_all_printed_none_twice() -> None:
    """What the record asks besides the text follows it."""
    blocks = _blocks(body="## 思考题\n\n先想：\n\n- 问乙？\n", teaching=QUESTIONS)
    assert "先想：问乙？问甲，为什么？" == text_of(section(blocks, "启发思考题"))


def test_a_section_of_questions_with_more_than_questions_is_printed_whole() -> None:
    """A table or a picture beside the questions is not dropped with them."""
    body = "## 思考题\n\n1. 问甲，为什么？\n2. 问乙？\n\n    ```\n    表\n    ```\n"
    blocks = _blocks(body=body, teaching=QUESTIONS)
    assert "问甲，为什么？问乙？表" == text_of(section(blocks, "启发思考题"))


def test_there_is_room_to_write() -> None:
    """Both editions have ruled lines after the questions, the students' more of them."""
    lines = [
        space.lines
        for edition in (Edition.STUDENT, Edition.TEACHER)
        for space in only_case(composed(a_case(), edition=edition)).blocks
        if isinstance(space, WritingSpace)
    ]
    assert [10, 5] == lines


def test_a_case_says_how_to_cite_it_and_where_it_comes_from() -> None:
    """Citation, sources and the state of review close the chapter."""
    case = a_case(
        sources=(SOURCE, Source(id="S2", title="乙", publisher="丙", url="https://x.org/a")),
        history=(Revision(rev=1, on=date(2026, 1, 2), change="建立"),),
    )
    blocks = only_case(composed(case)).blocks
    assert (
        f"社区治理案例库. 甲村的样例：{case.id}（第1版）[EB/OL]. （2026-01-02）[引用日期]. "
        f"https://example.org/anliku/cases/{case.id}.html."
    ) == text_of(section(blocks, "怎样引用")[:1])
    assert {
        "S1": "虚构报. 虚构的报道[Z]. 2022-11-27.［出处］",
        "S2": "丙. 乙[EB/OL]. （日期未填）[引用日期]. https://x.org/a.",
    } == facts(section(blocks, "来源"))
    assert {
        "最后核实": "编者未填",
        "审核进度": "编者未填",
        "版本": "第1版，2026年1月2日：建立",
        "入库日期": "2026年1月2日",
        "更新日期": "2026年1月2日",
        "个人信息": "编者未填",
        "图片": "编者未填",
        "人工智能使用": "编者未填",
        "文字权利": "编者未填",
    } == facts(section(blocks, "审核与版本"))


def test_a_contribution_without_an_id_cannot_be_cited() -> None:
    """A provisional id is no id to cite."""
    blocks = _blocks(id=None)
    assert "投稿还没有入库编号，不能引用。" == text_of(section(blocks, "怎样引用"))
    assert facts(blocks)["入库编号"].startswith("投稿，尚未编号")


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("裴寨村：把党小组建在产业上", "裴寨村"),
        ("没有冒号的标题", "没有冒号的标题"),
        ("甲" * 60, "甲" * 17 + "…"),
        ("乙" * 19 + "：丙", "乙" * 17 + "…"),
        ("：只有后半截", "：只有后半截"),
    ],
)
def test_the_running_title_is_short(title: str, short: str) -> None:
    """The running head shows the part before the colon, cut where even that is too long."""
    chapter = only_case(composed(a_case(title=title)))
    assert (title, short) == (chapter.title, chapter.running_title)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("edition", Edition)
def test_a_case_of_any_kind_without_a_text_is_a_chapter(kind: Kind, edition: Edition) -> None:
    """Even an empty lead or composite composes, and says what kind of case it is."""
    chapter = only_case(composed(a_case(kind=kind, body=""), edition=edition))
    assert kind.label == facts(chapter.blocks)["体裁"]


def test_a_text_of_great_length_is_whole() -> None:
    """A paragraph of 5,000 characters and a table of 200 rows come through composing."""
    rows = "".join(f"| {number} | 值 |\n" for number in range(200))
    blocks = _blocks(body=f"{'字' * 5000}\n\n| 号 | 值 |\n| --- | --- |\n{rows}")
    assert "字" * 5000 in text_of(blocks)
    assert 200 == max(len(block.rows) for block in blocks if isinstance(block, Table))


def test_markup_of_other_languages_is_plain_text() -> None:
    """Typst, emoji and rare characters are words like any other, in the record and in the text."""
    odd = '#import "a.typ": * $x$ @b \\#let 䶮𠮷👨‍👩‍👧'
    blocks = _blocks(title="#import：甲乙", gist=odd, body=f"正文 {odd.replace('*', '')}\n")
    text = text_of(blocks)
    assert f"案例要旨：{odd}" in text
    assert "正文 " + odd.replace("*", "").replace("\\#", "#").replace("  ", " ") in text
