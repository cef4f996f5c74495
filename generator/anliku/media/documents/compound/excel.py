"""The stream of an old Excel workbook in, whether it holds macro sheets or fetches something out.

[MS-XLS] 2.1.4, 2.4.21 (BOF), 2.4.28 (BoundSheet8), 2.4.271 (SupBook), 2.4.105 (ExternName); the same
records of Excel 5 and 95: OpenOffice, «Microsoft Excel File Format», 5.8, 5.41.
"""

import struct

from anliku.media.documents.formula_functions import FUNCTIONS
from anliku.media.documents.formulas import bare_function
from anliku.media.documents.refusing import active, damaged, encrypted, too_much, unknown_part
from anliku.validation.messages import shown

_RECORD = struct.Struct("<HH")
_BOF, _FILE_PASS, _SHEET, _BOOK = 0x0809, 0x002F, 0x0085, 0x01AE
_NAME, _OLD_BOOK = 0x0023, 0x0017
_FETCHING = {0x01AD: "查询", 0x0803: "查询", 0x0876: "数据连接"}
_KINDS_OF_BOF = frozenset([0x0005, 0x0010, 0x0020])
"""The workbook's own part, worksheets, charts; 0x0006 is VBA, 0x0040 a macro sheet."""
_SHORTEST_BOF = 4
_KINDS_OF_SHEET = (b"\0", b"\x02")
_ITSELF, _ADD_IN = b"\x01\x04", b"\x01\x3a"
_OLD_ITSELF = (b"\x02", b"\x03", b"\x04", b"\x3a")
"""What a reference of Excel 5 begins with that stays in the file, or is to an add-in's function."""
_BIFF5, _BIFF8 = 0x0500, 0x0600
_MOST_RECORDS = 2_500_000


class _Workbook:
    """Follows the records."""

    def __init__(self) -> None:
        self.beginnings: set[int] = set()
        self.sheets: list[int] = []
        self._version = 0
        self._in_add_in = False

    def take(self, kind: int, data: bytes, at: int) -> None:
        """Judge one record."""
        if kind == _BOF:
            self._take_beginning(data, at)
        elif kind == _FILE_PASS:
            raise encrypted()
        elif kind == _SHEET:
            self._take_sheet(data)
        elif kind in (_BOOK, _OLD_BOOK):
            self._take_reference(kind, data)
        elif kind == _NAME and self._in_add_in:
            self._take_function(data)
        elif kind in _FETCHING:
            raise active(_FETCHING[kind])

    def _take_sheet(self, data: bytes) -> None:
        self.sheets.append(int.from_bytes(data[:4], "little"))
        if data[5:6] not in _KINDS_OF_SHEET:
            raise unknown_part("宏表（Excel 4.0）")

    def _take_reference(self, kind: int, data: bytes) -> None:
        if kind == _BOOK:
            self._in_add_in = data[2:4] == _ADD_IN
            is_far = data[2:4] not in (_ITSELF, _ADD_IN)
        else:
            is_far = self._version == _BIFF5 and data[1:2] not in _OLD_ITSELF
        if is_far:
            raise active("指向别的文件或程序的引用")

    def _take_beginning(self, data: bytes, at: int) -> None:
        if len(data) < _SHORTEST_BOF:
            raise damaged("Excel 工作簿的记录")
        self._version, kind = struct.unpack_from("<HH", data)
        if self._version not in (_BIFF5, _BIFF8):
            raise damaged("Excel 工作簿的版本")
        if kind not in _KINDS_OF_BOF:
            raise unknown_part("宏表（Excel 4.0）")
        self.beginnings.add(at)

    @staticmethod
    def _take_function(data: bytes) -> None:
        """Judge the name of a function that an add-in gives."""
        length, is_wide = data[6:7], data[7:8] == b"\x01"
        count = length[0] if length else 0
        written = data[8 : 8 + count * (2 if is_wide else 1)]
        name = written.decode("utf-16-le" if is_wide else "latin-1", "replace")
        if bare_function(name) not in FUNCTIONS:
            raise active(f"公式的函数 {shown(name)}")


def refuse_active_workbook(stream: bytes) -> None:
    """Refuse a workbook with anything that runs or is fetched.

    Raises:
        DocumentRefusedError: there is such a thing, it is encrypted or damaged.
    """
    workbook = _Workbook()
    at = count = 0
    while at + _RECORD.size <= len(stream):
        kind, length = _RECORD.unpack_from(stream, at)
        if kind in _LOOKED_AT:
            workbook.take(kind, stream[at + 4 : at + 4 + length], at)
        at += 4 + length
        count += 1
        if count > _MOST_RECORDS:
            raise too_much("工作簿的单元格")
    if not workbook.beginnings or not set(workbook.sheets) <= workbook.beginnings:
        raise damaged("Excel 工作簿的表找不到")


_LOOKED_AT = frozenset([_BOF, _FILE_PASS, _SHEET, _BOOK, _NAME, _OLD_BOOK, *_FETCHING])
