"""Templates in, HTML out; whatever contributors wrote cannot become active content."""

from anliku.render.content_policy import checksum, content_policy, policy_of_shell
from anliku.render.templates import Renderer

__all__ = [
    "Renderer",
    "checksum",
    "content_policy",
    "policy_of_shell",
]
