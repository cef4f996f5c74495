"""Lists and mappings in brackets: Chinese punctuation between their entries becomes YAML's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from anliku.mending.comments import note_comment
from anliku.mending.key_match import KeyMatch, match_key
from anliku.mending.notes import Notes
from anliku.mending.spaces import ANY, with_plain_spaces
from anliku.mending.traced_line import TracedLine
from anliku.problems import Rule
from anliku.validation.shapes import FieldShape, Form

_WIDE_COMMAS = "，、；"
_SEPARABLE = (Form.TERM, Form.NAME, Form.CODE, Form.CHOICE, Form.WHOLE, Form.DATE, Form.DAY)
"""Forms whose values hold no comma, so that one between them separates."""
_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?=[ \t]*(?:[,，}]|$))")
_PLAIN = re.compile(rf"[^,\[\]{{}}{_WIDE_COMMAS}]+")
_SPACES = re.compile(rf"{ANY}*")
_COMMENT = re.compile(r"[ \t]+#")
_TAIL = re.compile(r"\s*[。；;，,、.]+\s*")
_NO_START = "%@`"
_COMMA_HINT = "改成英文逗号加一个空格：[甲, 乙]"
_NUMBER_HINT = "数字里不写逗号"


@dataclass(slots=True, kw_only=True)
class _Frame:
    """One open bracket."""

    is_list: bool
    field: FieldShape | None
    """The list's field, or the one whose value stands next in a mapping."""
    record_type: type | None
    awaits_key: bool = False
    is_empty: bool = True
    """Whether nothing stands behind the bracket or the last comma yet."""


class Flow:
    """One pass over what stands in brackets, over as many lines as it takes."""

    def __init__(self, lines: Sequence[TracedLine], notes: Notes, top: type) -> None:
        self._lines = lines
        self._notes = notes
        self._top = top
        self._frames: list[_Frame] = []
        self._at = 0
        self._column = 0

    def mend(self, number: int, start: int, field: FieldShape | None) -> int | None:
        """Return the number of the line on which the brackets close, or None if they do not."""
        self._at, self._column = number, start
        self._push(field)
        while self._frames:
            self._column = _SPACES.match(self._line.text, self._column).end()  # type: ignore[union-attr]
            is_comment = self._line.text[self._column : self._column + 1] == "#"
            if is_comment and self._at > number:
                note_comment(self._at, self._line, self._column, self._notes)
            if self._column >= len(self._line.text) or is_comment:
                if not self._next_line():
                    return None
            elif not self._step():
                return None
        self._drop_tail()
        rest = self._line.text[self._column :]
        if self._at > number and (behind := _COMMENT.match(rest)):
            note_comment(self._at, self._line, self._column + behind.end() - 1, self._notes)
        return self._at

    @property
    def _line(self) -> TracedLine:
        return self._lines[self._at]

    def _next_line(self) -> bool:
        self._at += 1
        self._column = 0
        if self._at >= len(self._lines) or match_key(self._line.text, 0, self._top):
            return False
        with_plain_spaces(self._at, self._line, 0, self._notes)
        return True

    def _step(self) -> bool:
        """Go over one sign, key or value; say whether the brackets can still be read."""
        sign, frame = self._line.text[self._column], self._frames[-1]
        if sign in "]}":
            self._frames.pop()
        elif sign in (",", *_WIDE_COMMAS) and frame.is_empty:
            self._drop_comma(sign)
            return True
        elif sign in "[{":
            frame.is_empty = False
            self._push(frame.field)
            return True
        elif sign == "," or (sign in _WIDE_COMMAS and self._separates(frame)):
            self._comma(sign)
            frame.awaits_key = not frame.is_list
            frame.is_empty = True
        elif frame.awaits_key and (match := self._key(frame)):
            self._write_key(match)
            frame.is_empty = False
            frame.field, frame.awaits_key = match.field, False
            return True
        else:
            return self._value(frame)
        self._column += 1
        return True

    def _push(self, field: FieldShape | None) -> None:
        is_list = self._line.text[self._column] == "["
        part = field.part if field else None
        self._frames.append(
            _Frame(is_list=is_list, field=field, record_type=part, awaits_key=not is_list)
        )
        self._column += 1

    def _key(self, frame: _Frame) -> KeyMatch | None:
        match = match_key(self._line.text, self._column, frame.record_type)
        return match if match and not re.search(r"[,，\[\]{}]", match.written) else None

    def _write_key(self, match: KeyMatch) -> None:
        place = (self._at, self._line, self._column)
        if not match.is_proper:
            is_wide = match.colon != ":"
            place = (self._at, self._line, match.end - 1) if is_wide else place
            words = f"“{match.name}”后面的中文冒号当作英文冒号"
            hint = f"改成英文冒号加一个空格：{match.name}: ……"
            if match.colon == ":":
                words, hint = (
                    f"“{match.written.strip()}”读作“{match.name}”",
                    f"写成：{match.name}: ……",
                )
            rule = Rule.KEY_FORM if match.colon == ":" else Rule.FULLWIDTH_COLON
            self._notes.add(rule, place, words, hint, words)
        elif match.value == match.end:
            words, hint = f"“{match.name}:”后面补一个空格", f"写成：{match.name}: ……"
            self._notes.add(Rule.KEY_FORM, place, words, hint, words)
        if not match.is_proper or match.value == match.end:
            self._line.replace(self._column, match.value, f"{match.name}: ")
            self._column += len(match.name) + 2
        else:
            self._column = match.value

    def _separates(self, frame: _Frame) -> bool:
        """Whether a Chinese comma stands between two entries, not inside a text."""
        if frame.is_list and frame.field is not None and frame.field.takes_text:
            before = self._line.text[: self._column].rstrip()
            return before.endswith("}") or self._line.text[self._column + 1 :].lstrip()[:1] == "{"
        if frame.is_list:
            return frame.field is not None and frame.field.form in (*_SEPARABLE, Form.PART)
        after = _SPACES.match(self._line.text, self._column + 1)
        match = match_key(self._line.text, after.end() if after else 0, frame.record_type)
        return match is not None

    def _comma(self, sign: str) -> None:
        if sign != ",":
            words = f"“{sign}”当作英文逗号"
            place = (self._at, self._line, self._column)
            self._notes.add(Rule.LIST_FORM, place, words, _COMMA_HINT, words)
            self._line.replace(self._column, self._column + 1, ", ")

    def _drop_comma(self, sign: str) -> None:
        words = f"“{sign}”前面是空的，略过"
        place = (self._at, self._line, self._column)
        self._notes.add(Rule.LIST_FORM, place, words, "删去多余的逗号，或补上缺的一项", words)
        self._line.replace(self._column, self._column + 1, " ")

    def _drop_tail(self) -> None:
        """Take away the punctuation that ends a sentence behind the last bracket."""
        tail = _TAIL.fullmatch(self._line.text, self._column)
        if tail:
            words = f"括号后面的“{tail[0].strip()}”略过"
            place = (self._at, self._line, self._column)
            self._notes.add(Rule.LIST_FORM, place, words, "括号后面不写标点", words)
            self._line.replace(tail.start(), tail.end(), "")

    def _value(self, frame: _Frame) -> bool:
        """Go over a value up to the next sign between entries."""
        frame.is_empty = False
        text, start = self._line.text, self._column
        quoted = _QUOTED.match(text, start)
        if text[start] in "'\"" and quoted is None:
            return False
        if quoted:
            self._column = quoted.end()
            return True
        form = frame.field.form if frame.field else None
        if form in (Form.NUMBER, Form.WHOLE) and not frame.is_list:
            self._without_thousands()
        plain = _PLAIN.match(self._line.text, start)
        self._column = plain.end() if plain else start + 1
        written = plain[0].rstrip() if plain else ""
        if written[:1] in tuple(_NO_START) or (form is Form.CHOICE and written in ("~", ">", ">=")):
            self._quote(start, start + len(written))
        return True

    def _without_thousands(self) -> None:
        found = _THOUSANDS.match(self._line.text, self._column)
        if found:
            number = found[0].replace(",", "")
            words = f"“{found[0]}”读作 {number}"
            place = (self._at, self._line, self._column)
            self._notes.add(Rule.READ_AS, place, words, _NUMBER_HINT, words)
            self._line.replace(found.start(), found.end(), number)

    def _quote(self, start: int, end: int) -> None:
        sign = self._line.text[start]
        words = f"开头的“{sign}”当作文字"
        hint = "用英文单引号把它括起来"
        self._notes.add(Rule.SIGNS_AS_TEXT, (self._at, self._line, start), words, hint, words)
        self._line.insert(end, "'")
        self._line.insert(start, "'")
        self._column += 2
