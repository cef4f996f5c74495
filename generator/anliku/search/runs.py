"""A text in, the runs it consists of out: of Han characters, of letters, of digits."""

import re
from collections.abc import Iterator
from operator import add

from anliku.search.folding import fold

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Han characters as a class of a regular expression."""

_RUN = re.compile(rf"(?P<han>[{HAN}]+)|(?P<number>\d+(?:[.,]\d+)*)|(?:(?![{HAN}])[^\W_])+")


def runs(folded: str) -> Iterator[tuple[str, bool]]:
    """Yield the runs of Han characters, the words and the numbers of a folded text, in order.

    The second of each pair says whether the run is Han.
    """
    for match in _RUN.finditer(folded):
        run = match[0]
        yield (run.replace(",", "") if match["number"] else run), match["han"] is not None


def adjoining(folded: str) -> Iterator[tuple[tuple[str, bool], tuple[str, bool]]]:
    """Yield each two runs with nothing between them, as `runs` gives them."""
    before = None
    for match in _RUN.finditer(folded):
        if before is not None and before.end() == match.start():
            yield (before[0], before["han"] is not None), (match[0], match["han"] is not None)
        before = match


def pairs(run: str) -> Iterator[str]:
    """Yield each two characters that stand side by side."""
    return map(add, run, run[1:])


def phrase_form(text: str) -> str:
    """Return a form in which a phrase is a substring exactly where it stands in the text.

    Each Han character, word and number is closed by a line feed; anything between them counts
    as one separator, at the ends as none.
    """
    atoms: list[str] = []
    end = 0
    folded = fold(text)
    for match in _RUN.finditer(folded):
        if atoms and match.start() > end:
            atoms.append(" ")
        run = match[0].replace(",", "") if match["number"] else match[0]
        atoms.extend(run if match["han"] is not None else [run])
        end = match.end()
    return "\n" + "".join(f"{atom}\n" for atom in atoms)
