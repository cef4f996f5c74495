"""AK104: no character in a text hides or turns round what others show, by whatever name it is written.

Bad: `&#x202E;`, which turns the words behind it round.
Good: the words as they are to be read.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.invisible import HIDDEN
from anliku.text.tree import Code, Image, Words
from anliku.text.walking import all_inlines

_HIDDEN = re.compile(HIDDEN)


def hidden_characters(text: CheckedText) -> Iterator[Problem]:
    """Yield each inline that shows such a character; written raw, the file's reading told it."""
    for inline in all_inlines(text.text.tree):
        words = inline.alt if isinstance(inline, Image) else ""
        if isinstance(inline, Words | Code):
            words = inline.text
        found = _HIDDEN.search(words)
        if found:
            message = f"含有写成代号的看不见的字符 U+{ord(found[0][0]):04X}"
            hint = "删去 &# 开头的代号，只留要读的文字"
            yield text.problem(Rule.CONTROL_CHARACTER, message, hint, inline.at)
