"""A build is hit at some of the calls that it makes; `python -m tests.faults` hits it at all."""

import errno
from pathlib import Path

import pytest

from tests.faults.judging import Scene


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """An archive that has changed since its site was built."""
    return Scene.in_folder(tmp_path_factory.mktemp("打断"))


HITS = [
    ("read", "mkdocs.yml", errno.EACCES),
    ("read", "/vocabulary/topics.yml", errno.EIO),
    ("read", ".md", errno.EMFILE),
    ("os.scandir", "/cases", errno.EACCES),
    ("os.mkdir", ".site.anliku-new-", errno.EROFS),
    ("write", "/index.html", errno.ENOSPC),
    ("write", "/search/", errno.EIO),
    ("write", ".anliku-made.json", errno.ENOSPC),
    ("write", "/search-index/", errno.ENOSPC),
    ("os.rename", "/search-index/", errno.EACCES),
    ("write", "/cases/", None),
    ("os.rename", "/search-index/", None),
    ("os.remove", ".site.anliku-old-", None),
]


@pytest.mark.parametrize(("name", "part", "refusal"), HITS)
def test_old_or_new_and_the_cause_is_named(
    scene: Scene, tmp_path: Path, name: str, part: str, refusal: int | None
) -> None:
    """The site is the old or the new one, whole; the message says what failed and why; the next run mends."""
    numbers = [n for n, call in enumerate(scene.calls) if call.name == name and part in call.path]
    assert numbers
    assert [] == scene.hit(tmp_path / "此次", numbers[len(numbers) // 2], refusal)
