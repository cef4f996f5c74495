"""Conversions are made once, and again when the text, the program or the file has changed."""

import os
from pathlib import Path

import pytest

from anliku.packs.blocks import Blocks
from anliku.packs.conversions import ConversionStore, store_of
from anliku.packs.markdown_blocks import markdown_blocks
from anliku.settings import Settings

TEXT = "## 甲\n\n一段**话**。[^1]\n\n[^1]: 注。\n"


def files(folder: Path) -> list[Path]:
    """Return the files of a store."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def a_store(folder: Path, mark: str = "1", most: int = 10**9) -> ConversionStore:
    """Return a store as a new run of the program opens it."""
    return ConversionStore(folder, markdown_blocks, mark=mark, most_bytes=most)


def test_a_text_is_converted_once(tmp_path: Path) -> None:
    """The next run reads what this one made, and it is the same."""
    first, second = a_store(tmp_path), a_store(tmp_path)
    assert markdown_blocks(TEXT) == first(TEXT) == first(TEXT) == second(TEXT)
    assert (1, 0) == (first.made, second.made)


def test_an_edited_text_alone_is_converted_anew(tmp_path: Path) -> None:
    """One changed text costs one conversion."""
    texts = [f"第{number}段。\n" for number in range(9)]
    list(map(a_store(tmp_path), texts))
    texts[3] += "改了。\n"
    store = a_store(tmp_path)
    list(map(store, texts))
    assert 1 == store.made


def test_another_program_converts_anew(tmp_path: Path) -> None:
    """What another version made is not taken."""
    a_store(tmp_path)(TEXT)
    store = a_store(tmp_path, mark="2")
    store(TEXT)
    assert 1 == store.made


@pytest.mark.parametrize(
    "damage", [b"", b"x", b"\xff\xfe", None], ids=["empty", "short", "binary", "bit"]
)
def test_a_damaged_file_is_rewritten(tmp_path: Path, damage: bytes | None) -> None:
    """A file that is not whole is made again, and then is whole."""
    a_store(tmp_path)(TEXT)
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"Strong", b"Strang") if damage is None else damage)
    store = a_store(tmp_path)
    assert markdown_blocks(TEXT) == store(TEXT)
    assert (1, whole) == (store.made, path.read_bytes())


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    """Without a cache the blocks are the same."""
    (tmp_path / "packs").write_text("in the way")
    assert markdown_blocks(TEXT) == a_store(tmp_path / "packs")(TEXT)


def test_the_oldest_go_first(tmp_path: Path) -> None:
    """Beyond the bound those unused for longest are removed, and nothing that is not ours."""
    store = a_store(tmp_path)
    store("旧。\n")
    (old,) = files(tmp_path)
    os.utime(old, (1, 1))
    foreign = old.with_name("notes.json")
    foreign.write_text("mine")
    store("新。\n")
    (new,) = set(files(tmp_path)) - {old, foreign}
    a_store(tmp_path, most=new.stat().st_size).prune()
    assert sorted([new, foreign]) == files(tmp_path)


def test_the_cache_of_an_archive_is_left_out_of_git(tmp_path: Path) -> None:
    """The folder says itself that git passes it over."""
    settings = Settings(
        root=tmp_path,
        cases_dir=tmp_path / "cases",
        site_dir=tmp_path / "site",
        index_dir=tmp_path / "index",
    )

    def convert(text: str) -> Blocks:
        return markdown_blocks(text)

    store_of(settings, convert)(TEXT)
    cache = tmp_path / ".anliku-cache"
    assert "*" in (cache / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert 2 == len(files(cache))
