"""schema.org (version 29) as JSON-LD 1.1 (W3C, 2020): what a page is about, for search engines."""

from anliku.export.json_ld.case_page import case_json_ld
from anliku.export.json_ld.site_pages import ListPage, home_json_ld, list_json_ld

__all__ = ["ListPage", "case_json_ld", "home_json_ld", "list_json_ld"]
