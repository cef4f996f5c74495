"""What the documents say is so."""

import re
from dataclasses import Field, fields
from pathlib import Path

import pytest

from anliku.checks import read_checked_corpus
from anliku.cli.commands import anliku as program
from anliku.corpus import read_corpus
from anliku.facts import anchor_text, case_facts
from anliku.model.parts import Teaching
from anliku.problems import ExitCode
from anliku.schema import case_json_schema, read_record
from anliku.settings import OPTIONS, load_settings
from anliku.vocabulary import read_vocabulary
from tests.archives import ROOT, copy_of_real_archive
from tests.unit.factory import a_vocabulary, case_of, concept, located

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


_FILLED = {
    "某某社区：一句话说清做法": "竹园社区：志愿者帮办老年食堂",
    "20 到 300 字，说清什么地方、什么问题、怎么做、结果如何。只写来源里有的事实。": "虚构的提要"
    * 5,
    "[某某省, 某某市, 某某区, 某某街道, 某某社区]": "[浙江省, 杭州市, 临安区, 锦北街道, 竹园社区]",
    "报道或材料的题目": "邻里食堂开业",
    "报纸、网站或单位的名称": "虚构日报",
    "https://…（没有就删去这一行）": "https://news.example/a.html",
    "遇到了什么问题。事实后面注明来源 [^S1]。": "老人吃饭难[^S1]。",
    "第一步……": "开办食堂。",
    "第二步……": "请志愿者帮厨。",
    "来源里的数字照写；没有就写“原文未报告”。": "原文未报告。",
    "别处照做要有什么条件；哪些情况还不清楚。": "要有场地；经费原文未报告。",
    "发布者：《题名》，日期。": "竹园日报：《邻里食堂开业》，2026-05-01。",
}
"""What stands in the example for a contributor to replace, and something that replaces it."""


def filled(example: str) -> str:
    """Return the example as somebody fills it in."""
    for written, own in _FILLED.items():
        assert written in example
        example = example.replace(written, own)
    return example


CONTRIBUTE = (ROOT / "cases" / "about" / "contribute.md").read_text(encoding="utf-8")


def test_positions_are_shown_as_the_guide_says() -> None:
    """Each way of writing a position stands in the guide with what readers see of it."""
    rows = re.findall(r"^\| `(S1#\S+)` \| (\S+) \|$", CONTRIBUTE, re.MULTILINE)
    assert 6 == len(rows)
    assert [(anchor, anchor_text(anchor)) for anchor, _ in rows] == rows


def test_the_guides_example_of_sources_is_without_fault() -> None:
    """What the guide shows under «注明是谁说的» is read as it says."""
    example = re.search(r"```yaml\n(针对问题.*?)```", CONTRIBUTE, re.DOTALL)
    assert example is not None
    vocabulary = a_vocabulary(
        *map(concept, ("topic/养老", "prob/老年人看病难", "prob/参与渠道不足"))
    )
    rest = (
        "kind: brief\ntitle: 甲村的样例\nsummary: 这是一条虚构的案例，只供测试用，不代表任何地方。\n"
        "place: [{path: [甲省]}]\ntopics: [养老]\nsources: [{title: 虚构的报道, publisher: 虚构报}]\n"
    )
    record, problems = read_record(located(rest + example[1]), vocabulary)
    assert [] == problems
    assert record is not None
    told = case_facts(case_of(record), vocabulary.label_of)
    assert (
        "社区有场地（S1第3段第2句）；有能坐诊的人（本库分析）" == told.fact("conditions").sentence
    )
    assert "参与渠道不足（编者归类）" == told.fact("problem").values[-1].sentence


def test_the_example_of_money_is_without_fault() -> None:
    """What CONTRIBUTING.md shows under «经费» is read as it says."""
    example = re.search(r"## 经费\n.*?```yaml\n(.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    rest = (
        "kind: brief\ntitle: 甲村的样例\nsummary: 这是一条虚构的案例，只供测试用，不代表任何地方。\n"
        "place: [{path: [甲省]}]\ntopics: [养老]\nsources: [{title: 虚构的报道, publisher: 虚构报}]\n"
    )
    vocabulary = a_vocabulary(concept("topic/养老"))
    record, problems = read_record(located(rest + example[1]), vocabulary)
    assert [] == problems
    assert record is not None
    told = case_facts(case_of(record), vocabulary.label_of).fact("budget")
    assert (
        "“约30万元”（用途：改建厨房；原文未报告：来源构成、是否每年都有；出处：S1第12段第3句）"
        == told.sentence
    )


def test_the_guides_example_of_a_word_is_read(tmp_path: Path) -> None:
    """The concept of CONTRIBUTING.md has all its parts; one that it replaces leads to it, as is said there."""
    example = re.search(r"## 改词表.*?```yaml\n(.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    above = "mech/志愿互助:\n  首选词: 志愿互助\n  网址名: zhi-yuan-hu-zhu\n"
    old = "mech/旧词:\n  首选词: 旧词\n  停用: true\n  改用: mech/时间银行\n"
    (tmp_path / "mechanisms.yml").write_text(f"{above}{example[1]}{old}", encoding="utf-8")
    vocabulary, problems = read_vocabulary(tmp_path, tmp_path)
    assert [] == problems
    word = vocabulary.concepts["mech/时间银行"]
    assert word.entry.definition
    assert word.entry.scope
    assert [word.uri] == [one.uri for one in vocabulary.narrower("mech/志愿互助")]
    assert ["旧词"] == [one.label for one in vocabulary.replaced_with(word.uri)]


def test_the_unfilled_example_is_told_column_by_column(tmp_path: Path) -> None:
    """The example of CONTRIBUTING.md, copied as it stands, is no case: each column is named."""
    archive = copy_of_real_archive(tmp_path / "archive")
    example = re.search(r"```markdown\n(.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    case = archive / "cases" / "某某省" / "某某社区.md"
    case.parent.mkdir()
    case.write_text(example[1], encoding="utf-8", newline="\n")
    problems = read_checked_corpus(load_settings(archive / "mkdocs.yml")).problems
    lines = example[1].split("\n")
    places = [n for n, line in enumerate(lines, start=1) if any(words in line for words in _FILLED)]
    assert places == [problem.location.line for problem in problems]
    assert {"AK316"} == {problem.rule.code for problem in problems}


def test_the_sample_of_an_error_is_what_is_said(tmp_path: Path) -> None:
    """The line of the report that CONTRIBUTING.md shows comes out when the word is misspelt."""
    archive = copy_of_real_archive(tmp_path / "archive")
    example = re.search(r"```markdown\n(.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    case = archive / "cases" / "浙江省" / "竹园社区.md"
    text = filled(example[1]).replace("  - 养老服务", "  - 助餐服务")
    case.write_text(text, encoding="utf-8", newline="\n")
    (problem,) = read_checked_corpus(load_settings(archive / "mkdocs.yml")).problems
    assert f"```text\n{problem}\n```" in CONTRIBUTING


def test_the_contributors_example_is_without_fault(tmp_path: Path) -> None:
    """The example of CONTRIBUTING.md, filled in, passes every check."""
    archive = copy_of_real_archive(tmp_path / "archive")
    example = re.search(r"```markdown\n(.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    case = archive / "cases" / "某某省" / "某某社区.md"
    case.parent.mkdir()
    case.write_text(filled(example[1]), encoding="utf-8", newline="\n")
    assert () == read_checked_corpus(load_settings(archive / "mkdocs.yml")).problems


def test_the_example_of_teaching_notes_is_without_fault(tmp_path: Path) -> None:
    """CONTRIBUTING.md's notes, put into its example of a case, pass every check with every part."""
    archive = copy_of_real_archive(tmp_path / "archive")
    example = re.search(r"```markdown\n---\n(.*?)---\n(.*?)```", CONTRIBUTING, re.DOTALL)
    notes = re.search(r"```yaml\n(教学说明:.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    assert notes is not None
    case = archive / "cases" / "某某省" / "某某社区.md"
    case.parent.mkdir()
    text = filled(f"---\n{example[1]}{notes[1]}---\n{example[2]}")
    case.write_text(text, encoding="utf-8", newline="\n")
    corpus = read_corpus(load_settings(archive / "mkdocs.yml"))
    assert () == corpus.problems
    added = next(found for found in corpus.cases if found.path.endswith("某某社区.md"))
    assert added.record.teaching is not None
    parts = {f.name: getattr(added.record.teaching, f.name) for f in fields(Teaching)}
    assert [] == [name for name, part in parts.items() if not part]


@pytest.mark.parametrize("field", fields(Teaching), ids=lambda field: str(field.name))
def test_every_part_of_teaching_notes_is_explained(field: Field[object]) -> None:
    """CONTRIBUTING.md names each key of the notes, in Chinese and English."""
    shape = case_json_schema()["$defs"]["Teaching"]["properties"][field.name]
    assert f"| {shape['title']} | `{field.name}` |" in CONTRIBUTING


@pytest.mark.parametrize("command", sorted(program.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    """README.md names each command."""
    assert f"`anliku {command}" in README


@pytest.mark.parametrize("code", list(ExitCode))
def test_every_exit_code_is_in_the_readme(code: ExitCode) -> None:
    """README.md explains each exit code."""
    assert f"| {int(code)} |" in README


@pytest.mark.parametrize("option", OPTIONS)
def test_every_setting_is_in_the_readme(option: str) -> None:
    """README.md explains each option of the plugin."""
    assert f"`plugins: anliku: {option}`" in README


def test_every_room_is_in_the_architecture() -> None:
    """ARCHITECTURE.md names each module and package of the program."""
    rooms = [
        path.name + ("/" if path.is_dir() else "")
        for path in sorted((ROOT / "generator" / "anliku").iterdir())
        if not path.name.startswith(("_", ".")) and path.name != "py.typed"
    ]
    assert [] == [room for room in rooms if f"`{room}`" not in ARCHITECTURE]


def test_no_document_names_a_missing_file() -> None:
    """Links between the documents lead to files that are there."""
    for document in (README, CONTRIBUTING, ARCHITECTURE):
        # What stands between backquotes shows how a link is written, and is none.
        plain = re.sub(r"`[^`\n]*`", "", document)
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", plain):
            assert (ROOT / target).is_file(), target
