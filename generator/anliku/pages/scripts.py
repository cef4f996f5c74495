"""Which scripts the site has, of which modules each is made, and which page needs which.

A browser asks for one file where it would ask for many; the modules stay small to read.
"""

from collections.abc import Mapping

_FOLDER = "assets/anliku/js"

COMMON = f"{_FOLDER}/common.js"
"""On every page; what it adds is comfort, no page needs it."""

SEARCH = f"{_FOLDER}/search.js"
"""The engine; loaded when somebody searches."""

BROWSE = f"{_FOLDER}/browse.js"
COMPARE = f"{_FOLDER}/compare.js"
BASKET = f"{_FOLDER}/basket.js"

MODULES: Mapping[str, tuple[str, ...]] = {
    COMMON: (
        "modes",
        "sources",
        "wide_tables",
        "case",
        "kept",
        "choice",
        "data",
        "elements",
        "search/dialog",
        "search/found_words",
    ),
    SEARCH: (
        "search/folding",
        "search/labels",
        "search/sounds",
        "search/numbers",
        "search/words",
        "search/postings",
        "search/ranking",
        "search/query",
        "search/passages",
        "search/snippets",
        "search/meant",
        "search/engine",
    ),
    BROWSE: (
        "browse/table",
        "browse/counting",
        "browse/filters",
        "browse/ordering",
        "browse/address",
        "browse/facets",
        "browse/cards",
        "browse/hits",
        "browse/choices",
        "browse/pager",
        "browse/texts",
        "browse/page",
    ),
    COMPARE: ("case_data", "comparison"),
    BASKET: (
        "case_data",
        "basket/sharing",
        "basket/teaching",
        "basket/parts",
        "basket/booklet",
        "basket/dragging",
        "basket/list",
        "basket/copying",
        "basket/page",
    ),
}
"""The modules of each script, by name, in the order in which they rely on each other."""


def module_addresses(script: str) -> tuple[str, ...]:
    """Return the addresses under which a script's modules lie among the templates."""
    return tuple(f"{_FOLDER}/{name}.js" for name in MODULES[script])
