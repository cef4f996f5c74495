"""What all tests share: sites that are built once, and that hypothesis fails none for being slow."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.shared import made_once, make_large, make_real

# A defect of the program shows itself as what it is.
os.environ["ANLIKU_TRACEBACK"] = "1"
settings.register_profile("anliku", deadline=None)
settings.load_profile("anliku")


@pytest.fixture(scope="session")
def real_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built copy of the real archive, in a path with spaces and Chinese; only to be read."""
    return made_once(tmp_path_factory, "real", make_real)


@pytest.fixture(scope="session")
def real_site(real_archive: Path) -> Path:
    """Return the site of the real archive; only to be read."""
    return real_archive / "site"


@pytest.fixture(scope="session")
def large_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real cases with many invented ones, built; only to be read."""
    return made_once(tmp_path_factory, "large", make_large)
