"""Where nothing may be written, told from the place alone."""

from pathlib import Path

import pytest

from anliku.publishing import fault_of_place

_FAULTS = [
    (".git/site", "版本库"),
    ("site/../.git", "版本库"),
    (".site.anliku-new-0123", "临时用的名字"),
    ("cases", "那是案例"),
    ("cases/x", "在案例里"),
    (".", "里面有案例"),
    ("../other/cases/site", "另一个案例库"),
    ("../other", "另一个案例库"),
    ("../other/site", "那是另一个案例库“other”的“site”"),
    ("../other/公开/x", "那是另一个案例库“other”的“公开”"),
    ("out/s", "“out”是链接"),
    ("out", "“out”是链接"),
    ("loop/s", "“loop”是链接"),
]


@pytest.mark.parametrize(("where", "fault"), _FAULTS)
def test_the_fault_is_named(tmp_path: Path, where: str, fault: str) -> None:
    """Of each place that is another's."""
    root = _archive(tmp_path)
    found = fault_of_place(root / where, root, {root / "cases": "案例"})
    assert found is not None
    assert fault in found


@pytest.mark.parametrize(
    "where", ["site", "out2/site", "../site", "../www/site", "../other/export-jsonl"]
)
def test_other_places_are_free(tmp_path: Path, where: str) -> None:
    """Below a link that lies above the archive, too."""
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to("real")
    _archive(tmp_path / "real")
    root = (tmp_path / "real" / "archive").resolve()
    assert fault_of_place(tmp_path / "linked" / "archive" / where, root, {}) is None


def _archive(folder: Path) -> Path:
    for name in ("archive", "other"):
        (folder / name / "cases").mkdir(parents=True)
        (folder / name / "mkdocs.yml").write_text(
            "site_dir: 公开\nplugins: [anliku]\n", encoding="utf-8"
        )
    (folder / "archive" / "out").symlink_to(folder)
    (folder / "archive" / "loop").symlink_to("loop")
    return folder / "archive"
