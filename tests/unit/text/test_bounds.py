"""A body that passes a bound is read as far as the bound, and says where; none raises."""

import pytest

from anliku.text import Text, faults
from anliku.text.projections.html import html_of
from anliku.text.reading import parsing
from anliku.text.tree import Heading
from anliku.text.walking import all_blocks, all_inlines
from benchmarks.bounded import made_of
from benchmarks.hostile import HOSTILE
from tests.unit.text.allowed import faults_of
from tests.unit.text.bodies import body_of
from tests.unit.text.projections import NoPage


@pytest.fixture
def small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the bounds a fiftieth, so that reaching them takes no time."""
    monkeypatch.setattr(parsing, "MOST_CHARACTERS", parsing.MOST_CHARACTERS // 50)
    monkeypatch.setattr(parsing, "MOST_PARTS", parsing.MOST_PARTS // 50)


@pytest.mark.usefixtures("small_bounds")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bodies(name: str) -> None:
    """Every hostile body is a fault with a place, and all that is made of it is made."""
    body = HOSTILE[name]()[: parsing.MOST_CHARACTERS * 4]
    text = Text(body)
    parts = len(list(all_blocks(text.tree))) + len(list(all_inlines(text.tree)))
    assert parts <= 2 * parsing.MOST_PARTS + parsing.MOST_CHARACTERS // 5
    passed = [
        one for one in text.tree.faults if one.kind in (faults.TOO_DEEP, faults.TOO_MANY_PARTS)
    ]
    assert passed
    lines = body.split("\n")
    for fault in passed:
        assert 0 < (text.place(fault.at).line or 0) <= len(lines)
    assert made_of(body)["faults"] == len(text.tree.faults)


@pytest.mark.parametrize("seed", range(12))
def test_a_reading_may_stop_anywhere(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the reading stops, its tree is sound."""
    body = f"!!! note\n    |甲|\n    |-|\n    |乙[^1]|\n\n{body_of(seed)}"
    for most in range(0, 120, 3):
        monkeypatch.setattr(parsing, "MOST_PARTS", most)
        text = Text(body)
        assert most % 30 or faults_of(html_of(text, NoPage())) == []
        made_of(body)


def test_a_long_case_passes() -> None:
    """A case of 60,000 characters with 900 footnotes is read to its end."""
    paragraphs = "".join(f"{'社区居民议事' * 9}，**约{n}%**。[^{n}]\n\n" for n in range(900))
    notes = "".join(f"[^{n}]: 虚构报：《报道》，2026-05-01。\n" for n in range(900))
    text = Text(paragraphs + notes)
    assert len(text.source) > 60_000
    assert text.tree.faults == ()
    assert len(text.tree.notes) == 900


def test_nine_lists_in_one_another_pass_and_twelve_do_not() -> None:
    """Lists may be nested deeper than a reader follows, and no deeper."""

    def nested(depth: int) -> Text:
        return Text("\n".join(f"{'  ' * level}- 甲" for level in range(depth)))

    assert nested(9).tree.faults == ()
    assert [fault.kind for fault in nested(12).tree.faults] == [faults.TOO_DEEP]


def test_headings_are_spelt_up_to_a_bound() -> None:
    """Beyond some thousand characters of headings, ids are no longer spelt; they stay unique."""
    text = Text("".join(f"# {'社区' * 20}{n}\n\n" for n in range(400)))
    ids = [block.id for block in text.tree.blocks if isinstance(block, Heading)]
    assert len(set(ids)) == 400
    assert ids[0].startswith("t-she-qu-")
    assert len(ids[-1]) < 12
