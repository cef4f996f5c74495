"""The JSON Schema that the types give."""

from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from anliku.schema import case_json_schema
from tests.archives import ROOT
from tests.bad_input.archive import GOOD

SCHEMA = case_json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def front(text: str) -> dict[str, Any]:
    """Return the front matter of a case as plain data."""
    data = yaml.load(text.split("---\n")[1], Loader=yaml.SafeLoader)
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
