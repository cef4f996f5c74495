"""Nothing in, an empty presentation out, with our own master, layouts and theme (folder `template`).

The parts of the template are plain XML files, so that a change of them can be read. Two of them
cannot have their real names in a package of Python: the list of types and the package's relations.
"""

import functools
import io
import zipfile
from enum import IntEnum
from importlib import resources
from importlib.resources.abc import Traversable

from pptx.presentation import Presentation as Deck

from anliku.packs.slides.counting_package import opened

_REAL_NAMES = {
    "content_types.xml": "[Content_Types].xml",
    "_rels/package.rels": "_rels/.rels",
}


class Layout(IntEnum):
    """The layouts of the template, in their order."""

    COVER = 0
    OPENING = 1
    CONTENT = 2
    TABLE = 3
    PICTURE = 4


def empty_deck() -> Deck:
    """Return a presentation without slides: 16:9, Chinese fonts in its theme."""
    deck: Deck = opened(_template()).presentation_part.presentation
    return deck


@functools.cache
def _template() -> bytes:
    folder = resources.files("anliku.packs.slides") / "template"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in sorted(_files(folder, "")):
            package.writestr(_REAL_NAMES.get(name, name), content)
    return target.getvalue()


def _files(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = prefix + entry.name
        if entry.is_dir():
            found += _files(entry, name + "/")
        else:
            found.append((name, entry.read_bytes()))
    return found
