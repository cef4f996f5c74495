"""Located data with canonical keys in, a value of a type or all its problems out."""

import functools
import typing
from enum import Enum
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.problems import Problem, Rule
from anliku.validation.keys import key_names
from anliku.validation.messages import Wrong, finding

T = TypeVar("T")


@functools.cache
def _adapter(record_type: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(record_type)


def convert(located: LocatedYaml, record_type: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the data as a value of `record_type`, or None and every problem.

    Args:
        located: data whose keys are canonical already.
        record_type: a pydantic dataclass.
    """
    hashable: Any = record_type  # mypy does not see that types are
    try:
        return _adapter(hashable).validate_python(located.data), []
    except ValidationError as err:
        errors = err.errors(include_url=False)
    return None, [_problem(error, located, record_type) for error in errors if not _is_echo(error)]


def without_unread(problems: list[Problem], located: LocatedYaml) -> list[Problem]:
    """Return the problems but for keys that are missing only because they could not be read."""
    if not located.unread:
        return problems
    titles = {f"（{key}）" for key in located.unread}
    return [
        problem
        for problem in problems
        if problem.rule is not Rule.MISSING_KEY or not any(key in problem.message for key in titles)
    ]


def _is_echo(error: Any) -> bool:
    """Whether the error only repeats that an item inside has one of its own."""
    context = error.get("ctx", {})
    is_count = error["type"] == "too_short" and isinstance(error["input"], list)
    return bool(is_count and len(error["input"]) >= context.get("min_length", 0))


def _problem(error: Any, located: LocatedYaml, record_type: type) -> Problem:
    path: KeyPath = error["loc"]
    name, advice, choices, limits, parts = _field(record_type, path)
    wrong = Wrong(
        kind=error["type"],
        name=name,
        value=error["input"],
        context=error.get("ctx", {}),
        choices=choices,
        limits=limits,
        parts=parts,
        advice=advice,
    )
    found = finding(wrong)
    place = located.of_key(path) if error["type"] == "missing" else located.of_value(path)
    return Problem(rule=found.rule, location=place, message=found.message, hint=found.hint)


def _field(
    record_type: type, path: KeyPath
) -> tuple[str, str, type[Enum] | None, str, tuple[str, ...]]:
    """Return Chinese name, advice, closed set, range and required parts of the field at a path's end."""
    current: type | None = record_type
    name, advice, hint = "这一项", "", None
    for step in path:
        if isinstance(step, int) or current is None:
            continue
        info = current.__pydantic_fields__.get(step)  # type: ignore[attr-defined]
        if info is None:
            break
        names = key_names(current)
        name, advice = f"{names.titles[step]}（{step}）", info.description or ""
        hint = typing.get_type_hints(current, include_extras=True)[step]
        current = names.children.get(step)
    return name, advice, _closed_set(hint), _limits(hint), _required(current)


def _limits(hint: Any) -> str:
    """Return the least and the most of a field's numbers, as `1 至 9999`; empty where it has none."""
    constraints = [
        constraint
        for info in getattr(hint, "__metadata__", ())
        for constraint in getattr(info, "metadata", ())
    ]
    least = [one.ge for one in constraints if hasattr(one, "ge")]
    most = [one.le for one in constraints if hasattr(one, "le")]
    if least and most:
        return f"{least[0]} 至 {most[0]}"
    return next(filter(None, map(_limits, typing.get_args(hint))), "")


def _required(record_type: type | None) -> tuple[str, ...]:
    """Return the Chinese names of the keys that a record must have."""
    fields = record_type.__pydantic_fields__ if record_type else {}  # type: ignore[attr-defined]
    return tuple(info.title or name for name, info in fields.items() if info.is_required())


def _closed_set(hint: Any) -> type[Enum] | None:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return next(filter(None, map(_closed_set, typing.get_args(hint))), None)
