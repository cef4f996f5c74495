"""AK404, AK416, AK417: each mark has its note, each note its source and its mark.

Bad: `……[^S9]` without a line `[^S9]: …`; `[^S2]: …` where the sources end at S1; `[S1]`, `【^S1】`;
`[^S1] 新华社……`, which has no colon.
Good: `……[^S1]` and at the end `[^S1]: 新华社：《……》，2022-11-27。`
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text import faults
from anliku.text.tree import CodeBlock, NoteMark, Paragraph, Words
from anliku.text.walking import all_blocks, all_inlines
from anliku.validation.messages import shown

_MARK = re.compile(r"\[\^([^\]\s]{1,60})\]")
_ALIKE = re.compile(
    r"[［【\[〔](\^?)[ ]?(S[0-9]{1,3}|\^[^\]］】〕\s]{1,20})[\]］】〕]", re.IGNORECASE
)
_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\][ \t]*[:：]?[ \t;；,，]*([^\s\[:：，。、；].{0,20})")
_BETWEEN = re.compile(r"[、，,;；和/\s^]+")
_NUMBERED = re.compile(r"[【\[［〔]([0-9]{1,2})[】\]］〕]")
_SOURCE = re.compile(r"s[0-9]+")


def footnote_problems(text: CheckedText) -> Iterator[Problem]:
    """Yield marks that stayed words, notes without a source, and notes that nothing marks."""
    if any(fault.kind == faults.OPEN_FENCE for fault in text.text.tree.faults):
        # The notes may stand in what has become code.
        return
    unread = dict(_unread_notes(text))
    yield from unread.values()
    for inline in all_inlines(text.text.tree):
        if isinstance(inline, Words):
            yield from _words_like_marks(text, inline, unread)
    yield from _numbers_like_marks(text)
    yield from _notes(text)


def is_note(block: CodeBlock) -> bool:
    """Say whether code looks like a note, which blanks at the start of its line have made code."""
    return _NOTE.match(block.text.lstrip()) is not None


def _unread_notes(text: CheckedText) -> Iterator[tuple[str, Problem]]:
    """Yield the labels of notes that have stayed words, or code, each with its problem."""
    tree = text.text.tree
    marks = Counter(
        match[1].casefold()
        for inline in all_inlines(tree)
        if isinstance(inline, Words)
        for match in _MARK.finditer(inline.text)
    )
    for block in all_blocks(tree) if marks else ():
        if isinstance(block, CodeBlock):
            lines = block.text.strip().split("\n") if is_note(block) else []
        elif isinstance(block, Paragraph):
            lines = text.text.lines_from(block.at)
        else:
            continue
        for line in lines:
            found = _NOTE.match(line.lstrip())
            label = found[1].casefold() if found else ""
            if found is None or not marks[label] or label in tree.notes:
                continue
            if isinstance(block, CodeBlock):
                message = f"“{shown(line.strip())}”前面的空格使它成了代码，不是脚注的说明"
                hint = "删去行首的空格"
            elif marks[label] > 1:
                message = f"脚注“[^{shown(found[1])}]”的说明缺冒号，照字面显示"
                hint = f"写成 [^{shown(found[1])}]: {shown(found[2])}"
            else:
                continue
            yield label, text.problem(Rule.UNKNOWN_FOOTNOTE, message, hint, block.at, found[0])


def _words_like_marks(
    text: CheckedText, words: Words, unread: Mapping[str, Problem]
) -> Iterator[Problem]:
    for match in _MARK.finditer(words.text):
        if match[1].casefold() in unread:
            continue
        message = f"脚注“{shown(match[0])}”没有说明"
        hint = f"在文末加一行：{match[0]}: 来源的名称和日期"
        several = [part for part in _BETWEEN.split(match[1]) if part]
        if len(several) > 1:
            message = f"“{shown(match[0])}”不会成为脚注：一个方括号只写一个脚注号"
            hint = f"写成 {''.join(f'[^{part}]' for part in several)}"
        elif words.text[match.end() :].startswith((":", "：")):
            hint = f"脚注的说明从行首写起：删去“{match[0]}”前面的文字"
        yield text.problem(Rule.UNKNOWN_FOOTNOTE, message, hint, words.at + match.start(), match[0])
    for match in _ALIKE.finditer(words.text):
        name = match[2].lstrip("^")
        is_source = text.sources is not None and name.upper() in text.sources
        if _MARK.fullmatch(match[0]) or not (
            is_source or (match[0][0] in "［【〔" and "^" in match[0])
        ):
            continue
        message = f"“{shown(match[0])}”不会成为脚注"
        hint = f"用英文方括号，写成 [^{name}]"
        yield text.problem(Rule.UNKNOWN_FOOTNOTE, message, hint, words.at + match.start(), match[0])


def _numbers_like_marks(text: CheckedText) -> Iterator[Problem]:
    """Yield numbers in brackets, where notes stand that nothing marks: they were to be their marks."""
    tree = text.text.tree
    marked = {inline.label for inline in all_inlines(tree) if isinstance(inline, NoteMark)}
    unused = [label for label in tree.notes if label not in marked]
    for inline in all_inlines(tree) if unused else ():
        if isinstance(inline, Words) and (match := _NUMBERED.search(inline.text)):
            message = f"“{shown(match[0])}”不会成为脚注"
            hint = f"写成 [^脚注号]，如 [^{_label(unused[0])}]"
            yield text.problem(Rule.LEFT_SIGNS, message, hint, inline.at + match.start(), match[0])


def _notes(text: CheckedText) -> Iterator[Problem]:
    tree = text.text.tree
    marked = {inline.label for inline in all_inlines(tree) if isinstance(inline, NoteMark)}
    known = text.sources and {number.casefold() for number in text.sources}
    for label, note in tree.notes.items():
        if known and _SOURCE.fullmatch(label) and label not in known:
            message = f"脚注“[^{_label(label)}]”指来源 {_label(label)}，文首信息的“来源”里没有它"
            yield text.problem(
                Rule.NOTE_WITHOUT_SOURCE, message, "在“来源”里补上这一条，或改脚注号", note.at
            )
        if label not in marked:
            message = f"脚注“[^{_label(label)}]”有说明，正文里却没有用到"
            hint = f"在所据的句子后面写 [^{_label(label)}]，或删去这一条；现在它列在脚注的最后"
            yield text.problem(Rule.UNUSED_NOTE, message, hint, note.at)


def _label(key: str) -> str:
    """Return a label as authors write those of sources: capitals count for nothing, but look right."""
    return key.upper() if _SOURCE.fullmatch(key) else shown(key)
