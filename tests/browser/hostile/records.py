"""A payload in, the front matter of a case out that has it in every field that takes a text."""

import re
from collections.abc import Iterable
from typing import Any

_MOST_TITLE = 60
_RUN_TOGETHER = re.compile(r"[，、；,;/\n\r\u2028\u2029]")
"""What the name of a place may not hold."""


def record_of(place: int, words: str, number: str, links: Iterable[str]) -> dict[str, Any]:
    """Return the front matter.

    Args:
        place: of the case among all; its terms have the same.
        words: the payload.
        number: the case's id.
        links: an address for each source.
    """
    return {
        **_heading(words, number),
        **_terms(place, words),
        **_facts(words),
        **_teaching(words),
        "sources": [
            {"id": f"S{n}", "title": words, "publisher": words, "url": link, "gbt7714": words}
            for n, link in enumerate(links, 1)
        ],
        "tombstone": {"reason": "factual_error", "on": "2026-05-01", "note": words},
        "embargo_until": "2026-01-01",
    }


def _heading(words: str, number: str) -> dict[str, Any]:
    return {
        "id": number,
        "revision": 2,
        "kind": "full",
        "lang": "zh-Hant",
        "title": words.ljust(4, "题")[:_MOST_TITLE],
        "gist": words,
        "summary": f"{words}。这是一条虚构的案例，只供测试用，里面的字都是编的。",
        "as_of": "2026-03",
        "evidence": 2,
        "ai_use": words,
        "rights": {"text": words, "images": "none"},
        "review": {"state": "facts_checked", "by": [words], "on": "2026-04-01"},
        "history": [{"rev": 2, "on": "2026-04-01", "change": words, "by": words}],
        "privacy": {"pii_checked": True, "basis": "public_duty_reported"},
    }


def _terms(place: int, words: str) -> dict[str, Any]:
    nearest = {key: place - (place - n) % 5 for n, key in enumerate("tmpca")}
    name = {key: f"恶{max(number, n)}" for n, (key, number) in enumerate(nearest.items())}
    return {
        "topics": [f"topic/{name['t']}"],
        "mechanisms": [f"mech/{name['m']}"],
        "problems": [f"prob/{name['p']}"],
        "contexts": [f"ctx/{name['c']}"],
        "actors": [{"type": f"actor/{name['a']}", "name": words, "did": words}],
        "place": [
            {
                "as_printed": words,
                "path": ["甲省", "乙市", _RUN_TOGETHER.sub("", words), "丁镇", "戊村"],
                "match": "inferred",
                "note": words,
                "code": "370602",
                "codelist": words,
            }
        ],
    }


def _facts(words: str) -> dict[str, Any]:
    person = {"as_printed": words, "verified": f"{words}甲", "role": words}
    outcome = {"indicator": words, "as_printed": words, "kind": "output", "period": words}
    policy = {"work": words, "quote": words, "edition": words, "clause": words}
    return {
        "people": [{**person, "public_duty": True, "src": "S1#3-5"}],
        "outcomes": [
            {
                **outcome,
                "before": {"value": 1, "unit": words, "op": "<"},
                "after": {"value": 2.5, "unit": words, "op": ">"},
                "missing": ["base_year"],
                "src": "S2#10-20",
            }
        ],
        "policy_basis": [{**policy, "check": "unchecked", "src": "S1#30-32"}],
        "quotes": [{"speaker": words, "text": words, "src": "S2#40-45"}],
        "timeline": [{"date": "2025-11", "event": words, "src": "S1#50-52"}],
        "errata": [
            {
                "field": words,
                "as_printed": words,
                "verified": words,
                "kind": "name",
                "confidence": "probable",
                "basis": [words],
            }
        ],
        "transfer": {
            key: [words] for key in ("conditions", "resources", "cautions", "not_reported")
        },
    }


def _teaching(words: str) -> dict[str, Any]:
    lists = ("audience", "goals", "theory", "key_points", "board", "answers")
    return {
        "teaching": {
            "questions": [words],
            **{key: [words] for key in lists},
            "minutes": 45,
            "structured": {"problem": words, "causes": [words], "measures": [words]},
            "analysis": words,
            "plan": [{"stage": words, "minutes": 45, "what": words}],
            "follow_up": words,
        }
    }
