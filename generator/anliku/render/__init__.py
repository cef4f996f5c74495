"""Markdown and templates in, HTML out; whatever contributors wrote cannot become active content."""

from anliku.render.markdown import markdown_extensions
from anliku.render.plain_sections import PlainSection, plain_sections
from anliku.render.steps import Step, told_steps
from anliku.render.templates import Renderer

__all__ = [
    "PlainSection",
    "Renderer",
    "Step",
    "markdown_extensions",
    "plain_sections",
    "told_steps",
]
