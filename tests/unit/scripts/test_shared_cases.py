"""Python gives what the JSON cases say, and Node runs the scripts of the site over the same ones."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from anliku.model.facets import Facet
from anliku.packs.selecting.basket_link import LINK, read_link
from anliku.packs.selecting.list_file import read_list
from anliku.pages.scripts import MODULES, module_addresses
from anliku.plugin.script_constants import constant_modules
from anliku.plugin.scripts import script_text
from anliku.resources import overrides_dir
from anliku.search.documents import SearchDocument
from anliku.search.filters import FacetValues, resolve_filter
from anliku.search.interface import Numbers, Postings
from anliku.search.labels import Labels
from anliku.search.numbers import numbers_in, with_plain_dates
from anliku.search.query_analysis import QueryAnalyzer
from anliku.search.question_words import PARTICLES
from anliku.search.ranking import weighed
from anliku.search.static.tables import (
    PAGE,
    common_traditional,
    constants,
    label_rows,
    question_words,
    synonym_rows,
)
from anliku.search.words import Word
from anliku.vocabulary import Vocabulary, read_vocabulary
from tests.archives import ROOT

SCRIPTS = ROOT / "tests" / "scripts"


def cases(name: str) -> Any:
    """Return the cases of a file."""
    return json.loads((SCRIPTS / "cases" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the archive's vocabulary."""
    return read_vocabulary(ROOT / "cases" / "vocabulary", ROOT)[0]


class _Index:
    """The postings of a file of cases as an index."""

    def __init__(self, found: dict[str, tuple[list[int], list[float]]], size: int) -> None:
        self.size = size
        self._found = found

    def postings(self, token: str) -> Postings:
        documents, weights = self._found.get(token, ([], []))
        return Postings(documents, weights)

    def tokens_from(self, start: str) -> Iterator[str]:
        return (token for token in self._found if token.startswith(start))

    def documents_under(self, facet: Facet, key: str) -> Numbers:
        raise NotImplementedError

    def facet_keys(self, facet: Facet) -> Sequence[str]:
        raise NotImplementedError

    def document(self, number: int) -> SearchDocument:
        raise NotImplementedError


class _Known:
    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys

    def facet_keys(self, _facet: Facet) -> Sequence[str]:
        return self._keys


def _scores() -> list[list[float]]:
    file = cases("ranking")
    index = _Index(file["postings"], file["size"])
    found = []
    for query in file["queries"]:
        words = [
            Word(
                text=word["text"],
                tokens=tuple(word["tokens"]),
                concepts=tuple((token, share) for token, share in word.get("concepts", ())),
                spelled=tuple(map(tuple, word.get("spelled", ()))),
                is_link=word.get("isLink", False),
                is_start=word.get("isStart", False),
            )
            for word in query["words"]
        ]
        scores = weighed(words, index).scores
        found.append([scores.get(number, 0.0) for number in range(file["size"])])
    return found


def _word(word: Word) -> dict[str, object]:
    return {
        "tokens": word.tokens,
        "concepts": word.concepts,
        "isLink": word.is_link,
        "spelled": word.spelled,
        "isStart": word.is_start,
        "text": word.text,
    }


def test_numbers_and_dates_are_read() -> None:
    """As the cases have it."""
    file = cases("queries")
    assert file["numbers"] == [[text, list(numbers_in(text))] for text, _ in file["numbers"]]
    assert file["dates"] == [[text, with_plain_dates(text)] for text, _ in file["dates"]]


def test_ids_are_recognised(vocabulary: Vocabulary) -> None:
    """An id is one word; anything else is cut otherwise."""
    analyzer = QueryAnalyzer(Labels(vocabulary))
    for text, expected in cases("queries")["ids"]:
        found = [word.text for word in analyzer.words(text)]
        assert (expected in found) if expected else not any(w.startswith("sq-") for w in found), (
            text
        )


@pytest.mark.parametrize("case", cases("filters"), ids=lambda case: case["text"])
def test_filters_mean_the_same_terms(case: dict[str, Any], vocabulary: Vocabulary) -> None:
    """Keys of the terms that a typed value means."""
    facet = next(facet for facet in Facet if facet.key == case["facet"])
    values = FacetValues(vocabulary, _Known(case["known"]))
    found, _ = resolve_filter(facet, case["text"], values)
    assert set(case["keys"]) == (set(found.keys if found else ()))


@pytest.mark.parametrize("case", cases("lists"), ids=lambda case: case["filled"]["title"])
def test_lists_and_links_are_read_back(case: dict[str, Any], tmp_path: Path) -> None:
    """What the basket writes, a pack is made of."""
    path = tmp_path / "案例清单.txt"
    path.write_text(case["file"], encoding="utf-8")
    asked, problems = read_list(str(path))
    assert [] == problems
    for found in (asked, read_link(case["address"], LINK)):
        assert [one["id"] for one in case["cases"]] == [wanted.written for wanted in found.ids]
        assert found.title in (case["filled"]["title"], "")
        assert found.organiser == case["filled"]["by"]


def test_node_gives_the_same(tmp_path: Path, vocabulary: Vocabulary) -> None:
    """One run of Node over the cases, with what Python gives where a case does not say it."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("没有 node，浏览器脚本的单元测试没有运行")
    tables = {
        "constants": constants(),
        "labels": label_rows(vocabulary),
        "synonyms": synonym_rows(vocabulary),
        "asking": question_words(),
        "particles": "".join(sorted(PARTICLES)),
        "page": PAGE,
        "traditional": common_traditional(),
        "traditionalPages": [],
    }
    analyzer = QueryAnalyzer(Labels(vocabulary))
    words = [list(map(_word, analyzer.words(text))) for text in cases("queries")["words"]]
    for name, value in {"tables": tables, "words": words, "scores": _scores()}.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    (tmp_path / "constants.js").write_text("\n".join(constant_modules().values()), encoding="utf-8")
    run = subprocess.run(
        [node, "--test", "shared.test.js"],
        cwd=SCRIPTS,
        env={**os.environ, "ANLIKU_WRITTEN": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == run.returncode, run.stdout + run.stderr


def test_no_constant_has_a_twin() -> None:
    """No script says by itself what Python writes for it: neither a name nor a word."""
    folder = overrides_dir() / "assets" / "anliku" / "js"
    written = "\n".join(constant_modules().values())
    names = set(re.findall(r'"([A-Z][A-Z_]{3,})":', written))
    words = (
        "原文未报告",
        "编者未填",
        "尚未评级",
        "未标注",
        "引用日期",
        "学员版",
        "教师版",
        "社区治理案例选",
    )
    assert {"EARLIEST_CASES", "LONGEST_MISSPELLED", "MOST_DIGITS"} <= names
    for path in folder.rglob("*.js"):
        script = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not names & set(re.findall(r"const ([A-Z_]+) = ", script)) - {
            "DIGITS",
            "CLOSING",
            "NEVER_SLIPS",
        }, path
        assert [] == [word for word in words if f'"{word}"' in script], path


def test_the_tools_are_pinned_and_named_by_no_registry() -> None:
    """Each has a hash; where it is fetched is the business of whoever runs npm."""
    lock = json.loads((SCRIPTS / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [] == [name for name, package in packages.items() if "integrity" not in package]
    assert [] == [name for name, package in packages.items() if "resolved" in package]


@pytest.mark.parametrize("script", MODULES)
def test_a_script_has_its_modules_and_no_remarks(script: str) -> None:
    """What explains a module and its types is for who changes it, and would be fetched in vain."""
    text = script_text(script, [overrides_dir()])
    assert [] == re.findall(r"^\s*(?:/\*|//|\*/)", text, re.MULTILINE)
    modules = [address for address in module_addresses(script) if address not in constant_modules()]
    codes = [
        (overrides_dir() / a).read_text(encoding="utf-8").rstrip().splitlines()[-1] for a in modules
    ]
    at = 0
    for last in codes:
        at = text.index(last, at) + len(last)
