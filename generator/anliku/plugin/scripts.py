"""The modules of each script in, the script as a file of the site out."""

import re
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from anliku.pages.scripts import MODULES, module_addresses
from anliku.plugin.script_constants import constant_modules

_ALL_MODULES = frozenset(address for script in MODULES for address in module_addresses(script))
_REMARK = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
"""A remark that fills its lines. No string of a module has a line feed, so none looks like one."""


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
        File.generated(config, script, content=script_text(script, folders)) for script in MODULES
    ]


def script_text(script: str, folders: Sequence[Path]) -> str:
    """Return a script: its modules in order, without the remarks that explain them and their types.

    Args:
        script: one of `MODULES`.
        folders: where templates are looked for; the first with a module wins.
    """
    written = constant_modules()
    return "\n".join(
        [written.get(address) or _text(address, folders) for address in module_addresses(script)]
    )


def _text(address: str, folders: Sequence[Path]) -> str:
    path = next(folder / address for folder in folders if (folder / address).is_file())
    return _REMARK.sub("", path.read_text(encoding="utf-8"))
