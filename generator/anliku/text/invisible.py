r"""Text in, which of its characters show nothing, and whether it shows anything at all, out.

Which those are is Unicode's own list («Default_Ignorable_Code_Point», UAX #44, DerivedCoreProperties),
with the controls, what turns the order of others round (UAX #9), and two blanks that are no spaces by
their category: U+2800 (Braille without a dot) and U+FFFC. This is the one place that knows them.
"""

import re
import unicodedata

INVISIBLE = (
    "\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f"
)
"""For a character class: what is in no honest text. The joiners and selectors of emoji are not here."""
BLANKS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
"""For a character class: what shows nothing, but comes along when text is pasted from elsewhere."""
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINERS = "\u200c\u200d"
_BLOCKS_WITH_MARKS = (
    (0x300, 0x2000),
    (0x20D0, 0x2100),
    (0x3099, 0x309B),
    (0xA66F, 0xAC00),
    (0xFE20, 0xFE30),
)
"""Where the marks of written languages stand that are put on a letter (Unicode, `Blocks.txt`)."""
MARKS = "".join(
    chr(code)
    for first, end in _BLOCKS_WITH_MARKS
    for code in range(first, end)
    if unicodedata.category(chr(code)) in ("Mn", "Me") and chr(code) not in BLANKS
)
"""For a character class: what stands on, below or round another character."""
_MOST_MARKS = 8
"""Marks on one letter; Tibetan and Vedic have six, more cover the lines above and below."""
HIDDEN = rf"[{INVISIBLE}]|[{_SELECTORS}{_JOINERS}]{{3,}}|[{MARKS}]{{{_MOST_MARKS + 1},}}"
"""A pattern of what hides something: such characters, rows of selectors or joiners (emoji have two), heaps of marks."""
_ALONE = re.compile(rf"[{BLANKS}{_SELECTORS}{_JOINERS}]")
_SHOWING = ("L", "N", "P", "S")
"""Categories of what shows by itself (Unicode Standard, table 4-4); `Mc` and the rest stand on them."""


def shows_something(text: str) -> bool:
    """Say whether a reader sees anything of a text."""
    return any(map(_shows, text))


def _shows(character: str) -> bool:
    is_kind = unicodedata.category(character).startswith(_SHOWING)
    return is_kind and _ALONE.match(character) is None


def hidden_named(found: str, count: int) -> str:
    """Return what to say of characters that `HIDDEN` has found: the first ones, and how many finds."""
    where = f"U+{ord(found[0]):04X}（共 {count} 处）"
    if found[0] in MARKS:
        return f"一个字上叠了 {len(found)} 个附加符号 {where}，会盖住上下几行"
    return f"含有看不见的控制字符 {where}"


def names_of(text: str, most: int = 3) -> str:
    """Return the code points of a text's characters, each once, as `U+3164`; at most so many."""
    met = dict.fromkeys(text)
    names = [f"U+{ord(character):04X}" for character in met][:most]
    return "、".join(names) + ("……" if len(met) > most else "")
