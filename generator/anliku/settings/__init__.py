"""`mkdocs.yml` in, one frozen `Settings` value out, or every mistake of it at its line."""

from anliku.settings.allowed import OPTIONS
from anliku.settings.file import SettingsFile, read_settings_file
from anliku.settings.interface import PREVIEW_STATUSES, SHOWN_STATUSES, Settings
from anliku.settings.mistakes import Mistakes
from anliku.settings.names import OWN_NAMES
from anliku.settings.reading import load_settings, settings_from

__all__ = [
    "OPTIONS",
    "OWN_NAMES",
    "PREVIEW_STATUSES",
    "SHOWN_STATUSES",
    "Mistakes",
    "Settings",
    "SettingsFile",
    "load_settings",
    "read_settings_file",
    "settings_from",
]
