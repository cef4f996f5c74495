"""The same documents and queries in, what other searches make of them out; each is the real program.

They live in the environment that `benchmarks/searching` tells how to make, and know nothing of our
analysis: each gets title, place, topic, tags and text as a site's author would write them.
"""

from benchmarks.relevance.peers.interface import Peer
from benchmarks.relevance.peers.material import material
from benchmarks.relevance.peers.pagefind import pagefind
from benchmarks.relevance.peers.plain_whoosh import plain_whoosh_all, plain_whoosh_any

PEERS: dict[str, Peer] = {
    "Material": material,
    "Pagefind": pagefind,
    "Whoosh AND": plain_whoosh_all,
    "Whoosh OR": plain_whoosh_any,
}
"""Each by the name under which it is told."""

__all__ = ["PEERS", "Peer"]
