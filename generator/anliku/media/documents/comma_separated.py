"""The bytes of a CSV file in, whether a spreadsheet would run any of its cells out.

A cell that begins with =, @, + or - is a formula to Excel and WPS (OWASP, «CSV Injection»). Signed
numbers, telephone numbers and plain words after a dash are none.
"""

import re

from anliku.media.documents.refusing import DocumentRefusedError, mismatch
from anliku.validation.messages import shown

_FORMULA = re.compile(
    r"(?:^|[,;\t\r\n，；])[ \"'\u3000\xa0\ufeff]*+"
    r"([=＝@＠][^,;\t\r\n]{0,40}"
    r"|[+＋－-](?![\w .:%‰°℃/。、：·—–~～“”《》（）【】\"+＋－-]*+(?:[,;\t\r\n，；]|\Z))[^,;\t\r\n]{0,40})",
    re.MULTILINE,
)
"""After a sign: letters, digits and marks that no formula needs, up to the end of the cell."""
_SEPARATOR = re.compile(r"\s*\"?sep=(?![,;\t]?\"?\s*$)", re.IGNORECASE | re.MULTILINE)
_OTHER_FORMATS = re.compile(r"\s*(?:<|ID;|\{\\rtf|%PDF-|TABLE\r?\n)", re.IGNORECASE)
"""Web pages, SYLK, RTF: Excel goes by the content, whatever the name ends with."""


def refuse_active_csv(data: bytes) -> None:
    """Refuse what is no table, or holds formulas.

    Raises:
        DocumentRefusedError: it is refused.
    """
    text = _decoded(data)
    if not text.strip("\ufeff \t\r\n") or _OTHER_FORMATS.match(text.lstrip("\ufeff")):
        raise mismatch(".csv")
    if _SEPARATOR.match(text.lstrip("\ufeff")):
        message = "用了少见的分隔符（sep=）"
        raise DocumentRefusedError(message, "用逗号分隔，另存为 CSV UTF-8")
    found = _FORMULA.search(text)
    if found is not None:
        line = text.count("\n", 0, found.start(1)) + 1
        message = (
            f"第 {line} 行有单元格以 = + - @ 开头（“{shown(found[1])}”），表格软件会当作公式运行"
        )
        raise DocumentRefusedError(message, "公式换成算好的值，文字前面加一个字，再保存")


def _decoded(data: bytes) -> str:
    """Return the text: UTF-8, or GB 18030 as Excel and WPS write it in China."""
    if b"\0" in data:
        raise mismatch(".csv")
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    message = "的文字编码认不出来"
    raise DocumentRefusedError(message, "另存为 CSV UTF-8（逗号分隔）")
