"""A date as people write it in, the date as the archive writes it (EDTF) out, where it is certain."""

import re
import unicodedata

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_QUOTES = "\"'“”‘’「」『』()（）《》"
_YEAR = r"(?P<year>[0-9]{4})"
_POINT = re.compile(
    rf"{_YEAR}(?:年|(?=$)|[-./·、,](?=[0-9]))"
    r"(?:(?P<month>[0-9]{1,2})(?:月份?|(?=$)|[-./·、,](?=[0-9]))"
    r"(?:(?P<day>[0-9]{1,2})[日号]?)?)?"
)
_COMPACT = re.compile(r"(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_REST = re.compile(r"(?:(?P<month>[0-9]{1,2})月份?)?(?:(?P<day>[0-9]{1,2})[日号]?)?")
_ABOUT = re.compile(r"^(?:大?约|大概)|(?:左右|前后|~)$")
_DOUBTFUL = re.compile(r"^可能是?|\?$")
_SEPARATORS = ("至", "到", "——", "—", "–", "--", "~", "/", "-", "−")
_TIME = re.compile(
    r"(?<=[0-9日号])(?:[T\s]+|(?<=[日号]))[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$"
)
"""The time of day behind a date, as web pages print it."""
_WEEKDAY = re.compile(r"[(（,，]?(?:星期|礼拜|周)[一二三四五六日天1-7][)）]?$")
_UNTIL = re.compile(r"^(?:截至|截止到?|截止于)(?=[0-9〇○零一二三四五六七八九])")
_LONG_DASHES = re.compile(r"^([0-9]{4})[‐‑‒–—―−]([0-9]{1,2})[‐‑‒–—―−](?=[0-9]{1,2}$)")
_HAN_NUMBER = re.compile(r"[〇○零一二三四五六七八九十]+")
_TEN = 10


def meant_date(written: str) -> str | None:
    """Return the date or interval that a text is, or None where that is not certain.

    What is returned has the form of EDTF but may name a day that does not exist, or an end before
    its beginning: that is judged where dates are checked.
    """
    text = unicodedata.normalize("NFKC", written).strip().strip(_QUOTES)
    text = _TIME.sub("", text)
    text = re.sub(r"\s+", "", text)
    text = _UNTIL.sub("", _WEEKDAY.sub("", text))
    text = _LONG_DASHES.sub(r"\1-\2-", text)
    text = _HAN_NUMBER.sub(lambda found: _arabic(found[0]), text)
    whole = _point(text)
    if whole is not None:
        return whole
    for separator in _SEPARATORS:
        for found in re.finditer(re.escape(separator), text):
            begin = _point(text[: found.start()])
            end = _end(text[found.end() :], begin)
            if begin and end:
                return f"{begin}/{end}"
    return None


def _point(text: str) -> str | None:
    """Return one date, with its mark of doubt."""
    mark = ""
    for pattern, sign in ((_ABOUT, "~"), (_DOUBTFUL, "?")):
        if pattern.search(text):
            text, mark = pattern.sub("", text), sign
    found = _POINT.fullmatch(text) or _COMPACT.fullmatch(text)
    return None if found is None else _written(found["year"], found["month"], found["day"]) + mark


def _end(text: str, begin: str | None) -> str | None:
    """Return the end of an interval, with the year or month that it leaves to the beginning."""
    if begin is None:
        return None
    whole = _point(text)
    if whole is not None:
        return whole
    found = _REST.fullmatch(text)
    if found is None or not text or text.isdigit():
        return None
    year, *more = begin.rstrip("~?").split("-")
    month = found["month"] or (more[0] if more else None)
    if month is None or len(more) > (1 if found["day"] is None else 2):
        return None
    return _written(year, month, found["day"])


def _written(year: str, month: str | None, day: str | None) -> str:
    parts = [year, *(f"{int(part):02d}" for part in (month, day) if part)]
    return "-".join(parts)


def _arabic(han: str) -> str:
    """Return a Chinese number below a hundred, or a year said digit by digit, in Arabic digits."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return han.translate(_DIGITS)
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return han
    high = int(tens.translate(_DIGITS) or 1)
    return str(high * _TEN + int(ones.translate(_DIGITS) or 0))
