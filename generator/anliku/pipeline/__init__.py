"""The only place that strings the stages together; each function is one command's work."""

from anliku.pipeline.bagging import export_bag
from anliku.pipeline.building import INDEXING, BuildReport, build_archive
from anliku.pipeline.exporting import EXPORTS, ExportReport, export_archive
from anliku.pipeline.indexing import index_archive
from anliku.pipeline.offering import Offer, OfferedCollection, offer_of
from anliku.pipeline.pack_making import Wish
from anliku.pipeline.packing import Asking, PackFile, PackReport, make_pack
from anliku.pipeline.starting import start_archive

__all__ = [
    "EXPORTS",
    "INDEXING",
    "Asking",
    "BuildReport",
    "ExportReport",
    "Offer",
    "OfferedCollection",
    "PackFile",
    "PackReport",
    "Wish",
    "build_archive",
    "export_archive",
    "export_bag",
    "index_archive",
    "make_pack",
    "offer_of",
    "start_archive",
]
