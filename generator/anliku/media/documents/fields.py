"""The code of a Word field in, whether it only computes or leads to a page by a click out.

ECMA-376 part 1, section 17.16; [MS-DOC] 2.9.90. Fields that fetch or run something are on no list:
DDE, DDEAUTO, LINK, EMBED, INCLUDETEXT, IMPORT, DATABASE, MACROBUTTON, CONTROL, HTMLCONTROL, PRINT.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from anliku.media.documents.addresses import refuse_far_link
from anliku.media.documents.refusing import DocumentRefusedError, active
from anliku.validation.messages import shown

_LISTED = """
= ADDIN ADDRESSBLOCK ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY
BIDIOUTLINE CITATION COMMENTS COMPARE CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE
EDITTIME EQ FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT GREETINGLINE IF INDEX INFO
KEYWORDS LASTSAVEDBY LISTNUM MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF
NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE PRIVATE QUOTE REF REVNUM SAVEDATE SECTION
SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC
USERADDRESS USERINITIALS USERNAME XE
"""
_NAMES = frozenset(_LISTED.split())
_FIRST = re.compile(r"\s*(=|[^\s\\\"{(]+)\s*(.*)", re.DOTALL)
_WORD = re.compile(r"\"([^\"]*)\"?|([^\s\"]+)")
_OF_LINK = "lot*"
"""Switches with a value: the place in the document, the tip, the frame, the format."""
_OF_PICTURE = "c*"
"""The filter, the format."""
_ON_A_DRIVE = re.compile(r"[A-Za-z]:[\\/](?![\\/])[^:]*")
_NO_MACRO = re.compile(r"NoMacro\b", re.IGNORECASE)
"""What templates write where somebody is to click and type."""


def refuse_active_field(code: str) -> None:
    """Refuse a field whose name is on no list, or that leads elsewhere than to the web.

    Args:
        code: what stands between the field's beginning and its result.

    Raises:
        DocumentRefusedError: it is refused.
    """
    if not code.strip("\0 \t\r\n\x0b\x0c\xa0\u3000"):
        return
    found = _FIRST.match(code)
    name = found[1].upper() if found else ""
    rest = found[2] if found else ""
    if name == "HYPERLINK":
        for target in _arguments(rest, _OF_LINK):
            refuse_far_link(target)
    elif name == "INCLUDEPICTURE":
        for target in _arguments(rest, _OF_PICTURE):
            _refuse_fetched_picture(target)
    elif name == "MACROBUTTON" and _NO_MACRO.match(rest):
        return
    elif name not in _NAMES and not name.startswith("="):
        raise active(f"域 {shown(code)}")


def _arguments(rest: str, with_value: str) -> Iterator[str]:
    """Yield all arguments that are no switch, nor the value of one of those switches."""
    is_value = False
    for quoted, bare in _WORD.findall(rest):
        if bare.startswith("\\") and not bare.startswith("\\\\"):
            is_value = bare[1:2].lower() in with_value
        elif is_value:
            is_value = False
        else:
            yield quoted or bare


def _refuse_fetched_picture(target: str) -> None:
    """Refuse a picture from a server; one of a drive is there for its author alone, and embedded."""
    path = unquote(re.sub(r"\\{2,}", r"\\", target)) if not target.startswith("\\") else target
    if path and not _ON_A_DRIVE.fullmatch(path):
        message = f"里有图片要从“{shown(target)}”取来"
        hint = "选中全文，按 Ctrl+Shift+F9，把域变成普通的图片和文字，再保存"
        raise DocumentRefusedError(message, hint)
