"""What the files and the folder of a USB edition are called."""

from anliku.export.one_line import one_line
from anliku.settings import Settings

OPENING_PAGE = "打开案例库.html"
GUIDE_PAGE = "怎样校验.html"
CHECKSUM_LIST = "校验清单.txt"
SITE_FOLDER = "site"
"""ASCII, so that the opening page finds the site even if an old program garbles Chinese names."""

_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))
"""What Windows does not allow in names (Microsoft, «Naming Files, Paths, and Namespaces»)."""
_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10))]
)
_LONGEST = 60
_FALLBACK = "案例库"


def edition_name(settings: Settings) -> str:
    """Return the name of the edition's folder: the site's, fit for Windows, macOS and Linux."""
    words = one_line(settings.site_name.translate(_FORBIDDEN))[:_LONGEST].strip(". ")
    is_device = words.partition(".")[0].rstrip().upper() in _DEVICES
    return _FALLBACK if is_device or not words else words
