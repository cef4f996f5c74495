"""What scripts and styles look up in a page: nothing that a text of a case can be called."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir

from anliku.resources import overrides_dir

THEME = Path(get_theme_dir("material")) / "assets"
OURS = overrides_dir() / "assets" / "anliku"
LOOKED_UP = re.compile(r"""(?:#|id[~|^$*]?=\\?["']?|getElementById\(\\?["'`])(t-[\w-]*)""")
"""An id that begins as the ids of texts do (`t-…`, `text/`), in a selector or a call."""


def files() -> Iterator[Path]:
    """Yield every script and stylesheet of ours and of the theme."""
    for folder in (OURS, THEME):
        yield from (path for path in folder.rglob("*") if path.suffix in (".js", ".css"))


@pytest.mark.parametrize("path", list(files()), ids=lambda path: path.name)
def test_nothing_looks_up_what_a_text_is_called(path: Path) -> None:
    """Neither the theme nor we take an element by an id that begins with `t-`."""
    assert [] == LOOKED_UP.findall(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(OURS.rglob("*.js")), ids=lambda path: path.name)
def test_scripts_of_ours_write_no_html(path: Path) -> None:
    """Texts go in as texts; the one exception is parsed where nothing runs (`elements.js`)."""
    script = path.read_text(encoding="utf-8")
    written = re.findall(
        r"(?:inner|outer)HTML|insertAdjacentHTML|document\.write|getElementById", script
    )
    allowed = ["innerHTML"] if path.name == "elements.js" else []
    assert allowed == written


def test_templates_of_ours_take_no_escape_out() -> None:
    """`striptags` turns `&lt;` into `<` again; `safe` stands behind words of the template's own."""
    for path in overrides_dir().rglob("*.html"):
        template = path.read_text(encoding="utf-8")
        code = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
        assert "striptags" not in code, path
        assert [] == re.findall(r'(?<!>")(?<!\s)\s*\|\s*safe\b', code), path
