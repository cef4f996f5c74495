"""A vocabulary beyond what a reader can follow: a problem at its line, nothing slow, nothing lost unsaid."""

import time
from pathlib import Path

import pytest

from anliku.validation.bounds import MOST_ITEMS
from anliku.vocabulary import Vocabulary, read_vocabulary
from anliku.vocabulary import bounds as limits
from anliku.vocabulary.hierarchy import MOST_LEVELS
from anliku.vocabulary.synonyms import (
    LONGEST_WORD,
    MOST_IN_RING,
    MOST_RINGS_OF_WORD,
    MOST_WORDS,
    read_synonyms,
)

_SECONDS = 5
"""Processor time for any vocabulary; what is measured takes one on an idle machine."""


def _concept(name: str, *lines: str) -> str:
    return "".join([f"topic/{name}:\n  pref: {name}\n", *(f"  {line}\n" for line in lines)])


def _chain(length: int) -> str:
    return "".join(
        _concept(f"词{n}", *([f"broader: topic/词{n - 1}"] if n else ())) for n in range(length)
    )


def _circle(length: int) -> str:
    return "".join(
        _concept(f"词{n}", f"broader: topic/词{(n + 1) % length}") for n in range(length)
    )


HOSTILE = {
    "a chain": _chain(6_000),
    "a chain from below": "".join(
        _concept(f"词{n}", f"broader: topic/词{n + 1}") for n in range(6_000)
    ),
    "a circle": _circle(limits.MOST_CONCEPTS),
    "many circles": "".join(
        _concept(f"词{n}", f"broader: topic/词{n ^ 1}") for n in range(limits.MOST_CONCEPTS)
    ),
    "each above itself": "".join(
        _concept(f"词{n}", f"broader: topic/词{n}") for n in range(limits.MOST_CONCEPTS)
    ),
    "flat": "".join(_concept(f"词{n}") for n in range(15_000)),
    "all below one": _concept("甲")
    + "".join(_concept(f"词{n}", "broader: topic/甲") for n in range(limits.MOST_CONCEPTS - 1)),
    "unknown neighbours": "".join(
        _concept(f"词{n}", f"related: [{', '.join(f'topic/{n}词{m}' for m in range(50))}]")
        for n in range(limits.MOST_CONCEPTS - 5)
    ),
    "one label for all": "".join(f"topic/词{n}:\n  pref: 甲乙\n" for n in range(9_000)),
    "many labels": _concept("甲", f"alt: [{', '.join(f'丙{n}' for n in range(50_000))}]"),
    "unknown keys": "".join(
        _concept(f"词{n}", *(f"上位词{m}: 甲" for m in range(10))) for n in range(1_500)
    ),
    "long names": "".join(_concept("甲" * 300 + str(n)) for n in range(600)),
    "nothing but text": "甲乙\n" * 100_000,
}


def read(folder: Path, text: str) -> tuple[Vocabulary, list[str]]:
    """Return the vocabulary of one file, and its problems as `line code message`."""
    (folder / "terms.yml").write_text(text, encoding="utf-8")
    vocabulary, problems = read_vocabulary(folder, folder)
    return vocabulary, [f"{p.location.line} {p.rule.code} {p.message}" for p in problems]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_vocabulary_holds_a_check(tmp_path: Path, name: str) -> None:
    """Whatever the concepts, reading them takes no time to speak of, and each message is short."""
    (tmp_path / "terms.yml").write_text(HOSTILE[name], encoding="utf-8")
    started = time.process_time()
    vocabulary, problems = read_vocabulary(tmp_path, tmp_path)
    for uri in vocabulary.concepts:
        assert len(vocabulary.ancestors(uri)) < MOST_LEVELS
    assert time.process_time() - started < _SECONDS
    assert len(vocabulary.concepts) <= limits.MOST_CONCEPTS
    assert all(len(str(problem)) < 500 for problem in problems)


def test_a_vocabulary_at_the_bound_is_whole(tmp_path: Path) -> None:
    """So many concepts are read, in so many levels."""
    text = "".join(
        _concept(f"词{n}", *([f"broader: topic/词{n - 1}"] if n % MOST_LEVELS else ()))
        for n in range(limits.MOST_CONCEPTS)
    )
    vocabulary, problems = read(tmp_path, text)
    assert [] == problems
    assert limits.MOST_CONCEPTS == len(vocabulary.concepts)
    assert vocabulary.is_complete


def test_the_first_concept_too_many_is_named(tmp_path: Path) -> None:
    """The problem stands at its line, once; what is not read may be meant all the same."""
    text = "".join(_concept(f"词{n}") for n in range(limits.MOST_CONCEPTS + 3))
    vocabulary, problems = read(tmp_path, text)
    line = 2 * limits.MOST_CONCEPTS + 1
    assert [f"{line} AK305 词表的概念超过 {limits.MOST_CONCEPTS} 个，从这里起没有读"] == problems
    assert not vocabulary.is_complete


def test_the_first_level_too_deep_is_named(tmp_path: Path) -> None:
    """A chain is told where it passes the bound, and cut there."""
    vocabulary, problems = read(tmp_path, _chain(MOST_LEVELS + 1))
    line = 2 + 3 * (MOST_LEVELS - 1) + 1
    assert [f"{line} AK206 “topic/词10”上面的上位词超过 9 层"] == problems
    assert () == vocabulary.ancestors("topic/词10")


def test_labels_beyond_a_bound(tmp_path: Path) -> None:
    """Of one concept, and of all."""
    many = ", ".join(f"丙{n}" for n in range(MOST_ITEMS + 1))
    _, problems = read(tmp_path, _concept("甲", f"alt: [{many}]"))
    assert ["3 AK305 “同义词”有 201 项，最多 200 项，从这里起没有读"] == problems
    each = 100
    text = "".join(
        _concept(f"词{n}", f"alt: [{', '.join(f'丙{n}丁{m}' for m in range(each - 1))}]")
        for n in range(limits.MOST_LABELS // each + 2)
    )
    _, problems = read(tmp_path, text)
    line = 3 * (limits.MOST_LABELS // each) + 1
    assert [
        f"{line} AK305 词表的词（首选词、同义词、常见错字）超过 20000 个，从这里起没有读"
    ] == problems


@pytest.mark.parametrize(
    "text",
    [
        _concept("甲" * (limits.LONGEST_LABEL + 1)),
        _concept("甲", f"hidden: [{'乙' * (limits.LONGEST_LABEL + 1)}]"),
        _concept("甲", f"slug: {'a' * (limits.LONGEST_SLUG + 1)}"),
    ],
)
def test_a_word_that_is_none(tmp_path: Path, text: str) -> None:
    """A name, a label or a slug is as long as one."""
    assert {"1 AK305"} == {" ".join(line.split()[:2]) for line in read(tmp_path, text)[1]}


def test_files_beyond_the_bounds(tmp_path: Path) -> None:
    """Too many files, and files that are too long together, are named."""
    for number in range(limits.MOST_FILES + 1):
        (tmp_path / f"t{number:03}.yml").write_text(_concept(f"词{number}"), encoding="utf-8")
    vocabulary, problems = read_vocabulary(tmp_path, tmp_path)
    assert [("AK106", "t050.yml")] == [(p.rule.code, p.location.path) for p in problems]
    assert not vocabulary.is_complete
    (tmp_path / "t001.yml").write_text("#" * limits.MOST_CHARACTERS, encoding="utf-8")
    _, problems = read_vocabulary(tmp_path, tmp_path)
    assert ("AK106", "t001.yml") in [(p.rule.code, p.location.path) for p in problems]


def test_a_long_circle_is_told_in_few_words(tmp_path: Path) -> None:
    """Once, with its beginning; afterwards it is no circle."""
    vocabulary, problems = read(tmp_path, _circle(9))
    (problem,) = problems
    assert problem.startswith("1 AK603 上位词绕成一圈：topic/词0 → ")
    assert problem.endswith(" → …… → topic/词0")
    assert 8 == len(vocabulary.ancestors("topic/词1"))


@pytest.mark.parametrize(
    "text",
    [
        "、".join(f"词{n}" for n in range(60_000)),
        "、".join(["老人"] * 60_000),
        "\n".join(f"老人、词{n}" for n in range(MOST_WORDS)),
        "\n".join("词" for _ in range(100_000)),
        "词" * 300_000,
    ],
)
def test_no_file_of_synonyms_holds_a_check(tmp_path: Path, text: str) -> None:
    """Whatever the words, reading them takes no time to speak of."""
    (tmp_path / "synonyms.txt").write_text(text, encoding="utf-8")
    started = time.process_time()
    rings, problems = read_synonyms(tmp_path, tmp_path)
    assert time.process_time() - started < _SECONDS
    assert problems
    assert all(len(ring) <= MOST_IN_RING for ring in rings)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("、".join(f"词{n:03}" for n in range(MOST_IN_RING + 1)), "1:1001 AK305"),
        (f"老人、{'长' * (LONGEST_WORD + 1)}、长者", "1:4 AK305"),
        ("\n".join(f"词{n}、老人" for n in range(MOST_RINGS_OF_WORD + 3)), "11:5 AK305"),
    ],
)
def test_synonyms_beyond_a_bound(tmp_path: Path, text: str, place: str) -> None:
    """The first word too many is named at its place."""
    (tmp_path / "synonyms.txt").write_text(text, encoding="utf-8")
    _, problems = read_synonyms(tmp_path, tmp_path)
    assert [place] == [f"{p.location.line}:{p.location.column} {p.rule.code}" for p in problems]
