"""What may lie in an archive besides files: links, folders, pipes, names of other systems."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_input.archive import OTHER, Archive, good_archive

_NEW = OTHER.replace("SQ-2026-0002-1", "SQ-2026-0003-X")


def _link(name: str, target: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).symlink_to(target)


def _file(name: str, text: str = _NEW) -> Callable[[Path], None]:
    def put(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return put


def _linked_twice(folder: Path) -> None:
    (folder / "a.md").symlink_to(folder / "b.md")
    (folder / "b.md").symlink_to(folder / "a.md")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "x.md")


FILES: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "link to a file outside": (_link("x.md", "/etc/passwd"), ("AK901",)),
    "link to a device": (_link("x.md", "/dev/zero"), ("AK901",)),
    "link to nothing outside": (_link("x.md", "/no/such/file"), ("AK901",)),
    "link to nothing inside": (_link("x.md", "y.md"), ("AK901",)),
    "link to itself": (_link("x.md", "x.md"), ("AK901",)),
    "links to each other": (_linked_twice, ("AK901", "AK901")),
    "link to another case": (_link("zz.md", "甲村.md"), ("AK901",)),
    "link to a folder outside": (_link("x", "/etc"), ("AK901",)),
    "link to its own folder": (_link("x", "."), ("AK901",)),
    "link to a folder, called a case": (_link("x.md", "/etc"), ("AK901",)),
    "pipe": (_pipe, ("AK108",)),
    "ending in capitals": (_file("x.MD"), ("AK109",)),
    "ending of other programs": (_file("x.markdown"), ("AK109",)),
    "line end in the name": (_file("x\ny.md"), ("AK109",)),
    "name that turns round": (_file("x\u202edm.md"), ("AK109",)),
    "name in GBK": (_file(os.fsdecode("甲".encode("gbk")) + ".md"), ("AK109",)),
    "empty, with a name in GBK": (
        _file(os.fsdecode("甲".encode("gbk")) + ".md", ""),
        ("AK109",),
    ),
    "page among the cases": (_file("index.md", "# 甲省\n"), ("AK201", "AK406")),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_case_file_is_named(tmp_path: Path, name: str) -> None:
    """It is named once, on a line of its own; nothing hangs, and the good cases are read."""
    put, codes = FILES[name]
    archive = good_archive(tmp_path / "archive")
    put(archive.first.parent)
    corpus = archive.read()
    assert codes == tuple(problem.rule.code for problem in corpus.problems)
    assert 2 == len(corpus.cases)
    for problem in corpus.problems:
        line = str(problem)
        assert line.isprintable()
        assert line.encode()
        assert "root:" not in line


def test_a_linked_province_is_named(tmp_path: Path) -> None:
    """At the top of the cases, too, a link to a folder is named and not gone into."""
    archive = good_archive(tmp_path / "archive")
    (archive.root / "cases" / "乙省").symlink_to("/etc")
    assert ["AK901"] == [problem.rule.code for problem in archive.read().problems]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    """A file that may not be read is named, in Chinese, and the others are read."""
    archive = good_archive(tmp_path)
    (archive.first.parent / "丁社区.md").chmod(0)
    problems = archive.read().problems
    assert ["AK108", "AK502"] == sorted(problem.rule.code for problem in problems)
    assert "权限" in problems[0].message


def test_folders_that_are_not_for_cases(tmp_path: Path) -> None:
    """Pages at the top and in their folder are no cases; what nobody reads is named."""
    archive: Archive = good_archive(tmp_path)
    for place in (
        "about/x.md",
        ".git/x.md",
        "x.md",
        "甲省/.x.md",
        "甲省/x.txt",
    ):
        path = archive.root / "cases" / place
        path.parent.mkdir(exist_ok=True)
        path.write_text("不是案例", encoding="utf-8")
    found = {(p.location.path, p.rule.code) for p in archive.read().problems}
    assert {
        ("cases/.git", "AK917"),
        ("cases/甲省/.x.md", "AK916"),
        ("cases/甲省/x.txt", "AK920"),
    } == found


def test_a_folder_called_like_a_case(tmp_path: Path) -> None:
    """A folder may be called anything; what is in it counts."""
    archive = good_archive(tmp_path)
    folder = archive.first.parent / "x.md"
    folder.mkdir()
    (folder / "y.md").write_text(_NEW, encoding="utf-8")
    corpus = archive.read()
    assert (3, ()) == (len(corpus.cases), corpus.problems)
