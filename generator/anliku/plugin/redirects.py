"""Former addresses in, a small page at each that leads on out: on any static host and over `file://`."""

from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from anliku.citation import page_url
from anliku.pages import LeadOn, redirect_mistakes
from anliku.render import Renderer, content_policy
from anliku.settings import Settings


def redirect_files(
    settings: Settings, files: Files, config: MkDocsConfig, renderer: Renderer
) -> Iterator[File]:
    """Yield the pages of the former addresses, but of those that cannot be: the preview goes on.

    Args:
        settings: name the former addresses and where they lead.
        files: all other files of the site.
        config: MkDocs' own settings.
        renderer: makes the pages.
    """
    used = {file.dest_uri for file in files}
    wrong = {mistake.old for mistake in redirect_mistakes(settings.redirects, used)}
    for old, new in settings.redirects:
        if old not in wrong:
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
