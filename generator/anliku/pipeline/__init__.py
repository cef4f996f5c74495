"""The only place that strings the stages together; each function is one command's work."""

from anliku.pipeline.building import INDEXING, BuildReport, build_archive
from anliku.pipeline.exporting import ExportReport, export_to_opensearch
from anliku.pipeline.indexing import index_archive
from anliku.pipeline.starting import start_archive

__all__ = [
    "INDEXING",
    "BuildReport",
    "ExportReport",
    "build_archive",
    "export_to_opensearch",
    "index_archive",
    "start_archive",
]
