"""The one reading of every text: Markdown in, a typed tree out, and what is made of the tree."""

from anliku.text.destinations import Destination, Inside, Outside, Refused
from anliku.text.text import Text
from anliku.text.tree import Tree

__all__ = ["Destination", "Inside", "Outside", "Refused", "Text", "Tree"]
