"""A preview server and paths in, the same server out, watching what lies there and nothing that a link leads to.

MkDocs' own watcher goes into every folder that a link leads to: two links to the folder that they
lie in are a tree without end, one to `/` is the whole computer.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

_BETWEEN_LOOKS = 0.5
"""Seconds, as in MkDocs."""


def watch_without_following(
    server: LiveReloadServer, instead_of: str, paths: Iterable[str | Path]
) -> None:
    """Let a server that has not started yet watch paths, and whatever lies in them but for links.

    Args:
        server: the preview's.
        instead_of: what MkDocs lets it watch, besides some of the paths.
        paths: files and folders.
    """
    watched = [str(path) for path in paths]
    for path in (instead_of, watched[0]):
        server.unwatch(path)
    server.observer = PollingObserverVFS(  # type: ignore[assignment] # the same but for its class
        stat=os.lstat, listdir=os.scandir, polling_interval=_BETWEEN_LOOKS
    )
    for path in watched:
        server.watch(path)
