"""The command line: `anliku` or `python -m anliku`."""

import sys

from anliku.cli import run


def main() -> None:
    """Run the command that the command line names, and exit with its code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
