"""What is written otherwise is read as meant: the very same record, and a notice that says so."""

from pathlib import Path

import pytest

from anliku.problems import Severity
from tests.lenient.meant_kinds import MEANT
from tests.lenient.reading import CLEAR, changed, place_of, read, record_of


def test_the_clear_case_is_clear(tmp_path: Path) -> None:
    """Before anything is changed there is nothing to say."""
    case, problems = read(tmp_path, CLEAR)
    assert case is not None
    assert [] == problems


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "words"), [row[1:] for row in MEANT], ids=[row[0] for row in MEANT]
)
def test_read_as_meant(tmp_path: Path, old: str, new: str, code: str, at: str, words: str) -> None:
    """Record and body are those of the clear case; each notice has its line and column."""
    clear, _ = read(tmp_path, CLEAR)
    text = changed(old, new)
    case, problems = read(tmp_path, text)
    said = "\n".join(map(str, problems))
    assert {Severity.NOTICE} >= {problem.severity for problem in problems}, said
    assert record_of(clear) == record_of(case), said
    assert clear is not None
    assert case is not None
    assert clear.text.source == case.text.source
    assert text.split("\n")[case.text.first_line - 1] == case.text.source.split("\n")[0]
    if code:
        first = problems[0]
        place = place_of(text, at, CLEAR.index(old))
        assert (code, *place) == (first.rule.code, first.location.line, first.location.column), said
        assert words in f"{first.message}｜{first.hint}"
        assert {code} == {problem.rule.code for problem in problems}, said
