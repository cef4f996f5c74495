"""A text that is no date in, why it is none and what to write instead out."""

import re
import unicodedata

_FORMS = "写成 2022-11-27、2022-11 或 2022；约数加 ~，存疑加 ?，起止之间加 /"
_NOTHING = re.compile(
    r"(?:日期|时间)?(?:不详|不明|未知|未注[明]|无|没有|暂无|n/?a|[-/—]+)", re.IGNORECASE
)
_NO_YEAR = re.compile(r"[0-9]{1,2}月(?:[0-9]{1,2}[日号]?)?|[0-9]{1,2}[-./][0-9]{1,2}")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年|[^0-9]|$)")
_NUMBERS = re.compile(r"[0-9./年月日号~?至到 -]*")


def why_no_date(written: str) -> tuple[str, str]:
    """Return what is wrong with a text as a date, as words behind its name, and how to mend it."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", written))
    if _NOTHING.fullmatch(text):
        return "没有写出日期", "删去这一行，或写：原文未报告"
    if _NO_YEAR.fullmatch(text):
        return "缺年份", "年份写在前面，如 2022-11 或 2022-11-27"
    if _NUMBERS.fullmatch(text):
        return "不是存在的日期", _FORMS
    year = _YEAR.search(text)
    example = f"{year[1]}~ 或 {year[1]}-11~" if year else "2022~ 或 2022-11~"
    return "不是日期的写法", f"只写年或年月，约数加 ~，如 {example}；原话写到正文里。也可{_FORMS}"
