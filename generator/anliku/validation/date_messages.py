"""A text that is no date in, why it is none and what to write instead out."""

import re
import unicodedata
from datetime import date, timedelta

_FORMS = "写成 2022-11-27、2022-11 或 2022；约数加 ~，存疑加 ?，起止之间加 /"
_NOTHING = re.compile(
    r"(?:日期|时间)?(?:不详|不明|未知|未注[明]|无|没有|暂无|n/?a|[-/—]+)", re.IGNORECASE
)
_NO_YEAR = re.compile(r"[0-9]{1,2}月(?:[0-9]{1,2}[日号]?)?|[0-9]{1,2}[-./][0-9]{1,2}")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年|[^0-9]|$)")
_NUMBERS = re.compile(r"[0-9./年月日号~?至到 -]*")


_SHORT_YEAR = re.compile(r"([0-9]{2})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]((?:19|20)[0-9]{2})")
_YEAR_MONTH = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])")
_SERIAL = re.compile(r"[34][0-9]{4}")
_FIRST_DAY = date(1899, 12, 30)
"""Day 0 of the dates of spreadsheet programs (ECMA-376, part 1, 18.17.4.1), but for a day in 1900."""
_LETTERS = str.maketrans("OoОоlIｌ", "0000111")


def _meant(text: str) -> str | None:
    """Say what was probably meant by numbers that are no date, where that can be seen."""
    if found := _YEAR_MONTH.fullmatch(text):
        return f"像是 {found[1]} 年 {int(found[2])} 月：写成 {found[1]}-{found[2]}"
    if _SERIAL.fullmatch(text):
        day = _FIRST_DAY + timedelta(int(text))
        return f"像是表格软件里日期的序号：写成 {day.isoformat()}，照原文核对"
    if found := _SHORT_YEAR.fullmatch(text):
        return f"年份写四位，如 20{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"
    if found := _YEAR_LAST.fullmatch(text):
        return f"年写在最前面：{found[3]}-月-日，如 {found[3]}-11-27"
    plain = text.translate(_LETTERS)
    if plain != text and _NUMBERS.fullmatch(plain):
        return f"里面有字母 O 或 l，不是数字：写成 {plain}"
    return None


def why_no_date(written: str) -> tuple[str, str]:
    """Return what is wrong with a text as a date, as words behind its name, and how to mend it."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", written))
    if _NOTHING.fullmatch(text):
        return "没有写出日期", "删去这一行，或写：原文未报告"
    if _NO_YEAR.fullmatch(text):
        return "缺年份", "年份写在前面，如 2022-11 或 2022-11-27"
    if meant := _meant(text):
        return "不是日期的写法", meant
    if _NUMBERS.fullmatch(text):
        return "不是存在的日期", _FORMS
    year = _YEAR.search(text)
    example = f"{year[1]}~ 或 {year[1]}-11~" if year else "2022~ 或 2022-11~"
    return "不是日期的写法", f"只写年或年月，约数加 ~，如 {example}；原话写到正文里。也可{_FORMS}"
