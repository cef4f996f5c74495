"""The file of synonyms in, rings of words that a search treats alike and every problem out.

A ring (ISO 25964-1: equivalence without a preferred term) is a line of words with `、` between.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from anliku.plain_files import is_plain_file, is_plain_folder
from anliku.problems import Location, Problem, Rule
from anliku.source import read_text

FILE = "synonyms.txt"
"""Name of the file in the vocabulary's folder; an archive may do without."""

Ring = tuple[str, ...]

_SEPARATOR = re.compile(r"[、，,；;\s]+")
_SHORTEST = 2
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
    rings = []
    for number, line in enumerate((text or "").split("\n"), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            words = tuple(word for word in _SEPARATOR.split(line) if word)
            problems += _problems_of(words, line, Location(name, number))
            rings.append(words)
    return tuple(ring for ring in rings if len(ring) > 1), problems


def _problems_of(words: Ring, line: str, place: Location) -> Iterator[Problem]:
    if len(words) < len("一双"):
        message, hint = "这一行只有一个词", f"一行至少写两个词，用顿号隔开，如：{_EXAMPLE}"
        yield Problem(rule=Rule.WRONG_FORMAT, location=place, message=message, hint=hint)
    for at, word in enumerate(words):
        spot = Location(place.path, place.line, line.find(word) + 1)
        if len(word) < _SHORTEST:
            message, hint = f"“{word}”只有一个字", "一个字意思太多，换成两个字以上的词"
            yield Problem(rule=Rule.WRONG_LENGTH, location=spot, message=message, hint=hint)
        if word in words[:at]:
            spot = Location(place.path, place.line, line.rfind(word) + 1)
            message, hint = f"“{word}”在这一行写了两次", "删去一处"
            yield Problem(rule=Rule.WRONG_FORMAT, location=spot, message=message, hint=hint)
