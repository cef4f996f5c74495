"""Cases that other files name: said where the name stands, and not of files that cannot be read."""

from pathlib import Path

import pytest

from tests.bad_input.archive import GOOD, OTHER, good_archive

_NO_CASE = "SQ-2026-0003-X"
_RELATION = "relations:\n  - {type: same_place, target: SQ-2026-0002-1}\n"
_COLLECTION = "---\n标题: 一个专题\n提要: 这是一个虚构的专题，只供测试用。\n网址名: one\n案例:\n  - {}\n---\n\n说明。\n"


@pytest.mark.parametrize(
    ("kind", "number", "relations"),
    [("关系", "案例编号", "关联"), ("type", "target", "relations"), ("关系", "target", "关联")],
)
def test_relation_to_no_case(tmp_path: Path, kind: str, number: str, relations: str) -> None:
    """The place is that of the number, whichever names the keys have."""
    archive = good_archive(tmp_path)
    lines = f"{relations}:\n  - {kind}: same_place\n    {number}: {_NO_CASE}\n"
    text = GOOD.replace(_RELATION, "").replace("---\n", "---\n" + lines, 1)
    archive.first.write_text(text, encoding="utf-8")
    found = [one for one in archive.read().problems if one.rule.code == "AK502"]
    assert [(4, len(number) + 7)] == [(one.location.line, one.location.column) for one in found]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_cases_that_cannot_be_read_are_there(tmp_path: Path, encoding: str) -> None:
    """What is wrong is said of their own file alone."""
    archive = good_archive(tmp_path)
    assert _RELATION in archive.first.read_text(encoding="utf-8")
    folder = archive.root / "cases" / "collections"
    folder.mkdir(exist_ok=True)
    (folder / "one.md").write_text(_COLLECTION.format("SQ-2026-0002-1"), encoding="utf-8")
    other = next(
        path
        for path in (archive.root / "cases").rglob("*.md")
        if path.read_text(encoding="utf-8") == OTHER
    )
    broken = OTHER.replace("---\n", "---\n没有这一栏: 是\n体裁: 无此体裁\n", 1)
    other.write_bytes(broken.encode(encoding))
    problems = archive.read().problems
    name = other.relative_to(archive.root).as_posix()
    said = "\n".join(map(str, problems))
    assert {name} == {one.location.path for one in problems if one.is_error}, said
