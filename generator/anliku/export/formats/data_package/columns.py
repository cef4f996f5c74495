"""The shape of a record as JSON Schema in, the tables and columns that hold it flat out.

A part that stands once (可推广性) gives columns of the case's own table, one that may stand many
times (来源, 成效) a table of its own, a list of words a column of JSON lists. A field that the model
gets is in the tables by that alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Shape = Mapping[str, Any]
"""A JSON Schema."""
_SCALARS = ("string", "integer", "number", "boolean")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how it is called and where in a record its value stands."""

    name: str
    title: str
    type: str
    """Of Table Schema (Frictionless Data, v1)."""
    path: tuple[str, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the columns, and where in a record its rows stand; the case's own has no path."""

    name: str
    title: str
    path: tuple[str, ...]
    columns: list[Column] = field(default_factory=list)


def tables_of(record: Shape, definitions: Mapping[str, Shape]) -> tuple[Table, ...]:
    """Return the table of cases and those of their parts.

    Args:
        record: the schema of a record.
        definitions: what its references name.
    """
    cases = Table("cases", "案例", ())
    parts = _fill(cases, record, definitions, (), "")
    return (cases, *(part for part in parts if part.columns))


def value_at(data: object, path: tuple[str, ...]) -> object:
    """Return what stands at a place of plain data; None where nothing does."""
    for key in path:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data


def _fill(
    table: Table,
    shape: Shape,
    definitions: Mapping[str, Shape],
    path: tuple[str, ...],
    title: str,
) -> list[Table]:
    """Give the table the columns of an object; return the tables of what stands in it many times."""
    parts: list[Table] = []
    for key, written in shape["properties"].items():
        found = _meant(written, definitions)
        here, name = (*path, key), "_".join([*path, key])
        words = f"{title}{written.get('title', key)}"
        items = _meant(found.get("items", {}), definitions)
        if "properties" in found:
            parts += _fill(table, found, definitions, here, f"{words}：")
        elif "properties" in items and not table.path:
            part = Table(name, words, here)
            assert not _fill(part, items, definitions, (), ""), name
            parts.append(part)
        else:
            kind = _type(found)
            said = written.get("description", "")
            table.columns.append(Column(name, words, kind, here, said))
    return parts


def _meant(shape: Shape, definitions: Mapping[str, Shape]) -> Shape:
    """Return what a shape is when it is there: without null, without «原文未报告», references followed."""
    if "$ref" in shape:
        return _meant(definitions[shape["$ref"].rpartition("/")[2]], definitions)
    for choice in _choices(shape):
        return _meant(choice, definitions)
    return shape


def _choices(shape: Shape) -> Iterator[Shape]:
    for choice in shape.get("anyOf", ()):
        if choice.get("type") != "null" and "const" not in choice:
            yield choice


def _type(shape: Shape) -> str:
    if shape.get("type") == "string" and shape.get("format") == "date":
        return "date"
    kind = shape.get("type", "string")
    return kind if kind in _SCALARS else "array"
