"""A case and the archive's addresses in, the link and the page by which readers report mistakes out."""

from urllib.parse import quote

from anliku.citation import page_url
from anliku.model.case import Case
from anliku.pages.interface import Page
from anliku.settings import Settings

INSTRUCTIONS = "about/report-mistakes.html"
"""How to report, and whom to ask about one's personal data; there too where the archive names nobody."""


def report_page(settings: Settings) -> Page:
    """Return the page that says how mistakes are reported, as far as the settings say it."""
    return Page(
        address=INSTRUCTIONS,
        title="怎样报告错误",
        description="发现错误怎么办，要求更正或删去本人信息找谁。",
        template="report",
        values={
            "report_to": settings.report_to,
            "contact": settings.privacy_contact,
            "contact_link": contact_link(settings),
        },
    )


def contact_link(settings: Settings) -> str:
    """Return the address of the contact for personal data as a link; empty where it is no e-mail."""
    return f"mailto:{settings.privacy_contact}" if "@" in settings.privacy_contact else ""


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
