"""An archive in, `datapackage.json` (Frictionless Data, Tabular Data Package v1) and its CSV files out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from anliku.addresses import case_address
from anliku.export.case_terms import terms_of
from anliku.export.cases_json import archive_json_schema
from anliku.export.cases_json.plain_data import plain_data, public_record
from anliku.export.formats.citation_file import CITATION_FILE, citation_file
from anliku.export.formats.data_package.columns import Column, Table, tables_of, value_at
from anliku.export.formats.data_package.comma_separated import as_csv
from anliku.export.formats.events import events_of
from anliku.export.formats.interface import GUIDE, NamedFile
from anliku.export.interface import Archive, Json
from anliku.export.json_text import indented
from anliku.export.locations import absolute
from anliku.model.facets import Facet

_CASE = Column("case", "入库编号", "string", ())
_NUMBER = Column("number", "序号", "integer", ())
_GUIDE = """# 案例库数据（Frictionless Data Package）

`datapackage.json` 说明每张表、每一栏；`cases.csv` 一行一个案例，其余各表按入库编号（`case`）连到它：
`sources.csv` 来源、`outcomes.csv` 报道的数字、`place.csv` 地点、`terms.csv` 词条、`events.csv` 入库和改动，等等。

- UTF-8 编码。用 WPS 或 Excel 打开：数据 → 从文本/CSV 导入，选 UTF-8。
- 空的格子是编者没有填；来源没有讲的栏目，列在 `cases.csv` 的 `not_reported` 里。
- `transfer_conditions.csv` 等表和 `problem_sources.csv` 的 `basis`：`source` 是来源所说，`archive` 是本库分析、编者归类。
- 一格里有几项的，写成 JSON 列表，如 `["甲","乙"]`。
- 文字以 `=`、`+`、`-`、`@` 开头的，前面多一个 `'`，免得电子表格当公式算。
- 核对：`frictionless validate datapackage.json`。
"""


@dataclass(frozen=True, slots=True)
class _Written:
    """One table with its rows."""

    name: str
    title: str
    columns: list[Column]
    rows: list[list[object]]
    key: tuple[str, ...]
    refers: bool = True
    """Whether its column `case` names a case of `cases.csv`."""


def data_package_files(archive: Archive) -> Iterator[NamedFile]:
    """Yield the package of the shown cases; of withdrawn ones only why and when they went."""
    written = [*_tables(archive), _terms(archive), _events(archive), _withdrawn(archive)]
    resources: list[Json] = []
    for table in written:
        if not table.rows:
            continue
        content = as_csv([column.name for column in table.columns], table.rows)
        resources.append(_resource(table, content))
        yield f"{table.name}.csv", content
    yield "datapackage.json", indented(_descriptor(archive, resources)).encode()
    yield CITATION_FILE, citation_file(archive)
    yield GUIDE, _GUIDE.encode()


def _tables(archive: Archive) -> Iterator[_Written]:
    teachers = archive.settings.teacher_edition
    shape: Any = archive_json_schema(with_teachers_notes=teachers)
    definitions = shape["$defs"]
    records = [
        (case.id, public_record(case.record, with_teachers_notes=teachers))
        for case in archive.corpus.cases
        if not case.is_withdrawn
    ]
    for table in tables_of(definitions["Record"], definitions):
        if table.path:
            rows = [
                [case_id, number, *(value_at(one, column.path) for column in table.columns)]
                for case_id, record in records
                for number, one in enumerate(_list_at(record, table), start=1)
            ]
            columns = [_CASE, _NUMBER, *table.columns]
            yield _Written(table.name, table.title, columns, rows, ("case", "number"))
        else:
            page = Column("page", "网页相对于网站首页的地址", "string", ())
            own = [column for column in table.columns if column.name != "id"]
            identifier = Column("id", "入库编号", "string", ("id",))
            rows = [
                [case_id, case_address(case_id), *(value_at(record, one.path) for one in own)]
                for case_id, record in records
            ]
            columns = [identifier, page, *own]
            yield _Written(table.name, table.title, columns, rows, ("id",), refers=False)


def _list_at(record: object, table: Table) -> list[object]:
    found = value_at(record, table.path)
    return found if isinstance(found, list) else []


def _terms(archive: Archive) -> _Written:
    columns = [
        _CASE,
        Column("facet", "分面", "string", ()),
        Column("key", "概念的 URI、地区路径、年份或证据等级", "string", ()),
        Column("label", "首选词", "string", ()),
    ]
    rows: list[list[object]] = [
        [case.id, facet.key, term.key, term.label]
        for case in archive.corpus.cases
        if not case.is_withdrawn
        for facet in Facet
        for term in terms_of(case, (facet,), archive)
    ]
    return _Written("terms", "词条", columns, rows, ("case", "facet", "key"))


def _events(archive: Archive) -> _Written:
    columns = [
        Column("event", "事件的名字", "string", ()),
        _CASE,
        Column("type", "入库 accession、改动 modification、撤回 deaccession", "string", ()),
        Column("day", "日期", "date", ()),
        Column("detail", "说明", "string", ()),
        Column("agent", "谁", "string", ()),
    ]
    rows: list[list[object]] = [
        [one.identifier, one.case_id, one.type.value, one.day.isoformat(), one.detail, one.agent]
        for case in archive.corpus.cases
        for one in events_of(case, archive)
    ]
    return _Written("events", "入库、改动和撤回", columns, rows, ("event",), refers=False)


def _withdrawn(archive: Archive) -> _Written:
    keys = ("reason", "on", "note", "replaced_by")
    titles = ("原因", "日期", "说明", "替代案例")
    columns = [
        Column("id", "入库编号", "string", ()),
        *(
            Column(key, title, "date" if key == "on" else "string", (key,))
            for key, title in zip(keys, titles, strict=True)
        ),
    ]
    rows: list[list[object]] = [
        [case.id, *(value_at(plain_data(case.record.tombstone), (key,)) for key in keys)]
        for case in archive.corpus.cases
        if case.is_withdrawn
    ]
    return _Written("withdrawn", "已撤回的案例", columns, rows, ("id",), refers=False)


def _resource(table: _Written, content: bytes) -> Json:
    schema: dict[str, Json] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.refers:
        reference: Json = {"resource": "cases", "fields": "id"}
        schema["foreignKeys"] = [{"fields": "case", "reference": reference}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }


def _field(column: Column) -> Json:
    said: dict[str, Json] = {"name": column.name, "title": column.title, "type": column.type}
    return said | ({"description": column.description} if column.description else {})


def _descriptor(archive: Archive, resources: list[Json]) -> Json:
    settings = archive.settings
    said: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": "anliku-cases",
        "title": settings.site_name,
        "version": archive.corpus.checksum,
    }
    if home := absolute("", settings):
        said["homepage"] = home
    if licence := settings.licence:
        said["licenses"] = [{"name": licence.spdx, "path": licence.url, "title": licence.name}]
    return said | {"resources": resources}
