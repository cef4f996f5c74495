"""What is well-formed but hardly true: words of the template, places, dates, figures, levels."""

from anliku.schema.plausibility.everything import implausible

__all__ = ["implausible"]
