"""What the site gets: what shown texts use, clean, at addresses made from content."""

import hashlib
from pathlib import Path

import pytest

from anliku.media import UseKind, invited_files, read_picture
from anliku.media import workshop as workshop_room
from anliku.media.pictures import clean_picture
from anliku.media.workshop import Workshop
from tests.unit.media.documents.pdf_made import pdf
from tests.unit.media.made import a_picture, an_archive, camera_notes, links, noise, saved, shows


def test_pictures_and_documents_are_published_by_their_content(tmp_path: Path) -> None:
    """Sixteen digits of what is published; a document keeps its name; sizes are as shown."""
    photo = saved(a_picture(), exif=camera_notes(6))
    table = pdf()
    settings = an_archive(tmp_path, {"浙江省/食堂 1.jpg": photo, "浙江省/表 一.PDF": table})
    invited = invited_files(settings, [shows("食堂 1.jpg"), links("表 一.PDF")])
    picture = invited.addresses["cases/浙江省/食堂 1.jpg"]
    document = invited.addresses["cases/浙江省/表 一.PDF"]
    clean = invited.files[picture]()
    assert f"media/{hashlib.sha256(clean).hexdigest()[:16]}.jpg" == picture
    assert f"media/{hashlib.sha256(table).hexdigest()[:16]}/表-一.pdf" == document
    assert table == invited.files[document]()
    assert b"SecretCamera" not in clean
    assert {"cases/浙江省/食堂 1.jpg": (30, 40)} == invited.sizes
    assert {picture, document} == set(invited.files)
    assert photo == (tmp_path / "cases/浙江省/食堂 1.jpg").read_bytes()


def test_only_what_is_used_and_fit_is_published(tmp_path: Path) -> None:
    """Nothing unused, broken, linked through the file system, outside, or a text."""
    picture = saved(a_picture(), "PNG")
    settings = an_archive(
        tmp_path,
        {
            "浙江省/没用.png": picture,
            "浙江省/坏.png": picture[:60],
            "浙江省/页.html": "<html>",
            "浙江省/假.pdf": "<html>",
        },
    )
    (tmp_path / "外.png").write_bytes(picture)
    (tmp_path / "cases/浙江省/链.png").symlink_to(tmp_path / "外.png")
    names = ("坏.png", "页.html", "假.pdf", "链.png", "../../外.png", "没有.png", "甲村.md")
    invited = invited_files(settings, [use(name) for name in names for use in (shows, links)])
    assert ({}, {}, {}) == (invited.addresses, invited.files, invited.sizes)


def test_the_same_picture_is_published_once(tmp_path: Path) -> None:
    """However often it is used, however it is written, whatever it is called."""
    picture = saved(a_picture(), "PNG")
    settings = an_archive(tmp_path, {"浙江省/甲.png": picture, "浙江省/乙.jpg": picture})
    uses = [shows("甲.png"), shows("./甲.png"), shows("../浙江省/乙.jpg"), links("甲.png")]
    invited = invited_files(settings, uses)
    assert {use.path for use in uses} == set(invited.addresses) == set(invited.sizes)
    assert 1 == len(invited.files) == len(set(invited.addresses.values()))


def test_a_picture_that_is_linked_to_is_cleaned_too(tmp_path: Path) -> None:
    """A link is no way to publish where a photograph was taken."""
    settings = an_archive(tmp_path, {"浙江省/图.jpg": saved(a_picture(), exif=camera_notes())})
    use = links("图.jpg")
    assert UseKind.DOCUMENT is use.kind
    invited = invited_files(settings, [use])
    (make,) = invited.files.values()
    assert b"SecretCamera" not in make()


def test_pictures_are_cleaned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For checking and publishing together; beyond the room that there is, once more for writing."""
    path = tmp_path / "图.png"
    path.write_bytes(saved(noise((50, 50)), "PNG"))
    cleaned = []

    def count(data: bytes) -> object:
        cleaned.append(len(data))
        return clean_picture(data)

    monkeypatch.setattr(workshop_room, "clean_picture", count)
    workshop = Workshop()
    first = workshop.outcome_of(path)
    assert first is workshop.outcome_of(path)
    kept = workshop.clean_bytes(path)
    assert 1 == len(cleaned)
    monkeypatch.setattr(workshop_room, "_ROOM", 10)
    narrow = Workshop()
    narrow.outcome_of(path)
    assert kept == narrow.clean_bytes(path) == read_picture(path).data
    assert 4 == len(cleaned)
