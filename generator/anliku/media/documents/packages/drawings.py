"""A picture within a package in; out whether it is one, and an SVG among them without anything active."""

from collections.abc import Mapping

from typing_extensions import override

from anliku.media.documents.addresses import refuse_far_link
from anliku.media.documents.beginnings import HEAD, is_picture
from anliku.media.documents.packages.unpacking import Package
from anliku.media.documents.packages.xml_reading import Attributes, local, read_xml
from anliku.media.documents.refusing import active, leads_away, part_name, unknown_part
from anliku.media.kinds import PictureKind, picture_kind
from anliku.media.pictures.svg_allowed import AS_GROUP, ELEMENTS, SVG, UNSEEN

_DRAWN = (ELEMENTS | AS_GROUP | UNSEEN | {"image", "filter"}) - {"script"}
_EFFECT = "fe"
"""What the names of the steps of a filter begin with."""


class _Svg(Attributes):
    """Refuses what runs or is fetched."""

    @override
    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        is_drawn = name in _DRAWN or name.startswith(_EFFECT)
        if (tag.startswith(f"{{{SVG}}}") and not is_drawn) or name == "script":
            raise active(f"SVG 的 {part_name(name)}")
        for key, value in attributes.items():
            if local(key).lower().startswith("on"):
                raise active(f"SVG 的 {part_name(key)}")
            if local(key) == "href":
                _refuse_fetched(name, value)


def _refuse_fetched(element: str, target: str) -> None:
    if element == "a":
        refuse_far_link(target)
    elif not target.strip().startswith(("#", "data:image/png", "data:image/jpeg")):
        raise leads_away(target)


def refuse_other_than_picture(package: Package, name: str) -> None:
    """Refuse a part that is no picture; an empty one is as good as none.

    Raises:
        DocumentRefusedError: it is something else, or an SVG that runs or fetches.
    """
    head = package.head(name, HEAD)
    if picture_kind(head) is PictureKind.SVG:
        read_xml(package, name, _Svg())
    elif head and not is_picture(head):
        raise unknown_part(name)
