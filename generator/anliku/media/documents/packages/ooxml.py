"""An Office Open XML package in, nothing out if every part and relationship of it is on the lists.

Parts are judged by the content type that the package gives them, whatever they are called; the links
between them by their type and where they lead.
"""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from typing_extensions import override

from anliku.media.documents.addresses import is_inside, refuse_far_link
from anliku.media.documents.beginnings import HEAD, is_sound_or_film
from anliku.media.documents.own_templates import is_own_template
from anliku.media.documents.packages.drawings import refuse_other_than_picture
from anliku.media.documents.packages.ooxml_allowed import (
    ALSO_CALLED,
    CHARTS,
    MAIN,
    OPAQUE_TYPES,
    RELATED,
    RELATIONSHIPS,
    WORKBOOK,
    XML_TYPES,
)
from anliku.media.documents.packages.ooxml_reading import OfficeReader, is_telling
from anliku.media.documents.packages.unpacking import Package
from anliku.media.documents.packages.xml_reading import Attributes, local, read_xml
from anliku.media.documents.refusing import embedded, leads_away, mismatch, unknown_part

_TYPES = "[Content_Types].xml"
_PICTURES = "image/"
_MEDIA = ("audio/", "video/")
_MOST_NESTED = 2
"""A document, and the workbook behind its chart."""


@dataclass
class _Types(Attributes):
    """Reads what type each part has."""

    by_ending: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)

    @override
    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a rule; all are in lower case, as names are compared."""
        said = attributes.get("ContentType", "").strip().lower()
        if local(tag) == "Default":
            self.by_ending.setdefault(attributes.get("Extension", "").lower(), said)
        elif local(tag) == "Override":
            name = unquote(attributes.get("PartName", "")).lower().removeprefix("/")
            self.by_name.setdefault(name, said)

    def of(self, name: str) -> str:
        """Return the type of a part; empty where there is none."""
        low = unquote(name).lower()
        return self.by_name.get(low, self.by_ending.get(low.rpartition(".")[2], ""))


@dataclass
class _Links(Attributes):
    """Reads the relationships of one part, and refuses those that are on no list."""

    folder: str
    """Of the part that has them, from the package's top on, with a slash before."""
    of_chart: bool
    is_root: bool
    mains: set[str]
    """Targets: what the document begins with."""
    workbooks: set[str]
    """Targets: what charts bring along."""

    @override
    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Judge one relationship."""
        if local(tag) != "Relationship":
            return
        kind, target = attributes.get("Type", ""), attributes.get("Target", "")
        name = kind.rpartition("/")[2]
        if attributes.get("TargetMode", "").strip().lower() == "external":
            _refuse_far_target(name, kind, target)
        elif not is_inside(target):
            raise leads_away(target)
        else:
            self._take_inner(name, kind, target)

    def _take_inner(self, name: str, kind: str, target: str) -> None:
        if name == "package" and self.of_chart:
            self.workbooks.add(self._target(target))
        elif name in ("oleObject", "package"):
            raise embedded(target)
        elif not RELATED.fullmatch(kind):
            raise unknown_part(target if name in target else f"{target}（{name}）")
        elif name == "officeDocument" and self.is_root:
            self.mains.add(self._target(target))

    def _target(self, written: str) -> str:
        path = posixpath.join(self.folder, unquote(written))
        return posixpath.normpath(path).lstrip("/").lower()


def _refuse_far_target(name: str, kind: str, target: str) -> None:
    """Refuse what is outside, unless only a click leads there, or it is the author's own template."""
    if name == "hyperlink" and RELATED.fullmatch(kind):
        refuse_far_link(target)
    elif name != "attachedTemplate" or not is_own_template(target):
        raise leads_away(target)


def refuse_hostile_ooxml(package: Package, suffix: str, depth: int = 1) -> None:
    """Refuse a package that holds anything but what is on the lists.

    Args:
        package: the zip file.
        suffix: how the document's name ends, in lower case with the dot.
        depth: 1 for a document, 2 for a workbook within it.

    Raises:
        DocumentRefusedError: it holds something else, is damaged or of another kind.
    """
    if _TYPES not in package.entries:
        raise mismatch(suffix)
    types = _Types()
    read_xml(package, _TYPES, types)
    mains, workbooks = _judged_links(package, types)
    for name in package.entries:
        kind = types.of(name)
        if name == _TYPES or kind == RELATIONSHIPS.lower():
            continue
        if unquote(name).lower() in workbooks and kind == WORKBOOK.lower() and depth < _MOST_NESTED:
            refuse_hostile_ooxml(package.within(name), ".xlsx", depth + 1)
        else:
            _refuse_hostile_part(package, name, kind)
    if {types.of(name) for name in mains} != {MAIN[ALSO_CALLED.get(suffix, suffix)].lower()}:
        raise mismatch(suffix)


def _judged_links(package: Package, types: _Types) -> tuple[set[str], set[str]]:
    """Judge all relationships; return the main parts, and the workbooks that charts bring along."""
    mains: set[str] = set()
    workbooks: set[str] = set()
    for name in package.entries:
        if name.lower().endswith(".rels") or types.of(name) == RELATIONSHIPS.lower():
            folder, _, source = name.rpartition("/")
            above = posixpath.dirname(f"/{folder}")
            owner = types.of(posixpath.join(above, source[:-5]).removeprefix("/"))
            links = _Links(
                folder=above,
                of_chart=owner in CHARTS,
                is_root=name.lower() == "_rels/.rels",
                mains=mains,
                workbooks=workbooks,
            )
            read_xml(package, name, links)
    return mains, workbooks


def _refuse_hostile_part(package: Package, name: str, kind: str) -> None:
    if kind in XML_TYPES:
        if is_telling(package.pieces(name)):
            reader = OfficeReader()
            read_xml(package, name, reader)
            reader.finish()
        return
    for _ in package.pieces(name):
        pass  # whole and undamaged, as it says
    if kind.startswith(_PICTURES):
        refuse_other_than_picture(package, name)
    elif kind not in OPAQUE_TYPES and not (
        kind.startswith(_MEDIA) and is_sound_or_film(package.head(name, HEAD))
    ):
        raise unknown_part(name)
