"""The command line: `anliku` or `python -m anliku`."""

import gc
import os
import sys

_INTERRUPTED = 130
"""As documented for all commands; the list of exit codes is imported later."""
_NEW_OBJECTS = 100_000
"""So many new objects make the collector look again; Python's own number is 700."""


def main() -> None:
    """Run the command that the command line names, and exit with its code."""
    # Cases, blocks and pages live until the command ends and hardly any make cycles: looking for some
    # as often as Python does by itself is a tenth of the work on a large archive.
    gc.set_threshold(_NEW_OBJECTS)
    try:
        # Importing takes half a second, in which somebody may change his mind.
        from anliku.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("已中断\n")
        sys.stderr.flush()
        # Python itself would end by the signal where it came while a library in C was being imported.
        os._exit(_INTERRUPTED)
    sys.exit(code)


if __name__ == "__main__":
    main()
