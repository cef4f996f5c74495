"""AK402: case texts are Markdown only."""

import pytest

from tests.unit.checks.texts import codes_of


@pytest.mark.parametrize(
    "body",
    ["1 < 2 > 0", "`<b>`", "```\n<script>\n```", "    <b>", "<https://example.org>", "<a@b.cn>", "甲<乙", "\\<b>"],
)  # fmt: skip
def test_what_is_no_html(body: str) -> None:
    """Comparisons, code, and addresses in angles may stay."""
    assert [] == codes_of(body)


@pytest.mark.parametrize(
    ("body", "count"), [("<b>甲</b>", 1), ("<b>甲</b><i>乙</i>", 2), ("<div>\n甲\n</div>", 1)]
)
def test_html_is_counted_by_its_pieces(body: str, count: int) -> None:
    """A closing tag is not counted, a block counts once."""
    assert ["AK402"] * count == codes_of(body)
