"""A chapter's blocks in, the same with headings numbered as GB/T 9704—2012 numbers them out.

The first level is «一、», the second «（一）», the third «1.». A level that its author has numbered
already is left as it is, and so is a heading without words.
"""

import re
from dataclasses import replace

from anliku.packs.blocks import Block, Blocks, Heading, Text, plain

_NUMBERED = re.compile(r"\s*(第[一二三四五六七八九十]+|[（(]?[一二三四五六七八九十\d]+[）)、.．])")
_DIGITS = "零一二三四五六七八九"
_FIRST, _SECOND, _THIRD = 2, 3, 4
_TEN = 10


def with_official_numbers(blocks: Blocks) -> Blocks:
    """Return the blocks with numbers before their headings, no level skipped."""
    by_author = {
        block.level
        for block in blocks
        if isinstance(block, Heading) and _NUMBERED.match(plain(block.inlines))
    }
    counts = dict.fromkeys((_FIRST, _SECOND, _THIRD), 0)
    reached = _FIRST - 1

    def numbered(block: Block) -> Block:
        nonlocal reached
        if not isinstance(block, Heading) or not plain(block.inlines).strip():
            return block
        reached = level = min(block.level, reached + 1)
        counts.update(dict.fromkeys((lower for lower in counts if lower > level), 0))
        counts[level] += 1
        if block.level in by_author:
            return block
        number = Text(_number(level, counts[level]))
        return replace(block, level=level, inlines=(number, *block.inlines))

    return tuple(map(numbered, blocks))


def _number(level: int, count: int) -> str:
    match level:
        case 2:
            return f"{in_chinese(count)}、"
        case 3:
            return f"（{in_chinese(count)}）"
    return f"{count}."


def in_chinese(number: int) -> str:
    """Return a number from 1 to 99 in Chinese, a greater one in digits."""
    tens, ones = divmod(number, _TEN)
    if tens >= _TEN:
        return str(number)
    ten = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return ten + (_DIGITS[ones] if ones else "")
