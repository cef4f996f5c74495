"""A text in, every problem of it out: each rule is asked; the tree was read once, for all of them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from anliku.checks.bounds import passed_bounds
from anliku.checks.broken_mark_up import broken_mark_up
from anliku.checks.citations import no_citation
from anliku.checks.empty_blocks import empty_blocks
from anliku.checks.faults import faults_of_reading
from anliku.checks.footnotes import footnote_problems
from anliku.checks.headings import level_one_headings
from anliku.checks.images import images_without_text
from anliku.checks.interface import Check, CheckedText
from anliku.checks.left_signs import left_signs
from anliku.checks.links import bad_links
from anliku.checks.outside_images import outside_images
from anliku.checks.quotations import long_quotations
from anliku.checks.raw_html import raw_html
from anliku.checks.sections import section_problems
from anliku.checks.template_words import template_words
from anliku.checks.unmade_blocks import unmade_blocks
from anliku.checks.unmeant_mark_up import unmeant_mark_up
from anliku.problems import Problem, Rule

CHECKS: tuple[Check, ...] = (
    faults_of_reading,
    section_problems,
    raw_html,
    bad_links,
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
_MOST_OF_A_KIND = 100
"""Problems of one rule told of one text; who has so many mends them by one rule, too."""


def text_problems(text: CheckedText) -> list[Problem]:
    """Return every problem of a text."""
    # Nothing is read beyond a bound, so the other rules would miss what stands there.
    return list(passed_bounds(text)) or list(_few_of_each(_found(text), text))


def _found(text: CheckedText) -> Iterator[Problem]:
    for check in CHECKS:
        yield from check(text)


def _few_of_each(problems: Iterable[Problem], text: CheckedText) -> Iterator[Problem]:
    met: Counter[Rule] = Counter()
    for problem in problems:
        met[problem.rule] += 1
        if met[problem.rule] <= _MOST_OF_A_KIND:
            yield problem
    for rule, count in met.items():
        if count > _MOST_OF_A_KIND:
            message = f"“{rule.title}”共 {count} 处，只列出前 {_MOST_OF_A_KIND} 处"
            yield text.problem(rule, message, "改好列出的，再检查一次")
