"""A new archive: whole or gone on with, and never over somebody's files."""

from pathlib import Path

import pytest

from anliku.pipeline import start_archive
from anliku.problems import TargetError
from tests.archives import contents


def test_a_run_that_was_stopped_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whichever file; mkdocs.yml comes last, so that half an archive is none."""
    whole = tmp_path / "whole"
    made = start_archive(whole, "样例")
    replace, left = Path.replace, [0]

    def stopping(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stopping)
    for number in range(0, len(made), 4):
        folder = tmp_path / f"stopped-{number}"
        left[0] = number
        with pytest.raises(KeyboardInterrupt):
            start_archive(folder, "样例")
        assert not (folder / "mkdocs.yml").exists()
        left[0] = len(made)
        start_archive(folder, "样例")
        assert contents(whole) == contents(folder)


@pytest.mark.parametrize("path", ["论文.docx", "cases/自己.md", "cases/index.md", ".git/HEAD"])
def test_files_of_others_are_not_written_over(tmp_path: Path, path: str) -> None:
    """Nor joined: the folder is refused, and stays as it is."""
    own = tmp_path / path
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("我的", encoding="utf-8")
    with pytest.raises(TargetError, match="不是空文件夹"):
        start_archive(tmp_path, "样例")
    assert {path: "我的".encode()} == contents(tmp_path)


def test_an_archive_is_not_started_twice(tmp_path: Path) -> None:
    """What is there may have been worked on."""
    start_archive(tmp_path, "样例")
    with pytest.raises(TargetError, match="不是空文件夹"):
        start_archive(tmp_path, "样例")
