"""An archive in, a Frictionless Data Package out: CSV tables that say themselves what their columns are."""

from anliku.export.formats.data_package.package import data_package_files

__all__ = ["data_package_files"]
