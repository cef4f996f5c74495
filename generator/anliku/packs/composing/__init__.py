"""Composing: a request and the corpus in, a pack out; what stands in it, not how it looks."""

from anliku.packs.composing.identity import pack_id
from anliku.packs.composing.pack import compose_pack

__all__ = ["compose_pack", "pack_id"]
