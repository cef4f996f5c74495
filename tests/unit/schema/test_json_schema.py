"""The JSON Schema that the types give."""

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from anliku.located_yaml import read_yaml
from anliku.schema import case_json_schema
from anliku.vocabulary import read_vocabulary
from tests.archives import ROOT
from tests.bad_input.archive import GOOD, good_archive
from tests.bad_input.case_mistakes import CASE_MISTAKES, Mistake
from tests.bad_input.type_mistakes import TYPE_MISTAKES
from tests.unit.factory import located

SCHEMA = case_json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def front(text: str) -> dict[str, Any]:
    """Return the front matter of a case as plain data."""
    data = read_yaml(text.split("---\n")[1], "x.md", 1)[0].data
    assert isinstance(data, dict)
    return data


def test_it_is_a_schema() -> None:
    """It follows the meta-schema of draft 2020-12."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", sorted((ROOT / "cases").glob("*省/*.md")), ids=lambda p: p.stem)
def test_real_cases_follow_it(path: Any) -> None:
    """Each real case is valid."""
    assert [] == [error.message for error in VALIDATOR.iter_errors(front(path.read_text("utf-8")))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: in_review", "status: withdrawn"),
        ("status: in_review", "status: embargoed"),
        ("status: in_review", "status: published"),
        ("problems: [prob/吃饭难]\n", ""),
        ("id: SQ-2026-0001-3\n", ""),
        ("kind: full", "kind: photo_lead"),
        ("evidence: 1", "evidence: 9"),
        ("kind: output", "kind: result"),
        ("as_of:", "as of:"),
    ],
)
def test_it_refuses_what_the_checker_refuses(old: str, new: str) -> None:
    """Conditions between fields, closed sets and unknown keys are part of it."""
    assert [] == list(VALIDATOR.iter_errors(front(GOOD)))
    assert [] != list(VALIDATOR.iter_errors(front(GOOD.replace(old, new, 1))))


def test_it_offers_the_terms_of_the_vocabulary(tmp_path: Path) -> None:
    """With a vocabulary, terms are its concepts that are in use, and no other words."""
    archive = good_archive(tmp_path)
    schema = case_json_schema(archive.read().vocabulary)
    Draft202012Validator.check_schema(schema)
    assert ["topic/民生", "topic/养老"] == schema["properties"]["topics"]["items"]["enum"]
    assert ["actor/志愿者"] == schema["$defs"]["Actor"]["properties"]["type"]["enum"]
    judge = Draft202012Validator(schema)
    assert judge.is_valid(front(GOOD))
    assert not judge.is_valid(front(GOOD.replace("topic/养老", "topic/航天")))


def test_real_cases_use_the_vocabularys_terms() -> None:
    """Each real case is valid with the terms limited to the real vocabulary, too."""
    vocabulary, problems = read_vocabulary(ROOT / "cases" / "vocabulary", ROOT)
    judge = Draft202012Validator(case_json_schema(vocabulary))
    assert [] == problems
    for path in sorted((ROOT / "cases").glob("*省/*.md")):
        assert judge.is_valid(front(path.read_text("utf-8"))), path.name


def test_every_field_is_described_in_chinese() -> None:
    """Each field of the record carries its Chinese name."""
    for name, field in SCHEMA["properties"].items():
        assert re.search(r"[\u4e00-\u9fff]", field["title"]), name


BEYOND = {"AK307", "AK308", "AK309", "AK310", "AK312", "AK313", "AK314", "AK315"}
"""What JSON Schema cannot say: days that exist, check characters, references, equal units, sums."""


def _told_by_both(mistake: Mistake) -> bool:
    # To JSON Schema a text of blanks is a text, and a number without end is a number.
    # What stands before what, it cannot say either.
    is_odd = any(part in mistake.name for part in ("'  '", "e999", "backward"))
    return mistake.code.startswith("AK3") and mistake.code not in BEYOND and not is_odd


@pytest.mark.parametrize(
    "mistake", [m for m in (*CASE_MISTAKES, *TYPE_MISTAKES) if _told_by_both(m)], ids=str
)
def test_it_refuses_what_gives_a_problem(mistake: Mistake) -> None:
    """Nothing that an editor accepts by the schema is refused for its shape afterwards."""
    data = located(mistake.data.decode().split("---\n")[1]).data
    assert [] != list(VALIDATOR.iter_errors(data))
