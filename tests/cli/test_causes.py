"""Whatever the system refuses, the message names what it refused, and why: on disk, without a mock."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from anliku.temporary import temporary_folder
from tests.archives import copy_of_real_archive

AS_ORDINARY_USER = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
"""Root reads every file; without these two rights it is as everybody else."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the real archive."""
    return copy_of_real_archive(tmp_path_factory.mktemp("原因") / "案例 库")


def anliku(archive: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a user whom the system can refuse something."""
    if os.name != "posix" or (os.getuid() == 0 and shutil.which("setpriv") is None):
        pytest.skip("setpriv 没有装，这台机器上 root 什么都读得到")
    begin = AS_ORDINARY_USER if os.getuid() == 0 else []
    command = [*begin, sys.executable, "-m", "anliku", "-C", str(archive), *arguments]
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize(
    ("closed", "command", "told"),
    [
        ("mkdocs.yml", "check", "mkdocs.yml 读不出来（没有权限）"),
        ("overrides/main.html", "build", "main.html”（没有权限）"),
        ("overrides/pages/basket.html", "build", "basket.html”（没有权限）"),
        ("cases/vocabulary/topics.yml", "check", "topics.yml:1:1 错误 AK108"),
    ],
)
def test_what_cannot_be_read_is_named(archive: Path, closed: str, command: str, told: str) -> None:
    """And not the folder that is written meanwhile."""
    path = archive / closed
    path.chmod(0)
    try:
        result = anliku(archive, command)
    finally:
        path.chmod(0o644)
    said = result.stdout + result.stderr
    assert told in said, said
    assert "写不进" not in said
    assert "冒号" not in said
    assert result.returncode in (1, 3)
    assert not (archive / "site").exists()


def test_a_zip_that_fails_says_that_the_site_is_new(archive: Path) -> None:
    """The site and the index were exchanged before."""
    blocked = archive / ".社区治理案例库.zip.anliku-new"
    blocked.mkdir()
    try:
        result = anliku(archive, "build", "--zip")
    finally:
        blocked.rmdir()
    assert result.returncode == 3
    assert "网站和检索换上了新的，但压缩包写不进" in result.stderr
    assert (archive / "site" / "index.html").is_file()
    shutil.rmtree(archive / "site")


_HOLDING = """
import sys
import tempfile
tempfile.tempdir = sys.argv[1]
from anliku.temporary import temporary_folder
folder = temporary_folder()
print(folder.name, flush=True)
sys.stdin.read()
"""


def test_what_killed_runs_left_is_cleared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At once, by the lock that ended with them; not the folders of living runs, or of others."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "anliku-notes").mkdir()
    command = [sys.executable, "-c", _HOLDING, str(tmp_path)]
    runs = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    killed, living = (Path(run.stdout.readline().strip()) for run in runs if run.stdout)
    runs[0].kill()
    runs[0].wait()
    assert killed.is_dir()
    with temporary_folder() as own:
        assert {living, tmp_path / "anliku-notes", Path(own)} == {*tmp_path.iterdir()}
    for run in runs:
        with run:
            run.kill()
