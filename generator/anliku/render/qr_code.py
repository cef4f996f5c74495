"""An address in, its QR code out, as SVG that stands in a page; the door to segno."""

import segno
from markupsafe import Markup


def qr_svg(address: str) -> Markup:
    """Return a QR code of medium error correction as an SVG element, black on white.

    It has no size of its own and says nothing to a screen reader: the address stands beside it.
    """
    code = segno.make_qr(address, error="m")
    svg = code.svg_inline(border=2, omitsize=True, svgclass="ak-qr", lineclass=None, light="#fff")
    return Markup(svg.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1))
