"""Building for real: one run at a time, one stamp, and the files of others stay."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from anliku.cli.commands import run as run_here
from anliku.plugin import build_with_mkdocs
from anliku.publishing import locked
from tests.archives import anliku
from tests.bad_input.archive import Archive, good_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive that has been built, with files of others in its site."""
    made = good_archive(tmp_path_factory.mktemp("publishing") / "archive")
    assert 0 == anliku(made.root, "build").returncode
    (made.root / "site" / "CNAME").write_text("a.example", encoding="utf-8")
    (made.root / "site" / ".git").mkdir()
    (made.root / "site" / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    return made


def _stamps(root: Path) -> set[str]:
    site = json.loads((root / "site" / ".anliku-made.json").read_text(encoding="utf-8"))
    index = json.loads((root / "search-index" / "manifest.json").read_text(encoding="utf-8"))
    return {site["stamp"], index["archive"]}


def test_two_at_once_both_end_well(archive: Archive) -> None:
    """The second waits and says so; the site is whole, and of the same archive as the index."""
    with ThreadPoolExecutor(2) as both:
        runs = [*both.map(lambda _: anliku(archive.root, "build"), range(2))]
    assert [0, 0] == [run.returncode for run in runs], runs
    assert 1 == sum("等另一个程序写完网站（进程" in run.stderr for run in runs)
    assert all("2 个文件不是生成的，原样留着：CNAME、.git/HEAD" in run.stdout for run in runs)
    assert 1 == len(_stamps(archive.root))
    assert "a.example" == (archive.root / "site" / "CNAME").read_text(encoding="utf-8")
    hidden = {path.name for path in archive.root.glob(".*")}
    assert {
        f".{name}.anliku-lock{end}" for name in ("site", "search-index") for end in ("", ".by")
    } == hidden


@pytest.mark.parametrize("command", ["build", "index"])
def test_who_does_not_wait_ends_at_once(archive: Archive, command: str) -> None:
    """With the exit code of what is wrong with the surroundings; nothing is written."""
    before = _stamps(archive.root)
    with locked(archive.root / "search-index", "检索"):
        run = anliku(archive.root, command, "--no-wait")
    assert 3 == run.returncode
    assert "另一个程序正在写检索（进程" in run.stderr
    assert before == _stamps(archive.root)


def test_a_file_of_others_with_the_name_of_a_new_page_is_named_first(archive: Archive) -> None:
    """Before any page is made; it stays what it was."""
    listed = archive.root / "site" / ".anliku-made.json"
    made = json.loads(listed.read_text(encoding="utf-8"))
    own = archive.root / "site" / "evidence/index.html"
    del made["files"]["evidence/index.html"]
    listed.write_text(json.dumps(made), encoding="utf-8")
    own.write_text("我的", encoding="utf-8")
    run = anliku(archive.root, "build")
    assert 3 == run.returncode
    assert "“site/evidence/index.html”不是本程序做的" in run.stderr
    assert "生成网站" not in run.stderr
    assert "我的" == own.read_text(encoding="utf-8")
    own.unlink()


def test_what_is_saved_while_a_build_runs_is_told(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A case taken away as well; the next build has it, and says nothing."""
    other = archive.root / "cases" / "旧" / "别的.md"

    def meanwhile(*given: Any, **named: Any) -> int:
        other.parent.mkdir(exist_ok=True)
        return build_with_mkdocs(*given, **named)

    monkeypatch.setattr("anliku.pipeline.building.build_with_mkdocs", meanwhile)
    assert 0 == run_here(["-C", str(archive.root), "build"])
    assert "生成的时候案例库有文件改动" in capsys.readouterr().err
    assert 0 == run_here(["-C", str(archive.root), "build"])
    assert "有文件改动" not in capsys.readouterr().err
    other.parent.rmdir()


def test_a_plain_build_empties_no_folder_of_others(archive: Archive) -> None:
    """MkDocs would; our plugin stops it first, by name."""
    own = archive.root / "site" / "论文.pdf"
    own.write_text("我的", encoding="utf-8")
    config = archive.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    named = text if "site_name:" in text else f"site_name: 甲\ntheme: {{name: material}}\n{text}"
    config.write_text(named, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    run = subprocess.run(command, cwd=archive.root, capture_output=True, text=True, check=False)
    config.write_text(text, encoding="utf-8")
    assert 1 == run.returncode
    assert "（CNAME 等），mkdocs build 会删去它们" in run.stderr
    assert "我的" == own.read_text(encoding="utf-8")
    own.unlink()


def test_a_folder_of_others_is_refused_before_anything_is_made(archive: Archive) -> None:
    """With what lies in it."""
    (archive.root / "own").mkdir()
    (archive.root / "own" / "论文.docx").write_text("我的", encoding="utf-8")
    config = archive.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"{text}site_dir: own\n", encoding="utf-8")
    run = anliku(archive.root, "build")
    config.write_text(text, encoding="utf-8")
    assert 3 == run.returncode
    assert "网站不能写到“own”：里面有文件（论文.docx" in run.stderr
    assert "生成网站" not in run.stderr
    assert ["论文.docx"] == [path.name for path in (archive.root / "own").iterdir()]
