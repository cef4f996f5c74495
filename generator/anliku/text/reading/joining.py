"""A text in, the same out with emphasis beside Chinese punctuation (`**注意：**后面`) joined to its words.

CommonMark closes a run of `*` only where blanks or punctuation follow, as writing with blanks has
them. A character of the private use area that the text does not have is put between the run and the
punctuation; to the parser it is a letter, and it is taken out of all words afterwards. It also
parts the mark of a footnote from a link behind it (`[^S1][报道](b.md)`), which the parser would take
for one link with two names.
"""

import re

from anliku.text.wide import is_punctuation, is_wide

_RUN = re.compile(r"\*+|~+|(?<=\])(?=\[[^^])")
"""Runs of signs, and places between two pairs of brackets."""
_MARK = re.compile(r"\[\^[^\[\]\s]+\]\Z")
_LONGEST_MARK = 60
_PRIVATE = range(0xE000, 0xF900)
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def joiner_for(text: str) -> str:
    """Return a character for `joined`, mostly the first of the area; empty where none is needed or left."""
    if "*" not in text and "~" not in text and "][" not in text:
        return ""
    first = chr(_PRIVATE[0])
    if first not in text and "&#" not in text:
        return first
    referred = {
        chr(number)
        for found in _REFERENCE.finditer(text)
        if (number := int(found[1], 16) if found[1] else int(found[2])) in _PRIVATE
    }
    taken = referred.union(text)
    return next((sign for sign in map(chr, _PRIVATE) if sign not in taken), "")


def joined(text: str, joiner: str) -> str:
    """Return the text with the joining character beside each run that would not be emphasis else."""
    parts: list[str] = []
    done = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if start == end:
            if _MARK.search(text, max(start - _LONGEST_MARK, 0), start):
                parts += (text[done:start], joiner)
                done = start
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        if not before or not after or before.isspace() or after.isspace() or before == "\\":
            continue
        opens, closes = is_punctuation(before), is_punctuation(after)
        if opens == closes or not (is_wide(before) or is_wide(after)):
            continue
        at = start if opens else end
        parts += (text[done:at], joiner)
        done = at
    return "".join((*parts, text[done:])) if parts else text
