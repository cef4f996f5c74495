"""Files among other people's: all of them or none, and nothing of somebody else's is lost."""

import os
from pathlib import Path

import pytest

from anliku.pipeline.pack_folder import OWN_LIST, filled, refuse_archive_folders
from anliku.problems import TargetError
from anliku.settings import Settings


def fill(folder: Path, **files: bytes) -> None:
    """Put files into a folder."""
    with filled(folder) as target:
        for name, content in files.items():
            target.add(name, content)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, but for the list of our own."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != OWN_LIST}


def test_new_files_take_the_place_of_our_own(tmp_path: Path) -> None:
    """What was made here is made anew; other files stay."""
    folder = tmp_path / "甲" / "packs"
    fill(folder, a=b"1", b=b"1")
    (folder / "mine").write_bytes(b"mine")
    fill(folder, a=b"2")
    fill(folder, a=b"3")
    assert {"a": b"3", "b": b"1", "mine": b"mine"} == contents(folder)


@pytest.mark.parametrize("theirs", [b"theirs", b""])
def test_a_file_of_somebody_else_is_not_written_over(tmp_path: Path, theirs: bytes) -> None:
    """The file in the way is named; none of the new ones is there."""
    (tmp_path / "b").write_bytes(theirs)
    with pytest.raises(TargetError, match="“b”已经在那里，不是 anliku 做的"):
        fill(tmp_path, a=b"1", b=b"1")
    assert {"b": theirs} == contents(tmp_path)


def test_a_file_that_was_edited_is_not_written_over(tmp_path: Path) -> None:
    """A trainer's changes to a file that was made here are kept."""
    fill(tmp_path, a=b"1")
    (tmp_path / "a").write_bytes(b"1, and my notes")
    with pytest.raises(TargetError, match="有人改过"):
        fill(tmp_path, a=b"2")
    assert {"a": b"1, and my notes"} == contents(tmp_path)


def test_the_same_bytes_are_no_loss(tmp_path: Path) -> None:
    """A copy of what is made again is nobody's loss, whoever put it there."""
    (tmp_path / "a").write_bytes(b"1")
    fill(tmp_path, a=b"1")
    assert {"a": b"1"} == contents(tmp_path)


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """When making fails half-way, nothing is left behind, the new folder neither."""
    folder = tmp_path / "packs"

    def fail_half_way() -> None:
        with filled(folder) as target:
            target.add("a", b"1")
            raise LookupError

    with pytest.raises(LookupError):
        fail_half_way()
    assert [] == list(tmp_path.iterdir())


def test_what_a_killed_run_left_is_cleared_a_day_later(tmp_path: Path) -> None:
    """A folder that another run may be filling is left alone."""
    old, young = (tmp_path / f".anliku-packs.{name}.new" for name in ("0123abcd", "4567ef01"))
    for leftover in (old, young):
        leftover.mkdir()
        (leftover / "a").write_bytes(b"half")
    os.utime(old, (1, 1))
    fill(tmp_path, a=b"1")
    assert (False, True) == (old.exists(), young.exists())


@pytest.mark.parametrize("damage", [b"", b"\xff\0", b"no sum\n"])
def test_a_damaged_list_makes_us_careful(tmp_path: Path, damage: bytes) -> None:
    """Without the list our own files count as somebody else's."""
    fill(tmp_path, a=b"1")
    (tmp_path / OWN_LIST).write_bytes(damage)
    with pytest.raises(TargetError):
        fill(tmp_path, a=b"2")
    assert {"a": b"1"} == contents(tmp_path)


def test_a_folder_in_the_way_of_a_file(tmp_path: Path) -> None:
    """A folder or a link of the file's name is left alone."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to(tmp_path / "elsewhere")
    for name in ("a", "b"):
        with pytest.raises(TargetError):
            fill(tmp_path, **{name: b"1"})
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """It is said where and why."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TargetError, match="写不进"):
        fill(tmp_path / "file" / "packs", a=b"1")


@pytest.mark.parametrize("name", ["cases", "cases/甲省", "site", "search-index/x", "site/../cases"])
def test_packs_are_not_written_into_the_archive(tmp_path: Path, name: str) -> None:
    """There a teacher's edition would get onto the site, or be deleted by the next build."""
    settings = Settings(
        root=tmp_path,
        cases_dir=tmp_path / "cases",
        site_dir=tmp_path / "site",
        index_dir=tmp_path / "search-index",
    )
    with pytest.raises(TargetError, match=r"案例包不能写到.*：(?:那是|在).*文件夹"):
        refuse_archive_folders(tmp_path / name, settings)
    refuse_archive_folders(tmp_path / "packs", settings)
