"""What one field of a record demands of others, as one table for checking and for JSON Schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.model.enums import Column, Kind, Status
from anliku.model.labelled import LabelledEnum
from anliku.model.record import Record
from anliku.problems import Problem, Rule
from anliku.validation.keys import key_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """If `key` is one of `values`, then `required` must be there and `fixed` must hold."""

    key: str
    values: tuple[LabelledEnum, ...]
    required: tuple[str, ...] = ()
    fixed: Mapping[KeyPath, Any] = field(default_factory=dict)
    """Key path → the only value allowed."""


_ADMITTED = (
    Status.IN_REVIEW,
    Status.PUBLISHED,
    Status.NEEDS_UPDATE,
    Status.SUPERSEDED,
    Status.WITHDRAWN,
    Status.EMBARGOED,
)

CONDITIONS: tuple[Condition, ...] = (
    Condition(key="status", values=_ADMITTED, required=("id",)),
    Condition(key="status", values=(Status.WITHDRAWN,), required=("tombstone",)),
    Condition(key="status", values=(Status.EMBARGOED,), required=("embargo_until",)),
    Condition(
        key="status",
        values=(Status.PUBLISHED,),
        required=("privacy", "rights", "evidence", "as_of", "review"),
        fixed={("review", "state"): "approved"},
    ),
    Condition(key="kind", values=(Kind.FULL,), required=("mechanisms", "problems")),
    Condition(key="kind", values=(Kind.PHOTO_LEAD,), fixed={("evidence",): 0}),
)


NOT_REPORTED_KEY = "not_reported"
_REPORTABLE = tuple(column.value for column in Column)

_NOTHING: tuple[Any, ...] = (None, [], {})
"""What counts as not there; an empty text has its own problem already."""


def broken_conditions(located: LocatedYaml) -> Iterator[Problem]:
    """Yield every condition that front matter with canonical keys does not meet."""
    titles = key_names(Record).titles
    for condition in CONDITIONS:
        written = located.data.get(condition.key)
        member = next((m for m in condition.values if written in (m.value, m.label)), None)
        if member is None:
            continue
        cause = f"“{titles[condition.key]}”是“{member.label}”时"
        for key in condition.required:
            is_said = _is_not_reported(key, located) or key in located.unread
            if located.data.get(key) in _NOTHING and not is_said:
                yield Problem(
                    rule=Rule.CONDITION,
                    location=located.of_key((condition.key,)),
                    message=f"{cause}，必须有“{titles[key]}（{key}）”",
                    hint=f"加上“{titles[key]}”，或者改“{titles[condition.key]}”",
                )
        for path, allowed in condition.fixed.items():
            found = _at(located.data, path)
            if found is not None and found != allowed:
                yield Problem(
                    rule=Rule.CONDITION,
                    location=located.of_value(path),
                    message=f"{cause}，“{titles[str(path[0])]}（{'.'.join(map(str, path))}）”"
                    f"只能是 {allowed}",
                    hint=f"改成 {allowed}，或者改“{titles[condition.key]}”",
                )


def _is_not_reported(key: str, located: LocatedYaml) -> bool:
    """Whether editors say of a column that the source does not report it, which answers for it."""
    listed = located.data.get(NOT_REPORTED_KEY)
    # Compared one by one: what an editor lists may be a list or a mapping, which no set can hold.
    names = (key, key_names(Record).titles[key])
    return isinstance(listed, list) and any(name in names for name in listed)


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def condition_schemas() -> list[dict[str, Any]]:
    """Return the same conditions as JSON Schema `if`/`then` clauses."""
    return [_clause(condition) for condition in CONDITIONS]


def _clause(condition: Condition) -> dict[str, Any]:
    values = [member.value for member in condition.values]
    then: dict[str, Any] = {}
    if condition.required:
        then["required"] = [key for key in condition.required if key not in _REPORTABLE]
    either = [_filled_or_not_reported(key) for key in condition.required if key in _REPORTABLE]
    if either:
        then["allOf"] = either
    for path, allowed in condition.fixed.items():
        inner: dict[str, Any] = {"const": allowed}
        for step in reversed(path):
            inner = {"properties": {step: inner}}
        then.update(inner)
    properties = {condition.key: {"enum": values}}
    return {"if": {"properties": properties, "required": [condition.key]}, "then": then}


def _filled_or_not_reported(key: str) -> dict[str, Any]:
    listed = {"contains": {"enum": [key, key_names(Record).titles[key]]}}
    silent = {"properties": {NOT_REPORTED_KEY: listed}, "required": [NOT_REPORTED_KEY]}
    return {"anyOf": [{"required": [key]}, silent]}
