"""The modules of each script in, the script as a file of the site out."""

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from anliku.pages.scripts import MODULES, module_addresses

_ALL_MODULES = frozenset(address for script in MODULES for address in module_addresses(script))


def is_module(file: File) -> bool:
    """Whether a file goes to the site only as a part of a script."""
    return file.src_uri in _ALL_MODULES


def script_files(folders: Sequence[Path], config: MkDocsConfig) -> list[File]:
    """Return the scripts of the site.

    Args:
        folders: where templates are looked for; the first with a module wins.
        config: MkDocs' configuration.
    """
    return [
        File.generated(config, script, content=_joined(module_addresses(script), folders))
        for script in MODULES
    ]


def _joined(addresses: Sequence[str], folders: Sequence[Path]) -> str:
    return "\n".join(_text(address, folders) for address in addresses)


def _text(address: str, folders: Sequence[Path]) -> str:
    path = next(folder / address for folder in folders if (folder / address).is_file())
    return path.read_text(encoding="utf-8")
