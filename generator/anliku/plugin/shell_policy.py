"""The theme's templates in, the Content-Security-Policy of each page out.

What may run inline is what stands in the shell: the page as our templates and the theme's make it,
without content, title, description or anything else that somebody wrote. The shell differs by the
way to the site's root alone, so it is made once for each depth of folders and not for each page.
"""

import copy
from collections.abc import Mapping
from typing import Any, Protocol

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from anliku.render import policy_of_shell


class Templates(Protocol):
    """The theme's templates and ours, as MkDocs hands them over."""

    def get_template(self, name: str, /) -> Any:
        """Return a template by its name."""


class ShellPolicies:
    """The policies of one build's pages."""

    def __init__(self, templates: Templates) -> None:
        """Make shells by these templates."""
        self._templates = templates
        self._known: dict[tuple[str, str], str] = {}

    def of(self, context: Mapping[str, Any], template: str = "main.html") -> str:
        """Return the policy of the page that a template makes of a context."""
        key = template, context["base_url"]
        if key not in self._known:
            shell = self._templates.get_template(template).render(_wordless(context))
            self._known[key] = policy_of_shell(shell)
        return self._known[key]


def _wordless(context: Mapping[str, Any]) -> dict[str, Any]:
    page = context["page"]
    without = None if page is None else _empty(page)
    return {**context, "page": without, "ak_head": None, "ak_policy": ""}


def _empty(page: Page) -> Page:
    """Return a page at the same place that says nothing."""
    empty = copy.copy(page)
    empty.title, empty.content, empty.markdown = "", "", ""
    empty.meta, empty.toc = {}, TableOfContents([])
    return empty
