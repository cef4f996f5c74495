"""AK406: the text starts at level 2."""

import pytest

from tests.unit.checks.texts import codes_of


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("## 甲\n\n### 乙", []),
        ("#甲", []),
        ("    # 甲", []),
        ("```\n# 甲\n```", []),
        ("# 甲", ["AK406"]),
        ("甲\n=", ["AK406"]),
        ("# 甲\n\n# 乙", ["AK406", "AK406"]),
    ],
)
def test_level_one_headings(body: str, codes: list[str]) -> None:
    """Only real level-1 headings count, in either way of writing them."""
    assert codes == codes_of(body)
