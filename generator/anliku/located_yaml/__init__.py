"""YAML text in, plain data with the line and column of every key and value out."""

from anliku.located_yaml.joining import FoldedText
from anliku.located_yaml.located import KeyPath, LocatedYaml
from anliku.located_yaml.nodes import Trace
from anliku.located_yaml.reading import read_yaml
from anliku.located_yaml.refusing import MAX_DEPTH

__all__ = ["MAX_DEPTH", "FoldedText", "KeyPath", "LocatedYaml", "Trace", "read_yaml"]
