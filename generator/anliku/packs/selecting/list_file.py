"""A list file or a link of the site's basket in, what it asks for out, with every mistake in it.

A list file is plain text that people write and change with Notepad; the basket exports it::

    # 社区治理案例选：2个案例
    标题: 社区治理案例选
    版本: 学员版
    主办单位: 某某党校

    SQ-2026-0001-3  裴寨村：党支部领着打井修路
    SQ-2026-0009-9  # 先讲这个

The rules, all of them:

1. UTF-8, with or without a byte order mark; lines end in LF, CRLF or CR; at most 1,000,000 bytes.
2. What follows `#` (or `＃`) is a remark; empty lines mean nothing.
3. A line `键: 值` says something of the whole pack. The colon may be full-width. The keys are
   标题 (title), 版本 (edition: 学员版, 教师版, or both with `、`) and 主办单位 (organiser); each may
   stand once, anywhere; all may be missing or empty. Any other key is a mistake.
4. Every other line begins with a case's id; several may follow each other, parted by blanks or
   commas. Whatever follows them is a remark. Small letters and full-width characters do as well; a
   mark of a list (`-`, `*`, `•`, `1.`, `1、`) may stand before.
5. A line may also be a link of the basket: `…basket.html#ids=编号,编号&title=标题`; in it `title`,
   `edition` and `by` say what 标题, 版本 and 主办单位 say, percent-encoded as in any address;
   anything else in it, such as `day`, is passed over.
6. The order of the ids is the order of the pack.

Such a link, or what follows its `#` or `?`, may be given in place of a file, too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from anliku.packs.interface import Edition
from anliku.packs.selecting.basket_link import (
    LINK,
    WHENCE,
    editions_in,
    is_address,
    is_basket_link,
    read_link,
    without_cases,
)
from anliku.packs.selecting.interface import Asked, Wanted, shortened
from anliku.packs.selecting.list_text import list_text
from anliku.packs.selecting.written_ids import looks_like_id
from anliku.problems import Location, Problem, Rule
from anliku.validation import nearest

KEYS = {
    "标题": "title",
    "版本": "edition",
    "主办单位": "organiser",
    "title": "title",
    "edition": "edition",
    "organiser": "organiser",
}
_KEY_LINE = re.compile(r"([^\W\d][^\s:：#＃]{0,19})[ \t\u3000]*[:：](?!//)(.*)", re.DOTALL)
_LIST_MARK = re.compile(r"(?:[-*•·]|[0-9０-９]{1,4}[.、．)）])[ \t\u3000]*")
_WORD = re.compile(r"[^\s,，、;；#＃]+")
_REMARK = re.compile(r"[#＃]")
_MOST_PROBLEMS = 20
"""A file with more is no list at all; the rest is not worth reading."""


def read_list(written: str) -> tuple[Asked, list[Problem]]:
    """Return what a list file, or a link in its place, asks for, and its mistakes.

    Args:
        written: the path of the file, or the link.
    """
    path = Path(written)
    if is_basket_link(written) and not _is_there(path):
        return read_link(written, LINK), []
    if is_address(written) and not _is_there(path):
        return Asked(), [_of_no_case(written)]
    shown = path.as_posix()
    text, problems = list_text(path, shown)
    if text is None:
        return Asked(), problems
    reading = _Reading(shown)
    for number, line in enumerate(text.split("\n"), start=1):
        reading.read(number, line)
        if len(reading.problems) >= _MOST_PROBLEMS:
            reading.complain(number, 1, "错误太多，后面没有再读", "核对是不是拿错了文件")
            break
    return reading.asked, reading.problems


def _of_no_case(link: str) -> Problem:
    message = without_cases(link)
    return Problem(rule=Rule.NOTHING_SELECTED, location=LINK, message=message, hint=WHENCE)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # longer than a name may be, or with NUL
        return False


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    path: str
    ids: list[Wanted] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    @property
    def asked(self) -> Asked:
        return Asked(
            ids=tuple(self.ids),
            title=self.values.get("title", ""),
            editions=self.editions,
            organiser=self.values.get("organiser", ""),
        )

    def complain(self, line: int, column: int, message: str, hint: str) -> None:
        place = Location(self.path, line, column)
        self.problems.append(
            Problem(rule=Rule.BROKEN_LIST, location=place, message=message, hint=hint)
        )

    def read(self, number: int, line: str) -> None:
        start = len(line) - len(line.lstrip())
        text = line.strip()
        if not text or _REMARK.match(text):
            return
        if mark := _LIST_MARK.match(text):
            start, text = start + mark.end(), text[mark.end() :]
        words = list(_leading_ids(text))
        if words:
            self.ids += [
                Wanted(written=word, location=Location(self.path, number, start + at + 1))
                for at, word in words
            ]
        elif is_basket_link(text):
            self._take_link(text, Location(self.path, number, start + 1))
        elif key := _KEY_LINE.fullmatch(text):
            self._take_key(number, start + 1, key[1], _REMARK.split(key[2], 1)[0].strip())
        else:
            hint = "每行写一个编号，如 SQ-2026-0001-3；说明写在编号后面，或写在 # 后面"
            self.complain(number, start + 1, f"这一行读不懂：“{shortened(text)}”", hint)

    def _take_link(self, text: str, location: Location) -> None:
        asked = read_link(text.split()[0], location)
        self.ids += asked.ids
        self.editions = self.editions or asked.editions
        for name, value in (("title", asked.title), ("organiser", asked.organiser)):
            if value:
                self.values.setdefault(name, value)

    def _take_key(self, line: int, column: int, written: str, value: str) -> None:
        key = KEYS.get(written.lower())
        if key is None:
            alike = nearest(written, KEYS, most=1)
            hint = f"是不是“{alike[0]}”？" if alike else "可以写：标题、版本、主办单位"
            self.complain(line, column, f"清单里没有“{shortened(written)}”这一栏", hint)
        elif key in self.values:
            self.complain(line, column, f"“{written}”写了两次", "留一个")
        else:
            self.values[key] = value
            if key == "edition":
                self._take_editions(line, column, value)

    def _take_editions(self, line: int, column: int, value: str) -> None:
        editions = editions_in(value)
        if editions is None:
            message = f"没有“{shortened(value)}”这个版本"
            self.complain(line, column, message, "写 学员版、教师版，或 两版")
        else:
            self.editions = editions or self.editions


def _leading_ids(text: str) -> Iterator[tuple[int, str]]:
    """Yield the ids at the start of a line, each with where it stands; the rest is a remark."""
    for word in _WORD.finditer(_REMARK.split(text, 1)[0]):
        if not looks_like_id(word[0]):
            return
        yield word.start(), word[0]
