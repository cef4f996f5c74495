"""Words in, Typst code that sets exactly these words out.

Typst's markup would read `#`, `@`, `$`, `*` and many more as commands; a string literal in code
has three characters to be escaped and nothing else to go wrong.
"""

import re
from collections.abc import Iterator

_ESCAPES = {'"': '\\"', "\\": "\\\\"}
_CONTROL = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029]')
_LATIN_RUN = re.compile(r"[!-~\u00a1-\u024f]+")
_MARKS = "…⋯—―–‥。，、；：！？～〜＿﹏＊＝－"
_UNBROKEN = re.compile(rf"[!-~\u00a1-\u024f]+|[{_MARKS}]{{9,}}")
"""What Typst never breaks: Latin words, and dots or dashes in a row, as for a blank to be filled in."""
_AFTER_MARKS = re.compile(r"(?<=[/.\-_?&=,;:+#%])")
_LONGEST_WORD = 24
"""A word up to this long is left whole in running text; no everyday word is longer."""
_LONGEST_IN_CELL = 10
_PIECE = 8


def literal(text: str) -> str:
    """Return a string literal of Typst's code mode."""
    return f'"{_CONTROL.sub(_escaped, text)}"'


def expressions(text: str, *, is_narrow: bool = False) -> Iterator[str]:
    """Yield expressions that set a text; very long words may be broken where nothing else helps.

    Args:
        text: what is printed.
        is_narrow: whether it stands in a table's cell.
    """
    longest = _LONGEST_IN_CELL if is_narrow else _LONGEST_WORD
    start = 0
    for run in _UNBROKEN.finditer(text):
        is_word = _LATIN_RUN.match(run[0]) is not None
        if is_word and len(run[0]) <= longest:
            continue
        for piece in _pieces(run[0]) if is_word else range(_PIECE, len(run[0]), _PIECE):
            end = run.start() + piece
            yield literal(text[start:end])
            yield "may-break" if is_word else "may-break-marks"
            start = end
    if start < len(text) or not text:
        yield literal(text[start:])


def _pieces(word: str) -> Iterator[int]:
    """Yield the places inside a long word where it may be broken."""
    place = 0
    for part in _AFTER_MARKS.split(word):
        for offset in range(_PIECE, len(part) - 2, _PIECE):
            yield place + offset
        place += len(part)
        if place < len(word):
            yield place


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{{{ord(match[0]):x}}}"
