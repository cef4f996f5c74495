"""Ranked ids and grades in, the measures out (Järvelin and Kekäläinen 2002; Voorhees 1999)."""

import math
from collections.abc import Mapping, Sequence

DEPTH = 10
HELPS = 2
"""The grade from which a document counts as an answer for the reciprocal rank."""


def ndcg(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the normalised discounted cumulative gain of the first ten."""
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(document, 0) for document in ranked]) / best if best else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return 1 over the place of the first document that helps; 0 without one among ten."""
    places = (n for n, d in enumerate(ranked[:DEPTH], start=1) if grades.get(d, 0) >= HELPS)
    return 1 / next(places, math.inf)


def _gain(grades: Sequence[int]) -> float:
    shown = enumerate(grades[:DEPTH], start=1)
    return sum((2.0**grade - 1) / math.log2(place + 1) for place, grade in shown)
