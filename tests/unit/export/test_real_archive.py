"""The real archive's own records come out whole."""

import json

import pytest
from jsonschema import Draft202012Validator

from anliku.citation import citations
from anliku.corpus import read_corpus
from anliku.export import Archive, archive_of, case_head, site_files
from anliku.settings import load_settings
from tests.archives import ROOT


@pytest.fixture(scope="module")
def archive() -> Archive:
    """The archive of this checkout."""
    settings = load_settings(ROOT / "mkdocs.yml")
    return archive_of(read_corpus(settings), settings)


@pytest.fixture(scope="module")
def files(archive: Archive) -> dict[str, str]:
    """All its files, as text."""
    found = site_files(archive)
    return {file.address: file.content.decode() for file in found}


def test_its_data_fit_their_schema(files: dict[str, str]) -> None:
    """`cases.json` is what `cases.schema.json` says."""
    schema = json.loads(files["cases.schema.json"])
    Draft202012Validator(schema).validate(json.loads(files["cases.json"]))


def test_every_fact_is_in_its_mirror(archive: Archive, files: dict[str, str]) -> None:
    """People, figures, quotations, policies, errata and sources of each case are there."""
    for case in archive.corpus.cases:
        record, text = case.record, files[f"cases/{case.id}.md"].replace("\\", "")
        said = [record.title, record.summary, *(person.as_printed for person in record.people)]
        said += [outcome.as_printed for outcome in record.outcomes]
        said += [quoted.text for quoted in record.quotes]
        said += [quoted.quote for quoted in record.policy_basis]
        said += [erratum.as_printed for erratum in record.errata]
        said += [source.title for source in record.sources]
        said += record.transfer.not_reported
        assert [] == [words for words in said if words not in text]


def test_every_case_has_a_head_and_citations(archive: Archive) -> None:
    """JSON-LD, Dublin Core and all four forms of citation name the case."""
    for case in archive.corpus.cases:
        head, cited = case_head(case, archive), citations(case, archive.settings)
        assert case.title == json.loads(head.json_ld)["headline"]
        assert ("DCTERMS.identifier", case.id) in head.meta
        forms = (cited.gbt7714, cited.plain, cited.bibtex, cited.ris)
        assert all(case.id in form for form in forms)
