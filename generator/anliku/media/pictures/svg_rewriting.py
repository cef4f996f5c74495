"""The elements of an SVG in, new ones that hold only what is allowed out; nothing is copied."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from anliku.media.pictures.interface import PictureRefusedError
from anliku.media.pictures.svg_allowed import (
    AS_GROUP,
    ATTRIBUTES,
    ELEMENTS,
    REFERRING,
    SVG,
    TEXT_ELEMENTS,
    UNSEEN,
    XLINK,
    local_target,
    safe_value,
)
from anliku.media.pictures.svg_styles import StyleSheet
from anliku.problems import Rule

_MOST_ELEMENTS = 30_000
_DEEPEST = 60


@dataclass(slots=True)
class SvgRewriting:
    """One picture being written anew."""

    styles: StyleSheet
    elements: int = 0
    """How many have been met."""
    left_out: Counter[str] = field(default_factory=Counter)
    """Names of the elements that are not written and would have been seen."""

    def write(self, old: Any, parent: Any, depth: int) -> None:
        """Write an element and what is in it; one that is not allowed is left out with all in it."""
        name = _local(old.tag)
        self.elements += 1
        if self.elements > _MOST_ELEMENTS or depth > _DEEPEST:
            raise unusable("东西太多，或嵌套太深", "简化以后再导出，或导出为 PNG")
        new_name = "g" if name in AS_GROUP else name
        if new_name not in ELEMENTS:
            if name not in UNSEEN and _namespace(old.tag) == SVG:
                self.left_out[name] += 1
            return
        new = etree.SubElement(parent, f"{{{SVG}}}{new_name}", self.attributes(old, new_name))
        self.fill(old, new, depth)

    def fill(self, old: Any, new: Any, depth: int) -> None:
        """Write the texts and elements within an element."""
        is_text = _local(new.tag) in TEXT_ELEMENTS
        new.text = old.text if is_text else None
        for child in old:
            if isinstance(child.tag, str):
                self.write(child, new, depth + 1)
            if is_text and child.tail:
                _append(new, child.tail)

    def attributes(self, old: Any, name: str) -> dict[str, str]:
        """Return what is written of an element's attributes and of its look."""
        attributes = {key: value for key, value in old.attrib.items() if key in ATTRIBUTES}
        attributes |= self.styles.look_of(
            name, old.get("class", ""), old.get("id", ""), old.get("style", "")
        )
        safe = {
            key: written
            for key, value in attributes.items()
            if (written := safe_value(key, value)) is not None
        }
        target = local_target(old.get("href") or old.get(f"{{{XLINK}}}href") or "")
        if target and name in REFERRING:
            safe[f"{{{XLINK}}}href"] = f"#{target}"
        return dict(sorted(safe.items()))


def unusable(reason: str, hint: str) -> PictureRefusedError:
    """Return the refusal of an SVG."""
    return PictureRefusedError(Rule.UNUSABLE_SVG, f"是 SVG，但{reason}", hint)


def _append(new: Any, text: str) -> None:
    """Add characters after what was written last, also where an element was left out."""
    if len(new):
        new[-1].tail = (new[-1].tail or "") + text
    else:
        new.text = (new.text or "") + text


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _namespace(tag: str) -> str:
    return tag.rpartition("}")[0].removeprefix("{")
