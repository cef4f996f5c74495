"""Former addresses in, a small page at each that leads on out: on any static host and over `file://`."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from anliku.citation import page_url
from anliku.problems import SettingsError
from anliku.render import Renderer
from anliku.settings import Settings
from anliku.validation import nearest


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
        SettingsError: an old address is in use, or a new one leads nowhere.
    """
    used = {file.dest_uri for file in files}
    pages = [address for address in used if address.endswith(".html")]
    for old, new in settings.redirects:
        if old in used:
            message = f"mkdocs.yml 的 redirects 里旧网址“{old}”还有页面"
            raise SettingsError(message, "删去这一行，或者改成已经没有页面的旧网址")
        target = new.partition("#")[0]
        if target not in used:
            alike = nearest(target, pages, most=1)
            hint = f"是不是“{alike[0]}”？" if alike else "写现在有页面的网址"
            raise SettingsError(f"mkdocs.yml 的 redirects 里新网址“{new}”没有页面", hint)
        values = {"target": new, "url": page_url(target, settings), "name": settings.site_name}
        content = renderer.render("redirect", old, values)
        yield File.generated(config, old, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
