"""One rule at a time, on a text of one's own choosing."""

from pathlib import Path
from typing import Any

from anliku.checks.case_text import CHECKS, check_case
from anliku.model.enums import Kind
from anliku.problems import Problem
from tests.unit.factory import a_case


def problems_of(body: str, root: Path = Path("/nowhere"), kind: Kind = Kind.BRIEF) -> list[Problem]:
    """Return what all rules say of a text."""
    assert CHECKS
    values: dict[str, Any] = {"kind": kind}
    if kind is Kind.FULL:
        values |= {"mechanisms": ("mech/助餐",), "problems": ("prob/吃饭难",)}
    return check_case(a_case(body=body, body_line=10, **values), root)


def codes_of(body: str, root: Path = Path("/nowhere"), kind: Kind = Kind.BRIEF) -> list[str]:
    """Return the codes of what all rules say of a text."""
    return [problem.rule.code for problem in problems_of(body, root, kind)]
