"""Mistakes in a collection's file: what is written for what, and what must be said of it where."""

from tests.bad_input.case_mistakes import Mistake, place_of

COLLECTION = """\
---
slug: zhu-can
title: 助餐专题
summary: 这是一个虚构的专题，只供测试用。
cases:
  - SQ-2026-0001-3
  - SQ-2026-0002-1
query:
  topics: [养老]
  years: [2026]
  evidence_from: 1
order: evidence
teaching:
  questions: [第一题？]
---

引言。
"""
_CASES = "cases:\n  - SQ-2026-0001-3\n  - SQ-2026-0002-1\n"
_QUERY = "query:\n  topics: [养老]\n  years: [2026]\n  evidence_from: 1\n"
_ASKED = "  questions: [第一题？]\n"
_SECOND = "SQ-2026-0002-1"

_ROWS: tuple[tuple[str, str, str, str, str, str], ...] = (
    # Name, what is replaced, what stands there then, code, words at which it is noticed, advice.
    ("unknown id", _SECOND, "SQ-2026-0003-X", "AK701", "SQ-2026-0003", "是不是"),
    ("wrong check character", _SECOND, "SQ-2026-0002-2", "AK701", "SQ-2026-0002", _SECOND),
    ("id of nowhere near", _SECOND, "SQ-1999-7777-7", "AK701", "SQ-1999", "核对编号"),
    ("case twice", _SECOND, "SQ-2026-0001-3", "AK702", "SQ-2026-0001-3\nquery", "删去一个"),
    ("withdrawn case", _SECOND, "SQ-2026-0004-8", "AK707", "SQ-2026-0004", "删去这一行"),
    ("name for id", _SECOND, "甲村", "AK306", "甲村", "SQ-2026-0001-3"),
    ("number for id", _SECOND, "5", "AK303", "5\nquery", "引号"),
    ("nothing for id", "- SQ-2026-0002-1", "-", "AK303", "\nquery", "文字"),
    ("list for id", _SECOND, "[SQ-2026-0002-1]", "AK303", "[SQ-", ""),
    ("text for cases", _CASES, "cases: SQ-2026-0001-3\n", "AK317", "SQ-", "每项单独一行"),
    ("mapping for cases", _CASES, "cases: {a: b}\n", "AK303", "{a", "每项单独一行"),
    ("neither cases nor query", _CASES + _QUERY, "", "AK704", "slug", "加上“案例”"),
    ("both empty", _CASES + _QUERY, "cases: []\nquery: {}\n", "AK704", "slug", "查询"),
    ("query of nothing", _CASES + _QUERY, "query: {topics: []}\n", "AK704", "slug", "查询"),
    ("text for query", _QUERY, "query: 养老\n", "AK303", "养老", "小栏目"),
    ("list for query", _QUERY, "query: [养老]\n", "AK303", "[养老", "小栏目"),
    ("unknown term", "[养老]", "[养了]", "AK309", "养了", "养老"),
    ("deprecated term", "[养老]", "[旧词]", "AK310", "旧词", "养老"),
    ("term of another facet", "[养老]", "[助餐]", "AK309", "助餐]", "机制做法"),
    ("same term twice", "[养老]", "[养老, 为老服务]", "AK304", "为老", "删去一个"),
    ("number for term", "[养老]", "[5]", "AK303", "5]", "引号"),
    ("text for terms", "[养老]", "养老", "AK317", "养老", "每项单独一行"),
    ("text for regions", "topics: [养老]", "regions: 甲省", "AK317", "甲省", "每项单独一行"),
    ("year in quotation marks", "[2026]", "['2026']", "AK317", "'2026'", "只写数字"),
    ("year in words", "[2026]", "[二〇二六]", "AK303", "二〇", "只写数字"),
    ("part of a year", "[2026]", "[2026.5]", "AK303", "2026.5", ""),
    ("level that is none", "from: 1", "from: 9", "AK304", "9\norder", "0（"),
    ("level in words", "from: 1", "from: 高", "AK304", "高", "0（"),
    ("truth for level", "from: 1", "from: true", "AK303", "true", "只写数字"),
    ("unknown condition", "  topics:", "  topic:", "AK301", "topic:", "topics"),
    ("unknown order", "order: evidence", "order: 证据", "AK304", "证据", "证据强的在前"),
    ("list for order", "order: evidence", "order: [evidence]", "AK304", "[evidence", ""),
    ("capitals in slug", "zhu-can", "Zhu-Can", "AK306", "Zhu", "小写字母"),
    ("Chinese slug", "zhu-can", "助餐", "AK306", "助餐", "小写字母"),
    ("slug that leaves its folder", "zhu-can", "../x", "AK306", "../x", "小写字母"),
    ("slug of the list", "zhu-can", "index", "AK703", "index", "换一个"),
    ("slug of a further page", "zhu-can", "jia-page-2", "AK306", "jia-page", "-page-"),
    ("slug that is too long", "zhu-can", "a" * 61, "AK305", "aaa", "删去 1 字"),
    ("no slug", "slug: zhu-can\n", "", "AK302", "title", "网址名"),
    ("no title", "title: 助餐专题\n", "", "AK302", "slug", "标题"),
    ("short title", "助餐专题", "助", "AK305", "助", "再写 1 字"),
    ("long title", "助餐专题", "长" * 61, "AK305", "长", "删去 1 字"),
    ("number for title", "助餐专题", "5", "AK303", "5", "引号"),
    ("no summary", "summary: 这是一个虚构的专题，只供测试用。\n", "", "AK302", "slug", "内容提要"),
    ("short summary", "这是一个虚构的专题，只供测试用。", "短", "AK305", "短", "再写 9 字"),
    ("misspelt key", "order:", "ordr:", "AK301", "ordr", "order"),
    ("unknown Chinese key", "order:", "排列:", "AK301", "排列", "排序"),
    ("key twice", "order: evidence", "title: 又一个", "AK204", "title: 又", "合并"),
    ("key in both languages", "order: evidence", "标题: 又一个", "AK204", "标题", "合并"),
    ("Chinese colon", "order: evidence", "order：evidence", "AK203", "：evidence", "英文冒号"),
    ("tab", "  - SQ-2026-0002-1", "\t- SQ-2026-0002-1", "AK212", "\t- ", "空格"),
    ("anchor", "[养老]", "&a [养老]", "AK205", "&a", "照样写出来"),
    ("tag", "[养老]", "!!set {养老}", "AK208", "!!set", "标签"),
    (
        "text for teaching",
        "teaching:\n  questions: [第一题？]",
        "teaching: 第一题",
        "AK303",
        "第一题",
        "小栏目",
    ),
    ("six questions", "[第一题？]", "[一, 二, 三, 四, 五, 六]", "AK305", "[一, 二", "删去 1 项"),
    (
        "two answers to one question",
        _ASKED,
        _ASKED + "  answers: [甲, 乙]\n",
        "AK315",
        "answers",
        "写一条",
    ),
    (
        "minutes that do not add up",
        _ASKED,
        _ASKED + "  minutes: 60\n  plan: [{stage: 讨论, minutes: 50, what: 分组}]\n",
        "AK315",
        "60\n",
        "改成 50",
    ),
    ("HTML", "引言。", "<b>引言</b>。", "AK402", "<b>", "**"),
    ("link to nothing", "引言。", "见[它](没有.md)。", "AK405", "没有.md", "核对"),
    (
        "link that runs a script",
        "引言。",
        "[它](javascript:x)。",
        "AK403",
        "javascript",
        "https://",
    ),
    ("heading of level one", "引言。", "# 引言", "AK406", "# 引言", "##"),
    ("unknown footnote", "引言。", "引言[^1]。", "AK404", "[^1]", "文末"),
    ("picture without words", "引言。", "![](../甲省/甲村.md)", "AK407", "![", ""),
)


def _mistake(row: tuple[str, str, str, str, str, str]) -> Mistake:
    name, old, new, code, at, hint = row
    assert old in COLLECTION, old
    text = COLLECTION.replace(old, new, 1)
    # Nothing before the change is spoilt, but what is missing is noticed at the top.
    start = 0 if not new or at == "slug" else COLLECTION.index(old)
    return Mistake(name, text.encode(), code, *place_of(text, text.index(at, start)), hint)


COLLECTION_MISTAKES = (
    *(_mistake(row) for row in _ROWS),
    Mistake("no front matter", "引言。\n".encode(), "AK201", 1, 1, "---"),
    Mistake("front matter without an end", b"---\n\n", "AK201", 1, 1, "---"),
    Mistake("list for front matter", "---\n- a\n---\n引言。\n".encode(), "AK207", 1, 1, "栏目"),
    Mistake("empty file", b"", "AK105", 1, 1, "删去"),
    Mistake("GBK", COLLECTION.encode("gbk"), "AK101", 3, 8, "UTF-8"),
    Mistake("BOM", b"\xef\xbb\xbf" + COLLECTION.encode(), "AK102", 1, 1, "UTF-8"),
    Mistake(
        "no introduction", COLLECTION.replace("\n引言。\n", "").encode(), "AK706", 1, 1, "引言"
    ),
    Mistake(
        "query that no case meets",
        COLLECTION.replace(_CASES, "").replace("2026]", "1949]").encode(),
        "AK705",
        1,
        1,
        "核对“查询”",
    ),
)
"""One thing at a time is wrong, and one thing is said."""
