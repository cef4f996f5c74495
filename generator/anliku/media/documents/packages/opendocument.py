"""An OpenDocument package in, nothing out if each part is known and no XML of it runs or fetches.

OASIS, Open Document Format 1.3, part 2 (packages) and part 3 (schema). Scripts, Basic, event
listeners, plug-ins, OLE objects, DDE, frames and whatever is loaded from elsewhere are refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from typing_extensions import override

from anliku.media.documents.addresses import is_inside, refuse_far_link
from anliku.media.documents.beginnings import HEAD, is_font
from anliku.media.documents.formulas import refuse_active_formula
from anliku.media.documents.own_templates import is_own_template
from anliku.media.documents.packages.drawings import refuse_other_than_picture
from anliku.media.documents.packages.unpacking import Package
from anliku.media.documents.packages.xml_reading import Attributes, local, read_xml
from anliku.media.documents.refusing import (
    active,
    embedded,
    encrypted,
    leads_away,
    mismatch,
    unknown_part,
)
from anliku.validation.messages import shown

_TYPES = {
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
_MANIFEST = "META-INF/manifest.xml"
_LINES = "layout-cache"
"""Where lines broke the last time, in bytes."""
_LONGEST_TYPE = 100
_OBJECT = r"(?:Object(?: |%20)?\d+/|\./)?"
_XML = re.compile(
    rf"{_OBJECT}(?:content|styles|meta|settings)\.xml|META-INF/(?:manifest|documentsignatures)\.xml"
    r"|manifest\.rdf",
)
_PICTURE = re.compile(
    rf"{_OBJECT}(?:Pictures|media|Thumbnails)/[^/]+|ObjectReplacements/[^/]+", re.IGNORECASE
)
_FONT = re.compile(r"(?:Fonts|EmbeddedFonts)/[^/]+\.(?:ttf|otf|odttf)", re.IGNORECASE)
_OF_WINDOW = re.compile(rf"{_OBJECT}Configurations2/(?:[\w.-]+/)*[\w.-]+")
"""Menus and keys of its own: LibreOffice writes them empty."""
_KNOWN_SPACES = re.compile(
    r"urn:oasis:names:tc:opendocument:xmlns:(?!script)[\w-]+:1\.0"
    r"|urn:(?:org:documentfoundation|openoffice):names:experimental:[\w:.-]+"
    r"|http://openoffice\.org/20\d\d/(?!script)[\w-]+|http://purl\.org/dc/elements/1\.1/"
    r"|http://www\.w3\.org/(?:1998/Math/MathML|1999/02/22-rdf-syntax-ns#|2000/09/xmldsig#)"
    r"|http://docs\.oasis-open\.org/ns/office/1\.\d/meta/(?:pkg|odf)#"
    r"|http://uri\.etsi\.org/01903/v1\.3\.2#"
)
"""Namespaces of elements: all of the format's but that of scripts."""
_ACTIVE = frozenset(
    [
        *("plugin", "applet", "object-ole", "floating-frame"),
        *("dde-connection", "dde-connection-decl", "dde-link", "dde-source", "execute-macro"),
        *("script", "database-display", "database-next", "database-row-select", "model"),
        *("table-source", "cell-range-source", "section-source", "connection-data-source"),
        *("encryption-data", "auto-reload", "database-source-sql", "database-source-query"),
        *("source-service", "database-source-table"),
    ]
)
_LINKS = frozenset(["a"])
_ACTIONS = frozenset(
    [
        *("none", "previous-page", "next-page", "first-page", "last-page", "hide", "stop", "show"),
        *("fade-out", "sound", "last-visited-page"),
    ]
)


class _Reader(Attributes):
    """Looks at one part."""

    @override
    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Refuse elements that run or fetch, and references out of the package."""
        name = local(tag)
        if name == "encryption-data":
            raise encrypted()
        if name in _ACTIVE or not _KNOWN_SPACES.fullmatch(tag[1:].partition("}")[0]):
            raise active(f"脚本、对象或外部数据（{shown(name)}）")
        for key, value in attributes.items():
            self._look(name, local(key), value)

    def _look(self, element: str, key: str, value: str) -> None:
        if key == "href":
            self._look_at_link(element, value)
        elif key == "action" and element == "event-listener" and value not in _ACTIONS:
            raise active("动作")
        elif key == "formula":
            refuse_active_formula(value)
        elif key == "control-implementation" and not value.startswith("ooo:com.sun.star.form."):
            raise active("控件")

    @staticmethod
    def _look_at_link(element: str, target: str) -> None:
        if element in _LINKS:
            refuse_far_link(target)
        elif element == "template":
            if not (is_own_template(target) or is_inside(target)):
                raise leads_away(target)
        elif not is_inside(target) or target.startswith(("/", "../")):
            raise leads_away(target)


@dataclass
class _Elements(Attributes):
    """Counts."""

    count: int = 0

    @override
    def start(self, *_: object) -> None:
        """Count an element."""
        self.count += 1


def refuse_hostile_odf(package: Package, suffix: str) -> None:
    """Refuse a package that holds anything but what is known.

    Raises:
        DocumentRefusedError: it holds something else, is damaged or of another kind.
    """
    entries = package.entries
    if not {"mimetype", "content.xml", _MANIFEST} <= entries.keys():
        raise mismatch(suffix)
    if package.read("mimetype", _LONGEST_TYPE).strip() != _TYPES[suffix].encode():
        raise mismatch(suffix)
    for name in sorted(entries, key=lambda name: name != _MANIFEST):  # it says what is encrypted
        if name != "mimetype":
            _refuse_hostile_part(package, name)


def _refuse_hostile_part(package: Package, name: str) -> None:
    if _XML.fullmatch(name):
        read_xml(package, name, _Reader())
    elif _OF_WINDOW.fullmatch(name):
        _refuse_own_menus(package, name)
    elif _PICTURE.fullmatch(name):
        refuse_other_than_picture(package, name)
    elif not _FONT.fullmatch(name) and name != _LINES:
        raise embedded(name) if name.startswith("Obj") else unknown_part(name)
    elif name != _LINES and not is_font(package.head(name, HEAD)):
        raise unknown_part(name)


def _refuse_own_menus(package: Package, name: str) -> None:
    """Refuse menus and keys that are more than an empty list: they may call scripts."""
    elements = _Elements()
    if package.entries[name].size:
        read_xml(package, name, elements)
    if elements.count > 1:
        raise unknown_part(name)
