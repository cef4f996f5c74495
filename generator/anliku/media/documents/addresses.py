"""An address that a document holds in, whether a click or a program may go there out."""

import re
from urllib.parse import unquote

from anliku.media.documents.refusing import leads_away

_WEB = re.compile(r"(?:https?://|mailto:|tel:)[^\\]*", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BESIDE = re.compile(r"(?:[^\\/]+/)*[^\\/]*")
_DOCUMENT = re.compile(
    r"[^?#]*\.(?:docx?|xlsx?|pptx?|wps|et|dps|od[tsp]|ofd|pdf|csv|txt|html?|jpe?g|png|gif)"
    r"(?:[?#].*)?",
    re.IGNORECASE,
)
_HOST = re.compile(r"www\.[\w.-]+(?:[/?#].*)?", re.IGNORECASE)
"""A web address without its beginning, as people type it."""


def refuse_far_link(target: str) -> None:
    """Refuse what a link leads to, unless it is a web page, a mailbox, or a document beside.

    Raises:
        DocumentRefusedError: it leads elsewhere.
    """
    written = "".join(char for char in target.strip() if char.isprintable())
    if not written or written.startswith("#") or _WEB.fullmatch(written):
        return
    beside = unquote(written)
    if _SCHEME.match(beside) or not _BESIDE.fullmatch(beside):
        raise leads_away(target)
    if not (_DOCUMENT.fullmatch(beside) or _HOST.fullmatch(beside)):
        raise leads_away(target)


def is_inside(target: str) -> bool:
    """Whether a reference stays in the document's own archive; `..` is resolved by who follows it."""
    written = unquote(target.strip())
    return "\\" not in written and not written.startswith("//") and not _SCHEME.match(written)
