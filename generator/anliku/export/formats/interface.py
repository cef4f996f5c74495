"""What every format for other systems gives: names and contents of files, one of them a guide."""

from dataclasses import dataclass
from typing import TypeAlias

NamedFile: TypeAlias = tuple[str, bytes]
"""Path below the export's folder, with forward slashes, and content."""

GUIDE = "说明.md"
"""The file of every export that says what to do with the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvesting:
    """What harvesters are told besides what the settings say."""

    email: str = ""
    """Of who keeps the archive; empty for that of `report_to`."""
    gateway: str = ""
    """Address of the gateway that serves the static repository; empty where there is none yet."""
