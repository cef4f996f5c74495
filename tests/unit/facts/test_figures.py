"""Quantities as a Chinese reader expects them."""

import pytest

from anliku.facts import quantity_text
from anliku.model.enums import Comparison
from anliku.model.parts import Quantity


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(value=17, unit="人"), "17人"),
        (Quantity(value=0, unit="起"), "0起"),
        (Quantity(value=1.5, unit="万元"), "1.5万元"),
        (Quantity(value=20_000, op=Comparison.GREATER, unit="元"), "超过2万元"),
        (Quantity(value=11_000, unit="人"), "1.1万人"),
        (Quantity(value=12_345, unit="人"), "12345人"),
        (Quantity(value=300, max=500, unit="户"), "300—500户"),
        (Quantity(value=3, op=Comparison.ABOUT), "约3"),
        (Quantity(value=5, op=Comparison.LESS, unit="%"), "不到5%"),
        (Quantity(value=0.3333, unit="比例"), "33.3%"),
        (Quantity(value=0.5, unit="占比"), "50%"),
        (Quantity(value=-3, unit="度"), "-3度"),
        (Quantity(value=-0.0, unit="度"), "0度"),
        (Quantity(value=1234.5678, unit="元"), "1234.5678元"),
        (Quantity(value=12_345.67, unit="元"), "12345.67元"),
        (Quantity(value=-1_234_567, unit="元"), "-1234567元"),
        (Quantity(value=-20_000, unit="元"), "-2万元"),
        (Quantity(value=1_234_567_000, unit="元"), "123456.7万元"),
        (Quantity(value=10_000_000_000, unit="元"), "1000000万元"),
        (Quantity(value=10**15, unit="元"), "100000000000万元"),
        (Quantity(value=0.0000001, unit="克"), "0.0000001克"),
        (Quantity(value=0.1234567, unit="克"), "0.1234567克"),
        (Quantity(value=0.0001, unit="比例"), "0.01%"),
        (Quantity(value=0.9999, unit="比例"), "99.99%"),
        (Quantity(value=0.29, unit="比例"), "29%"),
    ],
)
def test_quantities(quantity: Quantity, text: str) -> None:
    """Ten thousands are 万, ranges have a dash, shares are per cent; only shares are rounded."""
    assert text == quantity_text(quantity)
