"""Whatever a body is, what is made of it holds nothing but what is allowed, and every word of it."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.html import Picture, html_of
from anliku.text.projections.links import links_in
from anliku.text.projections.sections import sections_of
from anliku.text.projections.steps import told_steps
from anliku.text.tree import Box
from anliku.text.walking import all_blocks, all_inlines
from tests.unit.text.allowed import PAGE, PICTURE, faults_of
from tests.unit.text.fragments import BODIES
from tests.unit.text.outline import bare
from tests.unit.text.places import misplaced
from tests.unit.text.projections import PROJECTIONS, words_of_page
from tests.unit.text.reference import reference_outline, words_lost

ANY = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


class _OnePage:
    """Knows one page and one picture, by any name."""

    def link(self, _inside: Inside, /) -> str | None:
        return PAGE

    def picture(self, _inside: Inside, /) -> Picture | None:
        return Picture(PICTURE, 4, 3)


@ANY
@given(BODIES)
@example("## mark 1\n\n## note 1\n\n甲[^1]\n\n[^1]: 乙")
@example("# a\n# a\n# a 1\n# a_1\n# A\n")
def test_only_what_is_allowed_is_written(body: str) -> None:
    """The HTML of any body has the allowed elements, attributes and values alone."""
    assert [] == faults_of(html_of(Text(body), _OnePage()))


@ANY
@given(BODIES)
def test_bare_html_has_no_attributes(body: str) -> None:
    """Bare HTML of any section has elements alone."""
    for section in sections_of(Text(body).tree):
        html = bare_html(section.blocks)
        assert [] == faults_of(html)
        assert "=" not in "".join(part.partition(">")[0] for part in html.split("<")[1:])


@ANY
@given(BODIES)
@pytest.mark.parametrize("name", PROJECTIONS)
def test_every_projection_has_the_words_of_the_page(name: str, body: str) -> None:
    """What a projection shows is what the page shows, character by character."""
    text = Text(body)
    assert words_of_page(text, PROJECTIONS[name]) == PROJECTIONS[name].words(text)


@ANY
@given(BODIES)
@example("#| a | b |\n|---|--:|\n| a | b |\n|---|--:|\n")
def test_no_word_is_lost(body: str) -> None:
    """All that the reference shows, the page shows."""
    text = Text(body)
    # What looks like a footnote's mark and is none, the reference shows with its backslashes, the
    # specification (and we) without.
    escaped = re.search(r"\[\^[^\]\n]*\\", body)
    # A control character is an error, and a sign that cannot be read until it is mended.
    is_clean = not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", body)
    # A note written twice is an error; until it is mended nobody knows which was meant.
    is_twice = any(fault.kind == "repeated-note" for fault in text.tree.faults)
    if (
        is_clean
        and not is_twice
        and not escaped
        and not any(isinstance(block, Box) for block in all_blocks(text.tree))
    ):
        assert Counter() == words_lost(text, reference_outline(body))


@ANY
@given(BODIES)
def test_steps_say_what_the_text_says(body: str) -> None:
    """The words of steps stand in the text in the same order."""
    left = iter(bare(Text(body).plain))
    for step in told_steps(Text(body).tree):
        told = bare(step.title + step.text)
        assert all(sign in left for sign in told), step


@ANY
@given(BODIES)
def test_every_node_stands_where_it_is_said_to(body: str) -> None:
    """Line and column of a node lead to what it shows."""
    assert [] == misplaced(Text(body))


@ANY
@given(BODIES)
def test_reading_is_repeatable(body: str) -> None:
    """The same body gives the same tree."""
    assert Text(body).tree == Text(body).tree
    assert len(list(links_in(Text(body)))) <= len(list(all_inlines(Text(body).tree)))
    assert all(block.at >= 0 for block in all_blocks(Text(body).tree))
