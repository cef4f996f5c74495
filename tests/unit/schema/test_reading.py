"""Front matter in Chinese and in English."""

from pathlib import Path

import pytest

from anliku.corpus import case_of
from anliku.model.record import Record
from anliku.problems import Rule
from anliku.schema.reading import read_record
from anliku.source import read_document
from anliku.validation.keys import key_names
from anliku.vocabulary import Vocabulary, read_vocabulary
from tests.bad_input.archive import GOOD, good_archive
from tests.unit.factory import a_vocabulary, located

CHINESE = """\
---
编号: SQ-2026-0001-3
状态: 审核中
体裁: 完整案例
标题: 甲村的一个样例
摘要: 这是一条虚构的案例，只供测试用；地点、人名、数字都是编的，不代表任何地方。
地点:
  - 路径: [甲省, 乙市, 乙县, 丙镇, 甲村]
主题:
  - 为老服务
做法: [助餐]
针对问题: [吃饭难]
主体:
  - {类别: 志愿者, 做了什么: 送餐}
人物:
  - {姓名: 张甲, 职务: 书记, 是否履行公职: true, 出处: S1#1-3}
成效:
  - 指标: 用餐老人
    原文数字: 17名
    性质: 产出
    此前: {数值: 1, 单位: 人}
    此后: {数值: 17, 单位: 人}
    出处: S1#10-13
证据等级: 1
材料截至: 2026-03
引语:
  - {说话人: 张甲, 引语: 一句话, 出处: S1}
来源:
  - {题名: 虚构的报道, 媒体: 虚构报, 发布日期: 2026-03-05}
关联:
  - {关系: 同一地点, 案例编号: SQ-2026-0002-1}
---
"""


def record_of(tmp_path: Path, text: str) -> Record:
    """Read a case's record from its text, in the good archive."""
    archive = good_archive(tmp_path)
    archive.first.write_text(text + "\n正文。\n", encoding="utf-8")
    vocabulary, problems = read_vocabulary(archive.vocabulary.parent, archive.root)
    assert [] == problems
    document, found = read_document(archive.first, archive.root)
    assert document is not None
    assert [] == found
    case, found = case_of(document, vocabulary)
    assert [] == found
    assert case is not None
    return case.record


def test_chinese_keys_and_words_mean_the_same(tmp_path: Path) -> None:
    """A case written in Chinese keys, labels and synonyms gives the very same record."""
    english = record_of(tmp_path / "a", GOOD)
    assert english == record_of(tmp_path / "b", CHINESE)


def test_no_name_means_two_fields() -> None:
    """Within each type every accepted name belongs to one field."""
    pending: list[type] = [Record]
    met: set[type] = set()
    while pending:
        current = pending.pop()
        if current in met:
            continue
        met.add(current)
        names = key_names(current)
        titles = list(names.titles.values())
        assert len(titles) == len(set(titles)), current
        assert {*names.titles, *titles} <= set(names.canonical)
        pending.extend(names.children.values())
    assert len(met) > 15


def test_few_fields_are_required() -> None:
    """A contributor has to give six fields, eight for a full case."""
    fields = Record.__pydantic_fields__  # type: ignore[attr-defined]
    required = [name for name, info in fields.items() if info.is_required()]
    assert ["kind", "title", "summary", "place", "topics", "sources"] == required


def test_an_empty_vocabulary_knows_nothing() -> None:
    """Look-ups in an empty vocabulary find nothing and raise nothing."""
    from anliku.model.facets import Facet

    empty = Vocabulary({})
    assert (None, (), ()) == (
        empty.find(Facet.TOPIC, "x"),
        empty.suggestions(Facet.TOPIC, "x"),
        empty.ancestors("topic/x"),
    )


@pytest.mark.parametrize("tag", ["zh-Hant", "en", "bo-CN", "ug-Arab-CN"])
def test_a_language_is_a_tag(tmp_path: Path, tag: str) -> None:
    """It goes into pages, mirrors and data for machines as it is."""
    assert tag == record_of(tmp_path, CHINESE.replace("摘要:", f"语言: {tag}\n摘要:")).lang


@pytest.mark.parametrize(
    "words", ["未填写", "—", "无", "0", "zh_CN", "en-", "x-y", "中文", "zh <b>"]
)
def test_other_words_are_no_language(words: str) -> None:
    """Browsers, catalogues and search engines would take them for one; they are told at their place."""
    _, problems = read_record(located(f"lang: '{words}'\n"), a_vocabulary())
    told = [p for p in problems if p.rule is Rule.WRONG_FORMAT]
    assert [("语言代码" in p.hint, p.location.line, p.location.column) for p in told] == [
        (True, 1, 7)
    ]
