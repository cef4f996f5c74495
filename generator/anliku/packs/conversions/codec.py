"""Blocks in, JSON out, and the same blocks back.

An object's empty key names its class; a field that has its default is left out.
"""

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from anliku.packs.blocks import Block, Blocks, BoxKind, IndexEntry, Inline

FORMAT = 1
"""Raise it when the form of the JSON changes."""
_CLASSES = {kind.__name__: kind for kind in (*get_args(Block), *get_args(Inline), IndexEntry)}
_READERS = {("Picture", "path"): Path, ("Box", "kind"): BoxKind}
"""Fields that JSON has no type for."""


def encoded(blocks: Blocks) -> str:
    """Return the JSON of blocks, in ASCII."""
    return json.dumps(blocks, default=_plain, separators=(",", ":"))


def decoded(text: str) -> Blocks:
    """Return the blocks of JSON that `encoded` has made.

    Raises:
        ValueError: it was not made by `encoded`.
    """
    try:
        found = _value(json.loads(text, object_hook=_built))
    except (KeyError, TypeError, RecursionError) as err:
        raise ValueError(text[:40]) from err
    if not isinstance(found, tuple) or not all(isinstance(one, get_args(Block)) for one in found):
        raise ValueError(text[:40])
    return found


def _plain(value: object) -> object:
    if is_dataclass(value) and type(value).__name__ in _CLASSES:
        said = {
            field.name: getattr(value, field.name)
            for field in fields(value)
            if not _is_default(field, getattr(value, field.name))
        }
        return {"": type(value).__name__, **said}
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value).__name__)


def _is_default(field: "Field[Any]", value: object) -> bool:
    return field.default is not MISSING and value == field.default


def _built(data: dict[str, Any]) -> object:
    kind = data.pop("")
    values = {name: _value(value) for name, value in data.items()}
    for name in values:
        reader = _READERS.get((kind, name))
        if reader is not None:
            values[name] = reader(values[name])
    return _CLASSES[kind](**values)


def _value(value: object) -> Any:
    return tuple(map(_value, value)) if isinstance(value, list) else value
