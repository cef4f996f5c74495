"""Each case can be read and taken away as plain Markdown."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.export.markdown_mirror import case_markdown, mirror_files
from anliku.export.markdown_words import inline, line_start, linked
from anliku.export.one_line import one_line
from anliku.model.case import Case
from anliku.model.enums import Missing, OutcomeKind
from anliku.model.identifiers import case_id
from anliku.model.parts import Actor, Event, Outcome, Person, Quantity, Source, Transfer
from anliku.text import Text
from tests.unit.export.factory import make_archive, make_case, make_withdrawn, revision
from tests.unit.factory import points


def _mirror(case: Case, *others: Case, **settings: Any) -> str:
    archive = make_archive(case, *others, **settings)
    return case_markdown(case, archive)


def test_a_mirror_has_title_facts_text_sources_citation_and_licence_in_order() -> None:
    """A reader who has nothing but the file knows what it is and how to cite it."""
    text = _mirror(make_case())
    marks = ["# 裴寨村", "> 内容提要", "- 入库编号", "## 报道的数字", "## 背景情况", "## 来源"]
    places = [text.index(mark) for mark in [*marks, "## 怎样引用", "## 许可"]]
    assert sorted(places) == places
    assert "CC BY 4.0" in text


def test_what_the_source_does_not_say_is_said() -> None:
    """Missing facts are named, not left blank."""
    text = _mirror(make_case(as_of=None, evidence=None, contexts=()))
    assert "- 材料截至：编者未填" in text
    assert "- 适用场景：未标注" in text
    assert "- 证据等级：尚未评级" in text
    assert "- 主体：编者未填" in text
    assert "## 报道的数字\n\n- 编者未填\n" in text


def test_a_figure_stands_with_its_source_and_what_it_lacks() -> None:
    """Before and after, kind, missing items and anchor are on one line."""
    outcome = Outcome(
        indicator="人均年收入",
        as_printed="超过2万元",
        kind=OutcomeKind.OUTCOME,
        src="S1#1-9",
        after=Quantity(value=20000, unit="元"),
        missing=(Missing.BASE_YEAR,),
    )
    text = _mirror(make_case(outcomes=(outcome,), transfer=Transfer(not_reported=("经费来源",))))
    assert (
        "- 人均年收入（成效）：原文印作“超过2万元”；此前：编者未填；此后：2万元；"
        "时段：原文未报告；原文未报告的：缺起止年份；出处：S1第1—9字\n" in text
    )
    assert "## 原文未报告\n\n- 经费来源\n" in text


def test_unknown_concepts_keep_their_names() -> None:
    """A term in no vocabulary is shown under the name in its URI."""
    text = _mirror(make_case(topics=("topic/没有的词",), actors=(Actor(type="actor/没有的人"),)))
    assert "- 治理主题：没有的词" in text
    assert "- 主体：没有的人" in text


def test_of_a_withdrawn_case_only_the_tombstone_is_left() -> None:
    """Reason, day and replacement are there; title and text are not."""
    other = make_case(1)
    text = _mirror(make_withdrawn(2, replaced_by=other.id), other)
    assert "机密" not in text
    assert "- 撤回日期：2026年11月5日" in text
    assert f"- 替代案例：[{other.title}](https://example.org/anliku/cases/{other.id}.md)" in text


def test_a_replacement_that_was_withdrawn_too_is_not_named() -> None:
    """No title of a withdrawn case is seen anywhere."""
    text = _mirror(make_withdrawn(2, replaced_by=case_id(2026, 3)), make_withdrawn(3))
    assert "- 替代案例：没有指明" in text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("../山东省/甲.md", f"{case_id(2026, 2)}.md"),
        ("../山东省/甲.md#做法", f"{case_id(2026, 2)}.md#%E5%81%9A%E6%B3%95"),
        ("#做法", "#%E5%81%9A%E6%B3%95"),
    ],
)
def test_links_lead_on_from_where_the_mirror_stands(written: str, expected: str) -> None:
    """A link to a case's file becomes one to its mirror; what leads nowhere becomes words."""
    case = make_case(1, body=f"[见]({written})和[一]。\n\n[一]: {written}\n")
    text = _mirror(case, make_case(2, path="cases/山东省/甲.md"))
    assert f"[见]({expected})和[一]({expected})。\n" in text


def test_links_to_the_web_stay_as_they_are() -> None:
    """With their titles, and those by reference, too."""
    body = "[见](https://example.com/甲.md '名')[一] <mailto:a@example.org>\n\n[一]: http://a.b/c\n"
    assert body in _mirror(make_case(1, body=body))


def test_what_leads_nowhere_is_words() -> None:
    """Neither a file that the site has not, nor what was refused, stays a link."""
    text = _mirror(make_case(1, body="[甲](../../外.md)[*乙*](javascript:x)![丙](d.png)\n"))
    assert "\n甲乙丙\n" in text


def test_text_that_only_looks_like_a_destination_is_left_alone() -> None:
    """Only what the site reads as a link is changed, also inside a box."""
    body = "文件是 a.md，写作 `[甲](a.md)`。\n\n!!! note\n    见[*甲*](a.md)。\n后\n"
    text = _mirror(make_case(1, body=body), make_case(2, path="cases/某省/a.md"))
    expected = f"!!! note\n    见[甲]({case_id(2026, 2)}.md)。\n后\n"
    assert f"文件是 a.md，写作 `[甲](a.md)`。\n\n{expected}" in text


def test_a_source_address_with_brackets_stays_one_link() -> None:
    """A bracket in a URL does not end the link early."""
    case = make_case(sources=(Source(title="甲", publisher="乙", url="https://a.cn/x_(1)>"),))
    assert "<https://a.cn/x_%281%29%3E>" in _mirror(case)


def test_mirrors_have_one_final_line_end() -> None:
    """Every file is UTF-8 text that ends in one newline."""
    for file in mirror_files(make_archive(make_case(1), make_withdrawn(2))):
        text = file.content.decode()
        assert text == text.rstrip("\n") + "\n"
        assert file.address.endswith(".md")


@given(st.text(min_size=1))
def test_any_text_reads_as_itself_in_markdown(text: str) -> None:
    """No sign of a contributor becomes mark-up, inside a line or at its start."""
    words = one_line(text)
    for written in (f"甲{inline(text)}", f"{line_start(text)}"):
        expected = words if written == line_start(text) else f"甲{words}"
        assert " ".join(expected.split()) == Text(written).plain


def test_a_link_escapes_its_label_and_its_address() -> None:
    """Brackets in either do not break it."""
    assert r"[甲\]](a%28b%29)" == linked("甲]", "a(b)")


def test_what_was_verified_stands_beside_what_is_printed() -> None:
    """A person's printed name is never replaced; a case without an id yet says so."""
    person = Person(as_printed="张山", verified="张三", role="书记", public_duty=True)
    private = Person(as_printed="李四", role="居民", public_duty=False)
    text = _mirror(make_case(id=None, people=(person, private), ai_use="未使用"))
    assert "- 履职人员：张山，书记（姓名照原文；核实作“张三”，没有审核记录）\n" in text
    assert "李四" not in text
    assert "- 入库编号：投稿，尚未编号\n" in text


def test_events_and_revisions_are_listed() -> None:
    """Each with its day in Chinese."""
    case = make_case(
        timeline=(Event(date="2021-03", event="开办"),),
        history=(revision(1, date(2026, 11, 2), "入库"),),
    )
    text = _mirror(case)
    assert "## 时间线\n\n- 2021年3月：开办\n" in text
    assert "## 修订史\n\n- 第1版，2026年11月2日：入库\n" in text


def test_links_that_stand_for_one_another_are_not_mixed_up() -> None:
    """What is put in for one destination is not taken for another one."""
    case = make_case(1, body=f"[甲](a.md) [乙]({case_id(2026, 2)}.md)\n")
    text = _mirror(case, make_case(2, path="cases/某省/a.md"))
    assert f"[甲]({case_id(2026, 2)}.md) 乙\n" in text


def test_no_text_shows_the_code_of_a_position() -> None:
    """In the text as in the front matter, a reader finds paragraph and sentence."""
    text = _mirror(
        make_case(body="## 背景情况\n\n照S1#p5s2所说，见[站点](https://e.example/S1#p5s2)。\n")
    )
    assert "照S1第5段第2句所说" in text
    assert "https://e.example/S1#p5s2" in text


def test_each_point_and_problem_says_on_whose_word_it_stands() -> None:
    """A source with its position, or the archive."""
    case = make_case(
        problems=("prob/没有的词",),
        transfer=Transfer(conditions=(*points("有场地"), *points("有人手", src="S1#p1s2"))),
    )
    text = _mirror(case)
    assert "- 有场地（本库分析）\n- 有人手（S1第1段第2句）\n" in text
    assert "- 针对问题：没有的词（编者归类）\n" in text
