"""A record as plain data in, the same with on whose word its points and problems stand out.

A machine must not take the archive's own analysis for what a source says, nor a problem under which
editors have put the case for one that a source reports: each such entry says it itself.
"""

from collections.abc import Mapping
from typing import Any

from anliku.export.interface import Json
from anliku.facts import OWN_ANALYSIS, SORTED_BY_EDITORS
from anliku.model.record import Record

_POINTS = ("conditions", "resources", "cautions")
_BY_SOURCE, _BY_ARCHIVE = "source", "archive"


def with_bases(data: Json, record: Record) -> Json:
    """Return the data with `basis` in each point, and an entry of `problem_sources` for each problem."""
    assert isinstance(data, dict)
    found = dict(data)
    transfer = data.get("transfer")
    if isinstance(transfer, dict):
        found["transfer"] = {
            key: _each(value) if key in _POINTS else value for key, value in transfer.items()
        }
    named = {said.problem for said in record.problem_sources}
    told = data.get("problem_sources", [])
    assert isinstance(told, list)
    unsaid: list[Json] = [{"problem": uri} for uri in record.problems if uri not in named]
    if told or unsaid:
        found["problem_sources"] = _each([*told, *unsaid])
    return found


def with_basis_shapes(definitions: Mapping[str, Any]) -> dict[str, Any]:
    """Return the definitions of a record's schema as `with_bases` leaves the data."""
    shapes = dict(definitions)
    for name, required, own in (
        ("TransferPoint", "text", OWN_ANALYSIS),
        ("ProblemSource", "problem", SORTED_BY_EDITORS),
    ):
        basis = {
            "enum": [_BY_SOURCE, _BY_ARCHIVE],
            "type": "string",
            "title": "凭据",
            "description": f"{_BY_SOURCE}：来源所说，见出处；{_BY_ARCHIVE}：{own}，没有注出处",
        }
        shape = shapes[name]
        properties = {**shape["properties"], "basis": basis}
        shapes[name] = shape | {"properties": properties, "required": [required, "basis"]}
    points = {key: _objects(shape) for key, shape in _points_of(shapes).items()}
    transfer = shapes["Transfer"]
    shapes["Transfer"] = transfer | {"properties": transfer["properties"] | points}
    return shapes


def _points_of(shapes: Mapping[str, Any]) -> dict[str, Any]:
    return {key: shapes["Transfer"]["properties"][key] for key in _POINTS}


def _objects(column: Mapping[str, Any]) -> Json:
    """Return a column's shape in which each point is written out."""
    about = {name: column[name] for name in ("title", "description") if name in column}
    return {**about, "type": "array", "items": {"$ref": "#/$defs/TransferPoint"}}


def _each(entries: Json) -> Json:
    assert isinstance(entries, list)
    return [
        {**entry, "basis": _BY_SOURCE if "src" in entry else _BY_ARCHIVE}
        for entry in entries
        if isinstance(entry, dict)
    ]
