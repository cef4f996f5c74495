"""Mistakes made more than one at a time: each is named, none hides another."""

from dataclasses import dataclass

from typing_extensions import override

from tests.bad_input.archive import GOOD


@dataclass(frozen=True)
class Several:
    """One bad input and all problems it must give, in reading order."""

    name: str
    data: bytes
    found: tuple[tuple[str, int, int], ...]
    """Code, line and column of each."""

    @override
    def __str__(self) -> str:
        """Return the name, for the test's id."""
        return self.name


def changes(name: str, pairs: tuple[tuple[str, str], ...], *found: tuple[str, int, int]) -> Several:
    """Return the good case with several changes."""
    text = GOOD
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return Several(name, text.encode(), found)


_FACT = "事实[^S1]。"

SEVERAL: tuple[Several, ...] = (
    changes(
        "published without review",
        (("in_review", "published"),),
        ("AK311", 3, 1),  # privacy
        ("AK311", 3, 1),  # review
        ("AK311", 3, 1),  # rights
    ),
    changes(
        "published, but not approved",
        (
            ("in_review", "published"),
            (
                "evidence: 1",
                "evidence: 1\nprivacy: {pii_checked: true, basis: none}\nrights: {text: x}\n"
                "review: {state: facts_checked}",
            ),
        ),
        ("AK311", 27, 17),
    ),
    changes(
        "withdrawn and without id",
        (("in_review", "withdrawn"), ("id: SQ-2026-0001-3\n", "")),
        ("AK311", 2, 1),
        ("AK311", 2, 1),
    ),
    changes(
        "three Chinese colons",
        (("title: ", "title："), ("summary: ", "summary："), ("topics:\n", "topics：\n")),
        ("AK203", 5, 6),
        ("AK203", 6, 8),
        ("AK203", 9, 7),
    ),
    changes(
        "two anchors",
        (("title: 甲", "title: &a 甲"), ("did: 送", "did: &b 送")),
        ("AK205", 5, 8),
        ("AK205", 14, 28),
    ),
    changes(
        "two unknown keys",
        (("as_of:", "author: 甲\nyear: 2026\nas_of:"),),
        ("AK301", 25, 1),
        ("AK301", 26, 1),
    ),
    changes(
        "every second field",
        (
            ("kind: full", "kind: 长"),
            ("title: 甲村的一个样例", "title: 短"),
            ("  - topic/养老", "  - 航天"),
            ("value: 17", "value: 十七"),
            ("'2026-03'", "昨天"),
            ("publisher: 虚构报, ", ""),
        ),
        ("AK304", 4, 7),
        ("AK305", 5, 8),
        ("AK309", 10, 5),
        ("AK303", 22, 20),
        ("AK307", 25, 8),
        ("AK302", 29, 5),
    ),
    changes(
        "BOM, CRLF, control character and a wrong date",
        (("---\nid", "\ufeff---\r\nid"), ("'2026-03'", "昨天"), ("事实", "\a事实")),
        ("AK102", 1, 1),
        ("AK103", 1, 4),
        ("AK307", 25, 8),
        ("AK104", 36, 1),
    ),
    changes(
        "two sources of one number and anchors to a third",
        (
            ("issued: '2026-03-05'}", "id: S2}\n  - {title: 乙, publisher: 乙报, id: S2}"),
            ("src: S1#1-3", "src: S2#1-3"),
            ("src: S1}", "src: S2}"),
        ),
        ("AK312", 23, 10),
        ("AK313", 30, 35),
        ("AK416", 55, 1),
    ),
    changes(
        "front matter and text",
        (("kind: full", "kind: full\nauthors: 甲"), (_FACT, f"<b>{_FACT}\n\n# 题\n\n[^S9]")),
        ("AK301", 5, 1),
        ("AK402", 37, 1),
        ("AK406", 39, 1),
        ("AK404", 41, 1),
    ),
    changes(
        "no sections at all",
        tuple(
            (f"## {title}", title)
            for title in ("背景情况", "主要做法", "成效与证据", "可推广条件与局限", "思考题")
        ),
        *[("AK401", line, 1) for line in (34, 38, 42, 46, 50)],
    ),
    changes(
        "picture from elsewhere without words",
        ((_FACT, f"![](https://example.org/a.png)\n\n{_FACT}"),),
        ("AK407", 36, 1),
        ("AK408", 36, 5),
    ),
    changes(
        "missing picture without words",
        ((_FACT, f"![](乙.png)\n\n{_FACT}"),),
        ("AK407", 36, 1),
        ("AK405", 36, 5),
    ),
    changes(
        "two links that run",
        ((_FACT, f"[甲](javascript:a) [乙](javascript:b)\n\n{_FACT}"),),
        ("AK403", 36, 5),
        ("AK403", 36, 23),
    ),
    changes(
        "list of mappings that is a mapping",
        (("place:\n  - path: [甲省, 乙市, 乙县, 丙镇, 甲村]", "place: {a: 1}"),),
        ("AK302", 7, 8),
        ("AK317", 7, 8),
        ("AK301", 7, 9),
    ),
)
"""A spot may hold several problems."""
