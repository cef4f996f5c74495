"""The command line: `anliku` or `python -m anliku`."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from anliku.standard_streams import in_utf8, prepare_streams

_INTERRUPTED = 130
"""As documented for all commands; the list of exit codes is imported later."""
_ENVIRONMENT = 3
_NEW_OBJECTS = 100_000
"""So many new objects make the collector look again; Python's own number is 700."""


_Handler = Callable[[int, FrameType | None], NoReturn]

_ended_by: list[int] = []
"""The signal by which the system has ended the program, if it has."""


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """End as Ctrl+C does, so that what was begun is cleared away."""
    _ended_by.append(number)
    raise KeyboardInterrupt


def _end_at_once(number: int, _frame: FrameType | None) -> NoReturn:
    """End before anything has been begun.

    An exception would be lost where it came while Python calls back by itself, as it does when importing.
    """
    with suppress(OSError):
        os.write(2, "已中断\n".encode())
    os._exit(128 + number)


def _on_signals(handler: _Handler, *names: str) -> None:
    """Have signals handled, but for those that nohup or a script's `&` has made the program ignore."""
    for name in names:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, handler)


def _code_of_end() -> int:
    """Return the exit code of who was ended; 128 and the signal's number is the custom of shells."""
    return 128 + _ended_by[0] if _ended_by else _INTERRUPTED


def _end_without_memory(err: Exception) -> NoReturn:
    """End where there is not even room for the program; what else cannot be imported is a defect."""
    from anliku.system_errors import NO_MEMORY, is_of_memory

    if not is_of_memory(err):
        raise err
    with suppress(OSError):
        os.write(2, f"{NO_MEMORY}\n".encode())
    os._exit(_ENVIRONMENT)


def main() -> None:
    """Run the command that the command line names, and exit with its code."""
    # Cases, blocks and pages live until the command ends and hardly any make cycles: looking for some
    # as often as Python does by itself is a tenth of the work on a large archive.
    gc.set_threshold(_NEW_OBJECTS)
    prepare_streams()
    # Importing takes half a second, in which somebody may change his mind.
    _on_signals(_end_at_once, "SIGINT", "SIGTERM", "SIGHUP")
    again = in_utf8(sys.orig_argv, os.environ)
    if again is not None:
        os.execve(again[0][0], *again)
    try:
        from anliku.cli import run
    except (MemoryError, ImportError, OSError) as err:
        _end_without_memory(err)
    try:
        _on_signals(_end, "SIGTERM", "SIGHUP")
        _on_signals(signal.default_int_handler, "SIGINT")
        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        with suppress(OSError):
            os.write(2, "已中断\n".encode())
        # Python itself would end by the signal where it came while a library in C was being imported.
        os._exit(_code_of_end())
    # Nothing is left to be cleared away.
    _on_signals(_end_at_once, "SIGINT", "SIGTERM", "SIGHUP")
    sys.exit(_code_of_end() if _ended_by else code)


if __name__ == "__main__":
    main()
