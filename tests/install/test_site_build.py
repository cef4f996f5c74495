"""`site_build.sh`, as a newcomer runs it in a fresh clone."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.archives import ROOT

_ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("PYTHON", "LC_", "LANG", "COV", "VIRTUAL_ENV"))
}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what git would check out of this working tree, in an awkward path."""
    target = tmp_path_factory.mktemp("空 格") / "案例 库"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        source = ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    return target


def _site_build(clone: Path, *, locale: str) -> str:
    """Run the script from another folder and return what it printed; it must succeed."""
    result = subprocess.run(
        [str(clone / "site_build.sh")],
        cwd="/",
        env=_ENVIRONMENT | {"LANG": locale, "LC_ALL": locale},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_first_and_second_run(clone: Path) -> None:
    """The first run sets up and builds, in the C locale too; the second only builds."""
    first = _site_build(clone, locale="C")
    assert "安装依赖" in first
    assert "生成完毕：14 个案例" in first
    assert (clone / "site" / "index.html").is_file()
    assert (clone / "search-index").is_dir()
    second = _site_build(clone, locale="C.UTF-8")
    assert "安装依赖" not in second
    assert "生成完毕：14 个案例" in second


def test_a_moved_folder_is_set_up_anew(clone: Path) -> None:
    """After the folder was moved, its old environment is noticed and replaced."""
    moved = clone.with_name("搬了家")
    clone.rename(moved)
    try:
        assert "安装依赖" in _site_build(moved, locale="C.UTF-8")
    finally:
        moved.rename(clone)
