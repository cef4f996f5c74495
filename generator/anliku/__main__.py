"""The command line: `anliku` or `python -m anliku`."""

import gc
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

_INTERRUPTED = 130
"""As documented for all commands; the list of exit codes is imported later."""
_NEW_OBJECTS = 100_000
"""So many new objects make the collector look again; Python's own number is 700."""


_ended_by: list[int] = []
"""The signal by which the system has ended the program, if it has."""


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """End as Ctrl+C does, so that what was begun is cleared away."""
    _ended_by.append(number)
    raise KeyboardInterrupt


def _code_of_end() -> int:
    """Return the exit code of who was ended; 128 and the signal's number is the custom of shells."""
    return 128 + _ended_by[0] if _ended_by else _INTERRUPTED


def main() -> None:
    """Run the command that the command line names, and exit with its code."""
    # Cases, blocks and pages live until the command ends and hardly any make cycles: looking for some
    # as often as Python does by itself is a tenth of the work on a large archive.
    gc.set_threshold(_NEW_OBJECTS)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), _end)
    try:
        # Importing takes half a second, in which somebody may change his mind.
        from anliku.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("已中断\n")
        sys.stderr.flush()
        # Python itself would end by the signal where it came while a library in C was being imported.
        os._exit(_code_of_end())
    sys.exit(_code_of_end() if _ended_by else code)


if __name__ == "__main__":
    main()
