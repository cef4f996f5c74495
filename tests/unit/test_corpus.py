"""The archive's folder as one value."""

import dataclasses
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from anliku.corpus import Corpus, case_files, read_corpus
from anliku.model.enums import RelationType, ReviewState, Status, TombstoneReason
from anliku.model.identifiers import case_id
from anliku.model.parts import Relation, Review, Tombstone
from anliku.settings import SHOWN_STATUSES, load_settings
from tests.bad_input.archive import GOOD, OTHER, Archive, good_archive
from tests.unit.factory import a_case, a_corpus, a_vocabulary


def test_cases_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    """Names of files and folders do not matter for the order."""
    archive = good_archive(tmp_path)
    folder = archive.root / "cases" / "一省"
    folder.mkdir()
    third = OTHER.replace("SQ-2026-0002-1", "SQ-2026-0003-X")
    (folder / "一村.md").write_text(third, encoding="utf-8")
    ids = ["SQ-2026-0001-3", "SQ-2026-0002-1", "SQ-2026-0003-X"]
    assert ids == [case.id for case in archive.read().cases]
    assert set(ids) == set(archive.read().by_id)


def test_files_are_found_in_one_order(tmp_path: Path) -> None:
    """Two readings of a folder give its files alike, whatever the file system says first."""
    archive = good_archive(tmp_path)
    settings = load_settings(archive.root / "mkdocs.yml")
    found = [path.name for path in case_files(settings)]
    assert (sorted(found), found) == (found, [path.name for path in case_files(settings)])


def checksum(archive: Archive, text: str) -> str:
    """Return the archive's checksum when its first case has the given text."""
    archive.first.write_text(text, encoding="utf-8")
    return archive.read().checksum


def test_the_checksum_is_of_the_content(tmp_path: Path) -> None:
    """It changes with any text and not with the reading, and is the same in another folder."""
    archive = good_archive(tmp_path / "a")
    first = checksum(archive, GOOD)
    assert first == checksum(archive, GOOD)
    assert first == good_archive(tmp_path / "b").read().checksum
    assert first != checksum(archive, GOOD.replace("事实[^S1]。", "事实[^S1]！"))


def test_the_newest_date_counts() -> None:
    """A corpus is dated by the newest day in any record, and by none without any."""
    dated = a_case(1, as_of="2024-05/2024-06-01")
    reviewed = a_case(2, review=Review(on=date(2025, 1, 2)))
    assert date(2025, 1, 2) == a_corpus(dated, reviewed, a_case(3)).latest_day
    assert a_corpus(a_case(3)).latest_day is None


def test_only_shown_statuses_remain() -> None:
    """A draft is left out of what is shown; the corpus itself does not change."""
    corpus = a_corpus(a_case(1, status=Status.DRAFT), a_case(2, status=Status.PUBLISHED))
    shown = corpus.with_statuses((Status.PUBLISHED,))
    assert ([2], 2) == ([int(case.id[8:12]) for case in shown.cases], len(corpus.cases))


def test_what_is_shown_does_not_name_what_is_hidden() -> None:
    """Relations and replacements that lead to a hidden case go; others and the corpus itself stay."""
    hidden, shown = case_id(2026, 1), case_id(2026, 4)
    relations = tuple(
        Relation(type=RelationType.SAME_PLACE, target=target) for target in (hidden, shown)
    )
    stone = Tombstone(reason=TombstoneReason.OTHER, on=date(2026, 1, 1), replaced_by=hidden)
    corpus = a_corpus(
        a_case(1, status=Status.EMBARGOED, embargo_until=date(2027, 1, 1)),
        a_case(2, status=Status.PUBLISHED, relations=relations),
        a_case(3, status=Status.WITHDRAWN, tombstone=stone),
        a_case(4, status=Status.PUBLISHED),
    )
    before = corpus.with_statuses(SHOWN_STATUSES, date(2026, 12, 31))
    assert (relations[1],) == before.by_id[case_id(2026, 2)].record.relations
    found = before.by_id[case_id(2026, 3)].record.tombstone
    assert replace(stone, replaced_by=None) == found
    assert relations == corpus.by_id[case_id(2026, 2)].record.relations
    after = corpus.with_statuses(SHOWN_STATUSES, date(2027, 1, 1))
    assert relations == after.by_id[case_id(2026, 2)].record.relations
    assert stone == after.by_id[case_id(2026, 3)].record.tombstone


@pytest.mark.parametrize(
    ("status", "review", "expected"),
    [
        (Status.EMBARGOED, ReviewState.APPROVED, Status.PUBLISHED),
        (Status.EMBARGOED, ReviewState.FACTS_CHECKED, Status.IN_REVIEW),
        (Status.PUBLISHED, ReviewState.APPROVED, Status.PUBLISHED),
        (Status.NEEDS_UPDATE, ReviewState.UNREVIEWED, Status.NEEDS_UPDATE),
    ],
)
def test_an_embargo_holds_until_its_day(
    status: Status, review: ReviewState, expected: Status
) -> None:
    """Whatever the status, the case waits; on the day itself it is there, as far as reviewed."""
    case = a_case(1, status=status, embargo_until=date(2027, 1, 1), review=Review(state=review))
    corpus = a_corpus(case)
    assert () == corpus.with_statuses(SHOWN_STATUSES, date(2026, 12, 31)).cases
    assert () == corpus.with_statuses(SHOWN_STATUSES).cases
    (shown,) = corpus.with_statuses(SHOWN_STATUSES, date(2027, 1, 1)).cases
    assert expected is shown.record.status


def test_a_corpus_does_not_change() -> None:
    """Neither a corpus nor a case can be written to."""
    corpus, case = a_corpus(), a_case()
    for value, name in ((corpus, "cases"), (corpus, "problems"), (case.record, "title")):
        try:
            setattr(value, name, "x")
        except dataclasses.FrozenInstanceError:
            continue
        raise AssertionError(name)


def test_a_contribution_without_id_is_read(tmp_path: Path) -> None:
    """It gets a provisional id of its own that stays while its file does."""
    archive = good_archive(tmp_path)
    text = OTHER.replace("id: SQ-2026-0002-1\nstatus: in_review\n", "")
    (archive.first.parent / "新.md").write_text(text, encoding="utf-8")
    corpus = archive.read()
    (new,) = (case for case in corpus.cases if case.id.startswith("NEW-"))
    assert () == corpus.problems
    assert Status.SUBMITTED is new.record.status
    assert new.id == archive.read().by_id[new.id].id


def test_an_archive_without_cases(tmp_path: Path) -> None:
    """No case is no mistake, and it has a checksum and a day."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("plugins: [anliku]\n", encoding="utf-8")
    corpus = read_corpus(load_settings(config))
    assert ((), (), False) == (corpus.cases, corpus.problems, corpus.has_errors)
    assert Corpus((), a_vocabulary()).checksum == corpus.checksum
