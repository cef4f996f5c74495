"""What of SVG is written: elements, attributes, and the values that an attribute may have.

All that runs, loads, animates or lays HTML into a picture is missing here, and so never written.
"""

import re

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

TEXT_ELEMENTS = frozenset(["text", "tspan", "textPath", "title", "desc"])
"""Elements whose characters are shown."""
ELEMENTS = TEXT_ELEMENTS | frozenset(
    [
        *("svg", "g", "defs", "symbol", "use", "marker", "clipPath", "mask", "pattern"),
        *("linearGradient", "radialGradient", "stop"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
    ]
)
AS_GROUP = frozenset(["a", "switch"])
"""Elements that hold shown ones, and are written as a plain group."""
UNSEEN = frozenset(["metadata", "style", "namedview", "script"])
"""Elements that show nothing by themselves: nobody misses them."""

PRESENTATION = frozenset(
    [
        *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity"),
        *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray"),
        *("stroke-dashoffset", "opacity", "color", "display", "visibility", "overflow"),
        *("stop-color", "stop-opacity", "clip-path", "clip-rule", "mask", "vector-effect"),
        *("marker-start", "marker-mid", "marker-end", "paint-order", "shape-rendering"),
        *("font-family", "font-size", "font-style", "font-weight", "font-variant", "font-stretch"),
        *("text-anchor", "dominant-baseline", "alignment-baseline", "baseline-shift"),
        *("letter-spacing", "word-spacing", "text-decoration", "writing-mode", "direction"),
        *("text-rendering", "mix-blend-mode", "isolation"),
    ]
)
"""What may be said of how a thing looks, as an attribute or in a style."""
ATTRIBUTES = PRESENTATION | frozenset(
    [
        *("id", "transform", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy"),
        *("r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "rotate", "width", "height"),
        *("viewBox", "offset", "preserveAspectRatio", "pathLength", "gradientUnits"),
        *("gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits"),
        *("patternTransform", "clipPathUnits", "maskUnits", "maskContentUnits", "markerUnits"),
        *("markerWidth", "markerHeight", "refX", "refY", "orient", "textLength"),
        *("lengthAdjust", "startOffset", "method", "spacing", "version"),
    ]
)
REFERRING = frozenset(
    ["use", "linearGradient", "radialGradient", "pattern", "textPath", "clipPath", "mask"]
)
"""Elements whose `href` leads to another of the same picture."""

_FUNCTION = re.compile(r"([^\s,(]*)\s*\(")
_FUNCTIONS = frozenset(
    [
        *("rgb", "rgba", "hsl", "hsla", "matrix", "translate", "translatex", "translatey"),
        *("scale", "scalex", "scaley", "rotate", "skewx", "skewy"),
    ]
)
"""Functions that a value may have: colours and turns of a figure."""
_ID = re.compile(r"[^\s\"'<>&()#%\\]{1,200}")
_LOCAL = re.compile(r"url\(\s*[\"']?#([^\s\"'<>&()#%\\]{1,200})[\"']?\s*\)(.*)", re.DOTALL)
_HARMFUL = re.compile(r"url\s*\(|@|\\|/\*|expression|javascript:|[;{}<>]", re.IGNORECASE)


def safe_value(name: str, value: str) -> str | None:
    """Return an attribute's value as it is written; None where it is left out."""
    value = value.strip().removesuffix("!important").strip()
    if name == "id":
        return value if _ID.fullmatch(value) else None
    local = _LOCAL.fullmatch(value)
    rest = local[2] if local else value
    if _HARMFUL.search(rest) or not _only_known_functions(rest):
        return None
    return f"url(#{local[1]}){rest}" if local else value


def _only_known_functions(value: str) -> bool:
    """Whether every function of a value is one that loads nothing: others take addresses as strings."""
    return all(name.lower() in _FUNCTIONS for name in _FUNCTION.findall(value))


def local_target(value: str) -> str | None:
    """Return the id that an `href` leads to; None where it leads out of the picture."""
    target = value.strip()
    return target[1:] if target.startswith("#") and _ID.fullmatch(target[1:]) else None


def referred(value: str) -> str | None:
    """Return the id that an attribute's value names as `url(#id)`."""
    local = _LOCAL.fullmatch(value)
    return local[1] if local else None
