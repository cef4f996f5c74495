"""Which pages the site has and what each shows; knows neither MkDocs nor HTML."""

from anliku.pages.case_script import case_script, case_script_address
from anliku.pages.downloads import NO_DOWNLOADS, Download, Downloads, Extent
from anliku.pages.interface import Page
from anliku.pages.lead_ons import LeadOn, lead_ons
from anliku.pages.navigation import NoPage, file_of, navigation_target
from anliku.pages.plan import plan_pages
from anliku.pages.redirects import redirect_mistakes

__all__ = [
    "NO_DOWNLOADS",
    "Download",
    "Downloads",
    "Extent",
    "LeadOn",
    "NoPage",
    "Page",
    "case_script",
    "case_script_address",
    "file_of",
    "lead_ons",
    "navigation_target",
    "plan_pages",
    "redirect_mistakes",
]
