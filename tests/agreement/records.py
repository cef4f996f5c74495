"""Strategies of front matter: every column with what its author may write, be it as odd as it likes."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from anliku.model.enums import (
    Column,
    Comparison,
    Confidence,
    ErratumKind,
    Kind,
    Missing,
    OutcomeKind,
    QuotationCheck,
    Status,
    TombstoneReason,
)
from tests.unit.text.fragments import PIECES

CHARACTERS = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn"])
"""Without those that no file may have."""
_SHORT = st.one_of(
    st.sampled_from([piece for piece in PIECES if piece.strip() and piece.isprintable()]),
    st.text(CHARACTERS, min_size=1, max_size=8),
    st.sampled_from(
        ["食堂", "1000", "{{ x }}", "{% raw %}", "$x$", "#a", "\\", "é", "ﬁ", "甲乙" * 150]
    ),
)
WORDS = st.lists(_SHORT, min_size=1, max_size=4).map("".join)
"""A text of a column."""
DATES = st.sampled_from(
    ["2022", "2022-11", "2022-11-27", "1890~", "2022?", "2020/2022-03", "0001", "9999-12-31"]
)
_DAYS = st.dates().map(str)
_NUMBERS = st.one_of(
    st.integers(0, 10**15),
    st.floats(0, 1e9).map(lambda number: round(number, 3)),
    st.sampled_from([0, -0.0, 1.5e30, 5.0e-9, 17, 0.1]),
)
_SOURCE_MARK = st.sampled_from(["S1", "S1#1-3", "S1#0-0"])


def _of(choice: type[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from([member.value for member in choice])


def _some(
    required: Mapping[str, st.SearchStrategy[Any]],
    optional: Mapping[str, st.SearchStrategy[Any]] | None = None,
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(dict(required), optional=dict(optional or {}))


def _list(item: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, min_size=least, max_size=3)


_QUANTITY = _some(
    {"value": _NUMBERS}, {"max": _NUMBERS, "op": _of(Comparison), "unit": WORDS, "when": DATES}
)
_PLACE = _some(
    {
        "path": st.lists(
            st.one_of(st.sampled_from(["浙江省", "杭州市", "甲村"]), _SHORT), min_size=1, max_size=5
        )
    },
    {
        "as_printed": WORDS,
        "note": WORDS,
        "codelist": WORDS,
        "code": st.sampled_from(["330100", "330100200"]),
    },
)
_SOURCE = _some(
    {"title": WORDS, "publisher": WORDS},
    {
        "issued": DATES,
        "url": st.text(CHARACTERS, max_size=12).map(
            lambda text: "https://a.example/" + "".join(text.split())
        ),
        "accessed": _DAYS,
        "gbt7714": WORDS,
    },
)
_TEACHING = _some(
    {"questions": st.lists(WORDS, min_size=2, max_size=5)},
    {
        "audience": _list(WORDS),
        "goals": _list(WORDS),
        "minutes": st.integers(5, 90),
        "structured": _some(
            {}, {"problem": WORDS, "causes": _list(WORDS), "measures": _list(WORDS)}
        ),
        "analysis": WORDS,
        "theory": _list(WORDS),
        "key_points": _list(WORDS),
        "board": _list(WORDS),
        "follow_up": WORDS,
    },
)
RECORDS = _some(
    {
        "kind": st.sampled_from(
            [Kind.BRIEF.value, Kind.BRIEF.value, Kind.FULL.value, Kind.PHOTO_LEAD.value]
        ),
        "status": st.sampled_from(
            [Status.IN_REVIEW.value] * 4 + [Status.DRAFT.value, Status.NEEDS_UPDATE.value]
        ),
        "title": WORDS.map(lambda text: f"样例{text}甲乙"[:60]),
        "summary": WORDS.map(lambda text: f"这是虚构的样例，只供测试，没有这回事：{text}"[:300]),
        "place": _list(_PLACE, 1),
        "topics": st.just(["topic/养老"]),
        "mechanisms": st.just(["mech/助餐"]),
        "problems": st.just(["prob/吃饭难"]),
        "sources": _list(_SOURCE, 1),
    },
    {
        "gist": WORDS.map(lambda text: text[:120]),
        "lang": st.sampled_from(["zh-Hant", "en", "bo-CN", "sl-rozaj-biske-1994"]),
        "as_of": DATES,
        "entered": _DAYS,
        "revision": st.integers(1, 10**12),
        "actors": _list(_some({"type": st.just("actor/志愿者")}, {"name": WORDS, "did": WORDS})),
        "people": _list(
            _some(
                {"as_printed": WORDS, "role": WORDS, "public_duty": st.just(True)},
                {"verified": WORDS},
            )
        ),
        "outcomes": _list(
            _some(
                {
                    "indicator": WORDS,
                    "as_printed": WORDS,
                    "kind": _of(OutcomeKind),
                    "src": _SOURCE_MARK,
                },
                {
                    "before": _QUANTITY,
                    "after": _QUANTITY,
                    "period": WORDS,
                    "missing": _list(_of(Missing)),
                },
            )
        ),
        "evidence": st.integers(0, 5),
        "policy_basis": _list(
            _some(
                {"work": WORDS, "quote": WORDS},
                {"edition": WORDS, "clause": WORDS, "check": _of(QuotationCheck)},
            )
        ),
        "quotes": _list(_some({"speaker": WORDS, "text": WORDS, "src": _SOURCE_MARK})),
        "timeline": _list(_some({"date": DATES, "event": WORDS})),
        "errata": _list(
            _some(
                {
                    "field": WORDS,
                    "as_printed": WORDS,
                    "kind": _of(ErratumKind),
                    "confidence": _of(Confidence),
                },
                {"verified": WORDS, "basis": _list(WORDS)},
            )
        ),
        "transfer": _some(
            {}, dict.fromkeys(["conditions", "resources", "cautions", "not_reported"], _list(WORDS))
        ),
        "not_reported": st.sampled_from([[column.value] for column in Column]),
        "teaching": _TEACHING,
        "rights": _some({}, {"text": WORDS}),
        "history": _list(
            _some({"rev": st.integers(1, 9), "on": _DAYS, "change": WORDS}, {"by": WORDS})
        ),
        "ai_use": WORDS,
        "tombstone": _some({"reason": _of(TombstoneReason), "on": _DAYS}, {"note": WORDS}),
    },
)
"""Front matter without a number."""

_FORBIDDEN = (
    *(
        "<",
        "&#",
        "javascript",
        "data:",
        "//a",
        "\\\\a",
        "%00",
        "../",
        "file:",
        "![",
        "](",
        "[^",
        "]:",
    ),
    *("!!!", "#", "甲.md", "|", "```", "~~~", "[!"),
)
"""Signs of pieces of which most bodies would be errors."""
_GOOD = (
    "[^1]",
    "## 主要做法\n\n1. **甲：**乙\n",
    "\n\n| a | b |\n|---|--:|\n| 甲 | 乙 |\n\n",
    '\n\n!!! note "题"\n    甲\n\n',
    "[甲](https://a.example/)",
    "\n\n```\n甲\n```\n\n",
    "### 甲\n",
)
SOUND = (
    *(piece for piece in PIECES if not any(sign in piece for sign in _FORBIDDEN)),
    *_GOOD,
)
"""Pieces of bodies of which many pass."""
_BODY_PIECE = st.one_of(
    st.sampled_from(SOUND), st.sampled_from(_GOOD), st.text(CHARACTERS, max_size=6)
)
BODIES = st.lists(_BODY_PIECE, max_size=25).map("".join)
"""Bodies of which many pass: what authors write, in any order, and any visible characters."""
