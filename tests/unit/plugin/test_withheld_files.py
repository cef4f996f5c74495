"""Pictures that only hidden cases use."""

from dataclasses import replace
from pathlib import Path

import pytest

from anliku.model.enums import Status
from anliku.plugin.withheld_files import withheld_files
from anliku.settings import SHOWN_STATUSES, load_settings
from tests.unit.factory import a_case, a_corpus


@pytest.mark.parametrize(
    ("hidden_text", "shown_text", "expected"),
    [
        ("![图](a.png)", "没有图", ["a.png"]),
        ("![图](a.png)", "![图](a.png)", []),
        ("![图](a.png)", "也叫 a.png，但不是链接", ["a.png"]),
        ("![图](a_b.png)", "![图](a\\_b.png)", []),
        ("![图](甲.png)", "![图](%E7%94%B2.png)", []),
        ("[表](a.xlsx) ![图][x]\n\n[x]: b.png", "", ["a.xlsx", "b.png"]),
        ("[说明](../about/a.png) [页](../about/index.md) [首](../a.png)", "", []),
        ("[另一条](b.md) [外](https://example.org/a.png) [出去](../../../../x.png)", "", []),
        ("没有图", "![图](a.png)", []),
    ],
)
@pytest.mark.parametrize("status", [Status.EMBARGOED, Status.DRAFT, Status.WITHDRAWN])
def test_what_only_hidden_cases_use_is_withheld(
    tmp_path: Path, status: Status, hidden_text: str, shown_text: str, expected: list[str]
) -> None:
    """Files beside the cases wait; plain pages' files and other texts are never held back."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [anliku]\n", encoding="utf-8")
    settings = load_settings(tmp_path / "mkdocs.yml")
    archive = a_corpus(
        a_case(1, status=status, body=hidden_text),
        a_case(2, status=Status.PUBLISHED, body=shown_text),
    )
    found = withheld_files(archive, archive.with_statuses(SHOWN_STATUSES), settings)
    assert expected == sorted(path.name for path in found)
    assert all(path.parent == settings.cases_dir / "甲省" for path in found)


def test_a_preview_withholds_nothing(tmp_path: Path) -> None:
    """Where every case is shown, every file is."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [anliku]\n", encoding="utf-8")
    settings = load_settings(tmp_path / "mkdocs.yml")
    archive = a_corpus(a_case(1, status=Status.EMBARGOED, body="![图](a.png)"))
    assert frozenset() == withheld_files(archive, replace(archive), settings)
