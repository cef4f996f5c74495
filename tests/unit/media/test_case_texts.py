"""A case is known by its columns, wherever it lies."""

import pytest

from anliku.media.case_texts import is_case_text
from tests.archives import ROOT
from tests.unit.media.made import CASE

GUIDE = (ROOT / "cases/about/contribute.md").read_bytes()
COLLECTIONS = sorted((ROOT / "cases/collections").glob("*.md"))


@pytest.mark.parametrize(
    "text",
    [
        CASE,
        CASE.replace(":", "："),
        CASE.replace("\n", "\r\n"),
        "\ufeff" + CASE,
        "\n\n" + CASE,
        CASE.removeprefix("---\n"),
        CASE.replace("体裁", "**体裁**").replace("来源", "sources"),
        CASE.partition("\n## ")[0].removesuffix("---\n\n"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_clumsy_cases_are_known(text: str, encoding: str) -> None:
    """Full-width colons, other line ends, a forgotten fence, GBK."""
    assert is_case_text(text.encode(encoding))


@pytest.mark.parametrize("other", [GUIDE, *(path.read_bytes() for path in COLLECTIONS)])
def test_guides_and_collections_are_none(other: bytes) -> None:
    """Not even one that shows a case."""
    assert not is_case_text(other)


def test_bytes_are_none() -> None:
    """Pictures, nothing."""
    assert not is_case_text(b"\x89PNG\0")
    assert not is_case_text(b"")
