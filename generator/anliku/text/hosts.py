"""The name of a web site in, what the network calls it and whether it may be taken for another out.

Names are read by IDNA 2008 (RFC 5891) with the mapping of UTS 46, not transitional, as browsers do:
`faß.de` is not `fass.de`. Which names may stand as they are written follows UTS 39 («Highly
Restrictive»), with the scripts that readers of Chinese tell apart: Han, kana, bopomofo, hangul and
the Latin letters of European languages. Of all others the name in ASCII is shown.
"""

import re
import unicodedata
from dataclasses import dataclass

import idna

_ASCII_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_CODED = "xn--"
_DOTS = re.compile("[\u3002\uff0e\uff61]")
"""What browsers read as the dot between labels (RFC 3490, 3.1)."""
_LONGEST = 253
_HAN = frozenset(["CJK", "IDEOGRAPHIC"])
_TOGETHER = (
    frozenset(["LATIN", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", *_HAN]),
    frozenset(["LATIN", "BOPOMOFO", *_HAN]),
    frozenset(["LATIN", "HANGUL", *_HAN]),
)
"""Scripts that one label may have together (UTS 39, section 5.2)."""
_LATIN = re.compile(
    r"[a-z0-9\-_\u00df-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e]*"
)
"""Letters of European languages but those that look like another with nothing added (`ı`, `ĸ`)."""
_LIKE_LATIN_OR_SIGNS = frozenset("ー一丶丿亅乚〇ノンソゾヘへ二工口卜力夕ハ八ロエトタニミ")
"""Signs of Chinese and Japanese that look like a stroke, a slash or a letter among Latin letters."""


@dataclass(frozen=True, slots=True)
class Host:
    """What a name stands for."""

    ascii: str
    """The name as the network has it."""
    doubt: str
    """Why it might be taken for another, in Chinese, to stand after the name; empty if it is plain."""


def host_of(written: str) -> Host | None:
    """Return what a name is, or None where no site can have it.

    Args:
        written: labels with dots between, in Unicode or in ASCII.
    """
    if len(written) > _LONGEST:
        return None
    written = _DOTS.sub(".", written)
    labels = written.lower().removesuffix(".").split(".")
    end = "." if written.endswith(".") else ""
    coded: list[str] = []
    doubts: list[str] = []
    for label in labels:
        both = _label(label)
        if both is None:
            return None
        coded.append(both[0])
        doubts.append(_doubt(both[1]))
    name = ".".join(coded)
    if len(name) > _LONGEST:
        return None
    return Host(name + end, next(filter(None, doubts), ""))


def _label(label: str) -> tuple[str, str] | None:
    """Return a label in ASCII and in Unicode, or None where it is none."""
    if _ASCII_LABEL.fullmatch(label) and not label.startswith(_CODED):
        return label, label
    try:
        ascii_form = idna.encode(label, uts46=True, transitional=False, std3_rules=True)
        return ascii_form.decode("ascii"), idna.decode(ascii_form)
    except (idna.IDNAError, UnicodeError):
        return None


def _doubt(label: str) -> str:
    """Return why a label in Unicode is not what it looks like; empty where it is."""
    if label.isascii():
        return ""
    scripts = {_script(sign) for sign in label} - {""}
    latin = "".join(sign for sign in label if _script(sign) in ("LATIN", ""))
    if not any(scripts <= together for together in _TOGETHER):
        is_mixed = len(scripts) > 1
        return "混用几种文字的字母" if is_mixed else "用了容易看错的外文字母"
    if not _LATIN.fullmatch(latin):
        return "用了容易看错的外文字母"
    if "LATIN" in scripts and _LIKE_LATIN_OR_SIGNS.intersection(label):
        return "字母里夹着像字母或笔画的字"
    return ""


def _script(sign: str) -> str:
    """Return the first word of a character's name, which is its script; empty for digits and `-`."""
    if sign.isascii():
        return "LATIN" if sign.isalpha() else ""
    return unicodedata.name(sign, "?").partition(" ")[0]
