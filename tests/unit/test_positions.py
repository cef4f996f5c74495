"""Where a fact is printed is said as a reader counts: paragraphs, sentences, pages."""

import re

import pytest

from anliku.positions import (
    ANCHOR_PATTERN,
    anchor_of_words,
    anchor_text,
    is_backward,
    position_text,
    sentences,
    with_positions_told,
)

WORDS = {
    "S1": "",
    "S1#180-218": "第180—218字",
    "S1#p12": "第12段",
    "S1#p12-13": "第12—13段",
    "S1#p12-p13": "第12段至第13段",
    "S1#p12s3": "第12段第3句",
    "S12#p12s3-4": "第12段第3—4句",
    "S1#p12s3-p13s1": "第12段第3句至第13段第1句",
    "S1#页12": "第12页",
    "S1#页12-14": "第12—14页",
}


@pytest.mark.parametrize(("anchor", "said"), WORDS.items())
def test_every_form_is_read_and_worded(anchor: str, said: str) -> None:
    """Every form that a record may have is said in words without a sign of code."""
    assert re.match(ANCHOR_PATTERN, anchor)
    assert said == position_text(anchor)
    assert anchor.partition("#")[0] + said == anchor_text(anchor)
    assert not is_backward(anchor)


@pytest.mark.parametrize("anchor", [anchor for anchor in WORDS if "#" in anchor])
def test_what_is_shown_may_be_written(anchor: str) -> None:
    """Whoever copies a position from a page has written it."""
    assert anchor == anchor_of_words(anchor_text(anchor))


@pytest.mark.parametrize(
    "written",
    ["S", "S1#", "S1#p", "S1#p0", "S1#s3", "S1#p1s0", "S1#p1s2-", "S1#12", "S1#p1s2-s3", "s1#p1"],
)
def test_other_forms_are_none(written: str) -> None:
    """What names no place that a reader can find is no position."""
    assert re.match(ANCHOR_PATTERN, written) is None


@pytest.mark.parametrize(
    "written", ["S1#9-3", "S1#p3-2", "S1#p3s4-3", "S1#p3s4-4", "S1#p4s1-p3s9", "S1#页5-4"]
)
def test_what_ends_before_it_begins_is_told_apart(written: str) -> None:
    """A position that runs backward is a slip."""
    assert re.match(ANCHOR_PATTERN, written)
    assert is_backward(written)


def test_prose_shows_no_code() -> None:
    """An anchor in the middle of a text becomes words; what only looks like one is left alone."""
    assert "同篇称“冷书记”（S1第5段第2句），与S2第3—9字不合" == with_positions_told(
        "同篇称“冷书记”（S1#p5s2），与S2#3-9不合"
    )
    for text in ("AS1#p5s2", "S1#p5s2x", "C# 和 S1", "https://e.example/S1#page"):
        assert text == with_positions_told(text)


@pytest.mark.parametrize(
    ("paragraph", "parts"),
    [
        ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
        (
            "“火车跑得快，全靠车头带。”书记说，思路清晰。",
            ["“火车跑得快，全靠车头带。”", "书记说，思路清晰。"],
        ),
        ("他说：“好！”“真的？！”……没有句号", ["他说：“好！”", "“真的？！”……", "没有句号"]),
        ("近期，（见图。）再说……完了", ["近期，（见图。）", "再说……", "完了"]),
        ("增长3.5%，没有断开", ["增长3.5%，没有断开"]),
        ("", []),
    ],
)
def test_sentences_end_behind_what_closes_them(paragraph: str, parts: list[str]) -> None:
    """Stops inside quotations count, and what closes behind a stop belongs to its sentence."""
    assert parts == sentences(paragraph)
    assert paragraph == "".join(parts)
