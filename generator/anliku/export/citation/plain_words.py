"""A citation in, a note in plain Chinese out, for speeches and documents without a style."""

from datetime import date

from anliku.export.citation.interface import Citation
from anliku.model.dates import in_chinese


def as_plain_words(citation: Citation, cited_on: date | None = None) -> str:
    """Return the note, one line.

    Args:
        citation: what is cited.
        cited_on: the day on which the reader cites it, left out if None.
    """
    parts = [f"{citation.author}：《{citation.title}》", f"入库编号 {citation.case_id}"]
    parts.append(f"第 {citation.revision} 版")
    if citation.updated:
        parts.append(f"{in_chinese(citation.updated.isoformat())}更新")
    if citation.url:
        parts.append(citation.url)
    if cited_on:
        parts.append(f"{in_chinese(cited_on.isoformat())}查阅")
    return "，".join(parts) + "。"
