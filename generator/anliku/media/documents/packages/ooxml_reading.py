"""The XML of an Office document in; out whether it runs, fetches or leads away.

Fields of Word, formulas of Excel, actions of PowerPoint, addresses in drawings. A large part without
any of these names is not read element by element: without a DTD a name can be written but one way.
"""

import re
from collections.abc import Iterable, Mapping

from anliku.media.documents.addresses import is_inside, refuse_far_link
from anliku.media.documents.field_codes import FieldCodes
from anliku.media.documents.fields import refuse_active_field
from anliku.media.documents.formulas import refuse_active_formula
from anliku.media.documents.packages.xml_reading import local
from anliku.media.documents.refusing import active, leads_away
from anliku.validation.messages import shown

_NAMES = (
    *(b"<!DOCTYPE", b"instr", b"fldChar", b"mailMerge", b"ormula", b"definedName", b"action"),
    *(b"href", b"src"),
)
"""Pieces of the names of elements and attributes that are looked at."""
_FORMULA = re.compile(rb"[<:]f[\s>/]")
_OVERLAP = 64
_FORMULAS = frozenset(
    [
        *("f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula"),
        "totalsRowFormula",
    ]
)
_CODES = frozenset(["instrText", "delInstrText"])
_KNOWN = frozenset(["fldChar", "mailMerge"]) | _CODES | _FORMULAS
_LOOKED_AT = frozenset(["instr", "action", "href", "src"])
_CLICKED = frozenset(["hlinkClick", "hlinkHover", "hlinkMouseOver"])
_ACTION = re.compile(
    r"|ppaction://(?:hlinksldjump|hlinkshowjump|customshow|noaction|media)(?:\?.*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_telling(pieces: Iterable[bytes]) -> bool:
    """Whether a part is to be read: it has a name that matters, or is not plainly UTF-8."""
    before = b""
    is_found = False
    for piece in pieces:
        is_found = is_found or (not before and not _is_plain(piece))
        is_found = is_found or _has_name(before + piece)
        before = piece[-_OVERLAP:]
    return is_found


def _has_name(text: bytes) -> bool:
    return any(name in text for name in _NAMES) or _FORMULA.search(text) is not None


def _is_plain(piece: bytes) -> bool:
    head = piece[:200]
    declared = re.search(rb"encoding\s*=\s*[\"']([^\"']*)", head)
    is_known = declared is None or declared[1].lower() in (b"utf-8", b"utf8", b"us-ascii")
    return b"\0" not in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff") and is_known


class OfficeReader:
    """Looks at one part."""

    def __init__(self) -> None:
        self._fields = FieldCodes()
        self._text: list[str] | None = None
        self._element = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at attributes, and remember what is being read."""
        name = local(tag)
        if name in _KNOWN:
            self._begin(tag, name, attributes)
        for key in attributes:
            if local(key) in _LOOKED_AT:
                self._look(name, local(key), attributes[key])

    def _begin(self, tag: str, name: str, attributes: Mapping[str, str]) -> None:
        if name == "fldChar":
            self._turn(attributes)
        elif name == "mailMerge":
            raise active("邮件合并的数据源")
        else:
            self._element, self._text = tag, []

    def end(self, tag: str) -> None:
        """Judge what has been read."""
        if self._text is None or tag != self._element:
            return
        text, self._text = "".join(self._text), None
        if local(tag) in _CODES:
            self._fields.code(text)
        else:
            refuse_active_formula(text)

    def data(self, text: str) -> None:
        """Take in a piece of a code or a formula."""
        if self._text is not None:
            self._text.append(text)

    def finish(self) -> None:
        """Judge the fields that nothing ends."""
        self._fields.finish()

    def _turn(self, attributes: Mapping[str, str]) -> None:
        kind = next((said for key, said in attributes.items() if local(key) == "fldCharType"), "")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()

    def _look(self, element: str, key: str, value: str) -> None:
        if key == "instr" and element == "fldSimple":
            refuse_active_field(value)
        elif key == "action" and element in _CLICKED and not _ACTION.fullmatch(value):
            raise active(f"动作 {shown(value)}")
        elif key == "href":
            refuse_far_link(value)
        elif key == "src" and not is_inside(value):
            raise leads_away(value)
