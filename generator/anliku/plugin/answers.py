"""What the preview's own server answers, taken in whole, for those who change its pages on their way out."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from wsgiref.types import WSGIApplication, WSGIEnvironment

RELOADING = re.compile(rb"<script>((?:(?!</?script).)*)</script>[^<]*(?:</body>|$)", re.DOTALL)
"""A script right at the end of a page: MkDocs' own, which reloads it, as nothing else comes after it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that has not been given yet."""

    status: str
    headers: list[tuple[str, str]]
    parts: Iterable[bytes]

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return ("Content-Type", "text/html") in self.headers


def answer_of(served: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    """Return what an application answers to a request."""
    said: list[tuple[str, list[tuple[str, str]]]] = []

    def keep(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:
        said.append((status, headers))
        return lambda _: None

    parts = served(environ, keep)
    return Answer(*said[-1], parts)
