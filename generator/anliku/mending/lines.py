"""The lines of front matter as people write it in, lines that YAML reads as meant out.

Line by line, going by what the record may hold: which keys there are, which values are free text.
Where two things could be meant nothing is touched: the strict reader objects.
"""

import re
from dataclasses import replace

from anliku.mending.comments import comment_in, note_comment
from anliku.mending.flow import Flow
from anliku.mending.key_match import KeyMatch, match_any_key, match_key
from anliku.mending.levels import Level, Levels, Pending, Placed
from anliku.mending.list_signs import bullet_at, with_plain_brackets, with_plain_dash
from anliku.mending.notes import Notes
from anliku.mending.plain_text import OpenText, is_block_header
from anliku.mending.spaces import with_plain_gap, with_plain_indent, with_plain_spaces
from anliku.mending.traced_line import TracedLine
from anliku.problems import Rule
from anliku.validation.folding import find_key
from anliku.validation.keys import key_names
from anliku.validation.shapes import FieldShape, Form

_BEFORE_KEY = re.compile(
    r"[#＃]{2,6}[ \u3000]*|[-*•·●][ \u3000]+|[0-9一二三四五六七八九十]{1,2}[.．、][ \u3000]*"
)
_LINKED = re.compile(
    r"\[[^\[\]]*\][(（](?P<linked>https?://[^\s()（）]+)[)）]|[<《〈](?P<bare>https?://[^\s<>《》〈〉]+)[>》〉]"
)
"""An address as Markdown and mail programs write it."""
_MARKED = re.compile(r"[\[［【^]{1,2}(S[0-9]{1,3})[\]］】]?", re.IGNORECASE)
"""The number of a source as texts mark it."""
_BELOW = re.compile(r"[0-9０-９]{4}[-年./0-9][^:：]*|https?://\S+")
"""A date or an address, which nobody takes for a key."""
_LONGEST_KEY = 12
"""Characters."""
_PROSE = 8
"""Characters that a line has at least that goes on with a text from the first column."""
_SIGNS_AS_CHOICE = ("~", ">", ">=")
"""Values of a closed set that YAML takes for its own signs."""


class LineMending:
    """One pass over the lines."""

    def __init__(self, lines: list[TracedLine], notes: Notes, record_type: type) -> None:
        self._lines = lines
        self._notes = notes
        self._top = record_type
        self._levels = Levels(record_type)
        self._text: OpenText | None = None
        self._block: int | None = None
        """Indentation of the key whose text stands below it as it is."""
        self._skip_to = -1
        """Last line that belongs to a value that was gone over already."""

    def run(self) -> None:
        """Mend every line."""
        for number, line in enumerate(self._lines):
            if number > self._skip_to and not self._is_in_block(line):
                self._mend(number, line)
        self._close_text()

    def _is_in_block(self, line: TracedLine) -> bool:
        if self._block is None:
            return False
        indent = len(line.text) - len(line.text.lstrip(" "))
        if not line.text.strip() or indent > self._block:
            return True
        self._block = None
        return False

    def _mend(self, number: int, line: TracedLine) -> None:
        # Spaces at the end show nothing, but YAML takes some for text.
        line.replace(len(line.text.rstrip()), len(line.text), "")
        if not line.text:
            return
        indent = with_plain_indent(number, line, self._notes)
        self._bare_key(number, line, indent)
        self._key_without_colon(number, line, indent)
        is_comment = line.text[indent] == "#"
        if is_comment and indent and not (self._text and indent > (self._levels.open_value or 0)):
            note_comment(number, line, indent, self._notes)
        if is_comment or not (self._item(number, line, indent) or self._key(number, line, indent)):
            self._go_on(number, line, indent)

    def _bare_key(self, number: int, line: TracedLine, indent: int) -> None:
        """Take the signs of a heading or a list from before a key of the record itself.

        One `#` alone makes a comment, and behind a dash stands a list's item wherever a list is open.
        """
        signs = _BEFORE_KEY.match(line.text)
        if signs is None or indent or (signs[0][0] in "-*" and self._levels.item(0)):
            return
        match = match_key(line.text, signs.end(), self._top)
        if match is None or match.field is None or self._levels.has(match.field.name):
            return
        written = line.text[: match.end]
        words = f"“{written}”读作“{match.name}:”"
        self._notes.add(Rule.KEY_FORM, (number, line, 0), words, f"写成：{match.name}: ……", words)
        line.replace(0, signs.end(), "")

    def _key_without_colon(self, number: int, line: TracedLine, indent: int) -> None:
        """Write the colon behind a key of the record that stands alone above what hangs on it."""
        written = line.text.rstrip()
        below = next((one.text for one in self._lines[number + 1 :] if one.text.strip()), "")
        names = key_names(self._top).canonical
        name = find_key(written, names) if len(written) <= _LONGEST_KEY else None
        if indent or name is None or self._levels.has(names[name]):
            return
        if below.startswith((" ", "\t", "-", "\u3000")):
            words = f"“{name}”后面补一个冒号"
            hint = f"写成：{name}:"
            self._notes.add(Rule.KEY_FORM, (number, line, len(written)), words, hint, words)
            line.insert(len(written), ":")

    def _go_on(self, number: int, line: TracedLine, indent: int) -> None:
        """Take a line that is neither item nor key as value of the key before, if it can be."""
        before = self._levels.open_value
        if before is not None and self._text and indent <= before and self._is_prose(line):
            self._shift(number, line, indent, before + 2, "接着上一行的文字")
            indent = before + 2
        pending = self._levels.pending
        is_value = pending and pending.field and not pending.field.is_list and not self._text
        if (
            is_value
            and before is not None
            and indent <= before
            and _BELOW.fullmatch(line.text[indent:])
        ):
            self._shift(number, line, indent, before + 2, "这一行接着上一行，")
            indent = before + 2
        if before is None or indent <= before:
            return
        if self._text:
            with_plain_spaces(number, line, indent, self._notes)
            self._text.add(number, line)
        elif pending and pending.field and not pending.field.is_list and line.text[indent] != "#":
            self._levels.pending = None
            self._value(number, indent, pending.field, pending.indent)

    def _is_prose(self, line: TracedLine) -> bool:
        """Whether a line cannot be a key that lacks its colon."""
        text = line.text.strip()
        names = key_names(self._top).canonical
        is_name = any(text.startswith(name) for name in names)
        return not is_name and len(text) >= _PROSE and any(sign in text for sign in "，。；、！？")

    def _item(self, number: int, line: TracedLine, indent: int) -> bool:
        """Mend a line that is an item of a list; say whether it is one."""
        bullet = bullet_at(line.text, indent)
        placed = self._levels.item(indent) if bullet else None
        if bullet is None or placed is None:
            return False
        end, is_proper = bullet
        is_key = self._levels.key(line.text, indent, indent) is not None
        is_dash = line.text[indent] in "-－–—"
        is_decorated = is_key and not is_dash and not line.text[end - 1].isspace()
        if not is_proper and (is_decorated or placed.indent != indent):
            return False
        self._close_text()
        if not is_proper:
            with_plain_dash(number, line, indent, end, self._notes)
        self._shift(number, line, indent, placed.indent, "列表的这一项")
        self._levels.enter(placed)
        start = len(line.text) - len(line.text[placed.indent + 1 :].lstrip(" "))
        if line.text[start:] and line.text[start].isspace():
            with_plain_gap(number, line, start, self._notes)
            start += 1
        self._item_value(number, line, start, placed.level)
        return True

    def _item_value(self, number: int, line: TracedLine, start: int, level: Level) -> None:
        """Mend what stands behind an item's dash: the first key of a record, or a value."""
        if start >= len(line.text):
            self._levels.pending = Pending(indent=level.indent, field=_single(level.field))
            return
        match = match_key(line.text, start, level.record_type)
        if match is None and level.field is None and line.text[start] not in "'\"[{":
            match = match_any_key(line.text, start)
            match = match if match and match.is_proper and match.value > match.end else None
        if match is None:
            self._value(number, start, _single(level.field), level.indent)
            return
        placed = self._levels.open_item(start, level.record_type)
        self._levels.enter(Placed(level=placed.level, indent=start, match=match))
        self._key_and_value(number, line, start, match)

    def _key(self, number: int, line: TracedLine, indent: int) -> bool:
        """Mend a line that starts with a key; say whether it does."""
        placed = self._levels.key(line.text, indent, indent)
        if placed is None or placed.match is None:
            return False
        self._close_text()
        name = f"“{placed.match.name}”"
        self._shift(number, line, indent, placed.indent, name)
        match = match_key(line.text, placed.indent, placed.level.record_type)
        match = match or match_any_key(line.text, placed.indent)
        self._levels.enter(placed)
        if match:
            self._key_and_value(number, line, placed.indent, match)
        return True

    def _shift(self, number: int, line: TracedLine, indent: int, wanted: int, name: str) -> None:
        """Give a line the indentation it should have."""
        if indent == wanted:
            return
        line.replace(0, indent, " " * wanted)
        message = f"{name}前面有 {indent} 个空格，当作 {wanted} 个"
        hint = "同一层的栏目左边对齐，下一层多两个空格"
        together = "缩进没有对齐的各行，照所属的栏目对齐"
        self._notes.add(Rule.INDENTATION, (number, line, wanted), message, hint, together)

    def _key_and_value(self, number: int, line: TracedLine, start: int, match: KeyMatch) -> None:
        indent = start
        value = self._write_key(number, line, start, match)
        if value >= len(line.text.rstrip()):
            self._levels.pending = Pending(indent=indent, field=match.field)
            return
        self._value(number, value, match.field, indent)

    def _write_key(self, number: int, line: TracedLine, start: int, match: KeyMatch) -> int:
        """Write a key as YAML wants it; return the column at which its value starts."""
        at = (number, line, start)
        hint = f"写成：{match.name}: ……"
        if match.colon[0] != ":":
            place = (number, line, match.end - len(match.colon))
            words = f"“{match.name}”后面的中文冒号当作英文冒号"
            hint = f"改成英文冒号加一个空格：{match.name}: ……"
            together = "栏目名后面的中文冒号当作英文冒号"
            self._notes.add(Rule.FULLWIDTH_COLON, place, words, hint, together)
        if match.written.strip(" \"'") != match.name or match.colon[1:]:
            words = f"“{match.written.strip()}”读作“{match.name}”"
            self._notes.add(Rule.KEY_FORM, at, words, hint, words)
        has_value = match.value < len(line.text.rstrip())
        if has_value and match.value == match.end and match.colon == ":":
            words = f"“{match.name}:”后面补一个空格"
            self._notes.add(Rule.KEY_FORM, at, words, hint, "冒号后面补一个空格")
        with_plain_gap(number, line, match.end, self._notes) if has_value else None
        if not match.is_proper:
            line.replace(start, match.end, f"{match.name}:")
        colon = line.text.index(":", start) if match.is_proper else start + len(match.name)
        if not has_value:
            line.replace(colon + 1, len(line.text), "")
        elif line.text[colon + 1] != " ":
            line.insert(colon + 1, " ")
        return colon + 2

    def _value(self, number: int, start: int, field: FieldShape | None, indent: int) -> None:
        """Mend a value that starts at a column; `indent` is that of its key or its dash."""
        line = self._lines[number]
        start += len(line.text[start:]) - len(line.text[start:].lstrip(" "))
        with_plain_spaces(number, line, start, self._notes)
        field = _as_written(field, line.text[start])
        form = field.form if field else None
        value = line.text[start:].rstrip()
        if is_block_header(value) and form is not Form.CHOICE:
            self._block = indent
            return
        holds_parts = field is None or field.is_list or form is Form.PART
        if holds_parts:
            is_part = form is Form.PART and field is not None and not field.is_list
            with_plain_brackets(number, line, start, self._notes, is_part=is_part)
        if line.text[start] in "[{" and holds_parts:
            end = Flow(self._lines, self._notes, self._top).mend(number, start, field)
            self._skip_to = number if end is None else end
            self._note_comment(number, start, field)
        elif form is Form.CODE and (address := _LINKED.fullmatch(value)):
            self._bare_code(
                number,
                start,
                value,
                address["bare"] or address["linked"],
                "只写网址，不加方括号、圆括号、尖括号",
            )
        elif form is Form.CODE and (source := _MARKED.fullmatch(value)):
            self._bare_code(number, start, value, source[1].upper(), "只写来源的编号，如 S1")
        elif form is Form.TERM and _is_hashtag(value):
            self._quote(number, start, value)
        else:
            self._note_comment(number, start, field)
            self._scalar(number, start, field, indent)

    def _scalar(self, number: int, start: int, field: FieldShape | None, indent: int) -> None:
        """Mend a value that stands in no brackets."""
        form = field.form if field else None
        value = self._lines[number].text[start:].rstrip()
        if value[0] == "#" and (form is not Form.TEXT or (field and field.is_list)):
            self._levels.pending = Pending(indent=indent, field=field)
        elif form is Form.TEXT:
            self._open_text(number, start, indent)
        elif form is Form.CHOICE and value in _SIGNS_AS_CHOICE:
            self._quote(number, start, value)

    def _note_comment(self, number: int, start: int, field: FieldShape | None) -> None:
        """Say where YAML takes the end of a value for a comment; in free text it is no such."""
        line = self._lines[number]
        value = line.text[start:].rstrip()
        is_free = field is not None and field.form is Form.TEXT
        if is_free and not (field and field.is_list and value[0] in "#[{"):
            return
        comment = comment_in(value)
        if comment is not None:
            note_comment(number, line, start + comment, self._notes)

    def _bare_code(self, number: int, start: int, value: str, address: str, hint: str) -> None:
        """Take the address or the source's number alone where the mark-up of a text is written."""
        line = self._lines[number]
        words = f"“{value}”读作“{address}”"
        self._notes.add(Rule.READ_AS, (number, line, start), words, hint, words)
        line.replace(start, start + len(value), address)

    def _quote(self, number: int, start: int, value: str) -> None:
        """Put a value without quotes in it into quotes, as YAML takes it for its own sign."""
        line = self._lines[number]
        words = f"“{value}”当作文字"
        at = (number, line, start)
        self._notes.add(Rule.SIGNS_AS_TEXT, at, words, f"写成：'{value}'", words)
        line.insert(start + len(value), "'")
        line.insert(start, "'")

    def _open_text(self, number: int, start: int, indent: int) -> None:
        line = self._lines[number]
        self._text = OpenText(number, line, start)
        self._levels.text_indent = indent
        quote = line.text[start]
        if quote in "'\"" and quote not in line.text[start + 1 :]:
            end = self._end_of_quotation(number, quote)
            for at in range(number + 1, end + 1):
                self._text.add(at, self._lines[at])
            self._skip_to = end

    def _end_of_quotation(self, number: int, quote: str) -> int:
        """Return the line on which a quotation ends, or its own where it does not."""
        for at in range(number + 1, len(self._lines)):
            text = self._lines[at].text
            if match_key(text, 0, self._top):
                return number
            if quote in text:
                return at
        return number

    def _close_text(self) -> None:
        if self._text is not None:
            self._text.close(self._notes)
        self._text = None
        self._levels.text_indent = None


def _is_hashtag(value: str) -> bool:
    """Whether what YAML takes for a comment is a word marked as in other programs: #养老服务."""
    return value[0] == "#" and value[1:2].strip(" #") != "" and "'" not in value


def _single(field: FieldShape | None) -> FieldShape | None:
    """Return the shape of one item of a list's field."""
    if field is None or not field.is_list:
        return field
    return replace(field, is_list=False)


def _as_written(field: FieldShape | None, sign: str) -> FieldShape | None:
    """Return the shape of a value that starts with a sign: a part may be given as a text alone."""
    if field is None or not field.takes_text or sign in "[{":
        return field
    return replace(field, form=Form.TEXT, part=None, takes_text=False)
