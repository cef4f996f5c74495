"""One written value in, the value that its field's form wants out, where only one can be meant."""

import functools
import re
import unicodedata
from collections.abc import Callable
from enum import Enum
from typing import Any

from anliku.meant.dates import meant_date
from anliku.meant.numbers import meant_number
from anliku.model.dates import is_edtf
from anliku.model.enums import Comparison
from anliku.positions import ANCHOR_PATTERN, anchor_of_words
from anliku.validation.folding import folded_keys
from anliku.validation.shapes import FieldShape, Form

_QUOTES = "\"'“”‘’「」『』<>《》 \t\u3000\xa0"
_DASHES = re.compile(r"[‐‑‒–—―−﹣－─]+")
_TRUTHS = dict.fromkeys("是 有 对 yes √ ✓ ✔ ☑".split(), True)  # noqa: SIM905 # a list of words
_TRUTHS |= dict.fromkeys("否 无 错 no × ✗ ✘ ☒".split(), False)  # noqa: SIM905
_LOWER = ("^[0-9a-f]{64}$",)
"""Patterns of codes in which capitals mean the same; in an address they do not."""
_HAN_DIGITS = str.maketrans("零〇一二三四五", "0012345")
_DAY = len("2022-11-27")
_COMPARED = {
    word: sign
    for sign, words in {
        Comparison.LESS: "小于 低于 少于 不足 不满 未满 未到 ＜",
        Comparison.LESS_OR_EQUAL: "不超过 不多于 不大于 不高于 最多 至多 以下 以内 小于等于 ≤ ≦ ＜＝",
        Comparison.GREATER: "大于 多于 高于 超出 ＞",
        Comparison.GREATER_OR_EQUAL: "不少于 不低于 不小于 最少 以上 大于等于 ≥ ≧ ＞＝",
        Comparison.ABOUT: "大约 约为 左右 大概 近似 约等于 ≈ ～",
        Comparison.EQUAL: "等于 是 ＝",
    }.items()
    for word in words.split()
}
_BEHIND = ("左右", "以上", "以下", "以内")
"""Words for a comparison that stand behind the number."""
_BEFORE = _COMPARED | {sign.label: sign for sign in Comparison}
_SOURCE_PATTERNS = "^S[0-9]"
_SOURCE_NUMBER = re.compile(r"[0-9０-９]{1,4}")
_WHOLE_UNITS = ("", "分", "分钟", "级", "年", "次")


def compared(written: str) -> tuple[Comparison, str]:
    """Return how a number is told to relate to the true one, and the number: «约30万元», «5人以上»."""
    text = written.strip()
    for word in sorted(_BEFORE, key=len, reverse=True):
        if word not in _BEHIND and text.startswith(word):
            return _BEFORE[word], text.removeprefix(word).strip()
    for word in _BEHIND:
        if text.endswith(word):
            return _COMPARED[word], text.removesuffix(word).strip()
    return Comparison.EQUAL, text


def meant_scalar(value: Any, shape: FieldShape) -> Any:
    """Return the value as its field wants it; the same value where that is not certain."""
    read = _READERS.get(shape.form)
    if read is None or isinstance(value, bool | list | dict) or value is None:
        return value
    meant = read(value, shape)
    return value if meant == "" else meant


def _date(value: Any, _: FieldShape) -> Any:
    if is_edtf(str(value)):
        return value
    return meant_date(str(value)) or value


def _day(value: Any, shape: FieldShape) -> Any:
    found = _date(value, shape)
    return found if len(str(found)) == _DAY else value


def _number(value: Any, shape: FieldShape) -> Any:
    found = meant_number(value) if isinstance(value, str) else None
    if found is None:
        return value
    number, unit = found
    if shape.form is Form.WHOLE:
        return number if unit in _WHOLE_UNITS and isinstance(number, int) else value
    return value if unit else number


def _truth(value: Any, _: FieldShape) -> Any:
    return _TRUTHS.get(str(value).strip(_QUOTES).lower(), value)


def _choice(value: Any, shape: FieldShape) -> Any:
    if not isinstance(value, str) or shape.choices is None or value in _words(shape.choices):
        return value
    compared = _COMPARED.get(value.strip(_QUOTES)) if shape.choices is Comparison else None
    if compared is not None:
        return compared.value
    members: list[Any] = list(shape.choices)
    plain = _with_plain_signs(value).strip(_QUOTES)
    # A number without its sign, or one of raised digits, would be another: names alone are folded so.
    names = {name.strip(_QUOTES) for name in folded_keys(value)}
    folded = {name for name in names if not name.isdecimal()} | {plain}
    if plain.isdecimal() and not value.strip(_QUOTES + " ").isdecimal():
        return value
    found = [m for m in members if not {str(m.value).lower(), m.label}.isdisjoint(folded)]
    if len(found) == 1:
        return found[0].value
    number = meant_number(value.translate(_HAN_DIGITS))
    numbers = [
        m.value for m in members if number and m.value == number[0] and number[1] in ("", "级")
    ]
    return numbers[0] if numbers else value


@functools.cache
def _words(choices: type[Enum]) -> frozenset[object]:
    """Return what the members of a closed set may be written as."""
    members: list[Any] = list(choices)
    return frozenset(word for member in members for word in (member.value, member.label))


def _code(value: Any, shape: FieldShape) -> Any:
    if shape.pattern.startswith(_SOURCE_PATTERNS) and _SOURCE_NUMBER.fullmatch(str(value)):
        return f"S{int(value)}"
    if not isinstance(value, str) or re.fullmatch(shape.pattern, value):
        return value
    plain = _with_plain_signs(value)
    if shape.pattern == ANCHOR_PATTERN:
        plain = plain[:1].upper() + plain[1:].lower()
        plain = anchor_of_words(re.sub(r"\s+", "", plain)) if "第" in plain else plain
    for written in (plain, re.sub(r"\s+", "", plain)):
        for text in (
            written,
            _DASHES.sub("-", written),
            _DASHES.sub("-", written).upper(),
            written.lower() if shape.pattern in _LOWER else written,
        ):
            if re.match(shape.pattern, text):
                return text
    return value


def _text(value: Any, shape: FieldShape) -> Any:
    """Return a name without the sign that would part it from a next one; what is quoted stays."""
    return value.rstrip(_PARTING) if isinstance(value, str) and shape.name in _NAMES else value


def _term(value: Any, _: FieldShape) -> Any:
    return value.strip(_QUOTES + "#＃。；;，、,") if isinstance(value, str) else value


def _with_plain_signs(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip(_QUOTES)


_NAMES = ("title", "publisher", "role", "indicator", "speaker", "unit")
"""Fields in one's own words that name something."""
_PARTING = "；，、 \t\u3000\xa0"
_READERS: dict[Form, Callable[[Any, FieldShape], Any]] = {
    Form.TEXT: _text,
    Form.DATE: _date,
    Form.DAY: _day,
    Form.NUMBER: _number,
    Form.WHOLE: _number,
    Form.TRUTH: _truth,
    Form.CHOICE: _choice,
    Form.CODE: _code,
    Form.TERM: _term,
    Form.NAME: _term,
}
