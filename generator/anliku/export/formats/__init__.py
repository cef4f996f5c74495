"""An archive as files for other systems and for the long term, one module a format."""

from anliku.export.formats.bag import make_bag
from anliku.export.formats.data_package import data_package_files
from anliku.export.formats.interface import GUIDE, Harvesting, NamedFile
from anliku.export.formats.json_lines import json_lines_files
from anliku.export.formats.oai import oai_files
from anliku.export.formats.skos import skos_files

__all__ = [
    "GUIDE",
    "Harvesting",
    "NamedFile",
    "data_package_files",
    "json_lines_files",
    "make_bag",
    "oai_files",
    "skos_files",
]
