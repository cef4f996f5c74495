"""AK434: signs of emphasis and of footnotes that have stayed in the words.

Bad: `** 注意 **`, `**注意：` never closed, `＊＊注意＊＊`; `（S1）`, `^S1`, `[^S1` for a source S1.
Good: `**注意**`, `[^S1]`; `李**`, which leaves out a name.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.tree import Words
from anliku.text.walking import all_inlines
from anliku.validation.messages import shown

_START = r"(?<![^\s，。；：、（“])"
_STARS = re.compile(
    rf"\*\* [^*]{{1,60}} \*\*(?!\*)|{_START}\*\*(?: [^*]{{1,60}}|[^\s*][^*]{{0,60}} )\*\*(?!\*)"
    r"|(?<![A-Za-z0-9_])__[^\s_][^_]{0,60}__(?![A-Za-z0-9_])"
    rf"|{_START}\*\*[^\s*\d](?:[^*]|\*(?!\*))*\Z"
    rf"|{_START}＊＊[^＊]{{1,60}}＊＊(?!＊)"
)
_MARK = re.compile(
    r"[（(](?P<a>S[0-9]{1,3})[）)]|(?<![\[［【〔A-Za-z0-9])\^(?P<b>S[0-9]{1,3})(?![A-Za-z0-9\]］】〕])"
    r"|\[\^(?P<c>S[0-9]{1,3})(?![A-Za-z0-9\]]|[、，,;；和/ ]*\^?S?[0-9]{1,3}\])",
    re.IGNORECASE,
)


def left_signs(text: CheckedText) -> Iterator[Problem]:
    """Yield what looks like emphasis, or like the mark of a source."""
    for words in all_inlines(text.text.tree):
        if not isinstance(words, Words):
            continue
        stars = _STARS.search(words.text)
        if stars and "\\" + stars[0][0] not in text.text.line_from("", words.at):
            message = f"“{shown(stars[0])}”没有加粗，星号照字面显示"
            hint = "加粗写 **文字**：前后各两个英文星号，星号里面不空格；要显示星号，前面加反斜杠"
            yield text.problem(
                Rule.LEFT_SIGNS, message, hint, words.at + stars.start(), stars[0][:2]
            )
        for mark in _MARK.finditer(words.text):
            name = (mark["a"] or mark["b"] or mark["c"]).upper()
            if text.sources is not None and name in text.sources:
                message = f"“{shown(mark[0])}”不会成为脚注"
                yield text.problem(
                    Rule.LEFT_SIGNS, message, f"写成 [^{name}]", words.at + mark.start(), mark[0]
                )
