"""What is remembered while one chapter becomes Typst code: its words, notes, pictures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from anliku.packs.pdf.literals import expressions, literal


class Assets:
    """The files that the code refers to, each once, under names of our own."""

    def __init__(self) -> None:
        self.pictures: dict[Path, str] = {}
        """Pictures of the archive, with the name they get."""
        self.qr_codes: dict[str, str] = {}
        """Addresses, with the name of the file with their QR code."""

    def picture(self, path: Path) -> str:
        """Return the name of a picture's copy; without ending, so that Typst goes by its content."""
        return self.pictures.setdefault(path, f"picture-{len(self.pictures)}")

    def qr_code(self, address: str) -> str:
        """Return the name of the file with an address's QR code."""
        return self.qr_codes.setdefault(address, f"qr-{len(self.qr_codes)}.svg")


@dataclass(frozen=True, slots=True)
class Whole:
    """What all chapters of a file share."""

    numbers: frozenset[int]
    """Of the cases in this file."""
    elsewhere: Mapping[int, str]
    """Numbers of cases in other volumes, with where they are."""
    line: float
    """How many characters of a table go into a line."""
    assets: Assets
    breaks: frozenset[str]
    """Labels of notes and headings before whose blocks a new page begins."""


class ChapterState:
    """One chapter's code in the making."""

    def __init__(self, key: str, whole: Whole) -> None:
        """Start a chapter with its key and what it shares with the others."""
        self.characters: set[str] = set()
        """Every character that is printed."""
        self.whole = whole
        self.is_narrow = False
        self.level = 1
        self.depth = 0
        """How many blocks the one at hand stands in."""
        self._key = key
        self._notes: dict[str, str] = {}
        self._headings = 0
        self._to_follow = ""

    def words(self, text: str) -> str:
        """Return code, without braces, that prints a text."""
        self.characters.update(text)
        return ";".join(expressions(text, is_narrow=self.is_narrow))

    def literal(self, text: str) -> str:
        """Return a string literal of a text that is printed."""
        self.characters.update(text)
        return literal(text)

    def note_label(self, key: str) -> tuple[str, bool]:
        """Return the label of a footnote, and whether it is marked for the first time."""
        is_new = key not in self._notes
        label = self._notes.setdefault(key, f"note-{self._key}-{len(self._notes)}")
        return label, is_new

    def noted(self, code: Callable[[], str]) -> tuple[str, frozenset[str]]:
        """Return code as it is made, and the labels of the footnotes that are new in it."""
        before = len(self._notes)
        made = code()
        return made, frozenset(list(self._notes.values())[before:])

    def heading_label(self) -> str:
        """Return the label of a new heading, to which the next paragraph says that it follows."""
        self._headings += 1
        self._to_follow = f"heading-{self._key}-{self._headings}"
        return self._to_follow

    def followed(self) -> str:
        """Return the label of the heading that a paragraph is the first to follow; empty if none."""
        label, self._to_follow = self._to_follow, ""
        return label

    def breaks_before(self, labels: Iterable[str]) -> bool:
        """Whether a new page begins before a block with these labels."""
        return self.depth == 0 and not self.whole.breaks.isdisjoint(labels)

    def reached(self, level: int) -> int:
        """Return a heading's level without a gap to the one before, as PDF/UA asks."""
        self.level = min(level, self.level + 1)
        return self.level


def sequence(codes: Iterable[str]) -> str:
    """Return one expression of content from several."""
    joined = ";".join(code for code in codes if code)
    return f"{{{joined}}}" if joined else "[]"


def argument_list(codes: Iterable[str]) -> str:
    """Return an array literal."""
    return "(" + "".join(f"{code}," for code in codes) + ")"
