"""Where the files that come with the program are: templates, starter archive.

In an installed wheel they lie inside the package; in a checkout the templates are the top-level
`overrides/` and the starter vocabulary the top-level `cases/vocabulary/`, so that neither is
written twice.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PACKED = _PACKAGE / "_resources"
_CHECKOUT = _PACKAGE.parent.parent


def overrides_dir() -> Path:
    """Return the folder of the templates and stylesheets."""
    packed = _PACKED / "overrides"
    return packed if packed.is_dir() else _CHECKOUT / "overrides"


def starter_vocabulary_dir() -> Path:
    """Return the folder of the vocabulary that a new archive starts with."""
    packed = _PACKED / "starter" / "cases" / "vocabulary"
    return packed if packed.is_dir() else _CHECKOUT / "cases" / "vocabulary"


def starter_pages_dir() -> Path:
    """Return the folder of the explaining pages that a new archive starts with."""
    packed = _PACKED / "starter" / "cases" / "about"
    return packed if packed.is_dir() else _CHECKOUT / "cases" / "about"


def starter_dir() -> Path:
    """Return the folder of the other files that a new archive starts with."""
    return _PACKAGE / "starter"
