"""What holds of the archive's own cases."""

import dataclasses
import re

import pytest

from anliku.checks import read_checked_corpus
from anliku.checks.sections import FULL_SECTIONS, LEAD_SECTIONS
from anliku.model.case import Case
from anliku.model.enums import Kind, ReviewState
from anliku.model.evidence import EvidenceLevel
from anliku.model.identifiers import case_id
from anliku.model.parts import MAX_QUOTATION, Teaching
from anliku.settings import load_settings
from tests.archives import ROOT

CORPUS = read_checked_corpus(load_settings(ROOT / "mkdocs.yml"))
EACH = pytest.mark.parametrize("case", CORPUS.cases, ids=lambda case: case.id)

FULL = [case for case in CORPUS.cases if case.record.kind is Kind.FULL]
NOTES = {case.title: case.record.teaching or Teaching() for case in FULL}
NOTES |= {group.title: group.record.teaching or Teaching() for group in CORPUS.collections}
EACH_NOTES = pytest.mark.parametrize("notes", NOTES.values(), ids=list(NOTES))


def test_fourteen_cases_without_a_problem() -> None:
    """All cases of the seed article are there: four full, five brief, five leads."""
    assert () == CORPUS.problems
    kinds = [case.record.kind for case in CORPUS.cases]
    assert (4, 5, 5) == tuple(kinds.count(k) for k in (Kind.FULL, Kind.BRIEF, Kind.PHOTO_LEAD))


@EACH
def test_nothing_pretends_to_be_reviewed(case: Case) -> None:
    """As no human has, no case says it was, and each says how it was drafted."""
    assert ReviewState.UNREVIEWED is case.record.review.state
    assert case.record.ai_use


@EACH
def test_figures_and_words_have_their_place_in_the_source(case: Case) -> None:
    """Each figure, quotation and policy quotation names source, paragraph and sentence."""
    record = case.record
    anchors = [o.src for o in record.outcomes] + [q.src for q in record.quotes]
    anchors += [p.src or "" for p in record.policy_basis]
    assert [] == [anchor for anchor in anchors if not re.fullmatch(r"S\d+#p\d+s\d+.*", anchor)]


@EACH
def test_quotations_are_short(case: Case) -> None:
    """Nothing between quotation marks in a text is longer than 120 characters."""
    assert [] == [words for words in re.findall(r"“([^”]*)”", case.text.source) if len(words) > 120]


@EACH
def test_silence_is_said(case: Case) -> None:
    """Where the source is silent, the case says so."""
    assert "原文未报告" in case.text.source or case.record.transfer.not_reported


@EACH
def test_no_pictures(case: Case) -> None:
    """No photograph of anybody else is in the archive."""
    assert "![" not in case.text.source
    pictures = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic"}
    assert [] == [p for p in (ROOT / "cases").rglob("*") if p.suffix.lower() in pictures]


def test_ids_run_from_one_to_fourteen() -> None:
    """The ids are those of 2026, one after the other, each with its right check character."""
    assert [case_id(2026, serial) for serial in range(1, 15)] == [case.id for case in CORPUS.cases]


@EACH
def test_full_cases_have_their_sections(case: Case) -> None:
    """A full case has the five sections in their order, a lead the one of leads."""
    headings = re.findall(r"^## (.+)$", case.text.source, re.MULTILINE)
    wanted = {Kind.FULL: FULL_SECTIONS, Kind.PHOTO_LEAD: LEAD_SECTIONS}.get(case.record.kind, ())
    assert list(wanted) == [heading for heading in headings if heading in wanted]


@EACH
def test_leads_claim_nothing(case: Case) -> None:
    """What is known from a caption only has evidence level 0; so has a practice told in one clause."""
    assert not case.is_lead or case.record.evidence is EvidenceLevel.LEAD


@EACH
def test_quoted_fields_are_short(case: Case) -> None:
    """No field that repeats the source's words is longer than the copyright rule allows."""
    record = case.record
    words = [quote.text for quote in record.quotes] + [p.quote for p in record.policy_basis]
    words += [outcome.as_printed for outcome in record.outcomes]
    words += [erratum.as_printed for erratum in record.errata]
    words += [person.as_printed for person in record.people]
    assert [] == [text for text in words if len(text) > MAX_QUOTATION]


@EACH
def test_only_people_in_public_duty_are_named(case: Case) -> None:
    """Residents are not listed by name."""
    assert all(person.public_duty for person in case.record.people)


@EACH
def test_a_case_lies_in_the_folder_of_its_province(case: Case) -> None:
    """The folder's name is the first part of the place's path."""
    assert case.record.place[0].path[0] == case.path.split("/")[1]


def test_four_cases_and_three_collections_have_notes() -> None:
    """Trainers find notes with every full case and with every collection."""
    assert 4 + 3 == len(NOTES)


@EACH_NOTES
def test_no_part_of_the_notes_is_empty(notes: Teaching) -> None:
    """Goals, audience, analysis, grounds, plan, board, answers, what came after: all are there."""
    parts = {field.name: getattr(notes, field.name) for field in dataclasses.fields(notes)}
    assert [] == [name for name, part in parts.items() if not part]
    assert notes.structured is not None
    assert all(dataclasses.astuple(notes.structured))


@EACH_NOTES
def test_notes_tell_the_archives_thoughts_from_the_reports(notes: Teaching) -> None:
    """The analysis says whose it is, each ground whether the report has it, and what is unknown."""
    assert (notes.analysis or "").startswith("以下是本库的分析，不是报道的内容")
    said = ("供教学联系，报道没有提到", "党的二十大报告：")
    assert [] == [ground for ground in notes.theory if not any(words in ground for words in said)]
    assert "没有核实" in (notes.follow_up or "")


@EACH_NOTES
def test_notes_are_of_a_length_to_be_used_in_class(notes: Teaching) -> None:
    """An analysis can be read before class, an answer at a glance; both say something."""
    assert 150 <= len(notes.analysis or "") <= 300
    assert [] == [answer for answer in notes.answers if not 60 <= len(answer) <= 150]


@pytest.mark.parametrize("case", FULL, ids=lambda case: case.id)
def test_the_questions_of_the_notes_are_those_of_the_text(case: Case) -> None:
    """So that an answer in the teacher's book belongs to the question in the student's."""
    asked = case.text.source.partition("## 思考题")[2]
    questions = case.record.teaching.questions if case.record.teaching else ()
    assert list(questions) == re.findall(r"^[0-9]+\. (.+)$", asked, re.MULTILINE)
