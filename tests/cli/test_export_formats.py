"""`anliku export`: every format is read by a tool of its own field."""

import csv
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import frictionless
import jsonschema
import pytest
import rdflib
import yaml
from rdflib.namespace import SKOS

from tests.archives import anliku, contents, copy_of_real_archive

OAI = {
    "sr": "http://www.openarchives.org/OAI/2.0/static-repository",
    "oai": "http://www.openarchives.org/OAI/2.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
CASES = 14
WITHDRAWN = """
status: withdrawn
tombstone:
  reason: rights_request
  on: 2026-10-01
  note: 来源要求撤下
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the real archive, give the site an address, withdraw one case."""
    folder = copy_of_real_archive(tmp_path_factory.mktemp("导出") / "案例 库")
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    address = 'site_url: "https://example.org/anliku/"'
    settings.write_text(text.replace('site_url: ""', address), encoding="utf-8")
    case = folder / "cases" / "福建省" / "深田社区.md"
    lines = case.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("status:", "状态:"))]
    case.write_text("".join([kept[0], WITHDRAWN.lstrip(), *kept[1:]]), encoding="utf-8")
    return folder


def exported(archive: Path, target: str, *options: str) -> Path:
    """Export the archive and return the folder."""
    folder = archive.parent / target
    result = anliku(archive, "export", "--to", target, "--output", str(folder), *options)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"{CASES - 1} 个案例" in result.stdout
    assert (folder / "说明.md").is_file()
    return folder


def test_tables_are_a_valid_data_package(archive: Path) -> None:
    """Frictionless finds every table valid: types, keys, references, sizes and checksums."""
    folder = exported(archive, "datapackage")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.to_summary()
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    names = {resource["name"] for resource in descriptor["resources"]}
    assert {"cases", "place", "sources", "outcomes", "terms", "events", "withdrawn"} <= names
    with (folder / "cases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == CASES - 1
    assert "深田社区" not in (folder / "cases.csv").read_text(encoding="utf-8")


def test_a_broken_table_is_noticed(archive: Path, tmp_path: Path) -> None:
    """The judge of the test above does judge: a changed byte and a strange case are found."""
    folder = exported(archive, "datapackage")
    for name, content in contents(folder).items():
        (tmp_path / name).write_bytes(content.replace(b"\r\n1,", b"\r\n2,"))
    terms = tmp_path / "terms.csv"
    terms.write_bytes(terms.read_bytes() + b"SQ-2026-9999-9,topic,topic/x,x\r\n")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_no_cell_is_a_formula(archive: Path) -> None:
    """A title that a spreadsheet would reckon stands behind a sign; numbers stay numbers."""
    case = archive / "cases" / "广东省" / "新山村.md"
    before = case.read_bytes()
    text = before.decode()
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    case.write_text(text.replace(title, 'title: "=HYPERLINK(1)甲乙丙丁"', 1), encoding="utf-8")
    try:
        folder = exported(archive, "datapackage")
    finally:
        case.write_bytes(before)
    with (folder / "cases.csv").open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert "'=HYPERLINK(1)甲乙丙丁" in titles
    with (folder / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        signs = {row["after_op"] for row in csv.DictReader(file)}
    assert signs <= {"", "=", "<", ">", "~", "<=", ">="}


def test_each_line_is_a_case(archive: Path) -> None:
    """Every line follows the schema beside it; events are by day; the withdrawn case has only a stone."""
    folder = exported(archive, "jsonl")
    schema = json.loads((folder / "case.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    lines = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == CASES - 1
    for line in lines:
        validator.validate(json.loads(line))
    (stone,) = (folder / "withdrawn.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(stone)["tombstone"]["on"] == "2026-10-01"
    events = [
        json.loads(line)
        for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    went = [event for event in events if event["eventType"] == "deaccession"]
    assert [event["eventDateTime"] for event in went] == ["2026-10-01"]
    assert len({event["eventIdentifier"] for event in events}) == len(events)


def test_the_citation_file_is_yaml_of_its_format(archive: Path) -> None:
    """It has what Citation File Format 1.2.0 demands."""
    said = yaml.safe_load((exported(archive, "jsonl") / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= said.keys()
    assert said["cff-version"] == "1.2.0"
    assert said["license"] == "CC-BY-4.0"
    assert said["url"] == "https://example.org/anliku/"


def test_the_vocabulary_is_rdf(archive: Path) -> None:
    """Every concept is in a scheme, has one preferred label, its definition, and related both ways."""
    graph = rdflib.Graph()
    graph.parse(exported(archive, "skos") / "vocabulary.ttl")
    concepts = set(graph.subjects(rdflib.RDF.type, SKOS.Concept))
    files = (archive / "cases" / "vocabulary").glob("*.yml")
    written = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in files]
    assert len(concepts) == sum(len(one.get("concepts", one)) for one in written)
    for concept in concepts:
        assert len(list(graph.objects(concept, SKOS.prefLabel))) == 1
        assert len(list(graph.objects(concept, SKOS.inScheme))) == 1
    words = [word for one in written for word in one.get("concepts", one).values()]
    defined = {word["definition"] for word in words if "definition" in word}
    assert defined == {str(said) for said in graph.objects(None, SKOS.definition)}
    for one, other in graph.subject_objects(SKOS.related):
        assert (other, SKOS.related, one) in graph
    for one, other in graph.subject_objects(SKOS.broader):
        assert (other, SKOS.narrower, one) in graph


def test_harvesters_get_each_case_in_two_forms(archive: Path) -> None:
    """The static repository has what its specification demands, in its order."""
    folder = exported(
        archive, "oai", "--email", "a@example.org", "--gateway", "http://gate.example/oai"
    )
    root = ET.fromstring((folder / "oai.xml").read_bytes())
    assert root.tag == f"{{{OAI['sr']}}}Repository"
    identify = root.find("sr:Identify", OAI)
    assert identify is not None
    said = {child.tag.rpartition("}")[2]: child.text for child in identify}
    assert list(said) == [
        *("repositoryName", "baseURL", "protocolVersion", "adminEmail"),
        *("earliestDatestamp", "deletedRecord", "granularity"),
    ]
    assert said["baseURL"] == "http://gate.example/oai/example.org/anliku/oai.xml"
    assert said["deletedRecord"] == "no"
    prefixes = [one.text for one in root.iterfind(".//oai:metadataPrefix", OAI)]
    for prefix in prefixes:
        records = root.findall(f"sr:ListRecords[@metadataPrefix='{prefix}']/oai:record", OAI)
        assert len(records) == CASES - 1
        identifiers = {
            record.findtext("oai:header/oai:identifier", None, OAI) for record in records
        }
        assert len(identifiers) == CASES - 1
        assert all(one and one.startswith("oai:example.org:SQ-") for one in identifiers)
        days = [record.findtext("oai:header/oai:datestamp", None, OAI) for record in records]
        assert min(day or "" for day in days) == said["earliestDatestamp"]
        assert all(record.find(".//dc:title", OAI) is not None for record in records)
    assert root.find(".//dcterms:abstract", OAI) is not None
    assert prefixes == ["oai_dc", "oai_qdc"]


def test_what_the_format_demands_is_asked_for(archive: Path) -> None:
    """Without an e-mail address there is no file, and it is said what to write."""
    folder = archive.parent / "没有邮箱"
    result = anliku(archive, "export", "--to", "oai", "--output", str(folder))
    assert result.returncode == 3
    assert "--email" in result.stderr
    assert not folder.exists()


def test_the_same_archive_gives_the_same_bytes(archive: Path) -> None:
    """A second export differs in nothing."""
    for target in ("jsonl", "datapackage", "skos"):
        assert contents(exported(archive, target)) == contents(exported(archive, target))
