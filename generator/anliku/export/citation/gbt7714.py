"""A citation in, its entry after GB/T 7714—2025 《信息与文献 参考文献著录规则》 out.

In force since 2026-07-01. An electronic resource is written
责任者. 题名[EB/OL]. （更新日期）[引用日期]. 获取和访问路径.
Of the prescribed signs “.” and “[ ]” are half-width, all others, the round brackets among them,
full-width. What is not known is left out.
"""

from datetime import date

from anliku.export.citation.interface import Citation

_TYPE = "[EB/OL]"
"""Electronic bulletin, online."""


def as_gbt7714(citation: Citation, cited_on: date | None = None) -> str:
    """Return the entry without its number, one line.

    Args:
        citation: what is cited.
        cited_on: the day on which the reader cites it, left out if None.
    """
    dates = f"（{citation.updated.isoformat()}）" if citation.updated else ""
    dates += f"[{cited_on.isoformat()}]" if cited_on else ""
    items = (_unstopped(citation.author), citation.title + _TYPE, dates, citation.locator)
    return ". ".join(item for item in items if item) + "."


def _unstopped(author: str) -> str:
    """Return the author without a full stop of its own, which the sign after it would double."""
    return author.rstrip(".")
