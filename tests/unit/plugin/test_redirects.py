"""Former addresses against the pages of a site: what cannot be is named."""

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files

from anliku.plugin.redirects import redirect_files
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


def test_what_cannot_be_has_no_page() -> None:
    """Its mistake is told by whoever judges the archive; the preview goes on with the others."""
    assert ["b.html"] == redirected((CASE, "index.html"), ("b.html", "index.html"))
