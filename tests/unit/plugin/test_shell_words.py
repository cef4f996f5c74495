"""What the theme prints: titles, labels and names as text, whatever they hold."""

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

from anliku.plugin.shell_words import escape_archive, escape_navigation, escape_pages

BAD = "题</title><script>x</script> & “引”"
SHOWN = "题&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; &amp; “引”"


def page(
    markdown: str = "", title: str | None = None, meta: dict[str, str] | None = None
) -> tuple[Page, Files]:
    """Return a page as MkDocs has read it, alone in its site."""
    config = MkDocsConfig()
    config.site_url, config.repo_url = "", ""
    config.plugins = PluginCollection()
    config.plugins._current_plugin = "anliku"  # MkDocs sets it while it calls a plugin
    file = File.generated(config, "about/x.md", content=markdown)
    files = Files([file])
    made = Page(title, file, config)
    made.meta, made.markdown = dict(meta or {}), markdown
    made.render(config, files)
    return made, files


def test_words_of_front_matter_are_escaped_once() -> None:
    """Title and description, also where the theme would escape them again."""
    made, files = page(meta={"title": BAD, "description": BAD})
    escape_pages(files)
    assert SHOWN == made.meta["title"] == made.meta["description"] == made.title
    assert isinstance(made.title, Markup)


@pytest.mark.parametrize("written", ["# A & B < C &gt; D", "# A &amp; *B* < C > D"])
def test_a_heading_is_a_title_as_it_reads(written: str) -> None:
    """MkDocs hands it over as HTML."""
    made, files = page(written)
    escape_pages(files)
    assert "A &amp; B &lt; C &gt; D" == made.title


def test_a_label_of_the_navigation_is_escaped() -> None:
    """That of a page, a section and a link; deep ones too."""
    made, files = page(title=BAD)
    link = Link(BAD, "https://example.org/")
    section = Section(BAD, [made, Section("里", [link])])
    escape_navigation([section])
    escape_pages(files)
    assert SHOWN == section.title == link.title == made.title


def test_the_name_of_the_archive_is_escaped() -> None:
    """What is not given stays so, and doing it again changes nothing."""
    config = MkDocsConfig()
    config.site_name, config.site_description, config.site_author = BAD, "", None
    escape_archive(config)
    escape_archive(config)
    assert SHOWN == config.site_name
    assert (config.site_description, config.site_author) == ("", None)
