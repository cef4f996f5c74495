"""Blocks that were made of Markdown once, kept on disk: making a pack again costs its typesetting."""

from anliku.packs.conversions.store import ConversionStore, store_of

__all__ = ["ConversionStore", "store_of"]
