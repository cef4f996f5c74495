"""One pydantic error in, the rule, the message and the hint a contributor reads out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from anliku.model.dates import is_edtf
from anliku.positions import ANCHOR_PATTERN
from anliku.problems import Rule
from anliku.validation.date_messages import why_no_date
from anliku.validation.nearest import nearest

_SHOWN = 24
"""Most characters of a written value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one value, before it has a place."""

    rule: Rule
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """One error of pydantic, with what is known of the field it is about."""

    kind: str
    """pydantic's error type, such as `string_too_long`."""
    name: str
    """The field as a contributor knows it."""
    value: Any
    context: Mapping[str, Any]
    choices: type[Enum] | None
    """The closed set the field takes its value from, if it does."""
    advice: str
    """What the field's description says."""
    limits: str = ""
    """The range of the field's numbers, in Chinese, if it has one."""
    parts: tuple[str, ...] = ()
    """The Chinese names of what a part of the field must have, if it has parts."""


def finding(wrong: Wrong) -> Finding:
    """Return what to tell the contributor about one error."""
    explain = _EXPLAIN.get(wrong.kind, _wrong_type)
    return explain(wrong)


def shown(value: Any) -> str:
    """Return a written value as its author knows it, short enough to stand in a message."""
    if isinstance(value, dict):
        return "（小栏目）"
    if isinstance(value, list | tuple):
        return "（列表）"
    if isinstance(value, bool):
        return str(value).lower()
    text = "" if value is None else " ".join(str(value).split())
    text = "".join(char if char.isprintable() else "\ufffd" for char in text) or "（空）"
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _missing(wrong: Wrong) -> Finding:
    hint = f"加上“{wrong.name}”" + (f"：{wrong.advice}" if wrong.advice else "")
    return Finding(Rule.MISSING_KEY, f"缺“{wrong.name}”", hint)


_WANTED = {
    "string": "文字",
    "int": "整数",
    "float": "数字",
    "finite": "数字",
    "bool": " true 或 false",
    "tuple": "列表",
    "dataclass": "几个小栏目",
    "date": "日期",
}
_MEND_TYPE = {
    "string": "写成一段文字，不要写成列表或小栏目",
    "int": "只写数字，不加单位和引号",
    "float": "只写数字，不加单位和引号",
    "finite": "写出这个数",
    "bool": "写 true（是）或 false（否）",
    "tuple": "每项单独一行，前面加“- ”",
    "dataclass": "另起行，缩进写“小栏目: 内容”",
    "date": "写成 2022-11-27 这样的日期",
}


def _wrong_type(wrong: Wrong) -> Finding:
    wanted = wrong.kind.partition("_")[0]
    want = _WANTED.get(wanted, "别的写法")
    mend = _MEND_TYPE.get(wanted, "照投稿说明的样子写")
    if wanted == "string" and isinstance(wrong.value, bool | int | float):
        mend = "用引号把它括起来，才算文字"
    if wanted in ("int", "float", "finite") and wrong.limits and not _is_wide(wrong.limits):
        mend = f"{mend}，在{wrong.limits}之间"
    if wanted in ("tuple", "dataclass") and wrong.parts:
        mend = _mend_parts(wrong.parts, is_list=wanted == "tuple")
    message = f"“{wrong.name}”应当是{want}，现在是“{shown(wrong.value)}”"
    return Finding(Rule.WRONG_TYPE, message, mend)


def _is_wide(limits: str) -> bool:
    """Whether bounds are there against nonsense alone, so that to name them helps nobody."""
    return len(limits) > _SHOWN_LIMITS


_SHOWN_LIMITS = 20
_PATH = "地名路径"


def _mend_parts(parts: tuple[str, ...], *, is_list: bool) -> str:
    """Say how a record is written out, with the keys that it must have."""
    if parts == (_PATH,):
        return "每项单独一行，前面加“- ”：另起行写“  - 路径: [省, 市, 县, 乡镇或街道, 村或社区]”"
    keys = "，再起一行对齐写“".join(f"{key}: ……”" for key in parts)
    if is_list:
        return f"每项单独一行，前面加“- ”：另起行写“  - {keys}"
    return f"另起行，缩进写小栏目“{keys}"


def _not_a_choice(wrong: Wrong) -> Finding:
    message = f"“{wrong.name}”不能写“{shown(wrong.value)}”"
    members: list[Any] = list(wrong.choices or ())
    words = [word for member in members for word in (str(member.value), member.label)]
    alike = nearest(str(wrong.value), words, most=1) if isinstance(wrong.value, str) else []
    listed = "、".join(f"{member.value}（{member.label}）" for member in members)
    guess = f"是不是“{alike[0]}”？" if alike else ""
    return Finding(Rule.WRONG_VALUE, message, f"{guess}可以写：{listed}")


def _wrong_length(wrong: Wrong) -> Finding:
    context = wrong.context
    least, most = context.get("min_length"), context.get("max_length")
    is_text = isinstance(wrong.value, str | int | float)
    actual = len(str(wrong.value).strip()) if is_text else len(wrong.value)
    unit = "字" if is_text else "项"
    if most is not None:
        message = f"“{wrong.name}”有 {actual} {unit}，最多 {most} {unit}"
        return Finding(Rule.WRONG_LENGTH, message, f"删去 {actual - most} {unit}以上")
    if actual == 0:
        return _missing(wrong)
    message = f"“{wrong.name}”只有 {actual} {unit}，至少 {least} {unit}"
    return Finding(Rule.WRONG_LENGTH, message, f"再写 {(least or 1) - actual} {unit}以上")


_FORMS = {
    "^SQ-[0-9]{4}-[0-9]{4,6}-[0-9X]$": "写成 SQ-年-序号-校验位，如 SQ-2026-0001-3；投稿时不用写编号",
    "^[^，、；,;/]+$": "每一级地名单独一项，之间用英文逗号：[甲省, 乙市]",
    "^SQ-": "写成 SQ-年-序号-校验位，如 SQ-2026-0001-3",
    ANCHOR_PATTERN: "写成来源号，或者来源号、#、第几段第几句：S1、S1#p12、S1#p12s3、S1#p12s3-4",
    "^S[0-9]{1,4}$": "写成 S1、S2 这样的编号",
    "^[0-9]{6}([0-9]{3})?$": "写 6 位或 9 位数字",
    "^[0-9a-f]{64}$": "写 64 位小写十六进制的 SHA-256",
    "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "写语言代码，如 zh-Hant（繁体中文）、en（英文）、bo（藏文）；"
    "简体中文不用写，删去这一行",
    r"^https?://\S+$": "写完整的网址，以 http:// 或 https:// 开头，中间没有空格",
}


def _wrong_form(wrong: Wrong) -> Finding:
    form = _FORMS.get(wrong.context.get("pattern", ""), wrong.advice or "照投稿说明的样子写")
    message = f"“{wrong.name}”的写法不对：“{shown(wrong.value)}”"
    return Finding(Rule.WRONG_FORMAT, message, form)


def _backward_position(wrong: Wrong) -> Finding:
    message = f"“{wrong.name}”的起止先后颠倒：“{shown(wrong.value)}”"
    return Finding(Rule.RANGE_REVERSED, message, "把先的写在前面；只有一句的，不写到哪一句为止")


def _out_of_range(wrong: Wrong) -> Finding:
    bounds = {"ge": "不小于", "gt": "大于", "le": "不大于", "lt": "小于"}
    limit = next(
        (f"{word} {wrong.context[key]}" for key, word in bounds.items() if key in wrong.context), ""
    )
    message = f"“{wrong.name}”写了 {shown(wrong.value)}，应当{limit}"
    return Finding(Rule.WRONG_VALUE, message, f"改成{wrong.limits or limit} 的数")


def _wrong_date(wrong: Wrong) -> Finding:
    begin, slash, end = str(wrong.value).partition("/")
    if slash and is_edtf(begin) and is_edtf(end):
        message = f"“{wrong.name}”的起止先后颠倒：“{shown(wrong.value)}”"
        return Finding(Rule.WRONG_DATE, message, f"把先的写在前面：{end}/{begin}")
    reason, hint = why_no_date(str(wrong.value))
    message = f"“{wrong.name}”{reason}：“{shown(wrong.value)}”"
    return Finding(Rule.WRONG_DATE, message, hint)


def _wrong_day(wrong: Wrong) -> Finding:
    reason, _ = why_no_date(str(wrong.value))
    if is_edtf(str(wrong.value)):
        reason = "要写到日"
    message = f"“{wrong.name}”{reason}：“{shown(wrong.value)}”"
    return Finding(Rule.WRONG_DATE, message, "写成 2022-11-27 这样的日期")


def _wrong_check_character(wrong: Wrong) -> Finding:
    expected = wrong.context.get("expected", "")
    message = f"编号“{shown(wrong.value)}”的校验位应当是 {expected}"
    return Finding(
        Rule.CHECK_CHARACTER,
        message,
        f"核对年份和序号；都没抄错就改成 {str(wrong.value)[:-1]}{expected}",
    )


_EXPLAIN: dict[str, Callable[[Wrong], Finding]] = {
    "missing": _missing,
    "enum": _not_a_choice,
    "literal_error": _not_a_choice,
    "string_too_short": _wrong_length,
    "string_too_long": _wrong_length,
    "too_short": _wrong_length,
    "too_long": _wrong_length,
    "string_pattern_mismatch": _wrong_form,
    "greater_than_equal": _out_of_range,
    "greater_than": _out_of_range,
    "less_than_equal": _out_of_range,
    "less_than": _out_of_range,
    "wrong_date": _wrong_date,
    "wrong_day": _wrong_day,
    "check_character": _wrong_check_character,
    "backward_position": _backward_position,
}
