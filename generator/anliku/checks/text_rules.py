"""A text in, every problem of it out: each rule is asked; the tree was read once, for all of them."""

from collections.abc import Iterator

from anliku.checks.bounds import passed_bounds
from anliku.checks.broken_mark_up import broken_mark_up
from anliku.checks.citations import no_citation
from anliku.checks.empty_blocks import empty_blocks
from anliku.checks.faults import faults_of_reading
from anliku.checks.footnotes import footnote_problems
from anliku.checks.headings import level_one_headings
from anliku.checks.hidden_characters import hidden_characters
from anliku.checks.images import images_without_text
from anliku.checks.interface import Check, CheckedText
from anliku.checks.left_signs import left_signs
from anliku.checks.links import bad_links
from anliku.checks.lookalike_hosts import lookalike_hosts
from anliku.checks.outside_images import outside_images
from anliku.checks.quotations import long_quotations
from anliku.checks.raw_html import raw_html
from anliku.checks.sections import section_problems
from anliku.checks.template_words import template_words
from anliku.checks.unmade_blocks import unmade_blocks
from anliku.checks.unmeant_mark_up import unmeant_mark_up
from anliku.problems import Problem, few_of_each

CHECKS: tuple[Check, ...] = (
    faults_of_reading,
    section_problems,
    raw_html,
    hidden_characters,
    bad_links,
    lookalike_hosts,
    footnote_problems,
    no_citation,
    level_one_headings,
    images_without_text,
    outside_images,
    broken_mark_up,
    long_quotations,
    template_words,
    unmade_blocks,
    unmeant_mark_up,
    left_signs,
    empty_blocks,
)


def text_problems(text: CheckedText) -> list[Problem]:
    """Return every problem of a text."""
    # Nothing is read beyond a bound, so the other rules would miss what stands there.
    return list(passed_bounds(text)) or list(few_of_each(_found(text)))


def _found(text: CheckedText) -> Iterator[Problem]:
    for check in CHECKS:
        yield from check(text)
