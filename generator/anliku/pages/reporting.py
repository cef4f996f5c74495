"""A case and the archive's address for mistakes in, the link by which a reader reports one out."""

from urllib.parse import quote

from anliku.citation import page_url
from anliku.model.case import Case
from anliku.settings import Settings

INSTRUCTIONS = "about/index.html#t-fa-xian-cuo-wu-zen-me-ban"
"""What to do where the archive names no address: a section of its own page."""


def report_link(case: Case, address: str, settings: Settings) -> str | None:
    """Return the full link, with number and title of the case; None leads to `INSTRUCTIONS`.

    Args:
        case: the case with the mistake.
        address: address of its page below the site's root.
        settings: say where mistakes are reported; `{id}` and `{title}` in it are filled in.
    """
    target = settings.report_to
    if target.startswith("mailto:"):
        subject = f"案例勘误：{case.id} {case.title}"
        body = f"哪一段：\n哪里不对：\n依据是什么：\n\n{page_url(address, settings) or case.id}\n"
        mark = "&" if "?" in target else "?"
        return f"{target}{mark}subject={quote(subject)}&body={quote(body)}"
    filled = target.replace("{id}", quote(case.id)).replace("{title}", quote(case.title))
    return filled or None
