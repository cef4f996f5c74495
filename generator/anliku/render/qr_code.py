"""An address in, its QR code out, as SVG that stands in a page, as a file of SVG or of PNG; the door to segno."""

import io

import segno
from markupsafe import Markup


def qr_svg(address: str) -> Markup:
    """Return a QR code of medium error correction as an SVG element, black on white.

    It has no size of its own and says nothing to a screen reader: the address stands beside it.
    """
    code = segno.make_qr(address, error="m")
    svg = code.svg_inline(border=2, omitsize=True, svgclass="ak-qr", lineclass=None, light="#fff")
    return Markup(svg.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1))


def qr_png(address: str) -> bytes:
    """Return a QR code of medium error correction as a PNG of ten pixels a module."""
    target = io.BytesIO()
    segno.make_qr(address, error="m").save(target, kind="png", scale=10, border=2)
    return target.getvalue()


def qr_vector(address: str) -> bytes:
    """Return a QR code of medium error correction as a file of SVG, with its quiet zone."""
    target = io.BytesIO()
    segno.make_qr(address, error="m").save(target, kind="svg", border=2, xmldecl=False, nl=False)
    return target.getvalue()
