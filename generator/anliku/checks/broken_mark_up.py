"""AK415: what was meant as a link, a picture, a heading or a box, and has stayed words.

Bad: `[附件](我的 文件.docx)`, `![图]（a.png）`, `！[图](a.png)`, `##背景情况`, `＃ 背景情况`, `!!! note` in a list,
`> [!NOTE] 内容`.
Good: `[附件](<我的 文件.docx>)`, `![图](a.png)`, `## 背景情况`, `!!! note` at the start of a line.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from anliku.checks.interface import CheckedText
from anliku.checks.sections import meant_headings, sections_of_kind
from anliku.problems import Problem, Rule
from anliku.text.plain import words_of
from anliku.text.tree import Link, Paragraph, Words
from anliku.text.walking import all_blocks, all_inlines
from anliku.validation.messages import shown

_UNREAD = re.compile(
    r"!?\[[^\[\]\n]{0,60}\](?P<rest>\((?:(?:[^()\n]|\([^()\n]{0,20}\)){1,80}\)|$)|（[^（）\n]{1,80}）)|[！!][［【]|！\["
    r"|\[[^\[\]\n]{1,60}\][ \u3000]{1,3}\((?:https?:|www\.|[^()\s]{1,60}\.(?:png|jpe?g|gif|webp|svg|pdf|docx?|md)\))"
    r"|!\[[^\[\]()\n]{1,60}\([^()\n]{1,80}\.(?:png|jpe?g|gif|webp|avif|svg)\)"
)
_GAP = re.compile(r"\][ \u3000]{1,3}\([^()]*\)$")
_OPEN = re.compile(r"!?\[[^\[\]\n]{0,60}$")
"""Words before a bare address that make no link with it, as their bracket is never closed."""
_APART = re.compile(r"\[[^\[\]\n]{1,60}\][ \u3000]{1,3}\($")
"""Or as there is a blank behind the bracket."""
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic)$", re.IGNORECASE)
_QUOTES = "“”‘’"
_HEADING = re.compile(r"(?P<signs>#{2,6}|＃+)[ \u3000]*(?P<words>[^#＃\s].*)?")
_BOX = re.compile(r"(?:!!!|！！！|\?\?\?)[ ]*\S")

_ALERT = re.compile(r"[\[【][!！][^\[\]】]{1,20}[\]】]")


def broken_mark_up(text: CheckedText) -> Iterator[Problem]:
    """Yield each piece of words that shows signs of mark-up."""
    for inline in all_inlines(text.text.tree):
        if isinstance(inline, Words):
            yield from _links(text, inline)
    yield from _pictures(text)
    yield from _never_closed(text)
    yield from _sections(text)
    for block in all_blocks(text.text.tree):
        if isinstance(block, Paragraph) and block.inlines and isinstance(block.inlines[0], Words):
            yield from _opening(text, block.inlines[0])


def _links(text: CheckedText, words: Words) -> Iterator[Problem]:
    for match in _UNREAD.finditer(words.text):
        at = words.at + match.start()
        rest = text.text.line_from(match[0], at)
        if _GAP.search(match[0]):
            hint = "] 和 ( 之间不空格：[文字](网址)"
        elif match["rest"] is None or not match["rest"].startswith("("):
            hint = "用英文的方括号和圆括号：![图的说明](文件名.jpg)、[文字](网址)"
        elif any(sign in rest for sign in _QUOTES):
            hint = '说明的引号用英文的：![图](文件名.jpg "说明")，或删去'
        else:
            hint = "地址里有空格，整个地址用尖括号括起来：[文字](<地址>)，或把空格写成 %20"
        message = f"“{shown(rest)}”没有成为链接或图片，照字面显示"
        yield text.problem(Rule.BROKEN_MARK_UP, message, hint, at, match[0])


def _pictures(text: CheckedText) -> Iterator[Problem]:
    """Yield each link behind a Chinese exclamation mark that leads to a picture."""
    for before, link in pairwise(all_inlines(text.text.tree)):
        is_meant = isinstance(before, Words) and before.text.endswith("！")
        if is_meant and isinstance(link, Link) and _PICTURE.search(link.written):
            message = "图片写成了链接：前面的感叹号是中文的"
            hint = "改成英文的感叹号：![图的说明](文件名.jpg)"
            yield text.problem(Rule.BROKEN_MARK_UP, message, hint, link.at)


def _never_closed(text: CheckedText) -> Iterator[Problem]:
    """Yield each bracket in front of a bare address that nothing on its line closes."""
    for before, link in pairwise(all_inlines(text.text.tree)):
        if not isinstance(before, Words) or not isinstance(link, Link):
            continue
        found = _OPEN.search(before.text) or _APART.search(before.text)
        if found and link.written and words_of(link.inlines) in link.written:
            at = before.at + len(before.text[: found.start()].encode())
            written = text.text.line_from(found[0], at)
            if found.re is _APART:
                message = f"“{shown(written)}”没有成为链接"
                hint = "] 和 ( 之间不空格：[文字](网址)"
                yield text.problem(Rule.BROKEN_MARK_UP, message, hint, at, found[0])
            elif "]" not in written:
                message = f"“{shown(written)}”没有成为链接，方括号没有合上"
                hint = "写成 [文字](网址)"
                yield text.problem(Rule.BROKEN_MARK_UP, message, hint, at, found[0])


def _sections(text: CheckedText) -> Iterator[Problem]:
    """Yield each line alone that is the name of a section, but no heading, and that no rule misses."""
    for name, block in meant_headings(text.text.tree):
        if name not in sections_of_kind(text.kind):
            message = f"“{shown(words_of(block.inlines))}”没有成为标题"
            yield text.problem(Rule.BROKEN_MARK_UP, message, f"单独一行写：## {name}", block.at)


def _opening(text: CheckedText, words: Words) -> Iterator[Problem]:
    heading = _HEADING.fullmatch(words.text)
    if heading:
        level = "#" * len(heading["signs"]) if heading["signs"][0] == "#" else "##"
        said = heading["words"] or "标题"
        message = f"“{shown(words.text)}”没有成为标题"
        hint = f"用英文的 #，后面空一格，单独一行：{level} {shown(said)}"
        yield text.problem(Rule.BROKEN_MARK_UP, message, hint, words.at)
    elif _BOX.match(words.text):
        message = f"“{shown(words.text)}”没有成为提示框"
        hint = '写在行首，不放进列表或引用：!!! note "标题"，内容另起行、缩进四格'
        yield text.problem(Rule.BROKEN_MARK_UP, message, hint, words.at)
    elif _ALERT.match(words.text):
        message = f"“{shown(words.text)}”没有成为提示框"
        hint = "> [!NOTE] 单独一行（或 TIP、IMPORTANT、WARNING、CAUTION），内容写在下一行"
        yield text.problem(Rule.BROKEN_MARK_UP, message, hint, words.at)
