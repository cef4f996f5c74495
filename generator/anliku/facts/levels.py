"""A level of evidence in, its words out: alone, with what it means, as a mark, and what would raise it."""

from anliku.facts.missing import NOT_RATED
from anliku.model.evidence import EvidenceLevel


def level_text(level: int | None) -> str:
    """Return the level alone: «1级»."""
    return NOT_RATED if level is None else f"{level:d}级"


def level_words(level: EvidenceLevel) -> str:
    """Return the level with what it means: «1级：讲清了做法与道理»."""
    return f"{level_text(level)}：{level.label}"


def evidence_mark(level: int | None) -> str:
    """Return the level as lists mark a case with it: «证据1级», «证据尚未评级»."""
    return f"证据{level_text(level)}"


def next_label(level: EvidenceLevel) -> str:
    """Return what introduces that which would raise a case to the next level."""
    return f"怎样升到{level + 1}级"


def next_words(level: EvidenceLevel) -> str:
    """Return what would raise a case to the next level, as a sentence; empty at the top."""
    return f"{next_label(level)}：{level.next_step}。" if level.next_step else ""
