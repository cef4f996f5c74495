"""Text of any kind in, the same on one line out, with nothing in it that a format would choke on."""

import unicodedata

_CONTROLS = frozenset(["Cc", "Cs"])
"""General categories (Unicode Standard, table 4-4) of controls and surrogates."""
_NONCHARACTERS = "\ufffe\uffff"


def one_line(text: str) -> str:
    """Return the text with each run of white space as one space, and without control characters.

    What is left is valid in XML 1.0 (fifth edition, production 2).
    """
    if not text.isprintable():
        text = "".join(char for char in text if char.isspace() or _is_text(char))
    return " ".join(text.split())


def _is_text(char: str) -> bool:
    return unicodedata.category(char) not in _CONTROLS and char not in _NONCHARACTERS
