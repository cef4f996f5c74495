"""Problems as JSON, for editors and other programs."""

import json
from collections.abc import Sequence

from anliku.problems import Problem


def problems_as_json(cases: int, problems: Sequence[Problem]) -> str:
    """Return `{"cases": n, "problems": [{path, line, column, severity, code, …}]}`.

    Args:
        cases: number of cases that could be read.
        problems: everything found.
    """
    entries = [
        {
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "severity": problem.severity.name.lower(),
            "code": problem.rule.code,
            "title": problem.rule.title,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps({"cases": cases, "problems": entries}, ensure_ascii=False, indent=2) + "\n"
