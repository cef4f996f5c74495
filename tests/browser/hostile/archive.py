"""Payloads in, an archive out in which each stands in every place that somebody may write."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from anliku.model.identifiers import case_id
from tests.archives import ROOT
from tests.browser.hostile.addresses import MISLEADING, RUNNING, WRITTEN
from tests.browser.hostile.bodies import BLOCKS, UNCLOSED
from tests.browser.hostile.payloads import WORDS
from tests.browser.hostile.records import record_of

ADDRESSES = (*RUNNING, *MISLEADING)
NUMBER = len(WORDS)
"""How many cases there are: one for each of the words, which stands in all of its fields."""
STATUSES = (
    *("in_review", "published", "submitted", "draft", "needs_update", "superseded", "embargoed"),
)
WITHDRAWN = frozenset(range(28, NUMBER, 29))
SCHEMES = ("topic", "mech", "prob", "ctx", "actor")
_FOLDED_BY_YAML = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029, 0xFEFF)}
NAME = "库 & <b>名</b> \"'"
"""The archive's name: the keeper's own, but no markup either."""


def number_of(place: int) -> str:
    """Return the id of the case at a place."""
    return case_id(2026, place + 1)


def armed(payload: str, place: int) -> str:
    """Return a payload with its call filled in."""
    return payload.replace("§", f"__ran({place})")


def words_of(place: int) -> str:
    """Return the words of the case at a place."""
    return armed(WORDS[place % NUMBER], place)


def write_archive(target: Path) -> Path:
    """Write the archive and return its folder."""
    cases = target / "cases"
    (cases / "恶").mkdir(parents=True)
    shutil.copytree(ROOT / "cases" / "about", cases / "about")
    (target / "mkdocs.yml").write_text(_settings(), encoding="utf-8")
    (cases / "vocabulary").mkdir()
    (cases / "vocabulary" / "terms.yml").write_text(_yaml(dict(_terms())), encoding="utf-8")
    for place in range(NUMBER):
        record = record_of(place, words_of(place), number_of(place), _links(place))
        record["status"] = "withdrawn" if place in WITHDRAWN else STATUSES[place % len(STATUSES)]
        _write(cases / "恶" / f"{place}.md", record, _body(place))
    for place in range(0, NUMBER, 5):
        _write(cases / "collections" / f"{place}.md", _collection(place), _body(place + 1))
    for place in range(0, NUMBER, 10):
        _write(cases / "about" / f"evil-{place}.md", _plain(place), _body(place + 2))
    _write(cases / "index.md", {"title": words_of(0)}, "欢迎\n\n" + _body(3))
    _write(cases / "browse.md", {"title": words_of(1)}, _body(4))
    (cases / "about" / "evil.js").write_text("__ran('file');", encoding="utf-8")
    return target


def _write(path: Path, head: Mapping[str, Any], body: str) -> None:
    path.parent.mkdir(exist_ok=True)
    text = f"---\n{_yaml(head)}---\n\n{body}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def _yaml(value: Mapping[str, Any]) -> str:
    """Return YAML on one line, in which every sign of every text comes through as it is."""
    return json.dumps(value, ensure_ascii=False).translate(_FOLDED_BY_YAML) + "\n"


def _settings() -> str:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("site_name: 社区治理案例库", f"site_name: {json.dumps(NAME)}")
    text = text.replace("  custom_dir: overrides\n", "")
    text = text.replace("teacher_edition: false", "teacher_edition: true")
    text = text.replace('report_to: ""', 'report_to: "https://evil.example/?{id}&{title}"')
    text = text.replace("page_size: 50", "page_size: 30\n      redirects: {old/x.html: index.html}")
    # Pages without a label are called as they call themselves.
    unlabelled = "".join(f"      - about/evil-{place}.md\n" for place in range(0, NUMBER, 10))
    return text.replace("      - 关于本库:", f"{unlabelled}      - 关于本库:")


def _terms() -> Iterator[tuple[str, dict[str, Any]]]:
    for place in range(NUMBER):
        words = words_of(place)
        entry = {"pref": words, "alt": [f"{words}甲"], "scope": words, "slug": f"evil-{place}"}
        yield f"{SCHEMES[place % len(SCHEMES)]}/恶{place}", entry


def _links(place: int) -> Iterator[str]:
    """Yield two addresses for sources, as far as the front matter takes such."""
    taken = [text for text in ADDRESSES if re.fullmatch(r"https?://\S+", text)]
    yield armed(taken[place % len(taken)], place)
    words = "".join(words_of(place).split())
    yield f"https://evil.example/{words}"


def _body(place: int) -> str:
    """Return a body with its share of everything."""
    words = words_of(place)
    address = armed(ADDRESSES[place % len(ADDRESSES)], place)
    links = (way.replace("{n}", str(place)).replace("{}", address) for way in WRITTEN)
    blocks = (BLOCKS[place % len(BLOCKS)], BLOCKS[(place + 45) % len(BLOCKS)])
    parts = (
        "## 背景情况",
        words,
        f"- {words}\n- [{words}](x.html '{words}')",
        f"## {words}",
        f"| {words} | b |\n|---|---|\n| {words} | {words} |",
        f"文[^S1]\n\n[^S1]: {words}",
        *links,
        *(armed(block, place) for block in blocks),
        "## 主要做法",
        f"1. {words}\n2. 第二步",
        armed(UNCLOSED[place % len(UNCLOSED)], place),
    )
    return "\n\n".join(parts)


def _collection(place: int) -> dict[str, Any]:
    words = words_of(place)
    return {
        "id": f"evil-{place}",
        "title": words,
        "summary": f"{words}，虚构的专题，只供测试。",
        "cases": [number_of(other % NUMBER) for other in range(place, place + 4)],
        "teaching": {"questions": [words, words_of(place + 1)], "goals": [words]},
    }


def _plain(place: int) -> dict[str, Any]:
    words = words_of(place)
    texts = ("author", "status", "subtitle", "canonical", "robots", "icon", "revision_date")
    return {
        "title": words,
        "description": words,
        **dict.fromkeys(texts, words),
        "template": "../../../etc/passwd",
        "scripts": ["about/evil.js", "https://evil.example/a.js", f"x{words}"],
        "styles": ["https://evil.example/a.css", f"x{words}"],
        "hide": [words],
        "tags": [words],
        "comments": "true",
        "search": {"exclude": words},
        "git_revision_date_localized": words,
    }
