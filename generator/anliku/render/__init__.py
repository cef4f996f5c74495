"""Markdown and templates in, HTML out; whatever contributors wrote cannot become active content."""

from anliku.render.content_policy import checksum, content_policy, policy_of_shell
from anliku.render.figures import quantity_text
from anliku.render.markdown import markdown_extensions
from anliku.render.plain_sections import PlainSection, plain_sections
from anliku.render.steps import Step, told_steps
from anliku.render.templates import Renderer, date_text

__all__ = [
    "PlainSection",
    "Renderer",
    "Step",
    "checksum",
    "content_policy",
    "date_text",
    "markdown_extensions",
    "plain_sections",
    "policy_of_shell",
    "quantity_text",
    "told_steps",
]
