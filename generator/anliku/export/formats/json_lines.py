"""An archive in, JSON Lines out (jsonlines.org): one case, concept or event on each line."""

from collections.abc import Iterable, Iterator
from typing import Any

from anliku.export.cases_json import archive_json_schema, case_entry, withdrawn_entry
from anliku.export.cases_json.plain_data import plain_data
from anliku.export.formats.citation_file import CITATION_FILE, citation_file
from anliku.export.formats.events import events_of
from anliku.export.formats.interface import GUIDE, NamedFile
from anliku.export.interface import Archive, Json
from anliku.export.json_text import compact, indented
from anliku.model.concept import Concept

_GUIDE = """# 案例库数据（JSON Lines）

UTF-8，一行一条。只有网站上公开的案例；教师用的教学说明照网站的设置。

| 文件 | 每行是 |
|---|---|
| `cases.jsonl` | 一个案例：文首信息、词条、正文（Markdown） |
| `withdrawn.jsonl` | 一个已撤回的案例：编号、撤回的原因和日期 |
| `vocabulary.jsonl` | 词表的一个概念 |
| `events.jsonl` | 一件事：入库 accession、改动 modification、撤回 deaccession（PREMIS 3.0 的用词） |
| `case.schema.json` | `cases.jsonl` 每一行的 JSON Schema（2020-12） |
| `CITATION.cff` | 怎样引用本库 |

没有写的栏目不出现：那是编者没有填。来源没有讲的，`not_reported` 里列着。
推广要点和针对问题各有 `basis`：`source` 是来源所说，`archive` 是本库分析、编者归类，不是来源所说。
"""


def json_lines_files(archive: Archive) -> Iterator[NamedFile]:
    """Yield the files of an archive as it is shown."""
    cases = archive.corpus.cases
    yield "cases.jsonl", _lines(case_entry(one, archive) for one in cases if not one.is_withdrawn)
    yield (
        "withdrawn.jsonl",
        _lines(withdrawn_entry(one, archive) for one in cases if one.is_withdrawn),
    )
    concepts = archive.corpus.vocabulary.concepts.values()
    yield "vocabulary.jsonl", _lines(_concept(concept) for concept in concepts)
    yield (
        "events.jsonl",
        _lines(event.as_json() for case in cases for event in events_of(case, archive)),
    )
    yield "case.schema.json", indented(_shape_of_line(archive)).encode()
    yield CITATION_FILE, citation_file(archive)
    yield GUIDE, _GUIDE.encode()


def _lines(values: Iterable[Json]) -> bytes:
    return "".join(f"{compact(value)}\n" for value in values).encode()


def _concept(concept: Concept) -> Json:
    said = plain_data(concept.entry)
    assert isinstance(said, dict)
    return {"uri": concept.uri, "facet": concept.facet.key, **said}


def _shape_of_line(archive: Archive) -> Json:
    shape: Any = archive_json_schema(with_teachers_notes=archive.settings.teacher_edition)
    return {
        "$schema": shape["$schema"],
        "title": "cases.jsonl 的一行",
        "$ref": "#/$defs/Case",
        "$defs": shape["$defs"],
    }
