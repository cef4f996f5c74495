"""`anliku export --to bagit` and `anliku verify`: the archive outlives the program, and damage is named."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import bagit
import pytest

from tests.archives import anliku, built, contents, copy_of_real_archive

EPOCH = {"SOURCE_DATE_EPOCH": "1790000000"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the real archive."""
    return copy_of_real_archive(tmp_path_factory.mktemp("存档") / "案例 库")


@pytest.fixture(scope="module")
def bag(archive: Path) -> Path:
    """Make its bag once."""
    folder = archive.parent / "存档包"
    result = anliku(archive, "export", "--to", "bagit", "--output", str(folder), environment=EPOCH)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "不要整个放到网上" in result.stdout
    return folder


@pytest.fixture
def copy(bag: Path, tmp_path: Path) -> Path:
    """Copy the bag, to be damaged."""
    return Path(shutil.copytree(bag, tmp_path / "包"))


def verified(archive: Path, path: Path, code: int) -> str:
    """Verify something and return what was said."""
    result = anliku(archive, "verify", str(path))
    assert result.returncode == code, result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    return result.stdout + result.stderr


def test_another_tool_finds_the_bag_valid(bag: Path) -> None:
    """The Library of Congress' own reader does."""
    found = bagit.Bag(str(bag))
    found.validate()
    assert found.info["Source-Organization"] == "社区治理案例库"


def test_an_archive_from_its_bag_is_the_same(archive: Path, bag: Path, tmp_path: Path) -> None:
    """The files are the same bytes, and so is the site that is built from them."""
    back = Path(shutil.copytree(bag / "data" / "archive", tmp_path / "恢复"))
    assert contents(back) == contents(archive)
    site = contents(built(back, EPOCH))
    site.pop(".anliku-made.json")
    assert site == contents(bag / "data" / "site")


def test_what_no_copy_would_hold_is_refused(archive: Path, tmp_path: Path) -> None:
    """A link among the cases is named, and no bag is written."""
    link = archive / "cases" / "链接.txt"
    link.symlink_to("/etc/passwd")
    folder = tmp_path / "包"
    try:
        result = anliku(archive, "export", "--to", "bagit", "--output", str(folder))
    finally:
        link.unlink()
    assert result.returncode == 3
    assert "cases/链接.txt" in result.stdout + result.stderr
    assert not folder.exists()


def test_a_whole_bag_is_said_to_be_whole(archive: Path, bag: Path) -> None:
    """All its files are as listed."""
    assert "完好" in verified(archive, bag, 0)


def test_damage_is_named_file_by_file(archive: Path, copy: Path) -> None:
    """What is missing, changed, or there besides; what is no file; a link is not followed."""
    cases = copy / "data" / "archive" / "cases"
    (cases / "河南省" / "裴寨村.md").unlink()
    changed = cases / "广东省" / "新山村.md"
    changed.write_bytes(changed.read_bytes() + b" ")
    (cases / "多.md").write_text("多", encoding="utf-8")
    (cases / "链接.md").symlink_to("/etc/passwd")
    os.mkfifo(cases / "管道")
    said = verified(archive, copy, 1)
    assert "缺少：data/archive/cases/河南省/裴寨村.md" in said
    assert "改动：data/archive/cases/广东省/新山村.md" in said
    assert "多出：data/archive/cases/多.md" in said
    assert "链接.md：是链接，不是文件" in said
    assert "管道：是管道、设备" in said


def test_hostile_lists_are_told(archive: Path, copy: Path) -> None:
    """A path that leads out is not read; lines that are none are named with their number."""
    manifest = copy / "manifest-sha256.txt"
    lines = manifest.read_text(encoding="utf-8")
    manifest.write_text(f"{lines}{'a' * 64}  ../../etc/passwd\n乱写\n", encoding="utf-8")
    said = verified(archive, copy, 1)
    assert "路径指到外面" in said
    assert "不是“校验值  路径”" in said
    assert "改动：manifest-sha256.txt" in said


def test_a_bag_of_another_tool_is_verified(archive: Path, tmp_path: Path) -> None:
    """With another algorithm, and its bytes changed afterwards."""
    (tmp_path / "甲.txt").write_text("甲", encoding="utf-8")
    bagit.make_bag(str(tmp_path), checksums=["md5"])
    assert "MD5" in verified(archive, tmp_path, 0)
    (tmp_path / "data" / "甲.txt").write_text("乙", encoding="utf-8")
    assert "改动：data/甲.txt" in verified(archive, tmp_path, 1)


def test_a_site_and_its_zip_are_verified(archive: Path, tmp_path: Path) -> None:
    """The site by its own list, files of others being named; the zip and its folder by theirs."""
    result = anliku(archive, "build", "--zip")
    assert result.returncode == 0, result.stderr
    site = archive / "site"
    assert "完好" in verified(archive, site, 0)
    (site / "CNAME").write_text("example.org", encoding="utf-8")
    assert "CNAME" in verified(archive, site, 0)
    (site / "index.html").write_text("换了", encoding="utf-8")
    assert "改动：index.html" in verified(archive, site, 1)
    (zipped,) = archive.glob("*.zip")
    assert "U 盘版" in verified(archive, zipped, 0)
    with ZipFile(zipped) as file:
        file.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    assert "完好" in verified(archive, folder, 0)
    (folder / "site" / "index.html").unlink()
    found = anliku(archive, "verify", "--json", str(folder))
    assert found.returncode == 1
    assert json.loads(found.stdout)["missing"] == ["site/index.html"]


def test_a_damaged_zip_is_named(archive: Path, tmp_path: Path) -> None:
    """Bytes changed inside are found, a zip cut off is told."""
    zipped = tmp_path / "包.zip"
    with ZipFile(zipped, "w") as file:
        file.writestr("库/校验清单.txt", f"{'0' * 64}  甲.txt\n")
        file.writestr("库/甲.txt", "甲")
    assert "改动：甲.txt" in verified(archive, zipped, 1)
    zipped.write_bytes(zipped.read_bytes()[:40])
    assert "压缩包不完整" in verified(archive, zipped, 3)


@pytest.mark.parametrize("name", ["没有", "空"])
def test_what_is_none_of_these_is_refused(archive: Path, tmp_path: Path, name: str) -> None:
    """With what could be given."""
    (tmp_path / "空").mkdir()
    verified(archive, tmp_path / name, 3)


def test_who_reads_no_further_gets_the_code_all_the_same(archive: Path, copy: Path) -> None:
    """Closed outputs and pipes change nothing about what was found; names that are no text are told."""
    (copy / "data" / os.fsdecode(b"\xff")).write_bytes(b"x")
    found = anliku(archive, "verify", "--json", str(copy))
    assert 1 == found.returncode, found.stderr
    assert "data/\udcff" in json.loads(found.stdout)["added"]
    command = f"'{sys.executable}' -m anliku verify '{copy}'"
    for outputs in (">&-", ">&- 2>&-", "2>/dev/null | (exec <&-); exit ${PIPESTATUS[0]}"):
        run = subprocess.run(["bash", "-c", f"{command} {outputs}"], check=False)
        assert 1 == run.returncode, outputs
