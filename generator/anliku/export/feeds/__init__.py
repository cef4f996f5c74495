"""What is new, revised or withdrawn, as Atom and JSON Feed."""

from anliku.export.feeds.feed_files import feed_files
from anliku.export.feeds.interface import Stream

__all__ = ["Stream", "feed_files"]
