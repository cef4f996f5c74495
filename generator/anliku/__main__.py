"""The command line: `anliku` or `python -m anliku`."""

import gc
import sys

from anliku.cli import run

_NEW_OBJECTS = 100_000
"""So many new objects make the collector look again; Python's own number is 700."""


def main() -> None:
    """Run the command that the command line names, and exit with its code."""
    # Cases, blocks and pages live until the command ends and hardly any make cycles: looking for some
    # as often as Python does by itself is a tenth of the work on a large archive.
    gc.set_threshold(_NEW_OBJECTS)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
