"""The archive for machines and for taking away; knows neither MkDocs nor templates.

Files of the site (`site_files`), what a page's head tells machines (`page_head`), and the edition
for a USB stick.
"""

from anliku.export.files import site_files
from anliku.export.interface import Archive, SiteFile, archive_of
from anliku.export.json_ld import ListPage
from anliku.export.page_head import (
    HeadLink,
    PageHead,
    case_head,
    home_head,
    list_head,
    plain_head,
)
from anliku.export.usb import UsbEdition, edition_name, refuse_usb_target, write_usb_edition

__all__ = [
    "Archive",
    "HeadLink",
    "ListPage",
    "PageHead",
    "SiteFile",
    "UsbEdition",
    "archive_of",
    "case_head",
    "edition_name",
    "home_head",
    "list_head",
    "plain_head",
    "refuse_usb_target",
    "site_files",
    "write_usb_edition",
]
