"""Names in, the addresses of pages out: ASCII, stable, the same on every machine.

An address is a path below the site's root with forward slashes, such as
`topics/yang-lao-fu-wu.html`; links between pages are always relative, for `file://`.
"""

import posixpath
from urllib.parse import quote

from anliku.model.facets import Facet

HOME = "index.html"
CASE_LIST = "cases/index.html"
COLLECTION_LIST = "collections/index.html"
BROWSE = "browse.html"
MADE = frozenset(
    [
        *(BROWSE, "404.html", "basket.html", "compare.html", "matrix.html"),
        *("about/problem-codes.html", "about/report-mistakes.html", "about/terms.html"),
    ]
)
"""Pages that the program makes where plain pages could lie too; a test holds it to be all of them."""

ALWAYS_MADE = (MADE - {"404.html"}) | {
    HOME,
    CASE_LIST,
    COLLECTION_LIST,
    "policies/index.html",
    "timeline/index.html",
    *(f"{facet.folder}/index.html" for facet in Facet),
}
"""Pages of every site, whatever its cases; a test holds it to be all of them."""
_OF_FOLDER = ("index", "readme")


def plain_address(path: str) -> str:
    """Return the address of a plain page by its path below `cases_dir`.

    `README.md` is the page of its folder, as code hosts show it.
    """
    folder, slash, name = path.removesuffix(".md").rpartition("/")
    stem = "index" if name.casefold() in _OF_FOLDER else name
    return f"{folder}{slash}{stem}.html"


def case_address(case_id: str) -> str:
    """Return the address of a case's page."""
    return f"cases/{case_id}.html"


def collection_address(slug: str) -> str:
    """Return the address of a collection's page."""
    return f"collections/{slug}.html"


def facet_address(facet: Facet) -> str:
    """Return the address of a facet's index page."""
    return f"{facet.folder}/index.html"


def term_address(facet: Facet, name: str) -> str:
    """Return the address of a term's page, from what stands for the term in addresses."""
    return f"{facet.folder}/{name}.html"


def browse_address(facet: Facet, name: str) -> str:
    """Return the address of the page «筛选» with one term chosen, named as in its own address."""
    return f"{BROWSE}?{facet.key}={name}"


def numbered(address: str, number: int) -> str:
    """Return the address of the `number`-th page of a paged index; the first keeps its own."""
    if number == 1:
        return address
    return f"{address.removesuffix('.html')}-page-{number}.html"


def relative(target: str, start: str) -> str:
    """Return the link from the page at `start` to `target`, percent-encoded where needed."""
    before, mark, fragment = target.partition("#")
    path, asks, query = before.partition("?")
    link = posixpath.relpath(path, posixpath.dirname(start) or ".") if path else ""
    return quote(link) + asks + quote(query, safe="/=&,") + mark + quote(fragment)
