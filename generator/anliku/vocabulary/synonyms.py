"""The file of synonyms in, rings of words that a search treats alike and every problem out.

A ring (ISO 25964-1: equivalence without a preferred term) is a line of words with `、` between.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from anliku.plain_files import is_plain_file, is_plain_folder
from anliku.problems import Location, Problem, Rule
from anliku.source import read_text
from anliku.text.invisible import names_of, shows_something
from anliku.vocabulary.protected_words import demeaning, groups_of

FILE = "synonyms.txt"
"""Name of the file in the vocabulary's folder; an archive may do without."""
MOST_IN_RING = 200
"""Words of one line; the longest in use has thirty."""
MOST_WORDS = 20_000
"""Words of all lines together; this archive has some 6,000."""
MOST_RINGS_OF_WORD = 10
"""Lines that one word may be in: each is looked for wherever the word stands. In use are four."""
LONGEST_WORD = 40
"""Characters of one word; the longest in use has eight."""

Ring = tuple[str, ...]

_WORD = re.compile(r"[^、，,；;\s]+")
_SHORTEST = 2
_SHOWN = 12
_EXAMPLE = "老人、老年人、长者"


def read_synonyms(folder: Path, root: Path) -> tuple[tuple[Ring, ...], list[Problem]]:
    """Return the rings of the file in the vocabulary's folder; none if there is no file.

    Args:
        folder: the vocabulary's folder.
        root: the archive's folder, to which locations are relative.
    """
    path = folder / FILE
    if not is_plain_folder(folder) or not (is_plain_file(path) or is_plain_folder(path)):
        return (), []
    text, _, problems = read_text(path, root)
    name = path.relative_to(root).as_posix()
    rings: list[Ring] = []
    total = 0
    rings_of: Counter[str] = Counter()
    for number, line in enumerate((text or "").split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        place = Location(name, number)
        words = tuple(found[0] for found in _WORD.finditer(line))
        total += len(words)
        if total > MOST_WORDS:
            message = f"同义词共超过 {MOST_WORDS} 个，从这一行起没有读"
            problems.append(_wrong_length(place, message, "删去用不到的词"))
            break
        problems += _problems_of(line, place, rings_of)
        problems += _problems_of_people(words[:MOST_IN_RING], line, place)
        kept = dict.fromkeys(
            word
            for word in words[:MOST_IN_RING]
            if len(word) <= LONGEST_WORD and shows_something(word)
        )
        rings.append(tuple(word for word in kept if rings_of[word] <= MOST_RINGS_OF_WORD))
    return tuple(ring for ring in rings if len(ring) > 1), problems


def _problems_of(line: str, place: Location, rings_of: Counter[str]) -> Iterator[Problem]:
    """Yield what is wrong with a line, counting in how many lines each of its words is."""
    met: set[str] = set()
    if len(_WORD.findall(line)) < len("一双"):
        message, hint = "这一行只有一个词", f"一行至少写两个词，用顿号隔开，如：{_EXAMPLE}"
        yield Problem(rule=Rule.WRONG_FORMAT, location=place, message=message, hint=hint)
    for at, found in enumerate(_WORD.finditer(line)):
        word, spot = found[0], Location(place.path, place.line, found.start() + 1)
        if at == MOST_IN_RING:
            message = f"这一行的词超过 {MOST_IN_RING} 个，从这里起没有读"
            yield _wrong_length(spot, message, "分成几行，一行只写意思相同的词")
            break
        if word in met:
            message, hint = f"“{word[:_SHOWN]}”在这一行写了两次", "删去一处"
            yield Problem(rule=Rule.WRONG_FORMAT, location=spot, message=message, hint=hint)
            continue
        met.add(word)
        rings_of[word] += 1
        yield from _problems_of_word(word, spot)
        if rings_of[word] == MOST_RINGS_OF_WORD + 1:
            message = f"“{word[:_SHOWN]}”写在 {MOST_RINGS_OF_WORD} 行以上，多的不算"
            yield _wrong_length(spot, message, "意思相同的几行并成一行；意思太泛的词不收")


def _problems_of_people(words: Sequence[str], line: str, place: Location) -> Iterator[Problem]:
    """Yield where a line treats groups of people alike that are not, or demeans them."""
    met: dict[str, str] = {}
    for word, group in groups_of(words):
        met.setdefault(group, word)
    if len(met) > 1:
        (first, one), (second, other) = list(met.items())[:2]
        spot = Location(place.path, place.line, line.index(other) + 1)
        message = f"“{one}”（{first}）和“{other}”（{second}）不能当作同义词"
        hint = "各放一行，一行只写同一类人：查一类人，不该查出另一类"
        yield Problem(rule=Rule.MIXED_PEOPLE, location=spot, message=message, hint=hint)
    for word in words:
        better = demeaning(word)
        if better is not None:
            spot = Location(place.path, place.line, line.index(word) + 1)
            hint = f"删去，或改写成“{better}”"
            message = f"“{word}”是贬称，公开的词表不收"
            yield Problem(rule=Rule.MIXED_PEOPLE, location=spot, message=message, hint=hint)


def _problems_of_word(word: str, spot: Location) -> Iterator[Problem]:
    if not shows_something(word):
        message, hint = f"这个词只有看不见的字符 {names_of(word)}", "删去它，或写上要检索的词"
        yield Problem(rule=Rule.CONTROL_CHARACTER, location=spot, message=message, hint=hint)
    elif len(word) < _SHORTEST:
        message, hint = f"“{word}”只有一个字", "一个字意思太多，换成两个字以上的词"
        yield _wrong_length(spot, message, hint)
    elif len(word) > LONGEST_WORD:
        message = f"“{word[:_SHOWN]}……”有 {len(word)} 字，最多 {LONGEST_WORD} 字"
        yield _wrong_length(spot, message, "词与词之间用顿号隔开")


def _wrong_length(place: Location, message: str, hint: str) -> Problem:
    return Problem(rule=Rule.WRONG_LENGTH, location=place, message=message, hint=hint)
