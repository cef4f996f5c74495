"""`site_build.sh`, as a newcomer runs it in a fresh clone, and the wheel that a clone makes."""

import os
import shutil
import subprocess
import sys
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


def _bash(folder: Path, script: str) -> "subprocess.CompletedProcess[str]":
    command = ["bash", "-c", f". scripts/environment.sh; . scripts/fonts.sh; {script}"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_damage_is_seen(clone: Path) -> None:
    """A package's file that was cut, and a font; whatever is not whole is made anew."""
    (module,) = clone.glob(".venv/lib/python3*/site-packages/mkdocs/utils/__init__.py")
    whole = module.read_bytes()
    assert "" == _bash(clone, "is_whole .venv || echo not").stdout
    module.write_bytes(whole[:100])
    broken = _bash(clone, "is_whole .venv || echo not").stdout
    module.write_bytes(bytes(len(whole)))
    assert broken == _bash(clone, "is_whole .venv || echo not").stdout
    module.write_bytes(whole)
    assert "环境 .venv 不完整（mkdocs/utils/__init__.py），重新建立\nnot\n" == broken
    fonts = clone / ".venv" / "share" / "anliku" / "fonts"
    font = fonts / "LXGWWenKai-Regular.ttf"
    if font.is_file():
        assert 1 == font.stat().st_nlink
        copy = clone.with_name("fonts")
        shutil.copytree(fonts, copy)
        assert 0 == _bash(clone, "has_fonts .venv ../fonts").returncode
        size = font.stat().st_size
        (copy / font.name).write_bytes(bytes(size))
        assert 1 == _bash(clone, "has_fonts .venv ../fonts").returncode


def test_fonts_heal_from_the_kept_ones_and_share_nothing_with_them(clone: Path) -> None:
    """Zeros of the same length, and links that an earlier version made."""
    fonts = clone / ".venv" / "share" / "anliku" / "fonts"
    font = fonts / "LXGWWenKai-Regular.ttf"
    if not font.is_file():
        pytest.skip("without npm there are no fonts")
    (kept,) = clone.glob(f".tools/fonts-*/{font.name}")
    whole = kept.read_bytes()
    font.write_bytes(bytes(len(whole)))
    assert whole == kept.read_bytes()
    assert 0 == _bash(clone, "fetch_fonts .venv").returncode
    assert whole == font.read_bytes()
    font.unlink()
    font.hardlink_to(kept)
    assert 0 == _bash(clone, "fetch_fonts .venv").returncode
    assert not font.samefile(kept)
    assert whole == font.read_bytes()


def test_two_at_once_take_turns(clone: Path) -> None:
    """The second says that it waits."""
    hold = 'python=$(find_python); wait_for_others x "$python"; echo held; read -r _'
    with subprocess.Popen(
        ["bash", "-c", f". scripts/environment.sh; {hold}"],
        cwd=clone,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        assert "held\n" == first.stdout.readline()
        second = subprocess.Popen(
            ["bash", "-c", ". scripts/environment.sh; wait_for_others x python3; echo turn"],
            cwd=clone,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert second.stdout is not None
        assert "另一个程序正在建立环境，等它做完\n" == second.stdout.readline()
        first.stdin.close()
        assert "turn\n" == second.communicate()[0]


def test_called_by_a_link(clone: Path, tmp_path: Path) -> None:
    """The script finds its folder all the same."""
    (tmp_path / "build").symlink_to(clone / "site_build.sh")
    run = subprocess.run(
        [str(tmp_path / "build"), "--help"], capture_output=True, text=True, check=False
    )
    assert 0 == run.returncode, run.stderr
    assert "用法" in run.stdout


def test_a_moved_folder_is_set_up_anew(clone: Path) -> None:
    """After the folder was moved, its old environment is noticed; making one is tried by the first run."""
    noticed = "make_packages() { echo anew; exit 7; }; make_environment .venv requirements.lock"
    assert 0 == _bash(clone, noticed).returncode
    moved = clone.with_name("搬了家")
    clone.rename(moved)
    try:
        run = _bash(moved, noticed)
    finally:
        moved.rename(clone)
    assert (7, "anew\n") == (run.returncode, run.stdout)


def test_the_wheel_starts_an_archive_that_builds(clone: Path, tmp_path: Path) -> None:
    """The wheel and the locked packages, without the checkout, are all another county needs."""
    wheels = tmp_path / "wheels"
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", wheels, ROOT)
    wheel = next(wheels.glob("anliku-*.whl"))
    _run(sys.executable, "-m", "venv", tmp_path / "empty")
    (locked,) = clone.glob(".venv/lib/python3*/site-packages")
    (empty,) = tmp_path.glob("empty/lib/python3*/site-packages")
    # The environment of the first run has the locked packages; installing them again takes a minute.
    _run("cp", "--recursive", "--link", "--force", f"{locked}/.", empty)
    python = tmp_path / "empty" / "bin" / "python"
    _run(python, "-m", "pip", "uninstall", "--quiet", "--yes", "anliku")
    _run(python, "-m", "pip", "install", "--quiet", "--no-index", wheel)
    archive = tmp_path / "我县 案例库"
    command = tmp_path / "empty" / "bin" / "anliku"
    _run(command, "init", archive)
    _run(command, "build", cwd=archive)
    assert "示例" in _run(command, "search", "老年食堂", cwd=archive)
    page = (archive / "site" / "cases" / "SQ-2026-0001-3.html").read_text(encoding="utf-8")
    assert "示例村" in page


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command outside the checkout and return what it printed; it must succeed."""
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd or Path(sys.prefix),
        env=_ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
