"""An object of a PDF in, whether it runs, fetches, or brings a file along out.

ISO 32000-2:2020, tables 29 (catalogue), 201 (actions), 43 (file specifications), 171 (annotations).
"""

import re
from collections.abc import Iterable
from typing import Any

import pikepdf

from anliku.media.documents.addresses import refuse_far_link
from anliku.media.documents.refusing import active, embedded, too_much
from anliku.validation.messages import shown

_MOST_NESTED = 100
_ALLOWED = frozenset(["/GoTo", "/URI", "/Named"])
_PAGES = frozenset(["/NextPage", "/PrevPage", "/FirstPage", "/LastPage", "/GoBack", "/GoForward"])
_OTHER_ACTIONS = {
    "/JavaScript": "JavaScript 程序",
    "/Launch": "启动程序的动作",
    "/SubmitForm": "提交表单的动作",
    "/ImportData": "导入数据的动作",
    "/GoToR": "打开别的文件的动作",
    "/GoToE": "打开嵌入文件的动作",
    **{
        name: f"动作 {name[1:]}"
        for name in (
            *("/GoToDp", "/Thread", "/Sound", "/Movie", "/Hide", "/ResetForm", "/SetOCGState"),
            *("/Rendition", "/Trans", "/GoTo3DView", "/RichMediaExecute"),
        )
    },
}
"""Only to say what it is: an action that is not allowed is refused whether named here or not."""
_ACTION_KEYS = frozenset(["/A", "/PA", "/OpenAction", "/Next"])
_RUNNING = {"/JS": "JavaScript 程序", "/JavaScript": "JavaScript 程序", "/AA": "自动运行的动作"}
_CARRIED = {
    "/EmbeddedFiles": "附件",
    "/EF": "附件",
    "/Collection": "文件包",
    "/XFA": "XFA 表单",
    "/RichMediaContent": "多媒体",
    "/RichMediaSettings": "多媒体",
}
_ANNOTATIONS = frozenset(["/RichMedia", "/Screen", "/Movie", "/Sound", "/FileAttachment", "/3D"])
_KEYS = (
    "/PA",
    "/OpenAction",
    "/Next",
    *_RUNNING,
    *_CARRIED,
    *_ANNOTATIONS,
    *_OTHER_ACTIONS,
    "/URI",
    "/Ref",
)
_TELLING = re.compile(
    b"(?:" + b"|".join(re.escape(key.encode()) for key in sorted(set(_KEYS))) + rb")(?![\w#.-])"
)


def is_telling(written: bytes, *, is_stream: bool) -> bool:
    """Whether an object as qpdf writes it, with plain names, has a name that matters."""
    if _TELLING.search(written) is not None or (is_stream and b"/F " in written):
        return True
    # In the structure of a text /A is a layout; there are tens of thousands of its parts.
    return b"/A " in written and b"/Type /StructElem" not in written


def refuse_active_object(held: pikepdf.Object, *, is_stream: bool, depth: int = 0) -> None:
    """Refuse an object with anything active in it, or in what lies in it.

    Args:
        held: a value; of a stream its dictionary. What it refers to is not followed, actions aside.
        is_stream: whether it is the dictionary of a stream.
        depth: how deep it lies in the listed object.

    Raises:
        DocumentRefusedError: there is such a thing.
    """
    if depth > _MOST_NESTED:
        raise too_much("PDF 的对象套得太深")
    if isinstance(held, pikepdf.Dictionary):
        _refuse_active_keys(held, frozenset(held.keys()), is_stream=is_stream)
    for value in _within(held):
        if isinstance(value, pikepdf.Array | pikepdf.Dictionary) and not value.is_indirect:
            refuse_active_object(value, is_stream=False, depth=depth + 1)


def _within(held: Any) -> Iterable[Any]:
    if isinstance(held, pikepdf.Dictionary):
        return [value for _, value in held.items()]
    return held if isinstance(held, pikepdf.Array) else ()


def _refuse_active_keys(held: pikepdf.Dictionary, keys: frozenset[str], *, is_stream: bool) -> None:
    for key in keys & _RUNNING.keys():
        raise active(_RUNNING[key])
    for key in keys & _CARRIED.keys():
        raise embedded(_CARRIED[key])
    for key in keys & _ACTION_KEYS:
        _refuse_active_action(key, held.get(key))
    kind = str(held.get("/Subtype", ""))
    if "/Rect" in keys and kind in _ANNOTATIONS:
        raise embedded(f"批注 {kind[1:]}")
    if (is_stream and "/F" in keys) or (kind == "/Form" and "/Ref" in keys):
        raise active("取别的文件的内容")
    _refuse_stray_action(held, keys)


def _refuse_stray_action(held: pikepdf.Dictionary, keys: frozenset[str]) -> None:
    """Refuse what looks like an action, wherever it stands; a part of the text may be called so."""
    style = str(held.get("/S", ""))
    is_part_of_text = str(held.get("/Type", "")) == "/StructElem" or "/Pg" in keys
    if style in _OTHER_ACTIONS and not is_part_of_text:
        raise active(_OTHER_ACTIONS[style])
    address = held.get("/URI")
    if style == "/URI":
        _refuse_far_address(address)
    elif isinstance(address, pikepdf.Dictionary):
        _refuse_far_address(address.get("/Base", ""))


def _refuse_active_action(key: str, value: Any) -> None:
    """Refuse what stands where an action may stand, unless it is one of those allowed."""
    actions = list(value) if key == "/Next" and isinstance(value, pikepdf.Array) else [value]
    for action in actions:
        kind = action.get("/S") if isinstance(action, pikepdf.Dictionary) else None
        if not isinstance(kind, pikepdf.Name):
            continue  # a destination, a neighbour in the table of contents, a layout's attributes
        name = str(kind)
        if name not in _ALLOWED and (key != "/Next" or name in _OTHER_ACTIONS):
            raise active(_OTHER_ACTIONS.get(name, f"动作 {shown(name[1:])}"))
        if name == "/Named" and str(action.get("/N", "")) not in _PAGES:
            raise active(f"动作 {shown(str(action.get('/N', ''))[1:])}")
        if name == "/URI":
            _refuse_far_address(action.get("/URI"))


def _refuse_far_address(written: Any) -> None:
    raw = bytes(written) if isinstance(written, pikepdf.String) else str(written or "").encode()
    if raw.startswith((b"\xfe\xff", b"\xff\xfe")):
        refuse_far_link(raw.decode("utf-16", "replace"))
    else:
        refuse_far_link(raw.decode("utf-8", "replace"))
