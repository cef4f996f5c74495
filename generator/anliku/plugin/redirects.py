"""Former addresses in, a small page at each that leads on out: on any static host and over `file://`."""

from collections.abc import Collection, Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from anliku.citation import page_url
from anliku.pages import LeadOn
from anliku.problems import SettingsError
from anliku.render import Renderer, content_policy
from anliku.settings import Settings
from anliku.validation import nearest

_MISSING_PAGE = "404.html"
"""Made by the theme after all pages, for what a server does not find."""


def redirect_files(
    settings: Settings, files: Files, config: MkDocsConfig, renderer: Renderer
) -> Iterator[File]:
    """Yield the pages of the former addresses.

    Args:
        settings: name the former addresses and where they lead.
        files: all other files of the site.
        config: MkDocs' own settings.
        renderer: makes the pages.

    Raises:
        SettingsError: an old address is in use, or a new one leads nowhere; all of them at once.
    """
    used = {file.dest_uri for file in files}
    mistakes = list(_mistakes(settings.redirects, used))
    if mistakes:
        messages, hints = zip(*mistakes, strict=True)
        listed = "；".join(messages)
        raise SettingsError(f"mkdocs.yml 的 redirects 里{listed}", "；".join(dict.fromkeys(hints)))
    for old, new in settings.redirects:
        content = _leading_to(new, old, settings, renderer)
        yield File.generated(config, old, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def lead_on_files(
    pages: Iterable[LeadOn], settings: Settings, config: MkDocsConfig, renderer: Renderer
) -> Iterator[File]:
    """Yield the pages at the terms' former addresses, but where the settings lead elsewhere."""
    written = {old for old, _ in settings.redirects}
    for page in pages:
        if page.address in written:
            continue
        content = _content(page, settings, renderer)
        yield File.generated(
            config, page.address, content=content, inclusion=InclusionLevel.NOT_IN_NAV
        )


def _content(page: LeadOn, settings: Settings, renderer: Renderer) -> str:
    if len(page.targets) == 1:
        return _leading_to(page.targets[0].address, page.address, settings, renderer)
    values = {
        "targets": page.targets,
        "name": settings.site_name,
        "policy": content_policy(),
    }
    return renderer.render("redirect_choice", page.address, values)


def _leading_to(new: str, old: str, settings: Settings, renderer: Renderer) -> str:
    target = new.partition("#")[0]
    values = {
        "target": new,
        "url": page_url(target, settings),
        "name": settings.site_name,
        "policy": content_policy(),
    }
    return renderer.render("redirect", old, values)


def _mistakes(
    redirects: Iterable[tuple[str, str]], used: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with each pair of addresses, and how to mend it."""
    pages = [address for address in used if address.endswith(".html")]
    taken = {address.casefold() for address in (*used, _MISSING_PAGE)}
    folders = {parent for address in taken for parent in _folders_of(address)}
    former = {old for old, _ in redirects}
    for old, new in redirects:
        # Windows, and many a USB stick, take names that differ in capitals alone for one.
        if old.casefold() in taken | folders or _folders_of(old.casefold()) & taken:
            yield f"旧网址“{old}”还有页面", "删去这一行，或者改成已经没有页面的旧网址"
        taken.add(old.casefold())
        folders |= _folders_of(old.casefold())
        target = new.partition("#")[0]
        if target in former:
            yield f"新网址“{new}”自己也是旧网址", "直接写最后转到的网址"
        elif target not in used:
            alike = nearest(target, pages, most=1)
            hint = f"是不是“{alike[0]}”？" if alike else "写现在有页面的网址"
            yield f"新网址“{new}”没有页面", hint


def _folders_of(address: str) -> set[str]:
    """Return every folder that a file at the address lies in."""
    parts = address.split("/")[:-1]
    return {"/".join(parts[:number]) for number in range(1, len(parts) + 1)}
