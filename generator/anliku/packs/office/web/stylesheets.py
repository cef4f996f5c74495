"""The name of a stylesheet or template in, its place or its text out."""

from pathlib import Path

from anliku.resources import overrides_dir


def resource(name: str) -> Path:
    """Return where a file of ours lies."""
    return overrides_dir() / "print" / "office" / name


def stylesheet(name: str) -> str:
    """Return a stylesheet's text."""
    return resource(name).read_text(encoding="utf-8")
