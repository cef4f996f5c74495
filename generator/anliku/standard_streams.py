"""The three standard streams as a run finds them in, streams that any text can be written to out.

A closed descriptor would be given to the next file that is opened, and a library's `print` would write
into it; a narrow encoding would refuse Chinese. Nothing else of the program is needed here, so that this
can be done before anything else is imported.
"""

import codecs
import io
import os
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

_ERRORS = "anliku-readable"
_SAMPLE = "案例库：—…📄"
"""What an encoding must be able to write to be kept."""
_LONE = re.compile("[\ud800-\udfff]")
_BYTE = 0xDC00
"""Python shows a byte that is not UTF-8 as this and the byte."""


def readable(text: str) -> str:
    r"""Return a text whose bytes that are not UTF-8 stand as `\xNN`, so that it can be written anywhere."""
    return _LONE.sub(lambda found: _escaped(found[0]), text)


def readable_json(text: str) -> str:
    r"""Return JSON with the same done in its strings, where a backslash is written twice."""
    return _LONE.sub(lambda found: "\\" + _escaped(found[0]), text)


def prepare_streams() -> None:
    """Open what is closed on nothing, and have any text written, in UTF-8 if the encoding is too narrow."""
    codecs.register_error(_ERRORS, _replaced)
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if _is_wide(stream.encoding) else "utf-8"
            stream.reconfigure(encoding=encoding, errors=_ERRORS)


def in_utf8(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> tuple[list[bytes], dict[str, str]] | None:
    """Return how to run again where names of files are not read as UTF-8; None where they are.

    Names in an archive are UTF-8, whatever language the system speaks; Python settles how it reads names
    before it runs a program, so nothing but another beginning helps.

    Args:
        arguments: how Python itself was called.
        environment: all variables.
    """
    if sys.getfilesystemencoding().lower() == "utf-8" or sys.flags.utf8_mode:
        return None
    spoken = getattr(sys.stdout, "encoding", None)
    changed = {"PYTHONUTF8": "1"}
    if spoken and "PYTHONIOENCODING" not in environment:
        changed["PYTHONIOENCODING"] = spoken
    words = [_as_utf8(word) for word in arguments[1:]]
    return [os.fsencode(sys.executable), b"-X", b"utf8", *words], {**environment, **changed}


def _as_utf8(word: str) -> bytes:
    """Return an argument in UTF-8; what was typed in the terminal's own encoding is put into it."""
    written = os.fsencode(word)
    try:
        written.decode("utf-8")
    except UnicodeDecodeError:
        return word.encode("utf-8", "surrogateescape")
    return written


def _open_closed() -> None:
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            nothing = os.open(os.devnull, os.O_RDWR)
            if nothing != number:
                os.dup2(nothing, number)
                os.close(nothing)
            os.set_inheritable(number, True)  # noqa: FBT003
    for name, number, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _is_wide(encoding: str) -> bool:
    with suppress(UnicodeError, LookupError):
        _SAMPLE.encode(encoding)
        return True
    return False


def _escaped(character: str) -> str:
    number = ord(character) - _BYTE
    return f"\\x{number:02x}" if 0x80 <= number <= 0xFF else f"\\u{ord(character):04x}"


def _replaced(err: UnicodeError) -> tuple[str, int]:
    if not isinstance(err, UnicodeEncodeError):
        raise err
    return "".join(_shown(char) for char in err.object[err.start : err.end]), err.end


def _shown(character: str) -> str:
    return _escaped(character) if _LONE.match(character) else f"\\u{ord(character):04x}"
