"""The table of mistakes in a case file: what is changed, what is said, at which line and column."""

from dataclasses import dataclass

from typing_extensions import override

from tests.bad_input.archive import GOOD


@dataclass(frozen=True)
class Mistake:
    """One bad input and the one problem it must give."""

    name: str
    data: bytes
    code: str
    line: int
    column: int
    hint: str
    """Words that the advice must contain."""

    @override
    def __str__(self) -> str:
        """Return the name, for the test's id."""
        return self.name


def change(
    name: str, old: str, new: str, code: str, place: tuple[int, int], hint: str = ""
) -> Mistake:
    """Return the mistake of writing `new` for the first `old` in the good case."""
    assert old in GOOD, old
    return Mistake(name, GOOD.replace(old, new, 1).encode(), code, *place, hint)


def spoilt(
    name: str, old: str, new: str, code: str, at: str | tuple[int, int], hint: str
) -> Mistake:
    """Return the mistake of a change, noticed where the words `at` stand from there on."""
    start = GOOD.index(old)
    text = GOOD.replace(old, new, 1)
    place = at if isinstance(at, tuple) else place_of(text, text.index(at, start))
    return Mistake(name, text.encode(), code, *place, hint)


def place_of(text: str, index: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character of a text."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def whole(
    name: str, data: bytes | str, code: str, place: tuple[int, int], hint: str = ""
) -> Mistake:
    """Return the mistake of a file that is nothing but the given data."""
    content = data.encode() if isinstance(data, str) else data
    return Mistake(name, content, code, *place, hint)


_SUMMARY = "summary: 这是一条虚构的案例，只供测试用；地点、人名、数字都是编的，不代表任何地方。"
_END = "as_of: '2026-03'\n"

KEYS = (
    change("unknown key, English", _END, _END + "authors: x\n", "AK301", (26, 1), "actors"),
    change("unknown key, Chinese", _END, _END + "标提: x\n", "AK301", (26, 1), "提要"),
    change("unknown key, nothing alike", _END, _END + "xyzzy: 1\n", "AK301", (26, 1), "删去"),
    change("unknown nested key", "did: 送餐", "dud: 送餐", "AK301", (14, 23), "did"),
    change("key twice", _END, _END + "title: 又一个标题\n", "AK204", (26, 1), "合并"),
    change("key in both languages", _END, _END + "标题: 又一个标题\n", "AK204", (26, 1), "合并"),
    change("missing title", "title: 甲村的一个样例\n", "", "AK302", (2, 1), "标题"),
    change("empty title", "title: 甲村的一个样例", "title:", "AK302", (5, 1), "标题"),
    change("missing source's publisher", ", publisher: 虚构报", "", "AK302", (29, 5), "发布者"),
    change(
        "empty list of topics", "topics:\n  - topic/养老", "topics: []", "AK302", (9, 9), "主题"
    ),
)

TYPES = (
    change("list for text", "title: 甲村的一个样例", "title: [甲村]", "AK303", (5, 8), "一段文字"),
    change(
        "mapping for text", "title: 甲村的一个样例", "title: {甲: 村}", "AK303", (5, 8), "一段文字"
    ),
    change("text for list", "mechanisms: [mech/助餐]", "mechanisms: 助餐", "AK317", (11, 13), "- "),
    change("text for number", "value: 17", "value: 十七", "AK303", (22, 20), "只写数字"),
    change("text for truth", "public_duty: true", "public_duty: 是的吧", "AK303", (16, 45), "true"),
    change(
        "text for parts",
        "after: {value: 17, unit: 人}",
        "after: 17人",
        "AK317",
        (22, 12),
        "数值: 17, 单位: 人",
    ),
    change(
        "text for place",
        "  - path: [甲省, 乙市, 乙县, 丙镇, 甲村]",
        "  - 甲村",
        "AK303",
        (8, 5),
        "路径",
    ),
    change("number for list", "problems: [prob/吃饭难]", "problems: 3", "AK303", (12, 11), "- "),
)

VALUES = (
    change("unknown kind", "kind: full", "kind: long", "AK304", (4, 7), "完整案例"),
    change("unknown status", "status: in_review", "status: 审核", "AK304", (3, 9), "审核中"),
    change("unknown kind of figure", "kind: output", "kind: 产物", "AK304", (20, 11), "产出"),
    change("evidence 9", "evidence: 1", "evidence: 9", "AK304", (24, 11), "0"),
    change("negative revision", _END, _END + "revision: 0\n", "AK304", (26, 11), "1"),
    change("title too short", "甲村的一个样例", "甲村", "AK305", (5, 8), "再写"),
    change("title too long", "甲村的一个样例", "长" * 61, "AK305", (5, 8), "删去"),
    change("summary too short", _SUMMARY, "summary: 太短", "AK305", (6, 10), "再写"),
    change("summary too long", _SUMMARY, "summary: " + "长" * 301, "AK305", (6, 10), "删去"),
    change("quotation too long", "text: 一句话", "text: " + "长" * 121, "AK305", (27, 25), "删去"),
    change("path of six levels", "甲省, 乙市,", "甲省, 乙市, 又市,", "AK305", (8, 11), "删去"),
    change("malformed id", "SQ-2026-0001-3", "SQ-26-1", "AK306", (2, 5), "SQ-年-序号-校验位"),
    change("malformed anchor", "S1#10-13", "S1:10", "AK306", (23, 10), "S1#"),
    change("anchor backward", "S1#10-13", "S1#p3s4-2", "AK324", (23, 10), "先"),
    change("url without scheme", "issued:", "url: example.org, issued:", "AK306", (29, 41), "http"),
    change(
        "url that runs", "issued:", "url: 'javascript:alert(1)', issued:", "AK306", (29, 41), "http"
    ),
    change("short hash", "issued:", "sha256: abc, issued:", "AK306", (29, 44), "64"),
    change(
        "code of seven digits",
        "  - path:",
        "  - code: 4107821\n    path:",
        "AK306",
        (8, 11),
        "6 位",
    ),
    change("month 13", "'2026-03'", "'2026-13'", "AK307", (25, 8), "2022-11"),
    change("30 February", "'2026-03-05'", "'2026-02-30'", "AK307", (29, 44), "2022-11"),
    change("a word for a date", "'2026-03'", "昨天", "AK307", (25, 8), "2022-11"),
    change(
        "interval backwards", "'2026-03'", "2026-03/2025-01", "AK307", (25, 8), "2025-01/2026-03"
    ),
    change(
        "day that does not exist",
        _END,
        _END + "embargo_until: 2026-06-31\n",
        "AK307",
        (26, 16),
        "2022-11-27",
    ),
    change(
        "wrong check character",
        "SQ-2026-0001-3",
        "SQ-2026-0001-4",
        "AK308",
        (2, 5),
        "SQ-2026-0001-3",
    ),
)

REFERENCES = (
    change("unknown term", "topic/养老", "养老院", "AK309", (10, 5), "养老"),
    change("unknown term, nothing alike", "topic/养老", "航天", "AK309", (10, 5), "词表"),
    change("term of another facet", "topic/养老", "吃饭难", "AK309", (10, 5), "针对问题"),
    change("unknown actor", "actor/志愿者", "志愿队", "AK309", (14, 12), "志愿者"),
    change("deprecated term", "topic/养老", "旧词", "AK310", (10, 5), "养老"),
    change(
        "the same term twice",
        "  - topic/养老",
        "  - 养老\n  - 为老服务",
        "AK304",
        (11, 5),
        "删去一个",
    ),
    change("anchor to no source", "S1#10-13", "S7#10-13", "AK312", (23, 10), "来源"),
    change(
        "source number twice",
        "issued: '2026-03-05'}",
        "id: S1}\n  - {title: 又一篇, publisher: 某报, id: S1}",
        "AK313",
        (30, 37),
        "不同的号",
    ),
    change(
        "relation to no case",
        "SQ-2026-0002-1",
        "SQ-2026-0009-9",
        "AK502",
        (31, 32),
        "SQ-2026-0002-1",
    ),
)

CONDITIONS = (
    whole(
        "lead with evidence",
        GOOD.replace("kind: full", "kind: photo_lead").replace("## 背景情况", "## 线索"),
        "AK311",
        (24, 11),
        "改成 0",
    ),
    change("withdrawn without tombstone", "in_review", "withdrawn", "AK311", (3, 1), "墓碑"),
    change("embargoed without a day", "in_review", "embargoed", "AK311", (3, 1), "发布日"),
    change("full without problems", "problems: [prob/吃饭难]\n", "", "AK311", (4, 1), "针对问题"),
    change("in review without id", "id: SQ-2026-0001-3\n", "", "AK311", (2, 1), "入库编号"),
    change(
        "level against path", "  - path:", "  - level: 县级\n    path:", "AK311", (8, 12), "路径"
    ),
    change(
        "units differ",
        "before: {value: 1, unit: 人}",
        "before: {value: 1, unit: 户}",
        "AK314",
        (22, 30),
        "换算",
    ),
)

_ASKED = _END + "teaching:\n  questions: [一？, 二？]\n"
_STEP = "{stage: 导入, minutes: 40, what: 提问}"

TEACHING = (
    change("too few answers", _END, _ASKED + "  answers: [甲]\n", "AK315", (28, 3), "写一条"),
    change(
        "too many answers", _END, _ASKED + "  answers: [甲, 乙, 丙]\n", "AK315", (28, 3), "写一条"
    ),
    change(
        "answers to nothing", _END, _END + "teaching:\n  answers: [甲]\n", "AK315", (27, 3), "删去"
    ),
    change(
        "minutes that do not add up",
        _END,
        _ASKED + f"  minutes: 45\n  plan:\n    - {_STEP}\n",
        "AK315",
        (28, 12),
        "改成 40",
    ),
    change(
        "minutes that do not add up, in Chinese",
        _END,
        _END + "教学说明:\n  课堂计划:\n    - {环节: 讨论, 分钟: 30, 内容: 分组}\n  课时: 20\n",
        "AK315",
        (29, 7),
        "改成 30",
    ),
    change(
        "step without minutes",
        _END,
        _END + "teaching:\n  plan:\n    - {stage: 导入, what: 提问}\n",
        "AK302",
        (28, 7),
        "分钟",
    ),
    change(
        "step of no minutes",
        _END,
        _END + f"teaching:\n  plan:\n    - {_STEP.replace('40', '0')}\n",
        "AK304",
        (28, 28),
        "1",
    ),
    change(
        "plan as one text",
        _END,
        _END + "teaching:\n  plan: 先导入，再讨论\n",
        "AK303",
        (27, 9),
        "每项单独一行",
    ),
    change(
        "unknown part of a step",
        _END,
        _END + "teaching:\n  plan:\n    - {stage: 导入, minutes: 5, what: 提问, who: 教师}\n",
        "AK301",
        (28, 41),
        "内容",
    ),
)

YAML = (
    change("Chinese colon", "title: 甲村", "title：甲村", "AK203", (5, 6), "title: "),
    change("extra colon", "title: 甲村的", "title: 甲村: 的", "AK215", (5, 8), "引号"),
    change("tab", "  - topic/养老", "\t- topic/养老", "AK212", (10, 1), "空格"),
    change("unclosed quote", "title: 甲村的一个样例", 'title: "甲村的', "AK202", (5, 8), "引号"),
    change(
        "unclosed bracket",
        "[甲省, 乙市, 乙县, 丙镇, 甲村]",
        "[甲省, 乙市",
        "AK202",
        (8, 11),
        "括号",
    ),
    change("bad indentation", "mechanisms: [", " mechanisms: [", "AK213", (11, 2), "对齐"),
    change("asterisk", "title: 甲村的一个样例", "title: *甲村", "AK202", (5, 9), "引号"),
    change("at sign", "title: 甲村的一个样例", "title: @甲村的", "AK215", (5, 8), "引号"),
    change(
        "tag",
        "title: 甲村的一个样例",
        "title: !!python/name:os.system 甲村样例",
        "AK208",
        (5, 8),
        "感叹号",
    ),
    change(
        "escaped control character",
        "title: 甲村的一个样例",
        'title: "甲村的\\x07样例"',
        "AK104",
        (5, 8),
        "转义",
    ),
    change("merge key", _END, _END + "<<: {a: 1}\n", "AK301", (26, 1), "删去"),
    change("list as key", _END, _END + "? [a]\n: 1\n", "AK207", (26, 3), "一个词"),
    change(
        "20,000 brackets",
        _END,
        _END + "x: " + "[" * 20_000 + "]" * 20_000 + "\n",
        "AK206",
        (26, 15),
        "写平",
    ),
    change(
        "300 levels of indentation",
        _END,
        _END + "".join(" " * level + "a:\n" for level in range(300)),
        "AK206",
        (38, 13),
        "写平",
    ),
    whole("no front matter", "甲村\n\n正文\n", "AK201", (1, 1), "---"),
    whole("no closing fence", GOOD.replace("\n---\n", "\n"), "AK201", (31, 1), "---"),
    whole("empty front matter", "---\n---\n正文\n", "AK207", (1, 1), "栏目: 内容"),
    whole("list as front matter", "---\n- a\n- b\n---\n正文\n", "AK207", (1, 1), "栏目: 内容"),
    whole(
        "huge front matter", "---\ntitle: " + "长" * 200_001 + "\n---\n", "AK106", (1, 1), "正文"
    ),
)

BYTES = (
    whole("empty file", b"", "AK105", (1, 1), "写上内容"),
    whole("blank file", b" \n\n\t\n", "AK105", (1, 1), "写上内容"),
    whole("nothing but a BOM", b"\xef\xbb\xbf", "AK105", (1, 1), "写上内容"),
    whole("GBK", GOOD.encode("gbk"), "AK101", (5, 8), "UTF-8"),
    whole("UTF-16", GOOD.encode("utf-16"), "AK101", (1, 1), "UTF-8"),
    whole("cut in a character", GOOD.encode()[:-3] + b"\xe3\x80", "AK101", (54, 19), "UTF-8"),
    whole("BOM", b"\xef\xbb\xbf" + GOOD.encode(), "AK102", (1, 1), "UTF-8"),
    whole("CRLF", GOOD.replace("\n", "\r\n").encode(), "AK103", (1, 4), "LF"),
    whole(
        "CR alone", GOOD.replace("事实[^S1]。", "事实\r[^S1]。").encode(), "AK103", (36, 3), "LF"
    ),
    whole("NUL", GOOD.replace("事实[^S1]", "事\0实[^S1]").encode(), "AK104", (36, 2), "删去"),
    whole("bell", GOOD.replace("事实[^S1]", "\a事实[^S1]").encode(), "AK104", (36, 1), "删去"),
    whole("5 MB", GOOD.encode() + b"x" * 5_000_000, "AK106", (1, 1), "图片"),
)

TEXTS = (
    change(
        "missing section", "## 成效与证据\n\n原文未报告。\n\n", "", "AK401", (34, 1), "成效与证据"
    ),
    change(
        "section of another name", "## 成效与证据", "## 成效和证据", "AK401", (34, 1), "成效和证据"
    ),
    change(
        "block of HTML", "事实[^S1]", "<div onclick='x'>\n\n事实[^S1]", "AK402", (36, 1), "尖括号"
    ),
    change("HTML in a line", "事实[^S1]", "事<b>实</b>[^S1]", "AK402", (36, 2), "**"),
    change("link that runs", "事实", "[事实](javascript:alert(1))", "AK403", (36, 6), "http"),
    change(
        "link that runs, in entities",
        "事实",
        "[事](&#106;avascript&colon;x)",
        "AK403",
        (36, 1),
        "http",
    ),
    change("image that runs", "事实", "![饭桌](data:text/html,x)", "AK403", (36, 7), "http"),
    change("link to no file", "事实", "[事实](没有.md)", "AK405", (36, 6), "路径"),
    change(
        "link out of the archive",
        "事实",
        "[事](../../../../../etc/passwd)",
        "AK107",
        (36, 5),
        "放到",
    ),
    change("mark without a note", "事实[^S1]", "事实[^S1][^S9]", "AK404", (36, 8), "[^S9]:"),
    change("level-1 heading", "## 背景情况", "# 标题\n\n## 背景情况", "AK406", (34, 1), "## "),
    change("image without text", "事实", "![](丁社区.md)", "AK407", (36, 1), "图里"),
    change(
        "image from elsewhere",
        "事实",
        "![饭桌](https://example.org/a.png)",
        "AK408",
        (36, 7),
        "存到案例库里",
    ),
)

CASE_MISTAKES = (
    *(*KEYS, *TYPES, *VALUES, *REFERENCES, *CONDITIONS, *TEACHING),
    *(*YAML, *BYTES, *TEXTS),
)
