"""What is missing is worded in one place."""

from pathlib import Path

import pytest

from anliku.facts import NOT_FILLED, NOT_RATED, NOT_REPORTED, evidence_text
from tests.unit.factory import a_record

ROOT = Path(__file__).resolve().parents[3]
_FORMER = ("编辑尚未评定", "证据未评", "未注明", "未评定")


def test_the_two_are_two() -> None:
    """Whoever is silent is named."""
    assert ("原文未报告", "编者未填", "尚未评级") == (NOT_REPORTED, NOT_FILLED, NOT_RATED)
    assert NOT_RATED == evidence_text(a_record())


@pytest.mark.parametrize(
    "folder", ["generator/anliku", "overrides/pages", "overrides/assets/anliku"]
)
def test_no_output_has_words_of_its_own(folder: str) -> None:
    """The words of before are gone everywhere."""
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".html", ".js"}
    }
    found = [path for path, text in texts.items() if any(words in text for words in _FORMER)]
    assert [] == found
