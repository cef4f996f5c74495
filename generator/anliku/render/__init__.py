"""Templates in, HTML out; whatever contributors wrote cannot become active content."""

from anliku.render.content_policy import checksum, content_policy, policy_of_shell
from anliku.render.figures import quantity_text
from anliku.render.templates import Renderer, date_text

__all__ = [
    "Renderer",
    "checksum",
    "content_policy",
    "date_text",
    "policy_of_shell",
    "quantity_text",
]
