"""The search ranks the development set no worse than it did."""

import pytest

from benchmarks.relevance.documents import queries
from benchmarks.relevance.measures import ndcg, reciprocal_rank
from benchmarks.relevance.ours import Result, judged_by_us

LEAST_OVERALL = 0.95
LEAST_IN_CATEGORY = 0.85


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[Result]:
    """Ask every query of the development set."""
    return judged_by_us(queries(), tmp_path_factory.mktemp("relevance"))


def test_overall(results: list[Result]) -> None:
    """The mean nDCG@10, and no query without a result."""
    assert 44 == len(results)
    assert LEAST_OVERALL <= sum(result.ndcg for result in results) / len(results)
    assert [] == [result.query.text for result in results if result.is_empty]


def test_each_category(results: list[Result]) -> None:
    """No kind of query is left behind."""
    for name in {result.query.category for result in results}:
        part = [result.ndcg for result in results if result.query.category == name]
        assert LEAST_IN_CATEGORY <= sum(part) / len(part), name


def test_the_measures() -> None:
    """By hand: one answer in second place, and one that touches in first."""
    grades = {"a": 3, "b": 1}
    assert 1 == ndcg(["a", "b"], grades)
    assert abs((1 + 7 / 1.584963) / (7 + 1 / 1.584963) - ndcg(["b", "a"], grades)) < 1e-6
    assert 0.5 == reciprocal_rank(["b", "a"], grades)
    assert 0 == reciprocal_rank(["b"], grades)
