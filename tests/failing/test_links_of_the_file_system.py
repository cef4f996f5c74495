"""Links and closed folders: named once each, and nothing is read or published through them."""

import os
from pathlib import Path

import pytest

from tests.archives import anliku
from tests.bad_input.archive import Archive, good_archive


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return a good archive with links in it, and beside it a folder that they lead to."""
    root = tmp_path_factory.mktemp("links")
    (root / "secret").mkdir()
    (root / "secret" / "key.md").write_text("# 不该公开的暗号", encoding="utf-8")
    (root / "secret" / "key.png").write_bytes(b"\x89PNG secret")
    archive = good_archive(root / "archive")
    province = archive.first.parent
    for name, target in (
        ("env.txt", "/proc/self/environ"),
        ("env.md", "/proc/self/environ"),
        ("folder", "../../../secret"),
        ("picture.png", "../../../secret/key.png"),
        ("self.md", "self.md"),
        ("loop", "."),
    ):
        (province / name).symlink_to(target)
    (archive.root / "cases" / "about").symlink_to("../../secret")
    (archive.root / "cases" / "page.md").symlink_to("../../secret/key.md")
    text = archive.first.read_text(encoding="utf-8")
    shows = "事实[^S1]。![食堂](picture.png)[附件](folder/key.md)"
    archive.first.write_text(text.replace("事实[^S1]。", shows), encoding="utf-8")
    return archive


LINKS = {
    *("cases/about", "cases/page.md", "cases/甲省/env.md", "cases/甲省/env.txt"),
    *("cases/甲省/folder", "cases/甲省/loop", "cases/甲省/picture.png", "cases/甲省/self.md"),
}


def test_every_link_is_named_once(linked: Archive) -> None:
    """With its own path; what it leads to is not gone into."""
    found = [p.location.path for p in linked.read().problems if p.rule.code == "AK901"]
    assert sorted(LINKS) == found


def test_nothing_is_read_through_a_link(linked: Archive) -> None:
    """Neither plain pages in a linked folder, nor one that is a link itself."""
    corpus = linked.read()
    assert () == corpus.pages
    assert all("暗号" not in str(one) for one in corpus.problems)


def test_the_programs_own_folders_may_not_be_links(tmp_path: Path) -> None:
    """A linked vocabulary or folder of collections is named, and holds nothing."""
    archive = good_archive(tmp_path / "archive")
    outside = tmp_path / "outside"
    archive.vocabulary.parent.rename(outside)
    (outside / "synonyms.txt").write_text("甲、乙\n甲、\n", encoding="utf-8")
    (outside / "one.md").write_text("---\nslug: x\n---\n暗号\n", encoding="utf-8")
    for name in ("vocabulary", "collections"):
        (archive.root / "cases" / name).symlink_to(outside)
    corpus = archive.read()
    named = [one.location.path for one in corpus.problems if one.rule.code == "AK901"]
    assert ["cases/collections", "cases/vocabulary"] == named
    assert not corpus.vocabulary.concepts
    assert not corpus.vocabulary.synonyms
    assert not {one.location.path for one in corpus.problems} & {
        "cases/vocabulary/synonyms.txt",
        "cases/collections/one.md",
    }


def test_no_build_reads_through_a_link(linked: Archive) -> None:
    """The build ends in problems, before anything is written; nothing of the target is printed."""
    run = anliku(linked.root, "build", environment={"SECRET": "不该公开的暗号"})
    assert 1 == run.returncode
    assert "Traceback" not in run.stderr
    assert "暗号" not in run.stdout + run.stderr
    assert not (linked.root / "site").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root opens everything")
def test_a_closed_folder_is_named(tmp_path: Path) -> None:
    """A folder that may not be opened is named, in Chinese; the rest is read."""
    archive = good_archive(tmp_path / "archive")
    closed = archive.root / "cases" / "乙省"
    closed.mkdir()
    closed.chmod(0)
    try:
        problems = archive.read().problems
    finally:
        closed.chmod(0o700)
    assert [("AK108", "cases/乙省")] == [(p.rule.code, p.location.path) for p in problems]
