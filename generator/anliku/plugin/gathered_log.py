"""What MkDocs warns of while it works, kept for a report instead of printed between progress lines."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from typing_extensions import override


class _Gathered(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def gathered_log() -> Iterator[list[str]]:
    """Yield the list that MkDocs' warnings go into."""
    logger, handler = logging.getLogger("mkdocs"), _Gathered()
    propagates = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.lines
    finally:
        logger.propagate = propagates
        logger.removeHandler(handler)
