"""A folder that is made anew in, the new one in its place at once out, and nobody's files lost.

The protocol is written down in ARCHITECTURE.md, «How a folder is replaced».
"""

from anliku.made_list import BAG, SITE, MadeList, made_list_of, paths_below
from anliku.made_list import NAME as MADE_LIST
from anliku.publishing.lock import locked
from anliku.publishing.places import fault_of_place, refuse_place
from anliku.publishing.replacing import Replacing, refuse_occupied, replaced

__all__ = [
    "BAG",
    "MADE_LIST",
    "SITE",
    "MadeList",
    "Replacing",
    "fault_of_place",
    "locked",
    "made_list_of",
    "paths_below",
    "refuse_occupied",
    "refuse_place",
    "replaced",
]
