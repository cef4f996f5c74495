"""The style sheet inside an SVG and an element's `style` in, attributes of the same look out.

Drawing programs write looks as classes. Only what is simple is read: selectors of one element, class,
id or `*`; anything else of CSS is left out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from anliku.media.pictures.svg_allowed import PRESENTATION, safe_value

_SELECTOR = re.compile(r"(\*)|([A-Za-z]+)|(?:[A-Za-z]+)?\.([\w-]+)|(?:[A-Za-z]+)?#([\w-]+)")
_LONGEST = 200_000
_MOST_RULES = 2_000


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """Looks by what they are for, the weakest first."""

    rules: Mapping[str, Mapping[str, str]]
    """`*`, an element's name, `.class` or `#id` → attributes."""

    def look_of(self, element: str, classes: str, identifier: str, style: str) -> dict[str, str]:
        """Return the attributes of an element, its own `style` being the strongest."""
        look: dict[str, str] = {}
        names = ("*", element, *(f".{name}" for name in classes.split()), f"#{identifier}")
        for name in names:
            look |= self.rules.get(name, {})
        return look | declared(style)


def style_sheet(text: str) -> StyleSheet:
    """Return what can be read of a style sheet."""
    rules: dict[str, dict[str, str]] = {}
    for block in _without_comments(text[:_LONGEST]).split("}")[:_MOST_RULES]:
        before, brace, declarations = block.rpartition("{")
        look = declared(declarations) if brace else {}
        if not look:
            continue
        for selector in map(_name_of, before.rpartition("{")[2].split(",")):
            if selector:
                rules.setdefault(selector, {}).update(look)
    return StyleSheet(rules)


def _without_comments(text: str) -> str:
    """Return CSS without its comments, in one pass however many are opened."""
    first, *opened = text.split("/*")
    closed = (part.partition("*/") for part in opened)
    return first + "".join(f" {rest}" for _, end, rest in closed if end)


def declared(text: str) -> dict[str, str]:
    """Return the attributes that declarations of CSS stand for, those that are allowed."""
    look = {}
    for declaration in text.split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip().lower()
        if name in PRESENTATION and (safe := safe_value(name, value)):
            look[name] = safe
    return look


def _name_of(selector: str) -> str:
    found = _SELECTOR.fullmatch(selector.strip())
    if found is None:
        return ""
    whole, element, cls, identifier = found.groups()
    return whole or element or (f".{cls}" if cls else f"#{identifier}")
