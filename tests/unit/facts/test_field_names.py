"""Where an erratum belongs, in Chinese."""

import pytest

from anliku.facts import field_text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("place", "地点"),
        ("people[0]", "人物（第1条）"),
        ("outcomes[11].after", "成效（第12条）"),
        ("body", "正文"),
        ("something", "something"),
        ("people[x]", "人物"),
    ],
)
def test_fields_have_names(path: str, text: str) -> None:
    """Known keys become their titles, list items are counted from 1, the rest stays as written."""
    assert text == field_text(path)
