"""Which scripts the site has, of which modules each is made, and which page needs which.

A browser asks for one file where it would ask for many; the modules stay small to read.
"""

from collections.abc import Mapping

FOLDER = "assets/anliku/js"

COMMON = f"{FOLDER}/common.js"
"""On every page; what it adds is comfort, no page needs it."""

SEARCH = f"{FOLDER}/search.js"
"""The engine; loaded when somebody searches."""

BROWSE = f"{FOLDER}/browse.js"
COMPARE = f"{FOLDER}/compare.js"
BASKET = f"{FOLDER}/basket.js"

CONSTANTS = "constants"
SEARCH_CONSTANTS = "search/constants"
"""Modules that Python writes (`plugin/script_constants.py`)."""

MODULES: Mapping[str, tuple[str, ...]] = {
    COMMON: (
        CONSTANTS,
        "elements",
        "data",
        "modes",
        "sources",
        "wide_tables",
        "case",
        "kept",
        "choice",
        "search/box",
        "search/dialog",
        "search/found_words",
    ),
    SEARCH: (
        SEARCH_CONSTANTS,
        "search/folding",
        "search/labels",
        "search/sounds",
        "search/numbers",
        "search/case_ids",
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
        "browse/numbers",
        "browse/drawer",
        "browse/first",
        "browse/page",
    ),
    COMPARE: ("case_data", "comparison/rows", "comparison/page"),
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


def module_address(name: str) -> str:
    """Return the address under which a module lies among the templates."""
    return f"{FOLDER}/{name}.js"


def module_addresses(script: str) -> tuple[str, ...]:
    """Return the addresses of a script's modules, in their order."""
    return tuple(map(module_address, MODULES[script]))
