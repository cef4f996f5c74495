"""Columns in which an editor wrote «原文未报告» in, the same as fields that carry it out.

An empty column says nothing of the source; these words do. They are taken out of the column, whose
type has no room for them, and kept where outputs look for them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from anliku.located_yaml import LocatedYaml
from anliku.model.enums import Column, Missing
from anliku.model.field_types import NOT_REPORTED
from anliku.model.parts import Transfer
from anliku.problems import Problem, Rule
from anliku.validation.keys import key_names

OF_FIGURES: Mapping[str, Missing] = {
    "before": Missing.BASELINE,
    "after": Missing.RESULT,
    "period": Missing.BASE_YEAR,
}
"""Columns of a figure, and what the source lacks where it does not report them."""
OF_TRANSFER = ("conditions", "resources", "cautions")
"""Columns of what another place should know; they join its list of what is not reported."""


def with_not_reported(located: LocatedYaml) -> LocatedYaml:
    """Return canonical data in which no column holds the words any more."""
    data = dict(located.data)
    silent = [column for column in Column if _says_so(data.get(column.value))]
    for column in silent:
        del data[column.value]
    if silent:
        listed = data.get("not_reported", [])
        data["not_reported"] = (
            [*listed, *(column.value for column in silent)] if isinstance(listed, list) else listed
        )
    for key, convert in (("outcomes", _figure), ("sources", _source)):
        if isinstance(data.get(key), list):
            data[key] = [convert(item) if isinstance(item, dict) else item for item in data[key]]
    if "transfer" in data:
        data["transfer"] = _transfer(data["transfer"])
    return replace(located, data=data)


def contradictions(located: LocatedYaml) -> Iterator[Problem]:
    """Yield every column that is filled, and listed as not reported too."""
    listed = located.data.get("not_reported")
    for number, written in enumerate(listed if isinstance(listed, list) else ()):
        column = next((one for one in Column if written in (one.value, one.label)), None)
        if column is not None and located.data.get(column.value) not in (None, [], {}, ""):
            yield Problem(
                rule=Rule.FILLED_AND_NOT_REPORTED,
                location=located.of_value(("not_reported", number)),
                message=f"“{column.label}”写了内容，又列为“{NOT_REPORTED}”",
                hint=f"来源讲了，就从“{NOT_REPORTED}”里删去；没有讲，就删去那一栏的内容",
            )


def _says_so(value: Any) -> bool:
    """Whether a column holds the words alone; a list of them alone means the same."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return isinstance(value, str) and value.strip() == NOT_REPORTED


def _figure(figure: Mapping[str, Any]) -> dict[str, Any]:
    silent = [key for key in OF_FIGURES if _says_so(figure.get(key))]
    kept = {key: value for key, value in figure.items() if key not in silent}
    listed = kept.get("missing", [])
    if silent and isinstance(listed, list):
        lacks = [OF_FIGURES[key].value for key in silent]
        named = {name for name in listed if isinstance(name, str)}
        known = {lack.value for lack in Missing if named & {lack.value, lack.label}}
        kept["missing"] = [*listed, *(lack for lack in lacks if lack not in known)]
    return kept


def _source(source: Mapping[str, Any]) -> dict[str, Any]:
    if not _says_so(source.get("issued")):
        return dict(source)
    return {key: value for key, value in source.items() if key != "issued"} | {"has_no_date": True}


def _transfer(transfer: Any) -> Any:
    if _says_so(transfer):
        transfer = dict.fromkeys(OF_TRANSFER, NOT_REPORTED)
    if not isinstance(transfer, dict):
        return transfer
    silent = [key for key in OF_TRANSFER if _says_so(transfer.get(key))]
    kept = {key: value for key, value in transfer.items() if key not in silent}
    listed = kept.get("not_reported", [])
    if silent and isinstance(listed, list):
        titles = key_names(Transfer).titles
        kept["not_reported"] = [*listed, *(titles[key] for key in silent)]
    return kept
