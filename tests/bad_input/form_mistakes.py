"""Mistakes in how front matter is written: YAML's own signs, look-alike signs, invisible ones."""

from tests.bad_input.archive import GOOD
from tests.bad_input.case_mistakes import Mistake, spoilt, whole

_TITLE = "title: 甲村的一个样例"
_PATH = "[甲省, 乙市, 乙县, 丙镇, 甲村]"


def title(name: str, written: str, code: str, at: str, hint: str) -> Mistake:
    """Return the mistake of writing the title like this; `at` is where it is to be noticed."""
    return spoilt(name, _TITLE, written, code, at, hint)


SIGNS = (
    title("unclosed single quote", "title: '甲村", "AK202", "'甲村", "补上"),
    title("closing bracket first", "title: ]甲村的样例", "AK215", "]", "引号"),
    title("closing brace first", "title: }甲村的样例", "AK215", "}", "引号"),
    title("comma first", "title: , 甲村", "AK215", ", 甲村", "引号"),
    title("ampersand", "title: &甲村", "AK202", "甲村", "引号"),
    title("backtick", "title: `甲村`", "AK215", "`", "引号"),
    title("percent sign", "title: %甲村的样例", "AK215", "%", "引号"),
    title("bar", "title: |甲村的样例", "AK215", "|", "引号"),
    title("greater-than sign", "title: >甲村的样例", "AK215", ">", "引号"),
    title("exclamation mark", "title: !甲村 甲村的样例", "AK202", "甲村", "引号"),
    title("undefined alias", "title: *name", "AK202", "*name", "引号"),
    title("backslash", 'title: "甲村\\q的样例"', "AK202", "\\q", "单引号"),
    title("character beyond Unicode", 'title: "甲村\\U00110000"', "AK202", "00110000", "单引号"),
    title("half a surrogate", 'title: "甲村\\ud800的样例"', "AK202", "d800", "单引号"),
    title("text after a quotation", "title: '甲村' 的样例", "AK215", "'甲村'", "引号"),
    title("no space after the colon", "title:甲村的一个样例", "AK214", "title", "title: "),
    title("wide space after the colon", "title:　甲村的样例", "AK212", "　甲村", "半角"),
    title("key without a colon", "title", "AK202", "title", "空一格"),
    title("two mappings in a line", "title: 甲: 乙: 丙村", "AK215", "甲: 乙", "引号"),
    spoilt("unclosed brace", "src: S1}\nsources", "src: S1\nsources", "AK202", (27, 5), "括号"),
    spoilt("comma forgotten", "{speaker: 张甲, text", "{speaker: 张甲 text", "AK202", ": 一句话", "英文逗号"),
    spoilt("bracket closed by a brace", _PATH, "[甲省, 乙市}", "AK202", "}", "括号"),
    spoilt("tab inside a list", "  - topic/养老", "  -\ttopic/养老", "AK212", "\ttopic", "- "),
    spoilt("key out of line", "    kind: output", "   kind: output", "AK213", "kind: output", "对齐"),
    spoilt("wide space as indentation", "  - topic/养老", "　　- topic/养老", "AK212", "　　- topic", "半角"),
    spoilt("directive", "---\nid", "---\n%YAML 1.2\nid", "AK202", "id: SQ", "冒号"),
    spoilt("no space after the dash", "  - topic/养老", "  -topic/养老", "AK216", "-topic", "- "),
    spoilt("wide dash", "  - topic/养老", "  －topic/养老", "AK216", "－topic", "- "),
    spoilt("wide brackets", _PATH, "【甲省, 乙市】", "AK216", "【", "方括号"),
    spoilt("wide commas in a path", _PATH, "[甲省，乙市]", "AK216", "，乙", "英文逗号"),
    spoilt("commas of enumeration in a path", _PATH, "[甲省、乙市]", "AK216", "、乙", "英文逗号"),
    spoilt("slashes in a path", _PATH, "[甲省/乙市]", "AK317", "甲省/", "[甲省, 乙市]"),
    spoilt("Chinese colon, nested", "    kind: output", "    kind：output", "AK203", "：output", "kind: "),
    spoilt("Chinese colon in braces", "did: 送餐", "did：送餐", "AK203", "：送餐", "did: "),
    spoilt("Chinese colon after a Chinese key", _TITLE, "标题：甲村的样例", "AK203", "：甲村", "标题: "),
    spoilt("Chinese colon before a list", "topics:\n", "topics：\n", "AK203", "：\n", "topics: "),
)  # fmt: skip

REFUSED = (
    title("anchor", "title: &a 甲村的一个样例", "AK205", "&a", "照样写"),
    title("tag of text", "title: !!str 甲村的一个样例", "AK208", "!!str", "感叹号"),
    title("tag of a number", "title: !!int 甲村的样例", "AK208", "!!int", "感叹号"),
    title("tag of a decimal", "title: !!float 甲村的样例", "AK208", "!!float", "感叹号"),
    title("tag of truth", "title: !!bool 甲村的样例", "AK208", "!!bool", "感叹号"),
    title("tag of nothing", "title: !!null 甲村的样例", "AK208", "!!null", "感叹号"),
    title("tag of bytes", "title: !!binary aGVsbG8=", "AK208", "!!binary", "感叹号"),
    title("tag of a set", "title: !!set {a, b}", "AK208", "!!set", "感叹号"),
    title("tag that runs", "title: !!python/object/apply:os.system [ls]", "AK208", "!!py", "感叹号"),
    title("tag of one's own", "title: !own 甲村的一个样例", "AK208", "!own", "感叹号"),
    title("tag of an unknown scheme", "title: !e!own 甲村的样例", "AK202", "!e!", "引号"),
    spoilt("merge of an anchor", "as_of:", "<<: &m {a: 1}\nas_of:", "AK205", "&m", "照样写"),
)  # fmt: skip

INVISIBLE = tuple(
    title(f"U+{ord(char):04X}", f"title: 甲村{char}的一个样例", "AK104", char, "删去")
    for char in "\x01\x08\x0b\x0c\x1b\x7f\x80\x85\x9f\u200b\u2028\u2029\u202e\u2066\ufeff\uffff"
) + tuple(
    title(f"escaped {escape}", f'title: "甲村{escape}的一个样例"', "AK104", '"甲村', "转义")
    for escape in ("\\0", "\\e", "\\x1b", "\\N", "\\L", "\\u202e", "\\uFEFF", "\\uFFFD")
)

FENCES = (
    whole("dashes of print", GOOD.replace("---", "———", 1), "AK209", (1, 1), "---"),
    whole("wide dashes", GOOD.replace("---", "－－－", 1), "AK209", (1, 1), "---"),
    whole("two dashes", GOOD.replace("---", "--", 1), "AK209", (1, 1), "---"),
    whole("TOML's fence", GOOD.replace("---", "+++"), "AK201", (1, 1), "---"),
    whole("words before the fence", "甲村\n" + GOOD, "AK201", (1, 1), "---"),
    whole("end fence of dots", GOOD.replace("\n---\n", "\n...\n"), "AK209", (32, 1), "---"),
    whole("end fence indented", GOOD.replace("\n---\n", "\n ---\n"), "AK209", (32, 1), "---"),
    whole("nothing but a fence", "---\n", "AK201", (1, 1), "---"),
    whole("text as front matter", "---\n甲村\n---\n正文\n", "AK207", (1, 1), "栏目: 内容"),
    whole("number as front matter", "---\n5\n---\n正文\n", "AK207", (1, 1), "栏目: 内容"),
    whole("comment as front matter", "---\n# 空\n---\n正文\n", "AK207", (1, 1), "栏目: 内容"),
    whole(
        "blank lines and then a mistake",
        "\n\n" + GOOD.replace("kind: full", "kind: long"),
        "AK304",
        (6, 7),
        "完整案例",
    ),
    whole(
        "blank lines and then broken YAML",
        "\n\n\n" + GOOD.replace("title: 甲", "title: *甲"),
        "AK202",
        (8, 9),
        "引号",
    ),
)  # fmt: skip

BYTES = (
    whole("GB18030 of a rare word", GOOD.replace("甲村", "㐀村").encode("gb18030"), "AK101", (5, 8), "UTF-8"),
    whole("Big5", "---\ntitle: 甲村\n---\n".encode("big5"), "AK101", (2, 8), "UTF-8"),
    whole("UTF-16 without a mark", GOOD.encode("utf-16-be")[:60], "AK101", (1, 1), "UTF-8"),
    whole("UTF-32", GOOD.encode("utf-32"), "AK101", (1, 1), "UTF-8"),
    whole("Latin-1", b"---\ntitle: caf\xe9\n---\n", "AK101", (2, 11), "UTF-8"),
    whole("overlong zero", b"---\ntitle: a\xc0\x80\n---\n", "AK101", (2, 9), "UTF-8"),
    whole("surrogate in UTF-8", b"---\ntitle: a\xed\xa0\x80\n---\n", "AK101", (2, 9), "UTF-8"),
    whole("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "AK101", (1, 1), "UTF-8"),
    whole("zip file", b"PK\x03\x04\x14\0\x08\xff", "AK101", (1, 8), "UTF-8"),
    whole("blank characters", "\ufeff \r\n\t".encode(), "AK105", (1, 1), "写上内容"),
    whole("just too large", GOOD.encode() + b"x" * (1_000_001 - len(GOOD.encode())), "AK106", (1, 1), "文字"),
)  # fmt: skip

FORM_MISTAKES: tuple[Mistake, ...] = (*SIGNS, *REFUSED, *INVISIBLE, *FENCES, *BYTES)
