"""Case files that make programs slow, each as large as the bounds let it: a name in, a file's text out."""

from collections.abc import Callable, Mapping
from itertools import islice, product

from anliku.source import MAX_BYTES
from benchmarks.hostile import HOSTILE
from benchmarks.hostile_fronts import FRONTS

MOST = 100_000
"""Characters of the longest body that is read."""
_HAN = "".join(map(chr, range(0x4E00, 0x9FA6)))


def file_of(front: str, body: str = "## 背景情况\n\n原文未报告。\n") -> str:
    """Return a case's file: what every case says, more of the front matter, and the body.

    Args:
        front: further lines of the front matter; a column that stands in them is not said again.
        body: what is below.
    """
    columns = {line.partition(":")[0] for line in front.split("\n") if line[:1].strip("- ")}
    said = [line for name, line in _EVERY.items() if name not in columns]
    return "---\n" + "\n".join((*said, front.strip("\n"))).strip("\n") + f"\n---\n\n{body}"


_EVERY = {
    "编号": "编号: SQ-2026-0001-3",
    "状态": "状态: 审核中",
    "体裁": "体裁: 简案",
    "标题": "标题: 只供测量的虚构样例",
    "提要": "提要: 这是虚构的案例，只供测量之用；没有任何数字，也没有人名，地点也是编的。",
    "地点": "地点: [{路径: [浙江省, 杭州市]}]",
    "治理主题": "治理主题: [养老服务]",
    "机制做法": "机制做法: [志愿助餐]",
    "针对问题": "针对问题: [老年人吃饭难]",
    "来源": "来源: [{题名: 虚构的材料, 发布者: 虚构社}]",
}


def _pairs() -> str:
    """Return Han characters of which no two stand side by side twice."""
    first, second = _HAN[:320], _HAN[320:640]
    both = ("".join(pair) for pair in product(first, second))
    return "".join(islice(both, MOST // 2 - 20))


def _lines(line: Callable[[int], str], head: str = "", most: int = MOST - 500) -> str:
    lines, length, number = [head], len(head), 0
    while length < most:
        number += 1
        lines.append(line(number))
        length += len(lines[-1]) + 1
    return "\n".join(lines[:-1])


BODIES: Mapping[str, Callable[[], str]] = {
    "word of 66,000 letters": lambda: "甲 " + "a" * 66_000,
    "words of 60 letters": lambda: _lines(lambda n: f"{n:060x}"),
    "100,000 Han characters": lambda: "社区居民议事" * (MOST // 6 - 10),
    "100,000 Han, no pair twice": _pairs,
    "100,000 digits": lambda: "1234567890" * (MOST // 10 - 10),
    "Chinese numerals": lambda: "三千五百万零二十一、" * (MOST // 10 - 10),
    "labels of the vocabulary": lambda: "志愿助餐老年人吃饭难养老服务、" * (MOST // 16 - 10),
    "no vocabulary, by one": lambda: "志愿助老年人吃饭养老服、" * (MOST // 12 - 10),
    "5,000 links to one case": lambda: _lines(lambda n: f"[见{n}](b.md)", most=90_000),
    "5,000 links to its heading": lambda: _lines(lambda n: f"[见{n}](b.md#背景情况)"),
    "5,000 broken links": lambda: _lines(lambda n: f"[见{n}](没有{n}.md)", most=90_000),
    "5,000 unsafe links": lambda: _lines(lambda n: f"[a{n}](javascript:b) 甲"),
    "unsafe links on one line": lambda: _lines(lambda n: f"[a{n}](javascript:b) ").replace(
        "\n", ""
    ),
    "5,000 missing pictures": lambda: _lines(lambda n: f"![图{n}](没有{n}.png)"),
    "5,000 outside pictures": lambda: _lines(lambda n: f"![图{n}](https://a.example/{n}.png)"),
    "marks without notes": lambda: _lines(lambda n: f"甲[^{n}]\n"),
    "notes without marks": lambda: _lines(lambda n: f"[^{n}]: 甲\n"),
    "pieces of HTML": lambda: _lines(lambda n: f"<b>甲{n}</b>\n"),
    "likely links": lambda: _lines(lambda n: f"[甲{n}](a b{n}.md)\n"),
    "likely links on one line": lambda: _lines(lambda n: f"[甲{n}](a b{n}.md)").replace("\n", ""),
    "likely headings": lambda: _lines(lambda n: f"##第{n}节\n"),
    "level-one headings": lambda: _lines(lambda n: f"# 第{n}节\n"),
    "quotations": lambda: _lines(lambda n: f"“{'甲' * 130}”{n}\n"),
    "steps and substeps": lambda: _lines(lambda n: f"1. **甲{n}：**乙\n   - 丙", "## 主要做法\n"),
    "sections of the case": lambda: _lines(lambda n: f"## 主要做法\n\n甲{n}\n"),
    "questions": lambda: _lines(lambda n: f"1. 甲{n}？", "## 思考题\n"),
    "paragraphs": lambda: _lines(lambda n: f"甲{n}\n"),
    "emphasis": lambda: _lines(lambda n: f"**甲{n}**乙"),
    "code": lambda: _lines(lambda n: f"`甲{n}`乙"),
    "cells of a table": lambda: _lines(lambda n: f"|甲|{n}|", "|a|b|\n|-|-|"),
    "tables": lambda: _lines(lambda n: f"|a|b|\n|-|-|\n|甲|{n}|\n"),
    "cell that is long": lambda: f"|a|b|\n|-|-|\n|{'甲' * 95_000}|乙|",
    "list items": lambda: _lines(lambda n: f"- 甲{n}"),
    "quotes of one line": lambda: _lines(lambda n: f"> 甲{n}\n"),
    "boxes with titles": lambda: _lines(lambda n: f'!!! note "题{n}"\n    甲\n'),
    "many notes, used": lambda: _lines(lambda n: f"甲[^{n}]\n\n[^{n}]: 乙\n"),
    "19 levels of quotes": lambda: _lines(lambda n: "> " * 18 + f"甲{n}"),
    "9 levels of lists": lambda: _lines(
        lambda n: "\n".join("  " * level + f"- 甲{n}" for level in range(9))
    ),
}
"""Bodies, by name, besides those that are slow to read."""


def _fitting(body: str) -> str:
    """Return so much of a body as goes into a file."""
    return body.encode()[: MAX_BYTES - 1_000].decode(errors="ignore")


def files() -> Mapping[str, Callable[[], str]]:
    """Return every kind of file by name."""
    return {
        **{name: lambda make=make: file_of("", _fitting(make())) for name, make in HOSTILE.items()},  # type: ignore[misc]
        **{name: lambda make=make: file_of("", make()) for name, make in BODIES.items()},  # type: ignore[misc]
        **{f"front: {name}": lambda make=make: file_of(make()) for name, make in FRONTS.items()},  # type: ignore[misc]
        "front: not closed": lambda: "---\n标题: 甲\n" + "甲: 乙\n" * 100_000,
        "front: headings above a key": lambda: (
            "---\n标题: 甲\n" + "## 甲\n" * 120_000 + "标题: 乙\n---\n正文\n"
        ),
        "front: none": lambda: "甲: 乙\n" * 100_000,
        "front: twice": lambda: file_of("", "---\n标题: 甲\n---\n" * 10_000),
        "front: 1 MB": lambda: file_of("语言: " + "a" * 990_000),
    }
