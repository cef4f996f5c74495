"""Nothing in, the modules out that give scripts what they and Python must have alike.

Pages, packs and the search know nothing of each other; here their words meet.
"""

from collections.abc import Mapping

from anliku.packs.interface import Edition
from anliku.packs.selecting.combining import DEFAULT_TITLE
from anliku.packs.selecting.list_file import KEYS
from anliku.pages.script_words import script_words
from anliku.pages.scripts import CONSTANTS, SEARCH_CONSTANTS, module_address
from anliku.script_data import for_script
from anliku.search.static import agreed


def constant_modules() -> Mapping[str, str]:
    """Return the text of each module that is written, by its address."""
    common = for_script({**script_words(), **_pack_words()})
    engine = for_script({"constants": agreed()})
    return {
        module_address(CONSTANTS): f"window.anliku=window.anliku||{{}};anliku.constants={common};",
        module_address(SEARCH_CONSTANTS): (
            f"window.anliku=window.anliku||{{}};anliku.search=Object.assign(anliku.search||{{}},{engine});"
        ),
    }


def _pack_words() -> Mapping[str, object]:
    return {
        "defaultTitle": DEFAULT_TITLE,
        "editions": {edition.value: edition.label for edition in Edition},
        "listKeys": _in_chinese(KEYS),
    }


def _in_chinese(keys: Mapping[str, str]) -> Mapping[str, str]:
    """Return for each meaning the key that a list file has for it; each has a Chinese one."""
    return {meaning: key for key, meaning in keys.items() if not key.isascii()}
