"""A folder that is made anew in, the new one in its place at once out, and nobody's files lost.

The protocol is written down in ARCHITECTURE.md, «How a folder is replaced».
"""

from anliku.made_list import NAME as MADE_LIST
from anliku.made_list import MadeList, made_list_of, paths_below
from anliku.publishing.lock import locked
from anliku.publishing.replacing import Replacing, replaced

__all__ = [
    "MADE_LIST",
    "MadeList",
    "Replacing",
    "locked",
    "made_list_of",
    "paths_below",
    "replaced",
]
