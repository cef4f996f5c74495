"""Every mistake gives its one problem, at its place, with advice; the other cases still read."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anliku.problems import Problem
from tests.bad_input.archive import GOOD, Archive, good_archive
from tests.bad_input.case_mistakes import CASE_MISTAKES, Mistake
from tests.bad_input.form_mistakes import FORM_MISTAKES
from tests.bad_input.front_and_body_mistakes import FRONT_AND_BODY
from tests.bad_input.money_mistakes import MONEY_MISTAKES
from tests.bad_input.several_mistakes import SEVERAL, Several
from tests.bad_input.text_mistakes import TEXT_MISTAKES
from tests.bad_input.type_mistakes import TYPE_MISTAKES

ONE_PROBLEM = (
    *CASE_MISTAKES,
    *FORM_MISTAKES,
    *MONEY_MISTAKES,
    *TYPE_MISTAKES,
    *TEXT_MISTAKES,
)
_ENGLISH = re.compile(r"\b[a-z]{3,}(?: [a-z]{2,}){2,}", re.IGNORECASE)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive whose first case each test replaces."""
    return good_archive(tmp_path_factory.mktemp("archive"))


def problems_of(archive: Archive, data: bytes) -> tuple[Problem, ...]:
    """Return what is said of the first case when it has the given bytes."""
    archive.first.write_bytes(data)
    corpus = archive.read()
    assert "SQ-2026-0002-1" in corpus.by_id, "the good case must still be read"
    return corpus.problems


def test_the_good_archive_is_good(archive: Archive) -> None:
    """Before anything is spoilt there is no problem."""
    assert () == problems_of(archive, GOOD.encode())


@pytest.mark.parametrize("mistake", ONE_PROBLEM, ids=str)
def test_one_mistake_gives_one_problem(archive: Archive, mistake: Mistake) -> None:
    """Code, line and column are right; the advice says what to do, in Chinese."""
    problems = problems_of(archive, mistake.data)
    found = [(p.rule.code, p.location.line, p.location.column) for p in problems]
    assert [(mistake.code, mistake.line, mistake.column)] == found, "\n".join(map(str, problems))
    (problem,) = problems
    assert "cases/甲省/甲村.md" == problem.location.path
    assert mistake.hint in problem.hint
    assert None is _ENGLISH.search(problem.message + "｜" + problem.hint)


@pytest.mark.parametrize("mistakes", [*SEVERAL, *FRONT_AND_BODY], ids=str)
def test_no_mistake_hides_another(archive: Archive, mistakes: Several) -> None:
    """Of several mistakes each is named, in reading order of their lines."""
    problems = problems_of(archive, mistakes.data)
    found = [(p.rule.code, p.location.line, p.location.column) for p in problems]
    assert list(mistakes.found) == found, "\n".join(map(str, problems))


def test_all_mistakes_come_out_in_one_run(tmp_path: Path) -> None:
    """An archive with every mistake, each in a file of its own, gives all of them at once."""
    archive = good_archive(tmp_path)
    for number, mistake in enumerate(ONE_PROBLEM):
        path = archive.first.with_name(f"{number:03d}.md")
        # A case of its own, or each would also be a duplicate of the first.
        path.write_bytes(
            mistake.data.replace(b"SQ-2026-0001-3", f"SQ-2027-{number:04d}-@".encode())
        )
    text = "\n".join(map(str, archive.read().problems))
    assert [] == [n for n in range(len(ONE_PROBLEM)) if f"/{n:03d}.md:" not in text]


def test_duplicate_id(archive: Archive) -> None:
    """The second file with an id is named, with the first; the first is kept."""
    problems = problems_of(archive, GOOD.encode())
    copy = archive.first.with_name("重复.md")
    copy.write_text(GOOD, encoding="utf-8")
    try:
        corpus = archive.read()
    finally:
        copy.unlink()
    assert () == problems
    (problem,) = corpus.problems
    assert ("AK501", 2, 5) == (problem.rule.code, problem.location.line, problem.location.column)
    assert "甲村.md" in problem.message
    assert 2 == len(corpus.cases)


def test_alias_bomb(archive: Archive) -> None:
    """Aliases are refused, each anchor once, and never expanded."""
    bomb = "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    problems = problems_of(archive, f"---\na: &a [x, x]\n{bomb}---\n正文\n".encode())
    assert "AK205" in {problem.rule.code for problem in problems}
    assert len(problems) < 60


@pytest.mark.parametrize("target", ["outside.md", "missing.md", "甲村.md"])
def test_links_that_leave_the_archive(tmp_path: Path, target: str) -> None:
    """A link to outside, to nothing or to itself is a problem, and nothing outside is read."""
    archive = good_archive(tmp_path / "archive")
    (tmp_path / "outside.md").write_text("秘密", encoding="utf-8")
    link = archive.first.with_name("link.md")
    link.symlink_to(tmp_path / target if target != "甲村.md" else link)
    problems = archive.read().problems
    assert ["cases/甲省/link.md"] == [problem.location.path for problem in problems]
    assert {"AK901"} == {problem.rule.code for problem in problems}
    assert "秘密" not in str(problems)


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    """A folder that is a link to outside is not read at all."""
    archive = good_archive(tmp_path / "archive")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.md").write_text("秘密", encoding="utf-8")
    (archive.root / "cases" / "链接").symlink_to(outside)
    corpus = archive.read()
    assert 2 == len(corpus.cases)
    assert "秘密" not in str(corpus.problems)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_survived(archive: Archive, data: bytes) -> None:
    """Whatever the bytes, the reader says something and raises nothing."""
    assert problems_of(archive, data)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(alphabet="ab甲:：-[]{}&*!|>'\"#% \n\t,?@`", max_size=200))
def test_any_yaml_is_survived(archive: Archive, text: str) -> None:
    """Whatever stands in the front matter, the reader says something and raises nothing."""
    assert problems_of(archive, f"---\n{text}\n---\n正文\n".encode())


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    at=st.integers(0, len(GOOD.encode()) - 1),
    removed=st.integers(0, 5),
    added=st.binary(max_size=5),
)
def test_any_slip_is_survived(archive: Archive, at: int, removed: int, added: bytes) -> None:
    """A good case with some bytes changed is either still good or reported, never a crash."""
    data = GOOD.encode()
    problems_of(archive, data[:at] + added + data[at + removed :])


def test_how_many() -> None:
    """The tables hold hundreds of distinct bad inputs, none of them twice."""
    inputs = [one.data for one in ONE_PROBLEM] + [several.data for several in SEVERAL]
    assert len(set(inputs)) == len(inputs) >= 400
