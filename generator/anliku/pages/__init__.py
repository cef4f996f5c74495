"""Which pages the site has and what each shows; knows neither MkDocs nor HTML."""

from anliku.pages.case_script import case_script, case_script_address
from anliku.pages.downloads import NO_DOWNLOADS, Download, Downloads, Extent
from anliku.pages.interface import Page
from anliku.pages.lead_ons import LeadOn, lead_ons
from anliku.pages.plan import plan_pages

__all__ = [
    "NO_DOWNLOADS",
    "Download",
    "Downloads",
    "Extent",
    "LeadOn",
    "Page",
    "case_script",
    "case_script_address",
    "lead_ons",
    "plan_pages",
]
