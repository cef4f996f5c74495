"""The archive for machines and for taking away; knows neither MkDocs nor templates.

Files of the site (`site_files`), what a page's head tells machines (`page_head`), and the edition
for a USB stick.
"""

from anliku.export.files import site_files
from anliku.export.formats import (
    GUIDE,
    Harvesting,
    NamedFile,
    data_package_files,
    json_lines_files,
    make_bag,
    oai_files,
    skos_files,
)
from anliku.export.interface import Archive, SiteFile, archive_of
from anliku.export.json_ld import ListPage
from anliku.export.locations import tag_uri
from anliku.export.page_head import (
    HeadLink,
    PageHead,
    case_head,
    home_head,
    list_head,
    plain_head,
)
from anliku.export.usb import UsbEdition, edition_name, refuse_usb_target, write_usb_edition
from anliku.export.usb.names import CHECKSUM_LIST

__all__ = [
    "CHECKSUM_LIST",
    "GUIDE",
    "Archive",
    "Harvesting",
    "HeadLink",
    "ListPage",
    "NamedFile",
    "PageHead",
    "SiteFile",
    "UsbEdition",
    "archive_of",
    "case_head",
    "data_package_files",
    "edition_name",
    "home_head",
    "json_lines_files",
    "list_head",
    "make_bag",
    "oai_files",
    "plain_head",
    "refuse_usb_target",
    "site_files",
    "skos_files",
    "tag_uri",
    "write_usb_edition",
]
