"""The edition for a USB stick, unpacked and verified as its own instructions say."""

import hashlib
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.archives import anliku, contents, copy_of_real_archive

NAME = "社区治理案例库"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a real archive built with its USB edition."""
    copy = copy_of_real_archive(tmp_path_factory.mktemp("usb") / "archive")
    result = anliku(copy, "build", "--zip")
    assert result.returncode == 0, result.stdout + result.stderr
    assert hashlib.sha256((copy / f"{NAME}.zip").read_bytes()).hexdigest() in result.stdout
    return copy


@pytest.fixture(scope="module")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the one folder that the zip holds."""
    target = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(archive / f"{NAME}.zip") as edition:
        assert None is edition.testzip()
        edition.extractall(target)
    assert [NAME] == [path.name for path in target.iterdir()]
    return target / NAME


def test_it_holds_the_whole_site(archive: Path, unpacked: Path) -> None:
    """Every file of the site is in it, byte for byte, and none of others that lie there."""
    made = contents(archive / "site")
    del made[".anliku-made.json"]
    assert made == contents(unpacked / "site")
    assert "site/index.html" in (unpacked / "打开案例库.html").read_text(encoding="utf-8")


def test_its_list_verifies(unpacked: Path) -> None:
    """`sha256sum -c` accepts the list, and notices a changed file."""
    command = ["sha256sum", "--check", "--quiet", "--strict", "校验清单.txt"]
    subprocess.run(command, cwd=unpacked, check=True, capture_output=True)
    page = unpacked / "site" / "index.html"
    original = page.read_bytes()
    page.write_bytes(original + b" ")
    assert 0 != subprocess.run(command, cwd=unpacked, check=False, capture_output=True).returncode
    page.write_bytes(original)


def test_it_is_the_same_every_time(archive: Path) -> None:
    """Made again, the zip is byte-identical."""
    before = (archive / f"{NAME}.zip").read_bytes()
    assert 0 == anliku(archive, "build", "--zip").returncode
    assert before == (archive / f"{NAME}.zip").read_bytes()
