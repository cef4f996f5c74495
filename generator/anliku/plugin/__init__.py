"""The MkDocs door: a few hooks that hand over to the rest of the program, and how MkDocs is run."""

from anliku.plugin.hooks import AnlikuPlugin
from anliku.plugin.loading import loaded
from anliku.plugin.running import build_with_mkdocs, serve_with_mkdocs
from anliku.plugin.site_pages import SiteContent

__all__ = ["AnlikuPlugin", "SiteContent", "build_with_mkdocs", "loaded", "serve_with_mkdocs"]
