"""Front matter as people write it in, YAML that means the same out; every mending is a notice."""

from anliku.mending.fences import Split, split_text
from anliku.mending.reading import MendedText, mended_front_matter, read_front_matter

__all__ = ["MendedText", "Split", "mended_front_matter", "read_front_matter", "split_text"]
