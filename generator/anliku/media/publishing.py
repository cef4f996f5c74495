"""The uses of the texts that are shown in, the files that the site gets for them out."""

import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from anliku.media.addresses import document_address
from anliku.media.documents import LARGEST, document_fault
from anliku.media.interface import Invited, Use
from anliku.media.opening import read_plain_file
from anliku.media.tree import FileTree, read_tree
from anliku.media.used_files import Treatment, meant_path, treatment, used_files
from anliku.media.workshop import shared_workshop
from anliku.settings import Settings
from anliku.validation.messages import shown

Value = TypeVar("Value")


def invited_files(settings: Settings, uses: Sequence[Use]) -> Invited:
    """Return the files that the site gets; one that is refused or missing is left out.

    Args:
        settings: where the archive is.
        uses: those of the texts that are shown, and of no other.
    """
    tree = read_tree(settings)
    publishing = _Publishing()
    for path, users in used_files(tree, uses).items():
        publishing.take(tree, path, treatment(path, (use.kind for use in users)))
    by_use = {use.path: meant_path(use) for use in uses}
    return Invited(
        addresses=_renamed(publishing.addresses, by_use),
        files=dict(sorted(publishing.files.items())),
        sizes=_renamed(publishing.sizes, by_use),
    )


class _Publishing:
    """Collects what is published."""

    def __init__(self) -> None:
        self.addresses: dict[str, str] = {}
        self.files: dict[str, Callable[[], bytes]] = {}
        self.sizes: dict[str, tuple[int, int]] = {}

    def take(self, tree: FileTree, path: str, how: Treatment) -> None:
        """Take a file in if it is fit for it; why it is not, judging says."""
        try:
            if how is Treatment.PICTURE:
                self._take_picture(tree.root / path, path)
            elif tree.files[path] <= LARGEST:
                self._take_document(tree.root / path, path)
        except OSError:
            return

    def _take_picture(self, file: Path, path: str) -> None:
        outcome = shared_workshop().outcome_of(file)
        if not outcome.is_refused:
            self.addresses[path] = outcome.address
            self.sizes[path] = outcome.size
            make = functools.partial(shared_workshop().clean_bytes, file)
            self.files[outcome.address] = make

    def _take_document(self, file: Path, path: str) -> None:
        data = read_plain_file(file, LARGEST)
        if document_fault(path, data) is None:
            address = document_address(data, path)
            self.addresses[path] = address
            self.files[address] = functools.partial(_judged_bytes, file, path)


def _judged_bytes(file: Path, path: str) -> bytes:
    """Return a document's bytes as they are now, judged anew if they have changed.

    Raises:
        OSError: it cannot be read, or has changed and is refused now.
    """
    data = read_plain_file(file, LARGEST)
    if document_fault(path, data) is not None:
        raise OSError(f"文件“{shown(file.name)}”在检查以后变了，不能公开了")
    return data


def _renamed(found: Mapping[str, Value], by_use: Mapping[str, str]) -> dict[str, Value]:
    """Return what was found by the paths as the uses write them."""
    return {written: found[path] for written, path in by_use.items() if path in found}
