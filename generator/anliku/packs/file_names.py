"""What a pack's file is in, its name out: one that every system takes, Windows included."""

import re
from dataclasses import dataclass

from anliku.packs.interface import Edition, Layout, PackFormat, Paper, PrintOptions

_FULL_WIDTH = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")
"""Characters that Windows does not take, with those that look alike and stand in for them."""
_NEVER = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+"
)
_BLANKS = re.compile(r"\s+")
_LONGEST_TITLE = 150
"""Bytes of a title that a name keeps: with the rest under 255, and under 260 characters of path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFileKind:
    """Which of a pack's files one is."""

    edition: Edition
    format: PackFormat
    volume: int | None = None
    """None where the pack is a single volume."""
    form: str = ""
    """How it differs from a 讲义 on A4, in words; empty if it does not."""

    @property
    def suffix(self) -> str:
        """The suffix of the file's name, without its dot."""
        return self.format.value


def named_by_title(title: str, kind: PackFileKind) -> str:
    """Return the name for people, such as `一老一小-学员版-A5-第1册.pdf`."""
    volume = f"-第{kind.volume}册" if kind.volume is not None else ""
    form = f"-{kind.form}" if kind.form else ""
    return f"{_safe(title)}-{kind.edition.label}{form}{volume}.{kind.suffix}"


def form_of(kind: PackFormat, options: PrintOptions) -> str:
    """Return what tells a file from others of the same pack: `公文`, `A5`, `A5小册子`; or nothing."""
    if kind is PackFormat.PPTX:
        return ""
    is_official = options.layout is Layout.OFFICIAL
    layout = options.layout.label if is_official else ""
    has_pages = kind in (PackFormat.PDF, PackFormat.DOCX)
    paper = options.paper.label if has_pages and not is_official else ""
    is_booklet = options.is_booklet and kind is PackFormat.PDF
    return layout + ("" if paper == Paper.A4.label else paper) + ("小册子" if is_booklet else "")


def named_by_slug(slug: str, kind: PackFileKind) -> str:
    """Return the name for web servers, such as `yi-lao-yi-xiao-student-1.pdf`."""
    volume = f"-{kind.volume}" if kind.volume is not None else ""
    return f"{slug}-{kind.edition.value}{volume}.{kind.suffix}"


def _safe(title: str) -> str:
    text = _NEVER.sub(" ", title).translate(_FULL_WIDTH)
    text = _BLANKS.sub(" ", text).strip(" .")
    kept = text.encode()[:_LONGEST_TITLE].decode(errors="ignore").rstrip(" .")
    return kept or "案例选"
