"""Templates in, HTML out; whatever contributors wrote cannot become active content."""

from anliku.render.figures import quantity_text
from anliku.render.templates import Renderer, date_text

__all__ = ["Renderer", "date_text", "quantity_text"]
