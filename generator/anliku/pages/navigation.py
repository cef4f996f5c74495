"""What the navigation leads to in, the page's address, or why it has none, out."""

from collections.abc import Collection
from dataclasses import dataclass

from anliku.addresses import plain_address
from anliku.text import Inside, Outside
from anliku.text.destinations import destination
from anliku.validation import nearest


@dataclass(frozen=True, slots=True)
class NoPage:
    """What no page of the site is meant by; texts are Chinese."""

    message: str
    hint: str


def navigation_target(written: str, pages: Collection[str]) -> str | Outside | NoPage:
    """Return what an entry of the navigation leads to: the address of a page, or another site.

    Args:
        written: the file of a page relative to `cases_dir`, as MkDocs has it, or a web address.
        pages: the addresses of the site's pages.
    """
    found = destination(written)
    if isinstance(found, Outside):
        return found
    if not isinstance(found, Inside):
        return NoPage(f"导航里的“{written}”{found.reason}", "写网页的文件，或 https:// 开头的网址")
    address = plain_address(found.path)
    if found.path.endswith(".md") and not found.fragment and address in pages:
        return address
    alike = nearest(found.path, [file_of(page) for page in pages], most=1)
    hint = f"是不是“{alike[0]}”？" if alike else "核对文件名，或删去这一行"
    return NoPage(f"导航里的“{written}”没有网页", hint)


def file_of(address: str) -> str:
    """Return what MkDocs knows the page at an address by."""
    return f"{address.removesuffix('.html')}.md"
