"""What people write who know Word and chat programs: read as meant, or said at its line."""

from pathlib import Path

import pytest

from tests.bad_input.archive import good_archive

CLEAR = """\
---
体裁: 简案
编号: SQ-2026-0001-3
状态: 审核中
标题: 桐庐县开设乡村食堂的一个样例
提要: 这是一条虚构的案例，只供测试用；没有任何数字，也没有人名，地点也是编的。
地点:
  - 路径: [浙江省, 杭州市, 桐庐县]
治理主题: [养老]
来源:
  - 题名: 虚构的报道
    发布者: 虚构报
    发布日期: 2026-03-05
    网址: https://www.gov.cn/a
---

## 背景情况

说明[^S1]。

[^S1]: 虚构报：《虚构的报道》。
"""
_TOWN = "[浙江省, 杭州市, 桐庐县]"

READ: dict[str, tuple[str, str, str]] = {
    "date of a source": ("    发布日期:", "    日期:", ""),
    "summary by another name": ("提要:", "简介:", ""),
    "key of a source at the left": ("    发布者:", "发布者:", "AK213:12"),
    "all keys of a source at the left": (
        "  - 题名: 虚构的报道\n    发布者: 虚构报\n    发布日期:",
        "- 题名: 虚构的报道\n发布者: 虚构报\n发布日期:",
        "AK213:12 AK213:13 AK213:14",
    ),
    "text that goes on at the left": ("只供测试用；", "只供测试用；\n", "AK213:7"),
    "heading as key": ("标题:", "## 标题:", "AK214:5"),
    "list's sign before a key": ("标题:", "- 标题:", "AK214:5"),
    "number before a key": ("标题:", "一、标题：", "AK203:5 AK214:5"),
    "stars at the end": ("\n---\n\n##", "\n***\n\n##", "AK209:15"),
    "line of equal signs at the end": ("\n---\n\n##", "\n=====\n\n##", "AK209:15"),
    "link as address": ("https://www.gov.cn/a", "[原文](https://www.gov.cn/a)", "AK317:14"),
    "address in angle brackets": ("https://www.gov.cn/a", "<https://www.gov.cn/a>", "AK317:14"),
    "colon twice": ("来源:\n", "来源：：\n", "AK203:10 AK214:10"),
    "colon twice before a value": ("标题: ", "标题:：", "AK214:5"),
    "comma behind a value": ("发布者: 虚构报", "发布者: 虚构报；", "AK317:12"),
    "date on the line below": ("发布日期: 2026-03-05", "发布日期:\n2026-03-05", "AK213:14"),
    "stop behind brackets": ("[养老]", "[养老]。", "AK216:9"),
    "terms in round brackets": ("[养老]", "（养老）", "AK317:9"),
    "day of the week": ("2026-03-05", "2026-3-5（周四）", "AK317:13"),
    "commas in a date": ("2026-03-05", "2026、3、5", "AK317:13"),
    "body behind the fence": ("---\n\n## 背景情况", "---## 背景情况", "AK209:15"),
    "key without its colon, above its parts": ("地点:\n", "地点\n", "AK214:7"),
    "yaml behind the fence": ("---\n体裁", "---yaml\n体裁", "AK209:1"),
    "a word as fence": ("---\n\n##", "正文：\n\n##", "AK209:15"),
    "a fence of code at the end": ("---\n\n##", "```\n\n##", "AK209:15"),
    "place with points": (_TOWN, "浙江省·杭州市·桐庐县", "AK317:8"),
    "the country": (_TOWN, "[中国, 浙江省, 杭州市, 桐庐县]", "AK318:8"),
    "two levels in one name": (_TOWN, "[浙江省杭州市, 桐庐县]", "AK318:8"),
    "place with dashes": (_TOWN, "浙江省-杭州市-桐庐县", "AK317:8"),
    "kind by another name": ("体裁:", "类型:", ""),
    "publisher by another name": ("发布者:", "来源单位:", ""),
    "two commas": (_TOWN, "[浙江省,, 杭州市, 桐庐县]", "AK216:8"),
    "comment in brackets": (_TOWN, "[浙江省,\n    杭州市, 桐庐县] # 注", "AK317:9"),
}
"""What is written instead of what, and the notices with their lines; the record is the same."""

SAID: dict[str, tuple[str, str, str]] = {
    "county without its prefecture": (_TOWN, "[浙江省, 桐庐]", "AK320:8"),
    "place twice": (_TOWN, "[浙江省, 杭州市, 桐庐县, 桐庐县]", "AK320:8"),
    "two terms with a stroke": ("[养老]", "[养老/民生]", "AK309:9"),
    "number of a spreadsheet": ("2026-03-05", "46086", "AK307:13"),
    "letter for a digit": ("2026-03-05", "2026-O3-05", "AK307:13"),
    "year of two digits": ("2026-03-05", "26-3-5", "AK307:13"),
    "publisher unknown": ("发布者: 虚构报", "发布者: 未知", "AK316:12"),
    "county and city in the wrong order": (_TOWN, "[浙江省, 桐庐县, 杭州市]", "AK320:8"),
    "code as place": (_TOWN, "[330122]", "AK319:8"),
    "publisher with crosses": ("虚构报\n    发布日期", "XX日报\n    发布日期", "AK316:12"),
    "title with crosses": ("桐庐县开设", "××村开设", "AK316:5"),
    "stars in the summary": ("一条虚构的", "一条**虚构**的", "AK434:6"),
    "link in the title": ("一个样例", "[样例](https://www.gov.cn)", "AK434:5"),
    "key without its colon": ("标题: 桐庐", "标题 桐庐", "AK202:5"),
    "picture with a Chinese sign": (
        "说明[^S1]。",
        "说明[^S1]。！[食堂](甲.png)",
        "AK405:19 AK415:19",
    ),
    "name of a camera": ("说明[^S1]。", "说明[^S1]。![IMG_2031](甲.png)", "AK405:19 AK424:19"),
    "name of a chat program": (
        "说明[^S1]。",
        "说明[^S1]。![微信图片_20240101](甲.png)",
        "AK405:19 AK424:19",
    ),
}
"""What is written instead of what, and the problems with their lines."""


def _read(folder: Path, text: str) -> tuple[object, str]:
    archive = good_archive(folder / "archive")
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    corpus = archive.read()
    said = [f"{one.rule.code}:{one.location.line}" for one in corpus.problems]
    cases = [case.record for case in corpus.cases if case.id == "SQ-2026-0001-3"]
    return cases[0] if cases else None, " ".join(sorted(set(said)))


@pytest.fixture(scope="module")
def clear(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Return the record that is meant."""
    record, said = _read(tmp_path_factory.mktemp("clear"), CLEAR)
    assert record
    assert not said
    return record


@pytest.mark.parametrize("name", READ)
def test_it_is_read_as_meant(tmp_path: Path, clear: object, name: str) -> None:
    """The same record, with a notice at the line where anything was understood."""
    proper, written, notices = READ[name]
    assert proper in CLEAR
    record, said = _read(tmp_path, CLEAR.replace(proper, written, 1))
    assert notices == said
    assert clear == record


@pytest.mark.parametrize("name", SAID)
def test_it_is_said_at_its_line(tmp_path: Path, name: str) -> None:
    """What only its author can mend is told there."""
    proper, written, problems = SAID[name]
    assert proper in CLEAR
    assert problems == _read(tmp_path, CLEAR.replace(proper, written, 1))[1]


@pytest.mark.parametrize("name", ["甲村 - 副本.md", "甲村(1).md", "甲村 的副本.md", "副本甲村.md"])
def test_a_copy_is_told_as_one(tmp_path: Path, name: str) -> None:
    """At the copy, not at what it was made of, however their names are sorted."""
    archive = good_archive(tmp_path / "archive")
    copy = archive.first.with_name(name)
    copy.write_bytes(archive.first.read_bytes())
    (problem,) = [one for one in archive.read().problems if one.rule.code == "AK501"]
    assert problem.location.path == f"cases/甲省/{name}"
    assert "像是 cases/甲省/甲村.md 的副本" in problem.message
