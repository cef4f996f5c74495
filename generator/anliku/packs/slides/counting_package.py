"""A package of python-pptx that counts its parts.

The library itself walks through the whole package for the name of each new part, and again for each
picture; with two thousand slides that takes minutes.
"""

import hashlib
import io
from collections import Counter
from typing import IO

from pptx.opc.packuri import PackURI
from pptx.package import Package
from pptx.parts.image import Image, ImagePart
from typing_extensions import override


class CountingPackage(Package):
    """Names new parts by counting them, and knows its pictures by their bytes.

    The package it is opened from may hold no notes and no pictures.
    """

    def __init__(self, pkg_file: str | IO[bytes]) -> None:
        super().__init__(pkg_file)
        self._counted: Counter[str] = Counter()
        self._pictures: dict[str, ImagePart] = {}

    @override
    def next_partname(self, tmpl: str) -> PackURI:
        """Return the next name of a kind of part."""
        self._counted[tmpl] += 1
        return PackURI(tmpl % self._counted[tmpl])

    @override
    def next_image_partname(self, ext: str) -> PackURI:
        """Return the next name of a picture."""
        return self.next_partname("/ppt/media/image%d." + ext)

    @override
    def get_or_add_image_part(self, image_file: str | IO[bytes]) -> ImagePart:
        """Return the part of a picture, the same for the same bytes."""
        image = Image.from_file(image_file)
        key = hashlib.sha256(image.blob).hexdigest()
        if key not in self._pictures:
            self._pictures[key] = ImagePart.new(self, image)
        return self._pictures[key]


def opened(package: bytes) -> CountingPackage:
    """Return the package that some bytes are."""
    return CountingPackage.open(io.BytesIO(package))
