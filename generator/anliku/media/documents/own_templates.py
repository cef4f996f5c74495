"""Where a document says that its template lies in, whether that is on its author's own computer out."""

import re
from urllib.parse import unquote

_OWN = re.compile(
    r"(?:file:///)?[A-Za-z]:[\\/](?![\\/])[^:]*|(?:normal|normal\.(?:dotm?|dotx|wpt))",
    re.IGNORECASE,
)


def is_own_template(target: str) -> bool:
    """Whether a template is Word's own, or lies on a drive: nothing is fetched from a server.

    Word notes the template of nearly each document that was begun from one, and looks for it there.
    """
    return _OWN.fullmatch(unquote(target.strip())) is not None
