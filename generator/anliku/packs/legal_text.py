"""Any text in, text that XML 1.0 can hold out.

Composing keeps such characters away; a single one that slipped through would make a whole file
unreadable, so here each becomes the replacement character, which a reader sees.
"""

import re

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n?|\n")


def legal(text: str) -> str:
    """Return the text with each character that XML forbids replaced by U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)


def on_one_line(text: str) -> str:
    """Return legal text in which each line end is a blank, as running text is read anyway."""
    return legal(_LINE_END.sub(" ", text))
