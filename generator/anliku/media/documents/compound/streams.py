"""A compound file in, nothing out if every storage and stream of it is on the lists.

[MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1, [MS-OSHARED] 2.3; WPS's own streams beside them. VBA, OLE
objects, controls, toolbars, encrypted packages and everything else are on no list.
"""

from anliku.media.documents.compound.excel import refuse_active_workbook
from anliku.media.documents.compound.listing import CompoundFile, OleEntry
from anliku.media.documents.compound.powerpoint import refuse_active_slides
from anliku.media.documents.compound.word import refuse_active_text
from anliku.media.documents.refusing import damaged, embedded, encrypted, mismatch, unknown_part

_EVERYWHERE = (
    *("\x05summaryinformation", "\x05documentsummaryinformation", "\x01compobj", "\x01ole"),
    "\x02olepres000",
    *("wpscustomdata", "etextdata", "wppextdata", "wpsextdata"),
)
_STREAMS = {
    "worddocument": frozenset(["worddocument", "0table", "1table", "data", *_EVERYWHERE]),
    "workbook": frozenset(["workbook", "book", "user names", "revision log", *_EVERYWHERE]),
    "book": frozenset(["book", *_EVERYWHERE]),
    "powerpoint document": frozenset(
        ["powerpoint document", "current user", "pictures", *_EVERYWHERE]
    ),
}
"""By the stream that makes a document a text, a workbook or slides."""
_KINDS = {
    ".doc": ("worddocument",),
    ".wps": ("worddocument",),
    ".xls": ("workbook", "book"),
    ".et": ("workbook", "book"),
    ".ppt": ("powerpoint document",),
    ".dps": ("powerpoint document",),
}
_CUSTOM_XML = "msodatastore"
_OF_CUSTOM_XML = frozenset(["item", "properties"])
_Streams = dict[tuple[str, ...], OleEntry]
_ENCRYPTED = frozenset(["encryptedpackage", "encryptioninfo", "encryptedsummary", "\x06dataspaces"])
_OBJECTS = ("objectpool", "mbd", "\x01ole10native", "package")
"""What old Word and Excel put objects into."""
_LARGEST_LINK = 64
"""Bytes of a stream that says how the file is linked where it is embedded; a link has a path in it."""


def refuse_hostile_ole(data: bytes, suffix: str) -> None:
    """Refuse a compound file that holds anything but what is on the lists.

    Raises:
        DocumentRefusedError: it holds something else, is damaged, encrypted or of another kind.
    """
    compound = CompoundFile(data)
    streams = {_key(entry): entry for entry in compound.entries}
    if len(streams) < len(compound.entries):
        raise damaged("复合文档里有重名的东西")
    main = next((name for name in _KINDS.get(suffix, ()) if (name,) in streams), "")
    _refuse_unknown(streams, _STREAMS.get(main, frozenset(_EVERYWHERE)))
    if not main:
        raise mismatch(suffix)
    _refuse_active_content(compound, streams, main)


def _refuse_unknown(streams: _Streams, allowed: frozenset[str]) -> None:
    for key, entry in streams.items():
        if key[0] in _ENCRYPTED:
            raise encrypted()
        if not _is_known(key, entry, streams, allowed):
            name = "/".join(entry.path).strip("".join(map(chr, range(32))))
            raise embedded(name) if key[0].startswith(_OBJECTS) else unknown_part(name)


def _refuse_active_content(compound: CompoundFile, streams: _Streams, main: str) -> None:
    def read(name: str) -> bytes | None:
        entry = streams.get((name,))
        return None if entry is None else compound.read(entry)

    if main == "worddocument":
        refuse_active_text(read(main) or b"", [read("0table"), read("1table")])
    elif main == "powerpoint document":
        refuse_active_slides(read(main) or b"")
    else:
        for name in (
            "workbook",
            "book",
        ):  # Excel 97 could write for itself and for Excel 95 at once
            stream = read(name)
            if stream is not None:
                refuse_active_workbook(stream)


def _key(entry: OleEntry) -> tuple[str, ...]:
    return tuple(name.casefold() for name in entry.path)


def _is_known(
    key: tuple[str, ...],
    entry: OleEntry,
    streams: _Streams,
    allowed: frozenset[str],
) -> bool:
    if key[0] == _CUSTOM_XML:
        deepest = len(key) == len((_CUSTOM_XML, "one of many", "item"))
        return (
            key[-1] in _OF_CUSTOM_XML if deepest else entry.is_storage and len(key) <= len(key[:2])
        )
    if key == ("objectpool",):
        return entry.is_storage and not any(
            other[0] == key[0] and other != key for other in streams
        )
    if key == ("\x01ole",) and entry.size > _LARGEST_LINK:
        return False
    return len(key) == 1 and not entry.is_storage and key[0] in allowed
