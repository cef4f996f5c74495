"""Concepts in, those that a reader can follow out, with a problem where each bound is passed.

What is made of a vocabulary grows with its concepts and labels: a page for each concept, a search
that looks for each label in each text. The bounds leave a national vocabulary room (this archive
has some 90 concepts with 760 labels) and keep a hostile one from holding a build for minutes.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from anliku.model.concept import Concept
from anliku.problems import Location, Problem, Rule

MOST_FILES = 50
"""Files of concepts; five schemes need five."""
MOST_CHARACTERS = 400_000
"""Of all files of concepts together; this archive's have some 14,000."""
MOST_CONCEPTS = 600
"""Of all schemes together: each has a page, which takes a build some five milliseconds."""
MOST_LABELS = 20_000
"""Of all concepts together: thirty each. One concept has `validation.bounds.MOST_ITEMS` of a kind."""
LONGEST_LABEL = 40
"""Characters of a label or of a concept's name; the longest in use has ten."""
LONGEST_SLUG = 60
"""Characters of what stands for a concept in the address of its page."""


def few_files(paths: Iterable[Path], root: Path) -> tuple[list[Path], list[Problem]]:
    """Return the files that are read, and a problem at the first one that is not."""
    listed = list(paths)
    if len(listed) <= MOST_FILES:
        return listed, []
    place = Location(listed[MOST_FILES].relative_to(root).as_posix())
    message = f"词表有 {len(listed)} 个文件，最多 {MOST_FILES} 个，从这个起没有读"
    return listed[:MOST_FILES], [_too_much(Rule.TOO_LARGE, place, message, "并成几个文件")]


def too_long(name: str, characters: int, before: int) -> Problem | None:
    """Return why a file is not read: with those before it, it is longer than all may be.

    Args:
        name: the file, for the location.
        characters: its length.
        before: the length of all files read before it.
    """
    if before + characters <= MOST_CHARACTERS:
        return None
    message = f"词表各文件共超过 {MOST_CHARACTERS} 字，这个文件没有读"
    return _too_much(Rule.TOO_LARGE, Location(name), message, "删去用不到的概念和说明")


class Room:
    """How much room is left for further concepts; one pass over all files."""

    def __init__(self) -> None:
        self._concepts = self._labels = 0
        self.is_full = False
        """Whether a concept was turned away; then none after it is read either."""

    def problems(self, concept: Concept, place: Location) -> Iterator[Problem]:
        """Count a concept, or yield the problem of the first for which there is no room."""
        self._concepts += 1
        self._labels += len(concept.labels)
        passed = ""
        if self._concepts > MOST_CONCEPTS:
            passed = f"词表的概念超过 {MOST_CONCEPTS} 个"
        elif self._labels > MOST_LABELS:
            passed = f"词表的词（首选词、同义词、常见错字）超过 {MOST_LABELS} 个"
        if passed and not self.is_full:
            self.is_full = True
            hint = "删去用不到的概念；词多的大词表，只收案例用得到的部分"
            message = f"{passed}，从这里起没有读"
            yield _too_much(Rule.WRONG_LENGTH, place, message, hint)


def long_words(concept: Concept, place: Location) -> Iterator[Problem]:
    """Yield each name, label or slug that is too long to be one."""
    kinds = [("名称", concept.name, LONGEST_LABEL)]
    kinds += [("词", label, LONGEST_LABEL) for label in concept.labels]
    kinds += [("网址名", concept.entry.slug or "", LONGEST_SLUG)]
    for kind, word, most in kinds:
        if len(word) > most:
            message = f"概念的{kind}“{word[:most]}……”有 {len(word)} 字，最多 {most} 字"
            hint = "写成一个词；解释写到“范围说明”（scope）"
            yield _too_much(Rule.WRONG_LENGTH, place, message, hint)


def _too_much(rule: Rule, place: Location, message: str, hint: str) -> Problem:
    return Problem(rule=rule, location=place, message=message, hint=hint)
