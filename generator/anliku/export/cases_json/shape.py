"""The JSON Schema (draft 2020-12) of `cases.json` out: records from the types, the rest from here."""

from collections.abc import Mapping
from typing import Any

from anliku.export.cases_json.archive_files import FORMAT
from anliku.export.cases_json.bases import with_basis_shapes
from anliku.export.interface import Json
from anliku.model.facets import Facet
from anliku.model.parts import LessonStep, StructuredDiscussion
from anliku.schema import case_json_schema

_TEXT: Json = {"type": "string"}
_SHA256: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def archive_json_schema(*, with_teachers_notes: bool) -> Json:
    """Return the JSON Schema of `cases.json`, `data/index.json` and the parts alike.

    What front matter demands of authors under conditions (`allOf`) is no promise to readers and is
    left out; so are the teachers' notes where the data do not have them.
    """
    record = case_json_schema()
    definitions = with_basis_shapes(record.pop("$defs"))
    if not with_teachers_notes:
        definitions = _without_teachers_notes(definitions)
    for key in ("$schema", "allOf", "description"):
        record.pop(key, None)
    record["title"] = "文首信息（没有写的栏目不出现）"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "案例库全部数据",
        "description": "cases.json、data/index.json 和 data/cases-0001.json 等分册同一形式。",
        **_object(_PROPERTIES, "format", "version", "site", "count"),
        "anyOf": [{"required": ["cases"]}, {"required": ["parts"]}],
        "$defs": {
            **definitions,
            "Record": record,
            "Case": _CASE,
            "Withdrawn": _WITHDRAWN,
            "Term": _TERM,
            "Part": _PART,
        },
    }


def _without_teachers_notes(definitions: Mapping[str, Any]) -> dict[str, Any]:
    """Return the definitions with only the questions left of what teaching is made of."""
    notes = definitions["Teaching"]
    questions = {"questions": notes["properties"]["questions"]}
    only_of_notes = [part.__name__ for part in (StructuredDiscussion, LessonStep)]
    kept = {name: shape for name, shape in definitions.items() if name not in only_of_notes}
    return kept | {"Teaching": notes | {"properties": questions, "description": "供讨论的思考题"}}


def _object(properties: dict[str, Json], *required: str) -> dict[str, Json]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _described(schema: Json, description: str) -> Json:
    assert isinstance(schema, dict)
    return {**schema, "description": description}


def _list_of(name: str, description: str) -> Json:
    items: Json = {"$ref": f"#/$defs/{name}"}
    return {"type": "array", "items": items, "description": description}


_ID = _described(_TEXT, "入库编号")
_ADDRESS = _described(_TEXT, "网页相对于网站首页所在文件夹的地址")
_URL = _described(_TEXT, "完整网址；网站没有固定网址时没有这一项")

_TERM = _object(
    {
        "key": _described(_TEXT, "概念的 URI、地区路径、年份或证据等级"),
        "label": _described(_TEXT, "首选词"),
        "address": _described(_ADDRESS, "词条网页的地址；没有网页时没有这一项"),
    },
    "key",
    "label",
)
_CASE = _object(
    {
        "id": _ID,
        "address": _ADDRESS,
        "url": _URL,
        "markdown": _described(_TEXT, "Markdown 副本的地址"),
        "path": _described(_TEXT, "案例文件在案例库里的路径；正文里的相对链接从这里算起"),
        "checksum": _described(_TEXT, "案例文件的 SHA-256"),
        "record": {"$ref": "#/$defs/Record"},
        "terms": _object(
            {facet.key: _list_of("Term", facet.label) for facet in Facet},
            *(facet.key for facet in Facet),
        ),
        "body": _described(
            _TEXT, "正文，Markdown；链接从网站的根算起，链到没有网页的案例的只留文字"
        ),
    },
    *("id", "address", "markdown", "path", "checksum", "record", "terms", "body"),
)
_WITHDRAWN = _object(
    {"id": _ID, "address": _ADDRESS, "url": _URL, "tombstone": {"$ref": "#/$defs/Tombstone"}},
    "id",
    "address",
)
_PART = _object(
    {
        "address": _described(_TEXT, "分册的地址"),
        "first": _described(_TEXT, "第一个案例的入库编号"),
        "last": _described(_TEXT, "最后一个案例的入库编号"),
        "count": {"type": "integer", "minimum": 1, "description": "案例数"},
        "bytes": {"type": "integer", "minimum": 1, "description": "文件大小，字节"},
        "sha256": _described(_SHA256, "文件的 SHA-256"),
    },
    *("address", "first", "last", "count", "bytes", "sha256"),
)
_PROPERTIES: dict[str, Json] = {
    "$schema": _described(_TEXT, "本文件的 JSON Schema"),
    "format": {"const": FORMAT, "description": "数据形式的名称和版本"},
    "version": _described(_SHA256, "案例库的版本：由全部案例文件的校验值算出"),
    "date": {
        "type": "string",
        "format": "date",
        "description": "全部记录里最新的日期；没有写明日期的库没有这一项",
    },
    "site": _object({"name": _TEXT, "url": _URL}, "name"),
    "licence": _object({"spdx": _TEXT, "url": _TEXT, "note": _TEXT}, "spdx", "url", "note"),
    "count": {"type": "integer", "minimum": 0, "description": "全库案例数，不含已撤回的"},
    "part": {"type": "integer", "minimum": 1, "description": "分册的序号"},
    "cases": _list_of("Case", "案例，按编号排列"),
    "withdrawn": _list_of("Withdrawn", "已撤回的案例：只留编号和撤回的原因"),
    "parts": _list_of("Part", "分册；超过 1000 个案例才有"),
}
