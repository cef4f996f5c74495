"""Former addresses against the pages of a site: what cannot be is named."""

from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files

from anliku.plugin.redirects import redirect_files
from anliku.problems import SettingsError
from anliku.render import Renderer
from anliku.resources import overrides_dir
from anliku.settings import load_settings

CASE = "cases/SQ-2026-0001-3.html"
ROOT = Path(__file__).parents[3]


def redirected(*pairs: tuple[str, str]) -> list[str]:
    """Return the former addresses that get a page on a site of two pages and a list."""
    settings = replace(load_settings(ROOT / "mkdocs.yml"), redirects=pairs)
    config = MkDocsConfig()
    config.plugins = PluginCollection()
    config.plugins._current_plugin = "anliku"  # MkDocs sets it while it calls a plugin
    pages = ("index.html", "cases/index.html", CASE)
    files = Files([File.generated(config, page, content="") for page in pages])
    made = redirect_files(settings, files, config, Renderer([overrides_dir()]))
    return [file.src_uri for file in made]


def test_what_leads_to_a_page_is_made() -> None:
    """With and without a part of the page, from deep folders."""
    old = ("old/deep/er.html", "旧 页.html")
    assert [*old] == redirected((old[0], f"{CASE}#sources"), (old[1], "index.html"))


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        ([("old.html", "cases/SQ-2026-0001-4.html")], "没有页面"),
        ([("old.html", "nothing/at/all.html")], "没有页面"),
        ([(CASE, "index.html")], "还有页面"),
        ([("Cases/sq-2026-0001-3.HTML.html", "x.html")], "没有页面"),
        ([("Cases/Index.html", "index.html")], "还有页面"),
        ([("404.html", "index.html")], "还有页面"),
        ([("index.html/old.html", "index.html")], "还有页面"),
        ([("a.html", "a.html")], "自己也是旧网址"),
        ([("a.html", "b.html"), ("b.html", "a.html")], "自己也是旧网址"),
        ([("a.html", "b.html"), ("b.html", "index.html")], "自己也是旧网址"),
        ([("a.html", "index.html"), ("A.html", "index.html")], "还有页面"),
        ([("a.html", "index.html"), ("a.html/b.html", "index.html")], "还有页面"),
        ([("a.html/b.html", "index.html"), ("a.html", "index.html")], "还有页面"),
    ],
)
def test_what_cannot_be_is_named(pairs: list[tuple[str, str]], message: str) -> None:
    """One sentence that names the setting and says what is wrong."""
    with pytest.raises(SettingsError, match=message) as caught:
        redirected(*pairs)
    assert "mkdocs.yml 的 redirects" in str(caught.value)


def test_all_mistakes_are_named_at_once() -> None:
    """Each pair has its own."""
    with pytest.raises(SettingsError) as caught:
        redirected((CASE, "index.html"), ("old.html", "nothing.html"))
    assert "还有页面" in str(caught.value)
    assert "没有页面" in str(caught.value)
