"""Former addresses in the settings in, what is wrong with each out."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from anliku.validation import nearest

_MISSING_PAGE = "404.html"
"""Made by the theme after all pages, for what a server does not find."""


@dataclass(frozen=True, slots=True)
class RedirectMistake:
    """What is wrong with one former address; texts are Chinese."""

    old: str
    message: str
    hint: str


def redirect_mistakes(
    redirects: Iterable[tuple[str, str]], used: Collection[str]
) -> Iterator[RedirectMistake]:
    """Yield the pairs that cannot be: an old address is in use, or a new one leads nowhere.

    Args:
        redirects: old and new addresses.
        used: the addresses of the site's pages.
    """
    pages = [address for address in used if address.endswith(".html")]
    taken = {address.casefold() for address in (*used, _MISSING_PAGE)}
    folders = {parent for address in taken for parent in _folders_of(address)}
    former = {old for old, _ in redirects}
    for old, new in redirects:
        # Windows, and many a USB stick, take names that differ in capitals alone for one.
        if old.casefold() in taken | folders or _folders_of(old.casefold()) & taken:
            hint = "删去这一行，或者改成已经没有页面的旧网址"
            yield RedirectMistake(old, f"旧网址“{old}”还有页面", hint)
        taken.add(old.casefold())
        folders |= _folders_of(old.casefold())
        target = new.partition("#")[0]
        if target in former:
            yield RedirectMistake(old, f"新网址“{new}”自己也是旧网址", "直接写最后转到的网址")
        elif target not in used:
            alike = nearest(target, pages, most=1)
            hint = f"是不是“{alike[0]}”？" if alike else "写现在有页面的网址"
            yield RedirectMistake(old, f"新网址“{new}”没有页面", hint)


def _folders_of(address: str) -> set[str]:
    """Return every folder that a file at the address lies in."""
    parts = address.split("/")[:-1]
    return {"/".join(parts[:number]) for number in range(1, len(parts) + 1)}
