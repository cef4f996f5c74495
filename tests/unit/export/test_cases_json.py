"""The whole archive is there for other programs, in the shape that its JSON Schema tells."""

import hashlib
import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from anliku.export.cases_json import archive_json_schema, data_files
from anliku.export.cases_json.archive_files import archive_files
from anliku.export.cases_json.plain_data import plain_data
from anliku.export.interface import Archive
from anliku.model.enums import Missing, OutcomeKind
from anliku.model.parts import Outcome, Person, ProblemSource, Quantity, Transfer
from tests.unit.export.factory import make_archive, make_case, make_withdrawn, revision
from tests.unit.factory import TEACHERS_WORD, full_teaching, points

SCHEMA: Any = archive_json_schema(with_teachers_notes=False)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


_NOTES = full_teaching()


def _whole(archive: Archive) -> Any:
    files = {file.address: file.content for file in data_files(archive)}
    return json.loads(files["cases.json"])


@pytest.mark.parametrize("with_teachers_notes", [False, True])
def test_the_schema_is_one(with_teachers_notes: bool) -> None:
    """The JSON Schema is valid itself, and every `$ref` in it leads somewhere."""
    schema: Any = archive_json_schema(with_teachers_notes=with_teachers_notes)
    Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)
    names = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert names <= set(schema["$defs"])


def test_a_rich_case_fits_the_schema() -> None:
    """Everything a record can hold is in it under its canonical key."""
    case = make_case(
        outcomes=(
            Outcome(
                indicator="收入",
                as_printed="超过2万元",
                kind=OutcomeKind.OUTCOME,
                src="S1#1-9",
                after=Quantity(value=20000, unit="元"),
                missing=(Missing.BASELINE,),
            ),
        ),
        problems=("prob/吃饭难", "prob/看病难"),
        problem_sources=(ProblemSource(problem="prob/看病难", src="S1#p1s2"),),
        transfer=Transfer(
            conditions=(*points("有场地"), *points("有人手", src="S1#p3")), not_reported=("经费",)
        ),
        history=(revision(1, date(2026, 11, 2)),),
    )
    data = _whole(make_archive(case, make_withdrawn()))
    VALIDATOR.validate(data)
    record = data["cases"][0]["record"]
    assert 20000 == record["outcomes"][0]["after"]["value"]
    assert ["baseline"] == record["outcomes"][0]["missing"]
    assert 1 == record["evidence"]
    assert "2026-11-02" == record["history"][0]["on"]
    assert "tombstone" not in record
    assert [
        {"text": "有场地", "basis": "archive"},
        {"text": "有人手", "src": "S1#p3", "basis": "source"},
    ] == record["transfer"]["conditions"]
    assert [
        {"problem": "prob/看病难", "src": "S1#p1s2", "basis": "source"},
        {"problem": "prob/吃饭难", "basis": "archive"},
    ] == record["problem_sources"]


def test_a_case_has_its_text_addresses_and_labelled_terms() -> None:
    """A reader needs no vocabulary and no other file to make sense of a case."""
    case = make_case(topics=("topic/养老服务", "topic/没有的词"))
    archive = make_archive(case)
    entry = _whole(archive)["cases"][0]
    assert case.text.source.strip("\n") == entry["body"]
    assert case.checksum == entry["checksum"]
    assert f"cases/{case.id}.html" == entry["address"]
    assert f"https://example.org/anliku/cases/{case.id}.html" == entry["url"]
    known, unknown = entry["terms"]["topic"]
    assert ("养老服务", "topics/yang-lao-fu-wu.html") == (known["label"], known["address"])
    assert {"key": "topic/没有的词", "label": "没有的词"} == unknown
    assert archive.corpus.checksum == _whole(archive)["version"]


def test_an_unknown_key_does_not_fit_the_schema() -> None:
    """The schema tells all there is, so that a typing mistake in a reader's program is found."""
    data = _whole(make_archive())
    data["cases"][0]["record"]["titel"] = "甲"
    with pytest.raises(ValidationError):
        VALIDATOR.validate(data)


def test_of_a_withdrawn_case_only_the_tombstone_is_left() -> None:
    """Number, reason and day are there; title, text and file are not."""
    case = make_withdrawn()
    archive = make_archive(make_case(1), case)
    data = _whole(archive)
    assert "机密" not in json.dumps(data, ensure_ascii=False)
    assert 1 == data["count"]
    (gone,) = data["withdrawn"]
    assert {"reason": "privacy_request", "on": "2026-11-05", "note": "应本人要求撤回"} == gone[
        "tombstone"
    ]
    assert {"id", "address", "url", "tombstone"} == set(gone)


def test_people_without_a_public_duty_stay_out() -> None:
    """Should an editor have overlooked a private person, nobody else learns the name."""
    case = make_case(
        people=(
            Person(as_printed="张三", role="书记", public_duty=True),
            Person(as_printed="李四", role="居民", public_duty=False),
        ),
    )
    record = _whole(make_archive(case))["cases"][0]["record"]
    assert ["张三"] == [person["as_printed"] for person in record["people"]]


def test_the_teachers_notes_stay_out() -> None:
    """Questions are for everybody; nothing else of the notes is, and the schema says so."""
    files = {f.address: f.content for f in data_files(make_archive(make_case(teaching=_NOTES)))}
    data = json.loads(files["cases.json"])
    VALIDATOR.validate(data)
    assert {"questions": list(_NOTES.questions)} == data["cases"][0]["record"]["teaching"]
    assert TEACHERS_WORD not in files["cases.json"].decode()
    shape = files["cases.schema.json"].decode()
    assert [] == [name for name in ("参考答案", "课堂计划", "结构化研讨") if name in shape]
    assert ["questions"] == list(json.loads(shape)["$defs"]["Teaching"]["properties"])


def test_a_teachers_site_has_the_whole_notes() -> None:
    """Where the setting allows it, each part is there and fits the schema of that site."""
    archive = make_archive(make_case(teaching=_NOTES), teacher_edition=True)
    files = {file.address: file.content for file in data_files(archive)}
    data = json.loads(files["cases.json"])
    Draft202012Validator(json.loads(files["cases.schema.json"])).validate(data)
    assert plain_data(_NOTES) == data["cases"][0]["record"]["teaching"]


def test_an_archive_without_cases_fits_the_schema() -> None:
    """A new archive has a data file too."""
    data = _whole(make_archive(make_withdrawn()))
    VALIDATOR.validate(data)
    assert [] == data["cases"]


def test_a_large_archive_is_also_written_in_parts() -> None:
    """Parts hold all cases once and in order, and the index proves each by its checksum."""
    archive = make_archive(*(make_case(number) for number in range(1, 8)), make_withdrawn(8))
    files = {file.address: file.content for file in archive_files(archive, part_size=3)}
    whole, index = json.loads(files["cases.json"]), json.loads(files["data/index.json"])
    parts = [json.loads(files[part["address"]]) for part in index["parts"]]
    for data in (whole, index, *parts):
        VALIDATOR.validate(data)
    assert ["data/cases-0001.json", "data/cases-0002.json", "data/cases-0003.json"] == [
        part["address"] for part in index["parts"]
    ]
    assert whole["cases"] == [case for part in parts for case in part["cases"]]
    assert [3, 3, 1] == [part["count"] for part in index["parts"]]
    for part in index["parts"]:
        content = files[part["address"]]
        assert hashlib.sha256(content).hexdigest() == part["sha256"]
        assert len(content) == part["bytes"]
    assert whole["withdrawn"] == index["withdrawn"]
    assert "../cases.schema.json" == index["$schema"]


def test_a_very_large_archive_is_in_parts_only() -> None:
    """Above the limit `cases.json` lists the parts, so that no file grows without bound."""
    archive = make_archive(*(make_case(number) for number in range(1, 6)))
    files = {f.address: f.content for f in archive_files(archive, part_size=2, whole_limit=4)}
    data = json.loads(files["cases.json"])
    VALIDATOR.validate(data)
    assert "cases" not in data
    assert 3 == len(data["parts"])


def test_a_small_archive_is_one_file() -> None:
    """Nothing is written twice without need."""
    addresses = [file.address for file in data_files(make_archive())]
    assert ["cases.json", "cases.schema.json"] == addresses


def test_a_number_that_is_not_finite_is_no_json() -> None:
    """It is left out, rather than to write what no JSON reader accepts."""
    assert None is plain_data(float("inf"))
    assert 0.3333 == plain_data(0.3333)


def test_what_the_model_does_not_have_is_refused() -> None:
    """A new kind of value in the model must be given its form here."""
    with pytest.raises(TypeError):
        plain_data(object())
