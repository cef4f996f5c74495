"""Keys as contributors write them (Chinese or English) in, the canonical keys of a type out.

The names come from the type itself: a field's own name, its Chinese title, its further names.
Empty values are left out, so that an unfilled template line counts as absent.
"""

import dataclasses
import functools
import typing
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.problems import MOST_OF_A_KIND, Location, Problem, Rule
from anliku.validation.messages import shown
from anliku.validation.nearest import nearest


@dataclasses.dataclass(frozen=True, slots=True)
class KeyNames:
    """The names by which the fields of one type may be written."""

    canonical: Mapping[str, str]
    """Every accepted name → the field's name."""
    titles: Mapping[str, str]
    """The field's name → its Chinese name."""
    children: Mapping[str, type]
    """The field's name → the type of its parts, where that is a record of its own."""


@functools.cache
def key_names(record_type: type) -> KeyNames:
    """Return the names of a pydantic dataclass's fields."""
    fields = record_type.__pydantic_fields__  # type: ignore[attr-defined]
    canonical, titles, children = {}, {}, {}
    hints = typing.get_type_hints(record_type, include_extras=True)
    for name, info in fields.items():
        titles[name] = info.title or name
        extra = info.json_schema_extra or {}
        for accepted in (name, info.title, *extra.get("x-aliases", ())):
            if accepted:
                canonical[accepted] = name
        child = _record_within(hints[name])
        if child is not None:
            children[name] = child
    return KeyNames(canonical, titles, children)


def _record_within(hint: Any) -> type | None:
    if dataclasses.is_dataclass(hint):
        return hint if isinstance(hint, type) else None
    return next(filter(None, map(_record_within, typing.get_args(hint))), None)


class _Renaming:
    """One pass over located data, writing canonical keys in place of the written ones."""

    def __init__(self, located: LocatedYaml, told: int) -> None:
        self._located = located
        self._told = told
        self.keys: dict[KeyPath, Location] = {}
        self.values: dict[KeyPath, Location] = {}
        self.problems: list[Problem] = []

    def rename(self, data: Any, record_type: type | None, old: KeyPath, new: KeyPath) -> Any:
        """Return the data with canonical keys; `old` and `new` are its places before and after."""
        if old in self._located.values:
            self.values[new] = self._located.values[old]
        if isinstance(data, list):
            return [
                self.rename(item, record_type, (*old, number), (*new, number))
                for number, item in enumerate(data)
            ]
        if not isinstance(data, dict):
            return data
        names = key_names(record_type) if record_type else None
        result: dict[str, Any] = {}
        for key, value in data.items():
            name = self._canonical(key, names)
            place = self._located.keys.get((*old, key), self._located.of_value(old))
            if name is None and names is not None:
                known = names.canonical if self._is_worth_advice() else ()
                self.problems.append(_unknown_key(key, names, known, place))
                continue
            name = name or key
            if (*new, name) in self.keys:
                message = f"“{key}”和前面的“{name}”是同一栏"
                hint = "合并成一处，删去另一处"
                self._add(Rule.DUPLICATE_KEY, place, message, hint)
                continue
            self.keys[(*new, name)] = place
            if value is None:
                continue
            child = names.children.get(name) if names else None
            result[name] = self.rename(value, child, (*old, key), (*new, name))
        return result

    @staticmethod
    def _canonical(key: str, names: KeyNames | None) -> str | None:
        if names is None:
            return key
        folded = unicodedata.normalize("NFKC", key).strip()
        return names.canonical.get(folded) or names.canonical.get(folded.lower())

    def _is_worth_advice(self) -> bool:
        """Whether so few problems are told that one more is read."""
        return self._told + len(self.problems) < MOST_OF_A_KIND

    def _add(self, rule: Rule, place: Location, message: str, hint: str) -> None:
        self.problems.append(Problem(rule=rule, location=place, message=message, hint=hint))


def _unknown_key(key: str, names: KeyNames, known: Iterable[str], place: Location) -> Problem:
    written, colon, _ = key.partition("：")
    if colon:
        place = replace(place, column=place.column + len(written))
        message = f"“{shown(written)}”后面用了中文冒号"
        hint = f"改成英文冒号加一个空格：{shown(written)}: ……"
        # Not `FULLWIDTH_COLON`, which says that the key was read all the same.
        return Problem(rule=Rule.UNKNOWN_KEY, location=place, message=message, hint=hint)
    alike = nearest(key, known, most=1)
    if alike:
        name = names.canonical[alike[0]]
        hint = f"是不是“{alike[0]}”？（{names.titles[name]}，{name}）"
    else:
        hint = "删去这一栏，或把内容写到正文里；可用的栏目见投稿说明"
    message = f"没有“{shown(key)}”这一栏"
    return Problem(rule=Rule.UNKNOWN_KEY, location=place, message=message, hint=hint)


def with_canonical_keys(
    located: LocatedYaml, record_type: type, told: int = 0
) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data with canonical keys, unknown ones and empty values left out.

    Args:
        located: data with keys as they are written.
        record_type: the pydantic dataclass that it describes.
        told: how many problems of the file are told already; of many, none needs advice.
    """
    renaming = _Renaming(located, told)
    data = renaming.rename(located.data, record_type, (), ())
    names = key_names(record_type).canonical
    renamed = LocatedYaml(
        data=data,
        path=located.path,
        keys=renaming.keys,
        values=renaming.values,
        unread=frozenset(names.get(key, key) for key in located.unread),
    )
    return renamed, renaming.problems
