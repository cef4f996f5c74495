"""Uses of the texts in, the files they mean out: found in the tree, and told apart by kind."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from anliku.media.documents import SUFFIXES, suffix_of
from anliku.media.interface import Use, UseKind
from anliku.media.kinds import OTHER_PICTURE_SUFFIXES, PICTURE_SUFFIXES
from anliku.media.tree import FileTree
from anliku.problems import Location


class Treatment(Enum):
    """How a used file is published, if it is fit for it."""

    PICTURE = "picture"
    """Cleaned."""
    DOCUMENT = "document"
    """As it is."""


def meant_path(use: Use) -> str:
    """Return the path that a use means, without detours; it may lead out of the archive."""
    return posixpath.normpath(use.path)


def treatment(path: str, kinds: Iterable[UseKind]) -> Treatment:
    """Return how a file is published: a picture that is linked to is cleaned like one that is shown."""
    suffix = suffix_of(path)
    is_shown = UseKind.PICTURE in kinds
    is_picture = suffix in PICTURE_SUFFIXES or suffix in OTHER_PICTURE_SUFFIXES
    if is_shown or (is_picture and suffix not in SUFFIXES):
        return Treatment.PICTURE
    return Treatment.DOCUMENT


def used_files(tree: FileTree, uses: Iterable[Use]) -> Mapping[str, list[Use]]:
    """Return the files of the tree that are used, each with its uses from the first place on."""
    found: dict[str, list[Use]] = {}
    for use in sorted(uses, key=lambda use: use.location):
        path = meant_path(use)
        if path in tree.files:
            found.setdefault(path, []).append(use)
    return dict(sorted(found.items()))


def first_places(used: Mapping[str, list[Use]]) -> Mapping[str, Location]:
    """Return where each file is used first."""
    return {path: uses[0].location for path, uses in used.items()}


def lost_uses(tree: FileTree, uses: Iterable[Use]) -> Iterator[tuple[Use, str]]:
    """Yield the uses that mean no plain file of the tree, each with the path it means."""
    for use in uses:
        path = meant_path(use)
        if path not in tree.files:
            yield use, path
