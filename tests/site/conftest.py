"""One build of the real archive, shared by all tests that only read it."""

from pathlib import Path

import pytest

from tests.archives import built, copy_of_real_archive


@pytest.fixture(scope="session")
def real_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built copy of the real archive, in a path with spaces and Chinese characters."""
    archive = copy_of_real_archive(tmp_path_factory.mktemp("建") / "案例 库")
    built(archive)
    return archive


@pytest.fixture(scope="session")
def real_site(real_archive: Path) -> Path:
    """Return the site of the real archive."""
    return real_archive / "site"
