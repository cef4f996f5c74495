"""Money as it is printed, with what the source leaves out of it."""

import pytest

from anliku.facts import case_facts
from anliku.facts.budget import budget_fact
from anliku.model.enums import Column, Comparison
from anliku.model.parts import Budget, Quantity
from anliku.search.documents import document_of
from tests.unit.factory import a_case, a_record, a_vocabulary


@pytest.mark.parametrize(("silent", "words"), [((Column.BUDGET,), "原文未报告"), ((), "编者未填")])
def test_who_is_silent_is_said(silent: tuple[Column, ...], words: str) -> None:
    """The source's silence and the editors' are two."""
    assert words == budget_fact(a_record(not_reported=silent)).sentence


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Quantity(value=30, op=Comparison.ABOUT, unit="万元"), "“约30万元”（用途"),
        (Quantity(value=300_000, op=Comparison.ABOUT, unit="元"), "“约30万元”（用途"),
        (
            Quantity(value=0.3, op=Comparison.ABOUT, unit="百万元"),
            "“约30万元”（金额：约0.3百万元；",
        ),
        (None, "“约30万元”（用途"),
    ],
)
def test_a_number_is_told_only_where_it_says_more(amount: Quantity | None, words: str) -> None:
    """What is printed goes first and is never replaced."""
    sums = (Budget(as_printed="约30万元", src="S1#p1", amount=amount),)
    assert budget_fact(a_record(budget=sums)).sentence.startswith(words)


def test_what_is_told_of_money_is_found_and_silence_is_not() -> None:
    """The search reads sums below the text; a case without any is not found by their name."""
    told = Budget(as_printed="约30万元", src="S1#p1", covers="改建厨房", missing=("来源构成",))
    vocabulary = a_vocabulary()
    with_money = document_of(a_case(budget=(told,)), vocabulary)
    assert "经费：“约30万元”（用途：改建厨房；原文未报告：来源构成" in with_money.body
    assert "经费" not in document_of(a_case(not_reported=(Column.BUDGET,)), vocabulary).body


def test_every_sum_stands_by_itself() -> None:
    """Two sums are two values, in their order."""
    sums = tuple(Budget(as_printed=words, src="S1") for words in ("3万元", "5万元"))
    told = case_facts(a_case(budget=sums), str).fact("budget")
    assert ["“3万元”", "“5万元”"] == [value.words for value in told.values]
