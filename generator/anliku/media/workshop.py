"""Pictures of the archive in, clean ones out, each cleaned once for checking and publishing.

What came of a picture is remembered by its bytes, the clean bytes only as far as there is room.
"""

import functools
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from anliku.media.addresses import picture_address
from anliku.media.kinds import PictureKind
from anliku.media.opening import read_plain_file
from anliku.media.pictures import CleanPicture, PictureRefusedError, Remark, clean_picture
from anliku.media.pictures.limits import LARGEST_FILE

_ROOM = 64_000_000
"""Bytes of clean pictures that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one picture."""

    kind: PictureKind | None
    """None where the picture is refused."""
    address: str
    """Where it is published; empty where it is refused."""
    size: tuple[int, int]
    """Width and height as published."""
    remarks: tuple[Remark, ...]
    """What its author should know; of a refused one, why."""

    @property
    def is_refused(self) -> bool:
        """Whether there is no picture to be published."""
        return self.kind is None


class Workshop:
    """Cleans pictures and remembers what came of each."""

    def __init__(self) -> None:
        self._outcomes: dict[bytes, Outcome] = {}
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()

    def outcome_of(self, path: Path) -> Outcome:
        """Return what comes of a picture's file.

        Raises:
            OSError: the file cannot be read.
        """
        data = _read(path)
        key = hashlib.sha256(data).digest()
        if key not in self._outcomes:
            self._outcomes[key] = self._cleaned(key, data)
        return self._outcomes[key]

    def clean_bytes(self, path: Path) -> bytes:
        """Return the bytes of a picture that is not refused.

        Raises:
            OSError: the file cannot be read.
            PictureRefusedError: it has changed, and is refused now.
        """
        data = _read(path)
        key = hashlib.sha256(data).digest()
        return self._kept[key] if key in self._kept else clean_picture(data).data

    def _cleaned(self, key: bytes, data: bytes) -> Outcome:
        try:
            picture = clean_picture(data)
        except PictureRefusedError as err:
            return Outcome(kind=None, address="", size=(0, 0), remarks=(err.remark,))
        self._keep(key, picture)
        return Outcome(
            kind=picture.kind,
            address=picture_address(picture.data, picture.kind),
            size=picture.size,
            remarks=picture.remarks,
        )

    def _keep(self, key: bytes, picture: CleanPicture) -> None:
        self._kept[key] = picture.data
        while sum(map(len, self._kept.values())) > _ROOM:
            self._kept.popitem(last=False)


@functools.cache
def shared_workshop() -> Workshop:
    """Return the workshop of this run of the program, in which check and build meet."""
    return Workshop()


def read_picture(path: Path) -> CleanPicture:
    """Return a picture of a file as it is published, for whatever else shows it.

    Raises:
        OSError: the file cannot be read.
        PictureRefusedError: it is no picture, or one that asks for too much.
    """
    return clean_picture(_read(path))


def _read(path: Path) -> bytes:
    return read_plain_file(path, LARGEST_FILE + 1)
