"""A file of the archive in, a `Document` out: front matter with its places, and the body.

Steps: refuse what leaves the archive or is too large, decode, report and mend the form of the
text (BOM, line ends, control characters), split off the front matter, read it.
"""

import hashlib
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from typing_extensions import override

from anliku.located_yaml import LocatedYaml
from anliku.mending import Split, read_front_matter, split_text
from anliku.model.record import Record
from anliku.mojibake import mojibake
from anliku.problems import Location, Problem, Rule
from anliku.system_errors import advice_on, reason_of
from anliku.text import Text
from anliku.text.invisible import BLANKS, HIDDEN, INVISIBLE, hidden_named

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for a page in any case; only `.md` is accepted here."""
MAX_BYTES = 1_000_000
"""Largest file read; the longest real cases have some 60,000 bytes."""
MAX_FRONT_MATTER = 50_000
"""Longest front matter read, in characters; the longest real one has some 6,000."""

_CONTROL = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f]|{HIDDEN}")
_BAD_IN_NAMES = re.compile(rf"[\x00-\x1f{INVISIBLE}\ud800-\udfff]")
"""Python shows bytes of a name that are not UTF-8 as surrogates; zip files from Windows have them."""
_PRIVATE = re.compile(f"[\ue000-\uf8ff{BLANKS}\U000f0000-\U0010fffd]")
"""Characters without a meaning of their own, or that show as nothing: from fonts of one program."""
_HINT_OF_READING = "检查文件在不在、有没有权限读；都没有问题就再试一次，还不行就从备份取回"
_SHOWN = 12
_MUCH = 4
"""Text of which more than every fourth character is NUL is UTF-16 that has no mark."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text file with front matter, read but not yet understood."""

    path: str
    """Path relative to the archive's root, with forward slashes."""
    front: LocatedYaml
    text: Text
    """What stands below the front matter."""
    checksum: str
    """SHA-256 of the file's bytes, in hexadecimal."""

    @property
    def has_front_matter(self) -> bool:
        """Whether there is a readable mapping to validate."""
        return isinstance(self.front.data, dict)


class _LenientHandler(YAMLHandler):
    """python-frontmatter's YAML handler, reading as meant and remembering where each part stands."""

    def __init__(self, split: Split, path: str, record_type: type) -> None:
        super().__init__()
        self._split = split
        self._path = path
        self._record_type = record_type
        self.front = LocatedYaml(data=None, path=path)
        self.problems: list[Problem] = []

    @override
    def split(self, _: str) -> tuple[str, str]:
        """Return the parts as they were found, not only between lines of three dashes."""
        return self._split.front, self._split.body

    @override
    def load(self, fm: str, **_: object) -> dict[str, Any]:
        """Return the front matter as python-frontmatter wants it, keeping its places."""
        line = self._split.front_line
        self.front, found = read_front_matter(fm, self._path, line, self._record_type)
        self.problems = found
        is_mapping = isinstance(self.front.data, dict)
        if not is_mapping and not any(problem.is_error for problem in found):
            message = "文首信息不是“栏目: 内容”的形式"
            problem = _at_top(self._path, Rule.NOT_A_MAPPING, message, "每行写成“栏目: 内容”")
            self.problems = [*found, problem]
        return self.front.data if is_mapping else {}


def read_text(path: Path, root: Path) -> tuple[str | None, str, list[Problem]]:
    """Return a file's text with LF line ends, its SHA-256, and the problems of its form.

    The text is None where nothing could be read. Nothing outside `root` is ever opened.
    """
    written = path.relative_to(root).as_posix()
    name = _BAD_IN_NAMES.sub("\ufffd", written)

    def problem(rule: Rule, message: str, hint: str, line: int = 1, column: int = 1) -> Problem:
        place = Location(name, line, column)
        return Problem(rule=rule, location=place, message=message, hint=hint)

    if name != written:
        message, hint = "文件名里有乱码或看不见的字符", "改名：用汉字、字母、数字和连字符"
        return None, "", [problem(Rule.FILE_NAME, message, hint)]
    try:
        refusal = _refusal(path, root)
        if refusal is not None:
            return None, "", [problem(*refusal)]
        data = path.read_bytes()
    except (OSError, RuntimeError) as err:
        message = f"文件读不出来（{_reason(err)}）"
        hint = advice_on(err) or _HINT_OF_READING
        return None, "", [problem(Rule.UNREADABLE, message, hint)]
    checksum = hashlib.sha256(data).hexdigest()
    text, problems = _decoded(data, problem)
    return text, checksum, problems


def _refusal(path: Path, root: Path) -> tuple[Rule, str, str] | None:
    """Return rule, message and hint of why a file is not even opened, or None."""
    if not path.resolve().is_relative_to(root.resolve()):
        message = "这是一个链接，指到案例库之外"
        return Rule.OUTSIDE_ARCHIVE, message, "把文件本身放进案例库，不用链接"
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        return Rule.UNREADABLE, "这不是文件，而是文件夹、管道或设备", "把它移出案例库"
    if status.st_size > MAX_BYTES:
        message = f"文件有 {status.st_size / 1e6:.1f} MB，超过 {MAX_BYTES / 1e6:.0f} MB"
        return Rule.TOO_LARGE, message, "只留文字，图片另存为文件"
    return None


def _decoded(data: bytes, problem: Callable[..., Problem]) -> tuple[str | None, list[Problem]]:
    """Return the text of a file's bytes in its proper form, and the problems of what it had."""
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return None, [problem(Rule.EMPTY_FILE, "文件是空的", "写上内容，或者删去这个文件")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as err:
        line = data.count(b"\n", 0, err.start) + 1
        start = data.rfind(b"\n", 0, err.start) + 1
        column = len(data[start : err.start].decode("utf-8", "replace")) + 1
        message = f"文件不是 UTF-8 编码{_likely_encoding(data)}"
        hint = "用记事本或 WPS 打开，另存为时编码选 UTF-8"
        return None, [problem(Rule.NOT_UTF8, message, hint, line, column)]
    if text.count("\0") * _MUCH > len(text):
        message, hint = "文件不是 UTF-8 编码（像是 UTF-16）", "另存为时编码选 UTF-8"
        return None, [problem(Rule.NOT_UTF8, message, hint)]
    return _mend_form(text, problem)


def _reason(err: OSError | RuntimeError) -> str:
    """Say in Chinese why a file cannot be read; the system's own words may be English."""
    if isinstance(err, FileNotFoundError):
        return "文件不存在"
    if isinstance(err, PermissionError):
        return "没有读它的权限"
    return reason_of(err) if isinstance(err, OSError) else "链接绕成一圈"


def _likely_encoding(data: bytes) -> str:
    if data.startswith(_UTF16_MARKS):
        return "（像是 UTF-16）"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "，或者残缺不全"
    return "（像是 GBK/GB18030）"


def _mend_form(text: str, problem: Callable[..., Problem]) -> tuple[str, list[Problem]]:
    """Report BOM, carriage returns and control characters once each, and go on without them."""
    problems = []
    if text.startswith("\ufeff"):
        text = text[1:]
        hint = "不用改；要去掉就另存为“UTF-8”，不选“带 BOM 的 UTF-8”"
        problems.append(problem(Rule.BYTE_ORDER_MARK, "文件开头有 BOM，略过", hint))
    if "\r" in text:
        before = text[: text.index("\r")]
        column = len(before) - before.rfind("\n")
        count = text.count("\r")
        hint = "不用改；要统一就在编辑器里把换行符（右下角 CRLF）改为 LF"
        message = f"换行符是 CRLF 或 CR，当作 LF（共 {count} 处）"
        problems.append(
            problem(Rule.CARRIAGE_RETURN, message, hint, before.count("\n") + 1, column)
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems += _spoilt(text, problem)
    match = _CONTROL.search(text)
    if match:
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        count = len(_CONTROL.findall(text))
        message = hidden_named(match[0], count)
        hint = "删去这些字符；从网页或 Word 粘贴时选“只粘贴文字”"
        problems.append(problem(Rule.CONTROL_CHARACTER, message, hint, line, column))
        text = _CONTROL.sub(lambda found: "\ufffd" * len(found[0]), text)
    return text, problems


def _spoilt(text: str, problem: Callable[..., Problem]) -> Iterator[Problem]:
    """Yield the first spot of mojibake, and of characters that only some computers can show."""
    spoilt = sorted(mojibake(text))
    if spoilt:
        at, words, meant = spoilt[0]
        is_replaced = words[0] == "\ufffd"
        shown = "�" if is_replaced else words[:_SHOWN]
        message = f"这里是乱码“{shown}”（共 {len(spoilt)} 处）"
        was = f"，像是“{meant[:_SHOWN]}”" if meant else ""
        hint = f"编码转换时弄坏了{was}；照原稿重新打这几个字，另存时编码选 UTF-8"
        yield problem(Rule.MOJIBAKE, message, hint, *_line_and_column(text, at))
    private = _PRIVATE.search(text)
    if private:
        count = len(_PRIVATE.findall(text))
        message = f"有别的电脑显示不出的字符 U+{ord(private[0]):04X}（共 {count} 处）"
        hint = "多半来自 Word 的项目符号或造字；删去，或换成普通的字"
        place = _line_and_column(text, private.start())
        yield problem(Rule.PRIVATE_CHARACTER, message, hint, *place)


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def read_document(
    path: Path, root: Path, record_type: type = Record
) -> tuple[Document | None, list[Problem]]:
    """Return a file split into front matter and body, and every problem met on the way.

    Args:
        path: the file.
        root: the archive's folder; nothing outside it is read.
        record_type: what the front matter describes; its keys are known in many forms.

    Returns:
        None in place of the document where nothing could be read. Where front matter is missing
        or cannot be understood, the body is there all the same, to be judged in the same run.
    """
    text, checksum, problems = read_text(path, root)
    if text is None:
        return None, problems
    name = path.relative_to(root).as_posix()
    if path.suffix != ".md":
        message, hint = f"文件名以“{path.suffix}”结尾", "改名，以小写的 .md 结尾"
        return None, [_at_top(name, Rule.FILE_NAME, message, hint)]
    split, found = split_text(text.rstrip(), name, record_type)
    problems += found
    front = LocatedYaml(data=None, path=name)
    if split is None:
        return _document(name, front, text, 1, checksum), problems
    if len(split.front) > MAX_FRONT_MATTER:
        message = f"文首信息有 {len(split.front)} 字，超过 {MAX_FRONT_MATTER} 字"
        problems.append(_at_top(name, Rule.TOO_LARGE, message, "长的内容写到正文里"))
    elif split.front.strip() or not any(problem.is_error for problem in found):
        handler = _LenientHandler(split, name, record_type)
        frontmatter.loads(text, handler=handler)
        front, problems = handler.front, [*problems, *handler.problems]
    body, line = _body_of(split)
    return _document(name, front, body, line, checksum), problems


def _body_of(split: Split) -> tuple[str, int]:
    """Return the body without blank lines around it, and its line; of none, where it would be."""
    body = split.body.strip()
    blank = len(split.body) - len(split.body.lstrip())
    return body + "\n", split.body_line + split.body.count("\n", 0, blank) - (not body)


def read_page(path: Path, root: Path, record_type: type) -> tuple[Document | None, list[Problem]]:
    """Return a plain page: like `read_document`, but front matter need not be there."""
    text, checksum, problems = read_text(path, root)
    if text is None:
        return None, problems
    if path.suffix != ".md" or text.lstrip().startswith("---"):
        return read_document(path, root, record_type)
    name = path.relative_to(root).as_posix()
    nothing = LocatedYaml(data=None, path=name)
    return _document(name, nothing, text, 1, checksum), problems


def _at_top(name: str, rule: Rule, message: str, hint: str) -> Problem:
    return Problem(rule=rule, location=Location(name), message=message, hint=hint)


def _document(name: str, front: LocatedYaml, body: str, line: int, checksum: str) -> Document:
    return Document(path=name, front=front, text=Text(body, name, line), checksum=checksum)
