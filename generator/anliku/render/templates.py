"""A template's name, values and text in, the HTML of the page's content out, by the templates of `overrides/`.

Templates get domain objects and the functions below; everything is escaped unless it comes from
our own Markdown. A folder of the archive's own may replace any template by one of the same name.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from anliku import addresses, facts
from anliku.model.enums import Column
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import Facet
from anliku.render.qr_code import qr_svg
from anliku.render.web_links import web_link


class Renderer:
    """Renders the pages of one site; make one for a build, it caches the templates."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Look for `pages/<name>.html` in the folders, the first that has it wins."""
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=True,
        )
        self._environment.filters.update(
            date_text=facts.date_text,
            qr_svg=qr_svg,
            web_link=web_link,
        )
        self._environment.globals.update(
            Column=Column,
            Facet=Facet,
            facts=facts,
            EvidenceLevel=EvidenceLevel,
            case_address=addresses.case_address,
            collection_address=addresses.collection_address,
            facet_address=addresses.facet_address,
            browse_address=addresses.browse_address,
        )

    def render(self, template: str, address: str, values: Mapping[str, Any], text: str = "") -> str:
        """Return the HTML of a page's content.

        Args:
            template: name of a template below `pages/`, without its suffix.
            address: the page's own address, from which links are made.
            values: what the template shows.
            text: HTML of the page's written text, made by `anliku.text.projections.html`.
        """

        def href(target: str) -> str:
            return addresses.relative(target, address)

        shown = {"text": Markup(text), "href": href, "address": address}
        return self._environment.get_template(f"pages/{template}.html").render(shown | dict(values))
