"""The case record's types in, the JSON Schema (draft 2020-12) of its front matter out."""

from typing import Any

from pydantic import TypeAdapter

from anliku.model.enums import Column
from anliku.model.facets import Facet
from anliku.model.field_types import NOT_REPORTED
from anliku.model.labelled import LabelledEnum
from anliku.model.record import Record
from anliku.schema.conditions import condition_schemas
from anliku.schema.not_reported import OF_FIGURES, OF_TRANSFER
from anliku.vocabulary import Vocabulary

_TERM_FIELDS = {
    "topics": Facet.TOPIC,
    "mechanisms": Facet.MECHANISM,
    "problems": Facet.PROBLEM,
    "contexts": Facet.CONTEXT,
}


def case_json_schema(vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """Return the JSON Schema of a case's front matter, for editors and other programs.

    Args:
        vocabulary: if given, terms are limited to its concepts, so that an editor can offer them.
    """
    schema = TypeAdapter(Record).json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "社区治理案例的文首信息"
    schema["description"] = "由 anliku schema 生成；键名以英文为准，anliku 也接受中文栏目名。"
    schema["allOf"] = condition_schemas()
    _describe_choices(schema)
    if vocabulary is not None:
        _limit_terms(schema, vocabulary)
    _allow_not_reported(schema)
    return schema


def _allow_not_reported(schema: dict[str, Any]) -> None:
    """Let the words stand in each column in which an editor may write them."""
    columns = [(schema, column.value) for column in Column]
    parts = (("Outcome", OF_FIGURES), ("Source", ("issued",)), ("Transfer", OF_TRANSFER))
    columns += [(schema["$defs"][part], key) for part, keys in parts for key in keys]
    for owner, key in columns:
        column = owner["properties"][key]
        about = {name: column.pop(name) for name in ("title", "description") if name in column}
        column.pop("default", None)
        owner["properties"][key] = {**about, "anyOf": [column, {"const": NOT_REPORTED}]}


def _describe_choices(schema: dict[str, Any]) -> None:
    """Replace each closed set's English docstring by the Chinese meaning of its values."""
    sets = {cls.__name__: cls for cls in LabelledEnum.__subclasses__()}
    for name, definition in schema.get("$defs", {}).items():
        if name in sets:
            meanings = "；".join(f"{member.value}：{member.label}" for member in sets[name])
            definition["description"] = meanings


def _limit_terms(schema: dict[str, Any], vocabulary: Vocabulary) -> None:
    for key, facet in _TERM_FIELDS.items():
        schema["properties"][key]["items"] = _one_of(vocabulary, facet)
    for part, key, facet in (
        ("Actor", "type", Facet.ACTOR),
        ("ProblemSource", "problem", Facet.PROBLEM),
    ):
        schema["$defs"][part]["properties"][key] = _one_of(vocabulary, facet)


def _one_of(vocabulary: Vocabulary, facet: Facet) -> dict[str, Any]:
    concepts = [c for c in vocabulary.of_facet(facet) if not c.entry.deprecated]
    return {"type": "string", "enum": [concept.uri for concept in concepts]}
