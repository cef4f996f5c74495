"""Mistakes of kind: each kind of value in each kind of field that cannot hold it."""

from tests.bad_input.case_mistakes import Mistake, spoilt

_AS_OF = "as_of: '2026-03'"

TEXT = ("title: 甲村的一个样例", "title: ")
LIST = ("mechanisms: [mech/助餐]", "mechanisms: ")
TERM = ("  - topic/养老", "  - ")
NAME = ("[甲省,", "[")
PARTS = ("    after: {value: 17, unit: 人}", "    after: ")
PART_OF_LIST = ("  - {speaker: 张甲, text: 一句话, src: S1}", "  - ")
NUMBER = ("value: 17", "value: ")
WHOLE = (_AS_OF, "revision: ")
TRUTH = ("public_duty: true", "public_duty: ")
DATE = (_AS_OF, "as_of: ")
DAY = (_AS_OF, "embargo_until: ")
CHOICE = ("kind: full", "kind: ")
LEVEL = ("evidence: 1", "evidence: ")
ANCHOR = ("src: S1#10-13", "src: ")
CASE_ID = ("id: SQ-2026-0001-3", "id: ")
TARGET = ("target: SQ-2026-0002-1", "target: ")
ACTOR = ("type: actor/志愿者", "type: ")
SOURCES = (
    "sources:\n  - {title: 虚构的报道, publisher: 虚构报, issued: '2026-03-05'}",
    "sources: ",
)

_QUOTED, _ONE_TEXT, _ITEMS = "用引号", "一段文字", "每项单独一行"
_PARTS, _DIGITS, _YES_NO = "小栏目", "只写数字", "true（是）"
_DATES, _LEVELS, _KINDS = "写成 2022-11-27", "0（仅有线索）、1（", "full（完整案例）"

_ROWS: tuple[tuple[str, tuple[str, str], dict[str, tuple[str, str]]], ...] = (
    ("text", TEXT, {"5": ("AK303", _QUOTED), "1.5": ("AK303", _QUOTED),
                    "true": ("AK303", _QUOTED), "-1": ("AK303", _QUOTED),
                    "[a]": ("AK303", _ONE_TEXT), "{a: 1}": ("AK303", _ONE_TEXT),
                    "'   '": ("AK302", "加上"), "''": ("AK302", "加上")}),
    ("list", LIST, {"5": ("AK303", _ITEMS), "true": ("AK303", _ITEMS),
                    "''": ("AK303", _ITEMS), "{a: 1}": ("AK303", _ITEMS), "1.5": ("AK303", _ITEMS)}),
    ("term", TERM, {"5": ("AK303", _QUOTED), "true": ("AK303", _QUOTED), "~": ("AK303", _ONE_TEXT),
                    "[a]": ("AK303", _ONE_TEXT), "''": ("AK309", "词表"), "'  '": ("AK309", "词表")}),
    ("name", NAME, {"true,": ("AK303", _QUOTED), "[a],": ("AK303", _ONE_TEXT),
                    "'',": ("AK302", "从省到村"), "'  ',": ("AK302", "从省到村"), "~,": ("AK303", _ONE_TEXT)}),
    ("parts", PARTS, {"5": ("AK303", _PARTS), "true": ("AK303", _PARTS), "[1]": ("AK303", _PARTS),
                      "''": ("AK303", _PARTS), "[{value: 1}]": ("AK303", _PARTS)}),
    ("part of a list", PART_OF_LIST, {"5": ("AK303", _PARTS), "x": ("AK303", _PARTS),
                                      "[a]": ("AK303", _PARTS), "~": ("AK303", _PARTS)}),
    ("number", NUMBER, {"'17'": ("AK317", _DIGITS), "true": ("AK303", _DIGITS),
                        "17人": ("AK317", _DIGITS), "[17]": ("AK303", _DIGITS), "0x11": ("AK303", _DIGITS),
                        ".inf": ("AK303", _DIGITS), ".nan": ("AK303", _DIGITS),
                        "1.0e999": ("AK303", "写出这个数"),
                        "9" * 400: ("AK303", _DIGITS), "１７": ("AK317", _DIGITS)}),
    ("whole number", WHOLE, {"1.5": ("AK303", _DIGITS), "true": ("AK303", _DIGITS), "'1'": ("AK317", _DIGITS),
                             "-1": ("AK304", "1 至 9999"), "一": ("AK303", _DIGITS), "[1]": ("AK303", _DIGITS)}),
    ("truth", TRUTH, {"5": ("AK303", _YES_NO), "是": ("AK317", _YES_NO), "[true]": ("AK303", _YES_NO),
                      "''": ("AK303", _YES_NO), "0.5": ("AK303", _YES_NO), "{a: 1}": ("AK303", _YES_NO)}),
    ("date", DATE, {"5": ("AK307", _DATES), "true": ("AK303", _QUOTED), "[2022]": ("AK303", _ONE_TEXT),
                    "''": ("AK307", _DATES), "2022-13": ("AK307", _DATES), "2022-00": ("AK307", _DATES),
                    "2022-02-30": ("AK307", _DATES), "2022-1-1": ("AK317", _DATES), "2022年3月": ("AK317", _DATES),
                    "2022.3": ("AK317", _DATES), "2022/03": ("AK317", _DATES), "2022-03/": ("AK307", _DATES),
                    "2023/2022": ("AK307", "2022/2023"), "0000": ("AK307", _DATES), "2022~?": ("AK307", _DATES),
                    "２０２２": ("AK317", _DATES), "2022-03-05T10:00": ("AK317", _DATES), "2022-03-05T101:00": ("AK307", _DATES)}),
    ("day", DAY, {"2026": ("AK307", "2022-11-27"), "2026-06": ("AK307", "2022-11-27"),
                  "2026-02-29": ("AK307", "2022-11-27"), "true": ("AK307", "2022-11-27"),
                  "[a]": ("AK307", "2022-11-27"), "2026-06-01~": ("AK307", "2022-11-27"),
                  "20260601": ("AK317", "2022-11-27")}),
    ("choice", CHOICE, {"5": ("AK304", _KINDS), "true": ("AK304", _KINDS), "[full]": ("AK304", _KINDS),
                        "''": ("AK304", _KINDS), "Full": ("AK317", "full"), "完整": ("AK304", "完整案例")}),
    ("level", LEVEL, {"6": ("AK304", _LEVELS), "-1": ("AK304", _LEVELS), "1.5": ("AK304", _LEVELS),
                      "九级": ("AK304", _LEVELS), "[1]": ("AK304", _LEVELS), "true": ("AK303", _DIGITS)}),
    ("anchor", ANCHOR, {"S": ("AK306", "S1#"), "S1#10": ("AK306", "S1#"),
                        "S1#a-b": ("AK306", "S1#"), "s1#10-13": ("AK317", "S1#"), "[S1]": ("AK303", _ONE_TEXT),
                        "'S1 #1-3'": ("AK317", "S1#"), "S1#10—13": ("AK317", "S1#")}),
    ("id", CASE_ID, {"5": ("AK303", _QUOTED), "''": ("AK306", "SQ-年"), "sq-2026-0001-3": ("AK317", "SQ-2026-0001-3"),
                     "SQ—2026—0001—3": ("AK317", "SQ-2026-0001-3"),
                     "SQ-2026-001-3": ("AK306", "SQ-年"), "SQ-2026-0010-3": ("AK308", "SQ-2026-0010-"),
                     "SQ-2062-0001-3": ("AK308", "SQ-2062-0001-"), "[a]": ("AK303", _ONE_TEXT),
                     "SQ-２０２６-0001-3": ("AK317", "SQ-2026-0001-3")}),
    ("target", TARGET, {"5": ("AK303", _QUOTED), "甲村": ("AK306", "SQ-年"), "''": ("AK306", "SQ-年"),
                        "SQ-": ("AK502", "SQ-2026-0002-1"), "SQ-2030-0001-1": ("AK502", "核对编号")}),
    ("actor", ACTOR, {"5": ("AK303", _QUOTED), "[a]": ("AK303", _ONE_TEXT), "topic/养老": ("AK309", "治理主题")}),
    ("sources", SOURCES, {"5": ("AK303", _ITEMS), "甲报": ("AK303", _ITEMS), "[]": ("AK302", "至少一条"),
                          "''": ("AK303", _ITEMS), "true": ("AK303", _ITEMS)}),
)  # fmt: skip


def _mistake(field: str, where: tuple[str, str], value: str, code: str, hint: str) -> Mistake:
    old, key = where
    name = f"{field}: {value[:20]}"
    return spoilt(name, old, key + value, code, value.rstrip(","), hint)


TYPE_MISTAKES: tuple[Mistake, ...] = tuple(
    _mistake(field, where, value, code, hint)
    for field, where, values in _ROWS
    for value, (code, hint) in values.items()
)
