"""Reported figures that are not likely, or are others than the words they were taken from."""

from collections.abc import Iterator
from math import isfinite
from typing import Any

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.model.dates import earliest_day, is_edtf
from anliku.model.enums import Column
from anliku.model.field_types import NOT_REPORTED
from anliku.problems import Problem, Rule
from anliku.schema.plausibility.printed_numbers import printed_numbers
from anliku.validation.messages import shown

_PERCENT = ("%", "％", "百分比", "百分之")
_PRINTED = {"outcomes": "原文数字", "budget": "原文金额"}
_HUNDRED = 100
_SHARES = ("占比", "比例", "比重", "覆盖率", "合格率", "满意率", "参与率", "知晓率", "入住率", "率")
_CHANGES = (
    "增",
    "升",
    "涨",
    "提高",
    "降",
    "减",
    "倍",
    "完成",
    "利润",
    "收益",
    "回报",
    "变化",
    "差",
)
"""In what is measured: it may be negative, or more than the whole."""


def doubtful_figures(located: LocatedYaml) -> Iterator[Problem]:
    """Yield what should be looked at in each reported figure."""
    outcomes = located.data.get("outcomes")
    for number, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict):
            yield from _of_outcome(outcome, ("outcomes", number), located)
            yield from _unreported(outcome, ("outcomes", number), located)
    sums = located.data.get("budget")
    for number, told in enumerate(sums if isinstance(sums, list) else ()):
        if isinstance(told, dict):
            yield from _of_sum(told, ("budget", number), located)
            yield from _unreported(told, ("budget", number), located)


def _of_sum(told: dict[str, Any], at: KeyPath, located: LocatedYaml) -> Iterator[Problem]:
    """Yield what should be looked at in a sum of money: a number of its own, or none of any money."""
    amount, words = told.get("amount"), str(told.get("as_printed", ""))
    if not isinstance(amount, dict) or not _is_number(amount.get("value")):
        return
    yield from _of_value(amount, words, (*at, "amount"), located)
    yield from _of_words({"amount": amount}, 1, words, at, located)
    if not amount.get("unit"):
        yield Problem(
            rule=Rule.UNLIKELY_NUMBER,
            location=located.of_value((*at, "amount", "value")),
            message=f"金额“{shown(amount['value'])}”没有写单位",
            hint="在“数值”旁边加上“单位”，如 元、万元、元/年",
        )


def _unreported(figure: dict[str, Any], at: KeyPath, located: LocatedYaml) -> Iterator[Problem]:
    """Yield a figure whose printed words are that nothing is printed."""
    words = figure.get("as_printed")
    if isinstance(words, str) and words.strip() == NOT_REPORTED:
        key, number = at
        column = next(one for one in Column if one.value == key)
        yield Problem(
            rule=Rule.WRONG_VALUE,
            location=located.of_value((*at, "as_printed")),
            message=f"第 {int(number) + 1} 条写的是原文的数字，却写了“{NOT_REPORTED}”",
            hint=f"删去这一条；来源一个数字也没有讲的，整栏写：{column.label}: {NOT_REPORTED}",
        )


def _of_outcome(outcome: dict[str, Any], at: KeyPath, located: LocatedYaml) -> Iterator[Problem]:
    sides = {key: outcome[key] for key in ("before", "after") if isinstance(outcome.get(key), dict)}
    counted = {key: side for key, side in sides.items() if _is_number(side.get("value"))}
    said = f"{outcome.get('indicator', '')}{outcome.get('as_printed', '')}"
    for key, quantity in counted.items():
        yield from _of_value(quantity, said, (*at, key), located)
    written = sum(outcome.get(key) is not None for key in ("before", "after"))
    words = str(outcome.get("as_printed", ""))
    if counted:
        yield from _of_words(counted, written, words, at, located)
    yield from _of_order(sides, at, located)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _of_words(
    sides: dict[str, Any], written: int, words: str, at: KeyPath, located: LocatedYaml
) -> Iterator[Problem]:
    """Yield values that the source's words do not have.

    Words that have fewer numbers than the figure has sides may leave out one: then one must do.
    """
    printed = printed_numbers(words)
    if printed is None:
        return
    other = [key for key, side in sides.items() if not printed.has(abs(side["value"]))]
    if printed.count < written and len(other) < written:
        return
    for key in other:
        value = shown(sides[key]["value"])
        title = _PRINTED[str(at[0])]
        yield Problem(
            rule=Rule.FIGURE_DIFFERS,
            location=located.of_value((*at, key, "value")),
            message=f"数值是 {value}，{title}“{shown(words)}”里没有它",
            hint=f"对照原文改正；是换算得来的，就在“{title}”里照抄原文，不用改",
        )


def _of_value(
    quantity: dict[str, Any], said: str, at: KeyPath, located: LocatedYaml
) -> Iterator[Problem]:
    value: float = quantity["value"]
    most: Any = quantity.get("max")
    unit = str(quantity.get("unit") or "")
    if _is_number(most) and most < value:
        yield Problem(
            rule=Rule.RANGE_REVERSED,
            location=located.of_value((*at, "max")),
            message=f"上限 {shown(most)} 比数值 {shown(value)} 小",
            hint=f"小的写在“数值”，大的写在“上限”：数值 {shown(most)}，上限 {shown(value)}",
        )
    may_change = any(word in said for word in _CHANGES)
    words = None
    if value < 0 and not may_change:
        words = f"“{shown(value)}{unit}”是负数"
    elif (
        unit in _PERCENT and value > _HUNDRED and any(x in said for x in _SHARES) and not may_change
    ):
        words = f"“{shown(value)}{unit}”超过百分之百"
    if words:
        yield Problem(
            rule=Rule.UNLIKELY_NUMBER,
            location=located.of_value((*at, "value")),
            message=words,
            hint="核对原文；说的是增减，就写明是增减",
        )


def _of_order(sides: dict[str, Any], at: KeyPath, located: LocatedYaml) -> Iterator[Problem]:
    times = [str(sides.get(key, {}).get("when") or "") for key in ("before", "after")]
    if all(map(is_edtf, times)) and earliest_day(times[0]) > earliest_day(times[1]):
        yield Problem(
            rule=Rule.RANGE_REVERSED,
            location=located.of_value((*at, "before", "when")),
            message=f"“此前”的时间 {times[0]} 在“此后”的 {times[1]} 之后",
            hint="把“此前”和“此后”对调，或者改正时间",
        )
