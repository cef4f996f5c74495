"""A file's text in, its front matter and its body out, whatever lines its author drew between.

Front matter stands between two lines of three dashes. Lines that are as clearly meant as such are
read as such, with a notice; where one is missing, the rest of the file is still read, with an error.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from anliku.mending.key_match import match_key
from anliku.problems import Location, Problem, Rule

_EXACT = re.compile(r"-{3,}[ \t]*")
_ALIKE = re.compile(
    r"\\?(?:[-‐‑‒–—―−﹣－─━][\s]*){2,}|[.．。]{3,}|…{1,2}|(?:[*＊][ ]*){3,}|[=＝_＿]{3,}"
    r"|`{3,}|正文[ ]?[:：]?|-{3,}[ ]*ya?ml"
)
_ATTACHED = re.compile(r"([-=—－_]{3,})[ \t]*([^\s\-=—－_*][^-=—－_]*)[-=—－_]*[ \t]*")
"""A fence with the text's first line right behind it, which in YAML means something else."""
_CODE = re.compile(r"(?:`{3,}|~{3,})[ \t]*(?:ya?ml|markdown|md|te?xt|plaintext)?", re.IGNORECASE)
_ENDING_ONLY = ".．。…`正"
_HEADING = re.compile(r"[#＃]{2,6}[ \t\u3000]*[^\s#]")
_OUR_LINE = "改成一行三个英文减号：---"


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A text in two parts, with the lines of the file, from 1, on which they start."""

    front: str
    front_line: int
    body: str
    body_line: int


def split_text(text: str, path: str, record_type: type) -> tuple[Split | None, list[Problem]]:
    """Return front matter and body, or None where there is no front matter, and the problems.

    Args:
        text: the whole file, LF line ends.
        path: the file, for the locations.
        record_type: the record that the front matter describes; its keys tell what is one.
    """
    fences = _Fences(text.split("\n"), path, record_type)
    return fences.split(), fences.problems


class _Fences:
    """One search for the lines around the front matter."""

    def __init__(self, lines: list[str], path: str, record_type: type) -> None:
        self._lines = lines
        self._path = path
        self._record_type = record_type
        self._inner: set[int] = set()
        """Lines that are drawn between keys of one and the same front matter."""
        self.problems: list[Problem] = []

    def split(self) -> Split | None:
        """Return the parts, noting what was read as meant and what is wrong."""
        start = self._start()
        if start is None:
            return None
        end, body = self._end(start)
        self._find_second(end, body)
        # A line drawn between two keys goes, but its place stays.
        front = [
            "" if start + at in self._inner else line
            for at, line in enumerate(self._lines[start:end])
        ]
        return Split(
            front="\n".join(front),
            front_line=start + 1,
            body="\n".join(self._lines[body:]),
            body_line=body + 1,
        )

    def _start(self) -> int | None:
        """Return the first line, from 0, of the front matter."""
        first = next((at for at, line in enumerate(self._lines) if line.strip()), 0)
        if self._is_fence(first, ends=False):
            self._note_if_odd(first)
            return first + 1
        if _CODE.fullmatch(self._lines[first].strip()):
            message = "整个文件写在代码框 ``` 里"
            hint = "删去第一行和最后一行的 ```，文件第一行是 ---"
            self._add(Rule.NO_FRONT_MATTER, first, message, hint)
            after = self._next_text(first)
            return (
                after + 1 if after is not None and self._is_fence(after, ends=False) else first + 1
            )
        later = next((at for at in range(first, len(self._lines)) if self._opens(at)), None)
        if self._has_key(first) and any(self._is_fence(at) for at in range(len(self._lines))):
            message = "文件开头少一行 ---，当作有"
            self._add(Rule.FENCE, first, message, "在文首信息的第一行上面加一行 ---")
            return first
        if later is None:
            hint = "文件第一行写 ---，然后逐行写“栏目: 内容”，最后再写一行 ---"
            self._add(Rule.NO_FRONT_MATTER, 0, "没有文首信息", hint)
            return None
        hint = f"把第 {later + 1} 行的 --- 以前的内容移到正文里，文件第一行写 ---"
        self._add(Rule.NO_FRONT_MATTER, first, "文首信息前面还有文字", hint)
        return later + 1

    def _end(self, start: int) -> tuple[int, int]:
        """Return the line after the front matter's last, and the body's first."""
        for at in range(start, len(self._lines)):
            if self._is_inner(start, at):
                self._inner.add(at)
                message = f"文首信息中间的“{self._lines[at].strip()}”略过，下面接着读"
                self._add(Rule.FENCE, at, message, "删去这一行：--- 只在文首信息的前后各写一行")
            elif self._closes(at):
                self._note_if_odd(at)
                return at, at + 1
            elif (attached := _ATTACHED.fullmatch(self._lines[at])) and self._ends_here(at):
                message = f"“{attached[1]}”后面的文字算正文"
                self._add(Rule.FENCE, at, message, "分隔线 --- 单独写一行，正文另起一行")
                self._lines[at] = attached[2]
                return at, at
            if _HEADING.match(self._lines[at]) and not self._keys_before_fence(at):
                return self._unclosed(start, at)
        return self._unclosed(start, self._first_prose(start))

    def _unclosed(self, start: int, end: int) -> tuple[int, int]:
        last = next(
            (at for at in range(end - 1, start - 1, -1) if self._lines[at].strip()), start - 1
        )
        hint = "在这一行下面加一行 ---，再写正文"
        self._add(Rule.NO_FRONT_MATTER, max(last, 0), "文首信息没有结束", hint)
        return end, end

    def _first_prose(self, start: int) -> int:
        """Return the first line after a blank one that can be none of front matter."""
        for at in range(start + 1, len(self._lines)):
            line = self._lines[at]
            is_apart = line.strip() and not self._lines[at - 1].strip()
            if is_apart and not line.startswith((" ", "\t", "-", "#")) and not self._has_key(at):
                return at
        return len(self._lines)

    def _closes(self, at: int) -> bool:
        """Whether front matter ends with a line: not if more of its keys follow."""
        if _EXACT.fullmatch(self._lines[at]):
            return True
        if not self._is_fence(at):
            return False
        after = self._next_text(at)
        return after is None or not (self._has_key(after) or self._lines[after].startswith("  "))

    def _ends_here(self, at: int) -> bool:
        """Whether no more keys follow a line before the next fence."""
        return not self._leads_to_key[at + 1]

    def _is_inner(self, start: int, at: int) -> bool:
        """Whether a line parts keys of one front matter: new ones follow, and then another line."""
        if self._lines[at].startswith((" ", "\t")) or not self._is_fence(at):
            return False
        before = set(map(self._top_key, range(start, at))) - {None}
        after: list[str] = []
        for number in range(at + 1, len(self._lines)):
            line = self._lines[number]
            if self._is_fence(number):
                return bool(before and after) and before.isdisjoint(after)
            key = self._top_key(number)
            if key:
                after.append(key)
            elif line.strip() and not (after and line.startswith((" ", "\t", "-", "\u3000"))):
                return False
        return False

    def _top_key(self, at: int) -> str | None:
        """Return the canonical key that starts a line at its left margin."""
        found = match_key(self._lines[at], 0, self._record_type)
        is_left = not self._lines[at].startswith((" ", "\t", "\u3000"))
        return found.field.name if found and found.field and is_left else None

    def _keys_before_fence(self, at: int) -> bool:
        """Whether keys of a record follow before the next fence, so that a heading is a comment."""
        return self._leads_to_key[at + 1]

    @cached_property
    def _leads_to_key(self) -> list[bool]:
        """For each line whether a key stands on it or below it, before the next fence."""
        found = [False] * (len(self._lines) + 1)
        for at in range(len(self._lines) - 1, -1, -1):
            line = self._lines[at]
            if not _EXACT.fullmatch(line):
                is_key = not line.startswith((" ", "\t")) and self._has_key(at)
                found[at] = is_key or found[at + 1]
        return found

    def _find_second(self, end: int, body: int) -> None:
        """Say where a second front matter starts, which would be shown as text."""
        first = self._next_text(end) if end < body else None
        if first is not None and self._goes_on(first):
            message = "这一行 --- 结束了文首信息，下面却还有栏目"
            hint = "栏目都写在这一行上面；不是栏目的话，在前面加一个“## 标题”"
            self._add(Rule.SECOND_FRONT_MATTER, end, message, hint)
            return
        for at in range(body, len(self._lines)):
            if self._is_fence(at) and self._opens(at):
                message = "这里又是一段文首信息"
                hint = "一个文件只写一个案例：把这一行以下另存为一个文件"
                self._add(Rule.SECOND_FRONT_MATTER, at, message, hint)
                return

    def _goes_on(self, at: int) -> bool:
        """Whether a line that is to be text is a key: with YAML's colon, or before its parts."""
        if self._top_key(at) is None:
            return False
        after = self._next_text(at)
        has_parts = after is not None and bool(re.match(r"[ \t]*- |[ \t]{2}", self._lines[after]))
        return bool(re.match(r"[^：:]+:(?:[ \t]|$)", self._lines[at])) or has_parts

    def _opens(self, at: int) -> bool:
        """Whether a fence is followed by two keys at least and another fence."""
        if not self._is_fence(at, ends=False):
            return False
        keys = 0
        for number in range(at + 1, len(self._lines)):
            if self._is_fence(number):
                return keys > 1
            keys += self._has_key(number)
        return False

    def _has_key(self, at: int) -> bool:
        return match_key(self._lines[at], 0, self._record_type) is not None

    def _next_text(self, at: int) -> int | None:
        return next((n for n in range(at + 1, len(self._lines)) if self._lines[n].strip()), None)

    def _is_fence(self, at: int, *, ends: bool = True) -> bool:
        line = self._lines[at].strip()
        found = _ALIKE.fullmatch(line)
        return found is not None and (ends or line[0] not in _ENDING_ONLY)

    def _note_if_odd(self, at: int) -> None:
        line = self._lines[at]
        if not _EXACT.fullmatch(line):
            self._add(Rule.FENCE, at, f"“{line.strip()}”当作分隔线 ---", _OUR_LINE)

    def _add(self, rule: Rule, at: int, message: str, hint: str) -> None:
        place = Location(self._path, at + 1)
        self.problems.append(Problem(rule=rule, location=place, message=message, hint=hint))
