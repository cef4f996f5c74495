"""The words that the theme prints in, the same escaped out: its templates escape nothing.

Whatever somebody wrote (a title, a description, a label of the navigation, the archive's name)
becomes `Markup` here, once: what a template then prints is text wherever it stands, and `| e` in a
template leaves it alone. No template may take the escapes out again, as `| striptags` does.
"""

import html
from collections.abc import Iterable

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

from anliku.text import Text
from anliku.text.projections.bare_html import Nowhere
from anliku.text.projections.html import html_of

_WORDS = ("title", "description")
"""What of a page's front matter is words; all the rest is the program's own."""


def escape_pages(files: Files) -> None:
    """Escape what each page is called and described as; call when all of them have been read."""
    for file in files.documentation_pages():
        if file.page is not None:
            _escape_page(file.page)


def _escape_page(page: Page) -> None:
    title = _written_title(page)
    for key in _WORDS:
        if page.meta.get(key) is not None:
            page.meta[key] = escape(str(page.meta[key]))
    page.title = escape(title)


def _written_title(page: Page) -> str:
    """Return a page's title as somebody wrote it.

    One from the navigation or from front matter is; one that MkDocs takes from a heading is HTML.
    """
    given = vars(page).get("title") or page.meta.get("title")
    return str(given) if given else html.unescape(page.title or "")


def escape_navigation(items: Iterable[StructureItem]) -> None:
    """Escape the labels of sections and links; pages have their turn when they have been read."""
    for item in items:
        if isinstance(item, Section | Link):
            item.title = escape(item.title)
        if isinstance(item, Section):
            escape_navigation(item.children)


def escape_archive(config: MkDocsConfig) -> None:
    """Escape the archive's name, description and author; its note of rights is a text like others."""
    config.site_name = escape(config.site_name)
    if config.site_description:
        config.site_description = escape(config.site_description)
    if config.site_author:
        config.site_author = escape(config.site_author)
    if config.copyright and not isinstance(config.copyright, Markup):
        html = html_of(Text(config.copyright), Nowhere()).strip()
        config.copyright = Markup(
            html.removeprefix("<p>").removesuffix("</p>")
        )  # written from the tree
