"""A link of the site's basket in, what it asks for out."""

import re
from urllib.parse import parse_qs

from anliku.packs.interface import Edition
from anliku.packs.selecting.interface import Asked, Wanted, shortened
from anliku.problems import Location

LINK = Location("案例篮链接")
"""Place of what stands in a link that was given in place of a file."""
WHENCE = "打开网站的“案例篮”，在“发给别人，或存下来”下面复制链接：里面有 #ids= 和编号"
"""How to come by a link that names cases."""
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_IDS = re.compile(r"(?:^|[#?&])ids=")
_PARTING = re.compile(r"[,，、;；\s]+")
_MOST_PARAMETERS = 50
_LONGEST_QUOTED = 100
_EDITIONS = {name: edition for edition in Edition for name in (edition.value, edition.label)}


def is_basket_link(text: str) -> bool:
    """Say whether a text is a link of the basket, or what follows the `#` or `?` of one."""
    return _IDS.search(text) is not None


def is_address(text: str) -> bool:
    """Say whether a text is an address of the web, be it of the basket or not; `C:/` is none."""
    return _SCHEME.match(text) is not None


def without_cases(text: str) -> str:
    """Return what is said of a link that names no case."""
    return f"链接“{shortened(text.strip(), _LONGEST_QUOTED)}”里没有案例编号"


def read_link(text: str, location: Location) -> Asked:
    """Return what a link asks for; whether there are such cases is seen later.

    Whatever else the address says is passed over: chat programs add words of their own, and the
    `day` is for what the site itself prints.

    Args:
        text: a text that `is_basket_link`.
        location: where it is written.
    """
    start = _IDS.search(text)
    query = text[max(text.rfind(mark, 0, start.end()) for mark in "#?") + 1 :] if start else ""
    try:
        values = parse_qs(query, max_num_fields=_MOST_PARAMETERS)
    except ValueError:  # more parameters than any basket writes
        values = {}
    ids = [name for part in values.get("ids", []) for name in _PARTING.split(part) if name]
    return Asked(
        ids=tuple(Wanted(written=name, location=location) for name in ids),
        title=_first(values, "title"),
        editions=editions_in(_first(values, "edition")) or (),
        organiser=_first(values, "by"),
    )


def editions_in(text: str) -> tuple[Edition, ...] | None:
    """Return the editions that a text names, in either language; None if it names another thing."""
    if text in ("两版", "both"):
        return tuple(Edition)
    names = [name for name in re.split(r"[,，、;；/\s和及]+", text) if name]
    if not all(name in _EDITIONS for name in names):
        return None
    return tuple(dict.fromkeys(_EDITIONS[name] for name in names))


def _first(values: dict[str, list[str]], name: str) -> str:
    return values.get(name, [""])[0].strip()
