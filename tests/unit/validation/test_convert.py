"""Data as values of a type."""

from anliku.model.parts import Quantity, Source
from anliku.problems import Location, Rule
from anliku.validation import convert
from tests.unit.factory import located


def test_a_good_value() -> None:
    """What fits comes out frozen and typed, with blanks around texts taken off."""
    value, problems = convert(located("{title: ' 甲 ', publisher: 乙报}"), Source)
    assert (Source(title="甲", publisher="乙报"), []) == (value, problems)


def test_all_problems_at_once() -> None:
    """Every wrong field is named, each at its own place."""
    text = "title: [x]\nid: T1\nurl: example.org\nrole: x\n"
    value, problems = convert(located(text), Source)
    assert value is None
    assert {
        (Rule.WRONG_TYPE, Location("x.md", 1, 8)),
        (Rule.MISSING_KEY, Location("x.md", 1, 1)),
        (Rule.WRONG_FORMAT, Location("x.md", 2, 5)),
        (Rule.WRONG_FORMAT, Location("x.md", 3, 6)),
        (Rule.WRONG_VALUE, Location("x.md", 4, 7)),
    } == {(problem.rule, problem.location) for problem in problems}


def test_text_where_a_number_may_stand() -> None:
    """A year without quotation marks is a date, a number with them is no number."""
    value, _ = convert(located("{title: 2022, publisher: 乙报, issued: 2022}"), Source)
    assert value is not None
    assert ("2022", "2022") == (value.title, value.issued)
    assert Rule.WRONG_TYPE is convert(located("value: '5'"), Quantity)[1][0].rule
