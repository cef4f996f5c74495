"""A case's slides: five to seven, sentences as the case has them, the whole in the notes."""

from dataclasses import replace
from pathlib import Path

import pytest

from anliku.corpus import Corpus, read_corpus
from anliku.model.case import Case
from anliku.model.enums import Kind, Missing, OutcomeKind
from anliku.model.evidence import EvidenceLevel
from anliku.model.parts import (
    LessonStep,
    Outcome,
    Quantity,
    StructuredDiscussion,
    Teaching,
    Transfer,
)
from anliku.packs.blocks import plain
from anliku.packs.composing import compose_pack
from anliku.packs.interface import Edition, PackRequest, PrintOptions, Slide, SlideKind
from anliku.packs.slides import write_pptx
from anliku.packs.zipped import unzipped
from anliku.settings import load_settings
from tests.archives import ROOT
from tests.unit.factory import a_case, points
from tests.unit.packs.composing.composed import SITE, composed, only_case, the_settings
from tests.unit.packs.slides.presented import case_slides, overflows, read_back, titles

BODY = """## 背景情况

甲村在山里。“路不通，货不出。”村民说。[^S1]

## 主要做法

先说一句。

1. **修路。** 先修了三公里。钱从哪里来，原文未报告。
2. **办社。** 再办合作社。

## 成效与证据

收入提高了。

## 可推广条件与局限

要有人牵头。

[^S1]: 虚构报。
"""


@pytest.fixture(scope="module")
def real() -> Corpus:
    """Return the real archive's cases."""
    return read_corpus(load_settings(ROOT / "mkdocs.yml"))


def slides_of(case: Case, edition: Edition = Edition.STUDENT) -> list[Slide]:
    """Return a case's slides in a pack of its own."""
    return list(only_case(composed(case, edition=edition)).slides)


def by_title(slides: list[Slide], ending: str) -> Slide:
    """Return the one slide whose title ends so."""
    (found,) = [slide for slide in slides if slide.title.endswith(ending)]
    return found


def shown(slide: Slide) -> list[str]:
    """Return a slide's points as words."""
    return [f"{point.lead}|{point.text}" if point.lead else point.text for point in slide.points]


def test_a_case_is_told_in_order() -> None:
    """Opening, background, practice, figures, limits, questions."""
    slides = slides_of(a_case(body=BODY))
    assert [
        "案例1　甲村的样例",
        "案例1　背景情况",
        "案例1　主要做法",
        "案例1　数字与证据",
        "案例1　条件与注意",
        "案例1　思考题",
    ] == [slide.title for slide in slides]
    assert ["甲村在山里。", "“路不通，货不出。”", "村民说。"] == shown(slides[1])
    assert "【原文】甲村在山里。“路不通，货不出。”村民说。" == slides[1].notes
    assert ["修路|先修了三公里。钱从哪里来，原文未报告。", "办社|再办合作社。"] == shown(slides[2])
    assert "先说一句。" in slides[2].notes
    assert "收入提高了。" in slides[3].notes
    assert ["要有人牵头。"] == shown(slides[4])
    assert ["这个案例还没有编写思考题。"] == shown(slides[5])


def test_the_opening_says_where_how_sure_and_which() -> None:
    """Place, level of evidence, id, kind and state, and a code that leads to the page."""
    case = a_case(evidence=EvidenceLevel.CHANGE, gist="一句要旨。")
    opening = slides_of(case)[0]
    assert SlideKind.OPENING is opening.kind
    assert [
        "一句要旨。",
        "地点|甲省乙市乙县丙镇甲村",
        "证据等级|2级：有前后变化的数据，未证明因果；评级没有审核记录",
        f"入库编号|{case.id}",
        "体裁|简案",
        "状态|已提交；审核进度：编者未填",
    ] == shown(opening)
    assert f"{SITE}cases/{case.id}.html" == opening.address
    for words in ("【提要】", "虚构报", "【引用】社区治理案例库", "【最后核实】编者未填"):
        assert words in opening.notes


def test_figures_stand_before_and_after_with_what_is_missing() -> None:
    """What the source does not report is said in the table; the notes have the printed words."""
    outcome = Outcome(
        indicator="收入",
        as_printed="超2万元",
        kind=OutcomeKind.OUTCOME,
        src="S1#1-9",
        after=Quantity(value=20000, op=">", unit="元"),  # type: ignore[arg-type]
        missing=(Missing.BASE_YEAR, Missing.DEFINITION),
    )
    slide = by_title(slides_of(a_case(outcomes=(outcome,))), "数字与证据")
    assert slide.table is not None
    assert ["指标", "此前", "此后", "缺什么（原文未报告）"] == list(map(plain, slide.table.head))
    assert [["收入（成效）", "编者未填", "超过2万元", "缺起止年份、缺统计口径"]] == [
        list(map(plain, row)) for row in slide.table.rows
    ]
    assert "“超2万元”（性质：成效；此前：编者未填；此后：超过2万元；" in slide.notes
    assert "出处：S1第1—9字）" in slide.notes
    many = slides_of(
        a_case(outcomes=tuple(replace(outcome, indicator=f"第{n}项") for n in range(30)))
    )
    table = by_title(many, "数字与证据").table
    assert table is not None
    assert "其余22项" == plain(table.rows[-1][0])
    assert all(f"第{n}项" in by_title(many, "数字与证据").notes for n in range(30))


def test_a_case_without_figures_says_so() -> None:
    """No empty table."""
    slide = by_title(slides_of(a_case()), "数字与证据")
    assert ["报道的数字|编者未填。", "证据等级|尚未评级"] == shown(slide)


def test_what_a_place_needs_stands_under_its_names() -> None:
    """Conditions, resources, cautions and what is not reported."""
    transfer = Transfer(
        conditions=points("甲", "乙"),
        cautions=(*points("丙", src="S1#p1s2"), *points("己")),
        not_reported=("丁", "戊"),
    )
    slide = by_title(slides_of(a_case(transfer=transfer)), "条件与注意")
    assert [
        "前提条件（本库分析）|甲；乙",
        "注意事项|丙（S1第1段第2句）；己（本库分析）",
        "原文未报告|丁；戊",
    ] == shown(slide)


def test_many_long_steps_are_shortened_at_the_end_of_sentences() -> None:
    """Two slides at most; the whole stands in the notes."""
    steps = "".join(
        f"{n}. **第{n}步。** 做了第{n}件事，这里写得比较长一些。{'后面还有很多话要说。' * 12}\n"
        for n in range(1, 9)
    )
    slides = slides_of(a_case(body=f"## 主要做法\n\n{steps}"))
    first, second = by_title(slides, "（一）"), by_title(slides, "（二）")
    points = [*first.points, *second.points]
    assert [f"第{n}步" for n in range(1, 9)] == [point.lead for point in points]
    assert all(point.text.endswith("。") and len(point.text) <= 75 for point in points)
    assert 8 * 12 == first.notes.count("后面还有很多话要说。")
    assert "" == second.notes


def test_headings_are_steps_too_and_prose_is_told_by_sentences() -> None:
    """As on the site, a level-3 heading opens a step; without steps the sentences stand."""
    slides = slides_of(
        a_case(body="## 主要做法\n\n### 修路\n\n三公里。\n\n又两公里。\n\n### 办社\n\n一家。")
    )
    assert ["修路|三公里。又两公里。", "办社|一家。"] == shown(by_title(slides, "主要做法"))
    prose = slides_of(a_case(body="## 主要做法\n\n先做甲。再做乙！"))
    assert ["先做甲。", "再做乙！"] == shown(by_title(prose, "主要做法"))


@pytest.mark.parametrize("length", [1, 40, 400])
def test_no_case_has_more_than_seven_slides(length: int) -> None:
    """Sections of one's own beyond the room share a slide; their words are in its notes."""
    sections = "".join(
        f"## 第{n}节\n\n{'这一节说的事。' * length}尾{n}。\n\n" for n in range(1, 10)
    )
    slides = slides_of(a_case(body=BODY.partition("[^S1]:")[0] + sections, kind=Kind.COMPOSITE))
    assert 5 <= len(slides) <= 7
    told = "".join(slide.notes for slide in slides)
    assert [] == [n for n in range(1, 10) if f"尾{n}。" not in told]


def test_pictures_have_slides_as_far_as_there_is_room(tmp_path: Path) -> None:
    """The rest is told."""
    (tmp_path / "cases/甲省").mkdir(parents=True)
    (tmp_path / "cases/甲省/a.png").write_bytes(b"x")
    body = BODY.replace("收入提高了。", "![图一](a.png)\n\n![图二](a.png)\n\n![图三](a.png)")
    pack = composed(a_case(body=body), settings=the_settings(tmp_path))
    slides = list(only_case(pack).slides)
    assert ["图一"] == [slide.picture.alt for slide in slides if slide.picture]
    assert "另有2幅图，见讲义。" in slides[0].notes


def test_a_lead_has_slides_too() -> None:
    """What is known, figures, limits, questions."""
    slides = slides_of(
        a_case(kind=Kind.PHOTO_LEAD, body="## 线索\n\n一张照片。\n\n## 待查\n\n问村里。")
    )
    assert ["线索", "数字与证据", "条件与注意", "待查", "思考题"] == [
        slide.title.partition("　")[2] for slide in slides[1:]
    ]


def test_teachers_read_their_notes_where_they_need_them() -> None:
    """Aims at the opening, analysis at the practice, theory at the limits, answers at the questions."""
    teaching = Teaching(
        questions=("问甲？", "问乙？"),
        goals=("目的一",),
        analysis="分析一",
        theory=("依据一",),
        answers=("答甲", "答乙"),
        key_points=("要点一",),
        board=("板书一",),
    )
    slides = slides_of(a_case(body=BODY, teaching=teaching), Edition.TEACHER)
    assert ["第1题|问甲？", "第2题|问乙？"] == shown(slides[-1])
    found = {
        word: [n for n, slide in enumerate(slides) if word in slide.notes]
        for word in ("目的一", "分析一", "依据一", "第2题：答乙", "要点一", "板书一")
    }
    assert {
        "目的一": [0],
        "分析一": [2],
        "依据一": [4],
        "第2题：答乙": [5],
        "要点一": [5],
        "板书一": [5],
    } == found
    assert "本案例没有教学说明。" in slides_of(a_case(), Edition.TEACHER)[0].notes
    assert "教学说明" not in slides_of(a_case())[0].notes


def test_no_part_of_a_students_file_has_a_word_of_the_teachers() -> None:
    """Looked for in every part of the package, of case and collection alike."""
    mark = "蓝靛纸"
    teaching = Teaching(
        questions=("问甲？", "问乙？"),
        audience=(f"{mark}一",),
        goals=(f"{mark}二",),
        minutes=997,
        structured=StructuredDiscussion(problem=f"{mark}三", causes=(f"{mark}四",)),
        analysis=f"{mark}五",
        theory=(f"{mark}六",),
        key_points=(f"{mark}七",),
        plan=(LessonStep(stage=f"{mark}八", minutes=997, what=f"{mark}九"),),
        board=(f"{mark}十",),
        answers=(f"{mark}甲", f"{mark}乙"),
        follow_up=f"{mark}丙",
    )
    found = {}
    for edition in Edition:
        pack = composed(a_case(body=BODY, teaching=teaching), edition=edition, teaching=teaching)
        parts = unzipped(write_pptx(pack, PrintOptions()))
        found[edition] = b"".join(parts.values()).decode("utf-8", "replace")
    assert mark not in found[Edition.STUDENT]
    assert "997" not in found[Edition.STUDENT]
    marks = [mark + ending for ending in "一二三四五六七八九十甲乙丙"]
    assert [] == [one for one in marks if one not in found[Edition.TEACHER]]


def test_a_collections_questions_have_a_slide_of_their_own() -> None:
    """Its notes for teachers are below it in the teachers' edition alone."""
    teaching = Teaching(questions=("总问？",), key_points=("总要点",))
    student, teacher = (
        composed(a_case(), edition=edition, teaching=teaching).slides for edition in Edition
    )
    assert [("全册讨论题", ["第1题|总问？"], "")] == [(s.title, shown(s), s.notes) for s in student]
    assert "总要点" in teacher[0].notes
    assert () == composed(a_case()).slides


def test_items_and_rows_never_run_together() -> None:
    """What stood apart in the text stands apart on a line of a slide and in its notes."""
    pieces = (
        "- 财政补助 5万元\n- 集体自筹 3万元\n    - 社员 2万元\n    - 村里 1万元\n- 社会捐赠 2万元\n",
        "| 岗位 | 人数 |\n| --- | --- |\n| 厨师 | 2 |\n| 配送 | 10 |\n",
    )
    lists = "".join(f"## 第{n}节\n\n{piece}\n" for n, piece in enumerate((*pieces, *pieces)))
    body = f"## 主要做法\n\n### 筹钱\n\n{pieces[0]}\n每月公示。\n\n### 用人\n\n{pieces[1]}\n{lists}"
    slides = slides_of(a_case(body=body))
    money = "财政补助 5万元；集体自筹 3万元；社员 2万元；村里 1万元；社会捐赠 2万元"
    people = "岗位｜人数；厨师｜2；配送｜10"
    assert [f"筹钱|{money}；每月公示。", f"用人|{people}"] == shown(by_title(slides, "主要做法"))
    assert [f"第{n}节|{text}" for n, text in ((1, people), (2, money), (3, people))] == shown(
        by_title(slides, "其余各节")
    )
    told = "".join(f"{slide.notes}\n" for slide in slides)
    assert "集体自筹 3万元；社员 2万元；村里 1万元\n社会捐赠 2万元" in told
    assert "厨师｜2\n配送｜10" in told


def test_struck_words_and_done_tasks_are_told_apart() -> None:
    """A slide's words are plain: without their line, struck words would say what is not so."""
    body = "## 待办\n\n- [x] 修路\n- [ ] 花~~5万~~3万元办社\n"
    assert ["√ 修路", "□ 花〔删去：5万〕3万元办社"] == shown(
        by_title(slides_of(a_case(body=body)), "待办")
    )


@pytest.mark.parametrize("edition", list(Edition))
def test_real_cases_have_five_to_seven_slides_and_none_overflows(
    real: Corpus, edition: Edition
) -> None:
    """Measured with the metrics of a real font; no slide goes on over a second."""
    request = PackRequest(cases=real.listed, title="全部案例", edition=edition)
    pack = compose_pack(request, real, load_settings(ROOT / "mkdocs.yml"))
    assert {True} == {5 <= len(chapter.slides) <= 7 for chapter in pack.cases}
    deck = read_back(pack)
    assert sum(len(chapter.slides) for chapter in pack.cases) == len(case_slides(deck))
    assert [] == list(overflows(deck))
    assert [] == [title for title in titles(deck) if "……" in title]
