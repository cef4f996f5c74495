"""Teachers' notes are nowhere on a site, unless its settings say that they may be."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from anliku.checks import read_checked_corpus
from anliku.model.identifiers import case_id
from anliku.model.parts import Teaching
from anliku.settings import load_settings
from tests.archives import ROOT, anliku, built, contents, copy_of_real_archive

CASE = case_id(2026, 601)
WORD = "蓝靛纸"
"""Stands in every part of the notes that is the teacher's alone, and nowhere else."""
SHOWN = "绛云笺"
"""Stands in the questions, which are for everybody."""

_NOTES = f"""\
teaching:
  questions: [{SHOWN}是什么？, {SHOWN}有什么用？]
  audience: [{WORD}对象]
  goals: [{WORD}目的]
  minutes: 997
  structured: {{problem: {WORD}问题, causes: [{WORD}原因], measures: [{WORD}对策]}}
  analysis: {WORD}思路
  theory: [{WORD}依据]
  key_points: [{WORD}要点]
  plan: [{{stage: {WORD}环节, minutes: 997, what: {WORD}内容}}]
  board: [{WORD}板书]
  answers: [{WORD}答案一, {WORD}答案二]
  follow_up: {WORD}进展
"""
_CASE = f"""\
---
id: {CASE}
status: in_review
kind: brief
title: 有教学说明的虚构样例
summary: 这是一条虚构的案例，只供测试用；没有任何数字，也没有人名，地点也是编的。
place: [{{path: [测试省]}}]
topics: [topic/养老服务]
sources: [{{title: 虚构的材料, publisher: 虚构社}}]
{_NOTES}---

## 背景情况

原文未报告。
"""
_COLLECTION = f"""\
---
slug: ce-shi-zhuan-ti
title: 有教学说明的专题
summary: 这是虚构的专题，只供测试用，没有别的意思。
cases: [{CASE}]
{_NOTES}---

引言。
"""


@dataclass(frozen=True)
class Build:
    """An archive whose case and collection have full notes, and its site."""

    archive: Path
    files: dict[str, bytes]

    def where(self, text: str) -> set[str]:
        """Return the addresses of the files in which the text stands, plain or escaped."""
        forms = (text.encode(), json.dumps(text).strip('"').encode())
        return {
            address
            for address, content in self.files.items()
            if any(form in content for form in forms)
        }

    @property
    def teaching(self) -> object:
        """What `cases.json` has of the case's notes."""
        cases = json.loads(self.files["cases.json"])["cases"]
        return next(case for case in cases if case["id"] == CASE)["record"]["teaching"]


def _made(folder: Path, *, teacher_edition: str) -> Build:
    archive = copy_of_real_archive(folder / "archive")
    case = archive / "cases" / "测试省" / "样例.md"
    case.parent.mkdir()
    case.write_text(_CASE, encoding="utf-8", newline="\n")
    collection = archive / "cases" / "collections" / "测试.md"
    collection.write_text(_COLLECTION, encoding="utf-8", newline="\n")
    config = archive / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert "teacher_edition: false" in text
    setting = f"teacher_edition: {teacher_edition}"
    config.write_text(text.replace("teacher_edition: false", setting), encoding="utf-8")
    return Build(archive, contents(built(archive)))


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the site as everybody may see it."""
    return _made(tmp_path_factory.mktemp("public"), teacher_edition="false")


def test_no_file_of_a_public_site_has_a_word_of_the_notes(public: Build) -> None:
    """No page, list, data, mirror, feed, script or index; not even a pair of characters of it."""
    found = [public.where(part) for part in (WORD, WORD[:2], WORD[1:])]
    assert [set(), set(), set()] == found


def test_the_questions_are_for_everybody(public: Build) -> None:
    """They stand on the collection's page and in the case's data; the minutes do not."""
    found = public.where(SHOWN)
    assert found >= {"collections/ce-shi-zhuan-ti.html", "cases.json"}
    assert {"questions": [f"{SHOWN}是什么？", f"{SHOWN}有什么用？"]} == public.teaching
    assert set() == public.where("PT997M")


def test_a_search_does_not_find_the_notes(public: Build) -> None:
    """Words that stand in the notes alone do not lead to the case."""
    assert CASE not in anliku(public.archive, "search", "--json", WORD).stdout
    assert CASE in anliku(public.archive, "search", "--json", "有教学说明的虚构样例").stdout


def test_where_the_setting_allows_it_they_are_in_the_data(tmp_path: Path) -> None:
    """A site for trainers has the whole notes in `cases.json`, with a schema that tells of them."""
    build = _made(tmp_path, teacher_edition="true")
    assert "cases.json" in build.where(f"{WORD}答案二")
    assert "cases.schema.json" in build.where("参考答案")


def test_the_real_notes_are_not_on_the_site(real_site: Path) -> None:
    """Analyses, answers and plans of the archive's own notes are in none of its files."""
    corpus = read_checked_corpus(load_settings(ROOT / "mkdocs.yml"))
    notes = [case.record.teaching for case in corpus.cases]
    notes += [collection.record.teaching for collection in corpus.collections]
    everything = b"\0".join(contents(real_site).values())
    leaked = [
        words
        for found in notes
        for words in _teachers_words(found)
        if words.encode() in everything or json.dumps(words).strip('"').encode() in everything
    ]
    assert [] == leaked


def _teachers_words(notes: Teaching | None) -> tuple[str, ...]:
    """Return what no case's text would say by chance."""
    if notes is None:
        return ()
    plan = tuple(step.what for step in notes.plan)
    said = (notes.analysis, *notes.answers, *notes.theory, *plan)
    return tuple(words for words in said if words)
