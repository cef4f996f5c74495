"""MkDocs' configuration in, the same with what every archive needs out, whatever its mkdocs.yml."""

from pathlib import Path

from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig

from anliku import resources

_STYLESHEETS = tuple(
    f"assets/anliku/{topic}.css"
    for topic in (
        "tokens",
        "shell",
        "text",
        "parts",
        "home",
        "browse",
        "actions",
        "case",
        "compare",
        "library",
        "tiles",
        "search",
        "indexes",
        "modes",
        "print",
    )
)
"""Our stylesheets by topic; the later ones rely on the earlier."""


def template_folders(config: MkDocsConfig) -> list[Path]:
    """Return where templates are looked for: the archive's own folder first, then ours."""
    own = config.theme.custom_dir
    return [*([Path(own)] if own else []), resources.overrides_dir()]


def configure(config: MkDocsConfig, no_texts: Path, markdown: Extension) -> None:
    """Set what the site depends on to work from a USB stick and to be safe.

    Pages by double-click need addresses that end in `.html`; nothing may come from another host,
    so no web fonts. Contributors' files are read by this program alone: MkDocs, which would follow
    links out of the archive and copy whatever it finds, is shown an empty folder.

    Args:
        config: what mkdocs.yml says.
        no_texts: an empty folder.
        markdown: how pages' texts are read, in place of all that mkdocs.yml may name.
    """
    config.docs_dir = str(no_texts)
    config.use_directory_urls = False
    config.theme["font"] = False
    ours = str(resources.overrides_dir())
    if ours not in config.theme.dirs:
        behind_own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(behind_own, ours)
    config.extra_css.extend(path for path in _STYLESHEETS if path not in config.extra_css)
    config.markdown_extensions[:] = [markdown]  # type: ignore[list-item] # MkDocs hands objects on to Markdown as well as names
    config.mdx_configs.clear()
