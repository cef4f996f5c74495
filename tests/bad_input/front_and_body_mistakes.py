"""Front matter that cannot be understood at all, above a body that is wrong: both are told in one run."""

from tests.bad_input.archive import GOOD
from tests.bad_input.several_mistakes import Several, changes

_FACT = "事实[^S1]。"
_BAD = "<b>事实</b>[^S1]。[见](没有.md)"
_BODY = GOOD.partition("\n---\n\n")[2].replace(_FACT, _BAD)


def _with_front(name: str, front: str, *found: tuple[str, int, int]) -> Several:
    return Several(name, (front + "\n" + _BODY).encode(), found)


FRONT_AND_BODY = (
    _with_front("no front matter", "", ("AK201", 1, 1), ("AK402", 4, 1), ("AK405", 4, 20)),
    Several(
        "no front matter, the title as a heading",
        "# 甲\n\n正文\n".encode(),
        (("AK201", 1, 1), ("AK406", 1, 1)),
    ),
    Several(
        "HTML instead of Markdown",
        b"<html><body>x</body></html>\n",
        (("AK201", 1, 1), ("AK402", 1, 1)),
    ),
    changes(
        "front matter that is not closed",
        (("\n---\n\n", "\n\n"), (_FACT, _BAD)),
        ("AK201", 31, 1),
        ("AK402", 35, 1),
        ("AK405", 35, 20),
    ),
    _with_front("a list", "---\n- a\n---\n", ("AK207", 1, 1), ("AK402", 7, 1), ("AK405", 7, 20)),
    _with_front("words", "---\n甲乙\n---\n", ("AK207", 1, 1), ("AK402", 7, 1), ("AK405", 7, 20)),
    _with_front("nothing", "---\n---\n", ("AK207", 1, 1), ("AK402", 6, 1), ("AK405", 6, 20)),
    changes(
        "YAML that is not closed",
        (("topics:\n  - topic/养老", "topics: [养老"), (_FACT, _BAD)),
        ("AK202", 9, 9),
        ("AK402", 35, 1),
        ("AK405", 35, 20),
    ),
    _with_front(
        "YAML of nothing but brackets",
        "---\n[[[{\n---\n",
        ("AK202", 2, 1),
        ("AK402", 7, 1),
        ("AK405", 7, 20),
    ),
    _with_front(
        "an alias", "---\na: &b c\nd: *b\n---\n", ("AK205", 2, 4), ("AK402", 8, 1), ("AK405", 8, 20)
    ),
    _with_front(
        "too long",
        f"---\ntitle: {'长' * 50_001}\n---\n",
        ("AK106", 1, 1),
        ("AK402", 7, 1),
        ("AK405", 7, 20),
    ),
    changes(
        "an unknown kind",
        (("kind: full", "kind: 长篇"), (_FACT, _BAD)),
        ("AK304", 4, 7),
        ("AK402", 36, 1),
        ("AK405", 36, 20),
    ),
    changes(
        "no kind",
        (("kind: full\n", ""), (_FACT, _BAD)),
        ("AK302", 2, 1),
        ("AK402", 35, 1),
        ("AK405", 35, 20),
    ),
    changes(
        "a kind with a section missing, and a wrong field",
        (("title: 甲村的一个样例", "title: 短"), (_FACT, _BAD), ("## 思考题", "思考题")),
        ("AK305", 5, 8),
        ("AK402", 36, 1),
        ("AK405", 36, 20),
        ("AK401", 50, 1),
    ),
    changes(
        "everything unknown",
        (("kind: ", "knd: "), ("id: ", "编码: "), (_FACT, _BAD)),
        ("AK301", 2, 1),
        ("AK302", 2, 1),
        ("AK311", 3, 1),
        ("AK301", 4, 1),
        ("AK402", 36, 1),
        ("AK405", 36, 20),
    ),
)
