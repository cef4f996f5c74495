"""In the preview, a case that cannot be read has a page all the same, which says what is wrong."""

from pathlib import Path

import pytest

from tests.archives import copy_of_real_archive
from tests.browser.hostile.building import previewed


@pytest.mark.parametrize("spoil", ["gbk", "status"])
def test_a_case_that_cannot_be_read_keeps_its_address(tmp_path: Path, spoil: str) -> None:
    """Its author reloads the page and sees the mistake there; the home page tells it, too."""
    archive = copy_of_real_archive(tmp_path / "archive")
    case = archive / "cases" / "河南省" / "裴寨村.md"
    text = case.read_text(encoding="utf-8")
    if spoil == "gbk":
        case.write_bytes(text.encode("gb18030"))
    else:
        case.write_text(text.replace("in_review", "待审", 1), encoding="utf-8")
    previewed(archive)
    for page in ("cases/SQ-2026-0001-3.html", "index.html"):
        shown = (archive / "site" / page).read_text(encoding="utf-8")
        assert "裴寨村.md</code> 第" in shown
        assert {"gbk": "AK101", "status": "AK304"}[spoil] in shown
