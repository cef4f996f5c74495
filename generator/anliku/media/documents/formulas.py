"""A formula of a spreadsheet in, whether it only computes out."""

import re

from anliku.media.documents.formula_functions import FUNCTIONS
from anliku.media.documents.refusing import active
from anliku.validation.messages import shown

_QUOTED = re.compile(
    r"\"[^\"]*+\"|\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*+\])*+\]|'[^']*+'",
    re.DOTALL,
)
"""Strings, names of columns and cells in brackets, names of sheets: read from the left, as programs do."""
_CALLED = re.compile(r"([^\W\d][\w.\\?]*)\s*\(")
_PREFIXES = re.compile(
    r"(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|com\.microsoft\.|org\.(?:libreoffice|openoffice)\.|legacy\.)+",
    re.IGNORECASE,
)
_PARAMETER = "_xlpm."
"""Before a name that LAMBDA or LET gives in the same formula."""
_CELL_SOURCE = re.compile(r"'[^']*(?:[\\/]|://)[^']*'\s*[!#]")
"""A sheet of another file."""


def refuse_active_formula(formula: str) -> None:
    """Refuse a formula that calls what is on no list, another program, or another file.

    Raises:
        DocumentRefusedError: it does.
    """
    if "(" not in formula and "|" not in formula and "'" not in formula:
        return
    if _CELL_SOURCE.search(formula):
        raise active(f"取别的文件的公式“{shown(formula)}”")
    bare = _QUOTED.sub("''", formula)
    if "|" in bare:
        raise active(f"调用别的程序的公式“{shown(formula)}”")
    for called in _CALLED.findall(bare):
        if bare_function(called) not in FUNCTIONS and not called.startswith(_PARAMETER):
            raise active(f"公式的函数 {shown(called)}")


def bare_function(name: str) -> str:
    """Return the name of a function in capitals, without what later versions put before it."""
    return _PREFIXES.sub("", name).upper()
