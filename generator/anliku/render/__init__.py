"""Markdown and templates in, HTML out; whatever contributors wrote cannot become active content."""

from anliku.render.markdown import markdown_extensions
from anliku.render.templates import Renderer

__all__ = ["Renderer", "markdown_extensions"]
