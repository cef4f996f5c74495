"""The USB edition opens by double-click and can be verified."""

import hashlib
import shutil
import subprocess
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typing_extensions import override

from anliku.export import UsbEdition, edition_name, write_usb_edition
from anliku.export.usb.checksum_list import checksum_list
from anliku.problems import TargetError
from tests.unit.export.factory import make_settings

NAME = "社区治理案例库"
DAY = date(2026, 11, 24)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small built site with names in ASCII and in Chinese."""
    folder = tmp_path / "site"
    for name, content in {
        "index.html": b"<!doctype html><title>x</title>",
        "cases/SQ-2026-0001-3.html": "案例".encode() * 5000,
        "河南省/图 一.png": bytes(range(256)),
        "empty.txt": b"",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def _write(site: Path, target: Path) -> UsbEdition:
    return write_usb_edition(site, target, NAME, DAY, lambda _done, _total: None)


def _unzipped(target: Path, into: Path) -> Path:
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        archive.extractall(into)
    (folder,) = into.iterdir()
    return folder


def test_one_folder_holds_all(site: Path, tmp_path: Path) -> None:
    """The page to open, the guide, the list and the site lie in one folder of the site's name."""
    _write(site, tmp_path / "u.zip")
    folder = _unzipped(tmp_path / "u.zip", tmp_path / "out")
    assert NAME == folder.name
    assert {"打开案例库.html", "怎样校验.html", "校验清单.txt", "site"} == {
        path.name for path in folder.iterdir()
    }
    for path in site.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (folder / "site" / path.relative_to(site)).read_bytes()


def test_the_list_proves_every_other_file(site: Path, tmp_path: Path) -> None:
    """Each file but the list itself stands in it, with its SHA-256."""
    _write(site, tmp_path / "u.zip")
    folder = _unzipped(tmp_path / "u.zip", tmp_path / "out")
    lines = (folder / "校验清单.txt").read_text(encoding="utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "校验清单.txt"
    }
    assert found == listed


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="没有 sha256sum")
def test_sha256sum_accepts_the_list_and_finds_a_change(site: Path, tmp_path: Path) -> None:
    """The command of the guide says nothing when all is well, and names a changed file."""
    _write(site, tmp_path / "u.zip")
    folder = _unzipped(tmp_path / "u.zip", tmp_path / "out")
    command = ["sha256sum", "--check", "--quiet", "校验清单.txt"]
    well = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert (0, b"") == (well.returncode, well.stdout)
    (folder / "site" / "empty.txt").write_text("x")
    ill = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert 1 == ill.returncode
    assert b"empty.txt" in ill.stdout


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Neither the files' times nor the order of the disk gets in."""
    first = _write(site, tmp_path / "a.zip")
    copy = tmp_path / "copy"
    shutil.copytree(site, copy, copy_function=shutil.copy)
    second = _write(copy, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert first.sha256 == second.sha256
    assert hashlib.sha256((tmp_path / "a.zip").read_bytes()).hexdigest() == first.sha256


def test_names_are_marked_as_utf_8_and_dated_by_the_archive(site: Path, tmp_path: Path) -> None:
    """Chinese names are read right by any program that knows the mark."""
    _write(site, tmp_path / "u.zip")
    with zipfile.ZipFile(tmp_path / "u.zip") as archive:
        for info in archive.infolist():
            assert info.flag_bits & 0x800
            assert (2026, 11, 24, 0, 0, 0) == info.date_time


@pytest.mark.parametrize(("day", "year"), [(date(1, 1, 1), 1980), (date(2999, 5, 5), 2107)])
def test_a_day_that_a_zip_cannot_hold_is_moved(
    day: date, year: int, site: Path, tmp_path: Path
) -> None:
    """The nearest year stands instead."""
    write_usb_edition(site, tmp_path / "u.zip", NAME, day, lambda _done, _total: None)
    with zipfile.ZipFile(tmp_path / "u.zip") as archive:
        assert {year} == {info.date_time[0] for info in archive.infolist()}


def test_the_opening_page_leads_to_the_home_page(site: Path, tmp_path: Path) -> None:
    """By itself and by a link; both lead to a file that is there."""
    _write(site, tmp_path / "u.zip")
    folder = _unzipped(tmp_path / "u.zip", tmp_path / "out")
    targets = _Targets()
    targets.feed((folder / "打开案例库.html").read_text(encoding="utf-8"))
    assert ["site/index.html", "site/index.html"] == targets.found
    assert (folder / targets.found[0]).is_file()


def test_the_guide_tells_of_every_system(site: Path, tmp_path: Path) -> None:
    """Windows with and without PowerShell, Linux and macOS."""
    _write(site, tmp_path / "u.zip")
    folder = _unzipped(tmp_path / "u.zip", tmp_path / "out")
    guide = (folder / "怎样校验.html").read_text(encoding="utf-8")
    for command in ("Get-FileHash", "certutil -hashfile", "sha256sum --check", "shasum -a 256"):
        assert command in guide


def test_progress_reaches_the_end(site: Path, tmp_path: Path) -> None:
    """Every file counts once."""
    told: list[tuple[int, int]] = []
    edition = write_usb_edition(
        site, tmp_path / "u.zip", NAME, DAY, lambda done, total: told.append((done, total))
    )
    assert [(number, 7) for number in range(1, 8)] == told
    assert 7 == edition.files


def test_without_a_built_site_nothing_is_written(tmp_path: Path) -> None:
    """The message says what to do first."""
    with pytest.raises(TargetError, match="anliku build"):
        _write(tmp_path, tmp_path / "u.zip")
    assert [] == list(tmp_path.iterdir())


def test_the_zip_may_not_lie_in_the_site(site: Path) -> None:
    """It would hold itself the next time."""
    with pytest.raises(TargetError):
        _write(site, site / "u.zip")


def test_an_unwritable_target_leaves_the_old_zip(site: Path, tmp_path: Path) -> None:
    """A message names the place, and nothing half-written stays."""
    (tmp_path / "file").touch()
    with pytest.raises(TargetError, match="压缩包写不进"):
        _write(site, tmp_path / "file" / "x.zip")
    assert ["file"] == [path.name for path in tmp_path.iterdir() if path != site]


@pytest.mark.parametrize("kind", ["folder", "text", "zip", "link"])
def test_a_file_of_others_is_not_written_over(site: Path, tmp_path: Path, kind: str) -> None:
    """Nor a zip that is no edition, nor what a link leads to."""
    target = tmp_path / "x.zip"
    if kind == "folder":
        target.mkdir()
    elif kind == "text":
        target.write_text("我的", encoding="utf-8")
    else:
        with zipfile.ZipFile(tmp_path / "own.zip", "w") as own:
            own.writestr("论文.docx", b"x")
        if kind == "zip":
            (tmp_path / "own.zip").rename(target)
        else:
            target.symlink_to("own.zip")
    with pytest.raises(TargetError, match="没有覆盖"):
        _write(site, target)
    assert target.exists()


@pytest.mark.parametrize(
    ("site_name", "expected"),
    [
        ("社区治理案例库", "社区治理案例库"),
        ('甲/乙:丙?"丁', "甲 乙 丙 丁"),
        ("..", "案例库"),
        ("con.库", "案例库"),
        ("库. ", "库"),
        ("长" * 100, "长" * 60),
    ],
)
def test_the_folders_name_is_fit_for_windows(site_name: str, expected: str) -> None:
    """Forbidden signs, devices and endings are avoided."""
    assert expected == edition_name(make_settings(site_name=site_name))


def test_a_name_with_a_backslash_is_escaped_as_gnu_does() -> None:
    """The line starts with a backslash then."""
    assert b"\\00  a\\\\b\\nc\n" == checksum_list([("a\\b\nc", "00")])


class _Targets(HTMLParser):
    """Gathers where a page leads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a":
            self.found.append(values["href"] or "")
        if values.get("http-equiv") == "refresh":
            self.found.append((values["content"] or "").partition("url=")[2])
