"""Every mistake in a collection's file gives its problem at its place; all come out in one run."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anliku.problems import Problem
from tests.bad_input.archive import OTHER, Archive, good_archive
from tests.bad_input.case_mistakes import Mistake
from tests.bad_input.collection_mistakes import COLLECTION, COLLECTION_MISTAKES

_ENGLISH = re.compile(r"\b[a-z]{3,}(?: [a-z]{2,}){2,}", re.IGNORECASE)
_EMBARGOED = "SQ-2026-0005-6"


def _with_collections(root: Path) -> Archive:
    """Return the good archive with a withdrawn case, one under embargo, and a folder to fill."""
    archive = good_archive(root)
    for number, status in (
        ("SQ-2026-0004-8", "withdrawn\ntombstone: {reason: other, on: '2026-05-01'}"),
        (_EMBARGOED, "embargoed\nembargo_until: '2999-01-01'"),
    ):
        text = OTHER.replace("SQ-2026-0002-1", number).replace("in_review", status)
        (archive.first.parent / f"{number}.md").write_text(text, encoding="utf-8")
    (root / "cases" / "collections").mkdir()
    return archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive whose collection each test replaces."""
    return _with_collections(tmp_path_factory.mktemp("collections"))


def problems_of(archive: Archive, data: bytes, name: str = "x.md") -> tuple[Problem, ...]:
    """Return what is said of the archive when a collection has the given bytes."""
    path = archive.root / "cases" / "collections" / name
    path.write_bytes(data)
    try:
        corpus = archive.read()
    finally:
        path.unlink()
    assert 4 == len(corpus.cases), "the cases must still be read"
    return corpus.problems


def test_the_good_collection_is_good(archive: Archive) -> None:
    """Before anything is spoilt there is no problem."""
    assert () == problems_of(archive, COLLECTION.encode())


@pytest.mark.parametrize("mistake", COLLECTION_MISTAKES, ids=str)
def test_one_mistake_gives_one_problem(archive: Archive, mistake: Mistake) -> None:
    """Code, line and column are right; the advice says what to do, in Chinese."""
    problems = problems_of(archive, mistake.data)
    found = [(p.rule.code, p.location.line, p.location.column) for p in problems]
    assert [(mistake.code, mistake.line, mistake.column)] == found, "\n".join(map(str, problems))
    (problem,) = problems
    assert "cases/collections/x.md" == problem.location.path
    assert mistake.hint in problem.hint
    assert None is _ENGLISH.search(problem.message + "｜" + problem.hint)


def test_every_code_of_collections_is_met() -> None:
    """The table has each of AK701 to AK707 at least once."""
    codes = {mistake.code for mistake in COLLECTION_MISTAKES}
    assert {f"AK70{number}" for number in range(1, 8)} <= codes


def test_no_mistake_hides_another(archive: Archive) -> None:
    """Of several mistakes in one file each is named, in reading order."""
    text = (
        COLLECTION.replace("SQ-2026-0001-3\n  - SQ-2026-0002-1", "SQ-2026-0009-9\n  - 甲村")
        .replace("zhu-can", "Zhu Can")
        .replace("[养老]", "[养了]")
        .replace("[2026]", "今年")
        .replace("order: evidence", "ordr: 1")
    )
    found = [(p.rule.code, p.location.line) for p in problems_of(archive, text.encode())]
    expected = [
        ("AK306", 2),
        ("AK701", 6),
        ("AK306", 7),
        ("AK309", 9),
        ("AK303", 10),
        ("AK301", 12),
    ]
    assert expected == found


def test_all_mistakes_come_out_in_one_run(tmp_path: Path) -> None:
    """A folder with every mistake, each in a file of its own, gives all of them at once."""
    archive = _with_collections(tmp_path)
    folder = archive.root / "cases" / "collections"
    for number, mistake in enumerate(COLLECTION_MISTAKES):
        data = mistake.data.replace(b"slug: zhu-can", f"slug: zhu-can-{number}".encode())
        (folder / f"{number:03d}.md").write_bytes(data)
    problems = archive.read().problems
    said = {(problem.location.path[-6:-3], problem.rule.code) for problem in problems}
    expected = {(f"{n:03d}", mistake.code) for n, mistake in enumerate(COLLECTION_MISTAKES)}
    assert set() == expected - said


def test_a_slug_used_twice(archive: Archive) -> None:
    """The second file is named, with the first; the first is kept."""
    folder = archive.root / "cases" / "collections"
    (folder / "a.md").write_text(COLLECTION.replace("助餐专题", "第一个"), encoding="utf-8")
    try:
        (problem,) = problems_of(archive, COLLECTION.encode(), "b.md")
        corpus = archive.read()
    finally:
        (folder / "a.md").unlink()
    assert ("AK703", "cases/collections/b.md", 2, 7) == (
        problem.rule.code,
        problem.location.path,
        problem.location.line,
        problem.location.column,
    )
    assert "collections/a.md" in problem.message
    assert ["第一个"] == [collection.title for collection in corpus.collections]


def test_a_case_listed_three_times(archive: Archive) -> None:
    """Each repetition is named, at its own line, also of a case that does not exist."""
    repeated = COLLECTION.replace("SQ-2026-0002-1", "SQ-2026-0001-3\n  - SQ-2026-0001-3")
    found = [(p.rule.code, p.location.line) for p in problems_of(archive, repeated.encode())]
    assert [("AK702", 7), ("AK702", 8)] == found
    unknown = repeated.replace("SQ-2026-0001-3", "SQ-2026-0003-X")
    found = [(p.rule.code, p.location.line) for p in problems_of(archive, unknown.encode())]
    assert [("AK701", 6), ("AK702", 7), ("AK702", 8)] == found


def test_a_case_under_embargo_may_be_listed(archive: Archive) -> None:
    """It will be there on its day, so nothing is said, even if it is the only one."""
    for text in (
        COLLECTION.replace("SQ-2026-0002-1", _EMBARGOED),
        COLLECTION.replace("  - SQ-2026-0001-3\n", "").replace("SQ-2026-0002-1", _EMBARGOED),
    ):
        assert () == problems_of(archive, text.encode())


def test_only_withdrawn_cases(archive: Archive) -> None:
    """The listed case and the collection that has nothing to show are both named."""
    text = (
        COLLECTION.replace("  - SQ-2026-0001-3\n", "")
        .replace("SQ-2026-0002-1", "SQ-2026-0004-8")
        .replace("[2026]", "[1949]")
    )
    found = [(p.rule.code, p.location.line) for p in problems_of(archive, text.encode())]
    assert [("AK705", 1), ("AK707", 6)] == found


@pytest.mark.parametrize(
    ("name", "codes"),
    [("x.MD", ["AK109"]), ("x.markdown", ["AK109"]), (".x.md", ["AK916"]), ("x.txt", ["AK920"])],
)
def test_names_of_files(archive: Archive, name: str, codes: list[str]) -> None:
    """What an author takes for a collection does not go missing unseen; nor does any other file."""
    problems = problems_of(archive, "不是专题\n".encode(), name)
    assert codes == [problem.rule.code for problem in problems]


def test_a_collection_that_is_a_link_to_outside(tmp_path: Path) -> None:
    """It is named and not read."""
    archive = _with_collections(tmp_path / "archive")
    (tmp_path / "secret.md").write_text(COLLECTION.replace("助餐专题", "秘密"), encoding="utf-8")
    link = archive.root / "cases" / "collections" / "x.md"
    link.symlink_to(tmp_path / "secret.md")
    corpus = archive.read()
    assert ["AK901"] == [problem.rule.code for problem in corpus.problems]
    assert "秘密" not in str(corpus.problems) + str(corpus.collections)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    at=st.integers(0, len(COLLECTION.encode()) - 1),
    removed=st.integers(0, 8),
    added=st.binary(max_size=5),
)
def test_any_slip_is_survived(archive: Archive, at: int, removed: int, added: bytes) -> None:
    """A good collection with some bytes changed is good or reported, never a crash."""
    data = COLLECTION.encode()
    problems_of(archive, data[:at] + added + data[at + removed :])
