"""The stream of old PowerPoint slides in, whether they hold programs, objects or far links out.

[MS-PPT] 2.3.1 (RecordHeader), 2.10 (external objects), 2.6 (interactive information), 2.3.4
(persist directory). VBA, too, lies here in a record of its own.
"""

import struct
from collections.abc import Iterator

from anliku.media.documents.addresses import refuse_far_link
from anliku.media.documents.refusing import active, damaged, embedded, too_much

_HEADER = struct.Struct("<HHL")
_CONTAINER = 0xF
_OBJECTS, _LINK, _STRING, _ACTION = 0x0409, 0x0FD7, 0x0FBA, 0x0FF3
_PLACES, _MACROS, _OBJECT = 0x1772, 0x0400, 0x1011
_IN_OBJECTS = frozenset([0x040A, _LINK, 0x100E, 0x100F])
"""What may stand in the list of external objects: its count, links, sound of a CD or within."""
_ACTIONS = frozenset([0, 3, 4, 6, 7])
"""None, a jump, a link, a film, a show; 1 is a macro, 2 a program, 5 an object."""
_TARGET = 1
_MOST_NESTED = 64
_MOST_RECORDS = 1_000_000


def refuse_active_slides(stream: bytes) -> None:
    """Refuse slides with anything that runs, is embedded, or leads away.

    Raises:
        DocumentRefusedError: there is such a thing, or they are damaged.
    """
    tops: set[int] = set()
    places: list[int] = []
    for above, kind, instance, at, data in _records(stream):
        if not above:
            tops.add(at)
        if kind == _PLACES:
            places += _persistent(data)
        _judge(above[-1] if above else 0, kind, instance, data)
    if not places or not tops.issuperset(places):
        raise damaged("PowerPoint 演示文稿的记录")


def _judge(parent: int, kind: int, instance: int, data: bytes) -> None:
    if kind == _OBJECT or (parent == _OBJECTS and kind not in _IN_OBJECTS):
        raise embedded("OLE 对象、控件、宏或外部媒体")
    if kind == _MACROS and any(data[4:8]):
        raise active("宏")
    if kind == _ACTION and data[8:9] and data[8] not in _ACTIONS:
        raise active("运行程序或宏的动作")
    if kind == _STRING and parent == _LINK and instance == _TARGET:
        refuse_far_link(data.decode("utf-16-le", "replace"))


def _records(stream: bytes) -> Iterator[tuple[tuple[int, ...], int, int, int, bytes]]:
    """Yield every record: the kinds of those around it, its own, its instance, place and data."""
    around: list[tuple[int, int]] = []
    at = count = 0
    while True:
        while around and at >= around[-1][1]:
            at = around.pop()[1]  # what is said to be longer than what it lies in ends with that
        if at + _HEADER.size > len(stream):
            return
        mixed, kind, length = _HEADER.unpack_from(stream, at)
        start = at + _HEADER.size
        is_container = mixed & 0xF == _CONTAINER
        data = b"" if is_container else stream[start : start + min(length, 65_536)]
        yield tuple(one for one, _ in around), kind, mixed >> 4, at, data
        if is_container:
            end = start + length
            around.append((kind, min(end, around[-1][1]) if around else end))
        at = start if is_container else start + length
        count += 1
        if count > _MOST_RECORDS or len(around) > _MOST_NESTED:
            raise too_much("演示文稿的记录")


def _persistent(data: bytes) -> Iterator[int]:
    """Yield where the parts of the slides lie."""
    at = 0
    while at + 4 <= len(data):
        count = struct.unpack_from("<L", data, at)[0] >> 20
        found = data[at + 4 : at + 4 + 4 * count]
        yield from (place for (place,) in struct.iter_unpack("<L", found[: len(found) // 4 * 4]))
        at += 4 + 4 * count
