"""QR codes as SVG within a page."""

from anliku.render.qr_code import qr_svg


def test_the_code_has_no_size_of_its_own_and_repeats() -> None:
    """The stylesheet sizes it; the same address gives the same bytes."""
    code = qr_svg("https://example.org/cases/SQ-2026-0001-3.html")
    assert code.startswith("<svg")
    assert 'aria-hidden="true"' in code
    assert "viewBox" in code
    assert " width=" not in code
    assert code == qr_svg("https://example.org/cases/SQ-2026-0001-3.html")
    assert len(code) < 6000
