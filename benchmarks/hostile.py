"""Bodies that make readers of Markdown slow, each as long as a file may be: a name in, a body out."""

from collections.abc import Callable, Mapping

SIZE = 1_000_000
"""Bytes of the longest file that is read."""


def _filled(unit: str, head: str = "", tail: str = "") -> str:
    room = SIZE - len((head + tail).encode())
    return head + unit * (room // len(unit.encode())) + tail


def _numbered(line: Callable[[int], str], size: int = SIZE) -> str:
    lines: list[str] = []
    number = length = 0
    while length < size:
        number += 1
        lines.append(line(number))
        length += len(lines[-1].encode()) + 1
    return "\n".join(lines)


def _nested(unit: Callable[[int], str], depth: int) -> str:
    return "\n".join(unit(level) for level in range(depth))


HOSTILE: Mapping[str, Callable[[], str]] = {
    # the slow kinds of the review
    "![": lambda: _filled("!["),
    "[": lambda: _filled("["),
    "[a](": lambda: _filled("[a]("),
    "<a ": lambda: _filled("<a "),
    "backticks": lambda: _filled("`"),
    "backslashes": lambda: _filled("\\"),
    "definitions [a]:": lambda: _filled("[a]:\n"),
    "10,000 footnotes": lambda: _numbered(lambda n: f"甲[^{n}]\n\n[^{n}]: 乙\n"),
    "one footnote many times": lambda: _filled("[^1]", tail="\n\n[^1]: 甲"),
    "list of many items": lambda: _filled("- 甲\n"),
    "cells": lambda: _filled("|甲|乙|丙|丁|\n", "|a|b|c|d|\n|-|-|-|-|\n"),
    "links": lambda: _filled("[甲](https://a.example/b) "),
    "fences": lambda: _filled("```\n甲\n```\n"),
    # backtracking and nesting
    "runs of backticks": lambda: " ".join("`" * n for n in range(1, 1400)),
    "runs of stars": lambda: " ".join("*" * n + "a" for n in range(1, 1400)),
    "stars that open": lambda: _filled("*甲 "),
    "stars that close": lambda: _filled("甲* "),
    "stars, underscores": lambda: _filled("*甲_乙"),
    "stars beside Chinese": lambda: _filled("**甲：**乙"),
    "tildes": lambda: _filled("~~甲 ~乙"),
    "10~20": lambda: _filled("10~20人，"),
    "![[": lambda: _filled("![["),
    "][": lambda: _filled("]["),
    "[^1][": lambda: _filled("[^1][a]", tail="\n\n[^1]: 甲"),
    "[^": lambda: _filled("[^"),
    "(((": lambda: _filled("(", "[a](", ")" * 30),
    "[a](<b": lambda: _filled("[a](<b"),
    "[a](b 'c": lambda: _filled("[a](b 'c"),
    "<!--": lambda: _filled("<!-- a "),
    "<!A": lambda: _filled("甲<!A"),
    "<?": lambda: _filled("甲<?"),
    "<![CDATA[": lambda: _filled("甲<![CDATA["),
    "<a b='": lambda: _filled("甲<a b='"),
    "tags": lambda: _filled("<b>甲</b>"),
    "blocks of HTML": lambda: _filled("<div>\n\n"),
    "entities": lambda: _filled("&amp;"),
    "&#": lambda: _filled("&#x41;"),
    "quotes": lambda: _filled("> ", tail="甲"),
    "lists in one another": lambda: _filled("- ", tail="甲"),
    "numbers in one another": lambda: _filled("1. ", tail="甲"),
    "lists, indented": lambda: _nested(lambda level: " " * 2 * level + "- 甲", 900),
    "quotes, then lines": lambda: "> " * 300 + "甲\n" + _filled("乙\n"),
    "quotes and lists": lambda: _filled("> - ", tail="甲"),
    # our own Python
    "headings": lambda: _numbered(lambda n: f"# 第{n}节"),
    "headings alike": lambda: _filled("# 甲\n"),
    "one heading": lambda: _filled("甲乙丙丁", "# "),
    "setext": lambda: _filled("甲\n=\n"),
    "links to headings": lambda: _numbered(lambda n: f"# 甲{n}\n\n[乙](#甲{n})"),
    "links to nowhere": lambda: _numbered(lambda n: f"[乙](#无{n})"),
    "refused links": lambda: _filled("[a](javascript:b) "),
    "addresses": lambda: _filled("https://a.example/b "),
    "https://": lambda: _filled("https://"),
    "www.": lambda: _filled("www."),
    "www.a": lambda: _filled("www.a"),
    "one long address": lambda: _filled("a/", "https://a.example/"),
    "address and ))))": lambda: _filled("https://a.example/" + ")" * 1800 + " "),
    "address and ;;;;": lambda: _filled("https://a.example/" + "&a;" * 600 + " "),
    "a@": lambda: _filled("a@"),
    "a.a.a.a@": lambda: _filled("a.", tail="@a.example"),
    "@a.a.a": lambda: _filled(".a", "a@a"),
    "https://a.a.a@": lambda: _filled("a.", "https://", "@"),
    "https://a:1:1:1@": lambda: _filled(":1", "https://a.b", "@"),
    "mails": lambda: _filled("a@b.example "),
    "hosts": lambda: _filled("https://" + "甲." * 300 + "cn "),
    "pictures": lambda: _filled("![甲](a.png) "),
    "boxes": lambda: _filled("!!! note\n    甲\n\n"),
    "boxes unknown": lambda: _filled("!!! foo\n    甲\n\n"),
    "!!!": lambda: _filled("!!! "),
    "!!! lines": lambda: _filled("!!! a\n"),
    "one box, blank lines": lambda: _filled("    甲\n\n\n", "!!! note\n"),
    "one box, only blank lines": lambda: _filled("\n", "!!! note\n"),
    "alerts": lambda: _filled("> [!NOTE]\n> 甲\n\n"),
    "task list": lambda: _filled("- [x] 甲\n"),
    "line ends": lambda: _filled("甲\n"),
    "line ends alone": lambda: _filled("\n"),
    "hard breaks": lambda: _filled("甲\\\n"),
    "rules": lambda: _filled("---\n"),
    "one word": lambda: _filled("a"),
    "one Chinese line": lambda: _filled("社区居民"),
    "emoji": lambda: _filled("👨‍👩‍👧"),
    "combining": lambda: _filled("\u0301", "a"),
    "blanks": lambda: _filled(" ", "甲", "甲"),
    "tabs": lambda: _filled("\t", "甲", "甲"),
    "controls": lambda: _filled("\x01"),
    "private use": lambda: _filled("".join(map(chr, range(0xE000, 0xF900))) + "**甲：**乙"),
    "private use, named": lambda: _numbered(lambda n: f"&#{0xE000 + n % 6400};**甲：**乙"),
    "wide table": lambda: "|" + "a|" * 9000 + "\n|" + "-|" * 9000 + "\n" + "|甲\n" * 9000,
    "table heads": lambda: _filled("|a|\n|-|\n\n"),
    "lines of pipes": lambda: _filled("|"),
    "extra cells": lambda: _filled("|甲|乙|丙|\n", "|a|\n|-|\n"),
    "nested footnotes": lambda: _numbered(lambda n: f"[^{n}]: 甲[^{n + 1}]", SIZE),
    "footnotes alike": lambda: _filled("[^1]: 甲\n\n", "[^1]\n\n"),
    "footnotes in one another": lambda: _filled("[^1]: "),
    "definitions used": lambda: _numbered(lambda n: f"[甲{n}]: /b\n\n[甲{n}]"),
    "one definition, used": lambda: _filled(
        "[a] ", "[a]: https://a.example/" + "b" * 1900 + "\n\n"
    ),
    "steps": lambda: _filled("1. **甲**乙\n", "## 主要做法\n\n"),
    "sections": lambda: _filled("## 主要做法\n\n1. 甲\n\n"),
}
"""By name."""
