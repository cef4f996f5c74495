"""A bag's declaration and its description in, what they say and what is wrong with them out (RFC 8493, 2.1.1 and 2.2.2)."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from anliku.verifying.listing import bytes_of, lines_of
from anliku.verifying.places import DamagedError, Place

_DECLARED = re.compile(
    r"BagIt-Version: *(\d+\.\d+) *\nTag-File-Character-Encoding: *([\w.:+-]+) *\n?"
)
_CURRENT = "1.0"
_VERSIONS = ("0.93", "0.94", "0.95", "0.96", "0.97", _CURRENT)
_ENCODINGS = frozenset(
    [
        *("utf-8", "ascii", "iso8859-1", "utf-16", "utf-16-le", "utf-16-be"),
        *("gb18030", "gbk", "gb2312", "big5", "cp1252"),
    ]
)
"""Encodings of text, by Python's names; Python knows others that are none."""
_WORD = re.compile(r"[^:\s][^:]*:.*", re.DOTALL)
_OXUM = re.compile(r"(\d{1,18})\.(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Declared:
    """What `bagit.txt` says."""

    is_current: bool
    """Whether the bag is of version 1.0, which writes more characters of paths otherwise."""
    encoding: str
    """Of the other tag files, by Python's name."""


def declared_in(place: Place, name: str, faults: list[str]) -> Declared:
    """Return what a bag declares; where it cannot be read, what bags usually do."""
    usual = Declared(is_current=True, encoding="utf-8")
    if name not in place.names:
        faults.append(f"{name}：没有这个文件，存档包里必须有")
        return usual
    try:
        data = bytes_of(place, name)
    except DamagedError as err:
        faults.append(f"{name}：{err}")
        return usual
    if data.startswith(codecs.BOM_UTF8):
        faults.append(f"{name}：开头不许有 BOM")
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    matched = _DECLARED.fullmatch(text)
    if matched is None:
        faults.append(
            f"{name}：不是 BagIt 的声明（两行：BagIt-Version 和 Tag-File-Character-Encoding）"
        )
        return usual
    version, written = matched.groups()
    if version not in _VERSIONS:
        faults.append(f"{name}：BagIt 的版本 {version} 不认识，核对不了")
    encoding = _known(written)
    if encoding is None:
        faults.append(f"{name}：文字编码 {written} 不认识")
    return Declared(is_current=version not in _VERSIONS[:-1], encoding=encoding or "utf-8")


def _known(written: str) -> str | None:
    try:
        name = codecs.lookup(written).name
    except (LookupError, ValueError):
        return None
    return name if name in _ENCODINGS else None


def wrong_words(place: Place, name: str, encoding: str, payload: str) -> Iterator[str]:
    """Yield what is wrong with a bag's description, its account of the payload above all."""
    faults: list[str] = []
    words: list[str] = []
    for number, line in enumerate(lines_of(place, name, faults, encoding), start=1):
        if line[:1] in (" ", "\t") and words:
            words[-1] += line
        elif _WORD.fullmatch(line):
            words.append(line)
        elif line.strip():
            faults.append(f"{name} 第 {number} 行：不是“名称: 内容”")
    yield from faults
    parted = [
        (label.strip().lower(), value.strip())
        for label, _, value in (one.partition(":") for one in words)
    ]
    sizes = [value for label, value in parted if label == "payload-oxum"]
    if len(sizes) > 1:
        yield f"{name}：Payload-Oxum 写了 {len(sizes)} 次，只许一次"
    for written in sizes:
        yield from _wrong_size(place, name, written, payload)


def _wrong_size(place: Place, name: str, written: str, payload: str) -> Iterator[str]:
    matched = _OXUM.fullmatch(written)
    if matched is None:
        yield f"{name}：Payload-Oxum 不是“字节数.文件数”"
        return
    files = [one for one in place.names if one.startswith(payload)]
    try:
        size = sum(place.size(one) for one in files)
    except DamagedError:
        return  # the file is told of where it is compared
    if (int(matched[1]), int(matched[2])) != (size, len(files)):
        yield (
            f"{name}：Payload-Oxum 说 data/ 里有 {int(matched[2])} 个文件、{int(matched[1])} 字节，"
            f"实际有 {len(files)} 个、{size} 字节"
        )
