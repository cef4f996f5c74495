"""The top-level entries of a YAML text, of which broken ones can be taken out line by line."""

import re

_TOP = re.compile(r"""^(?P<indent> *)["']?(?P<key>[^\s#"'-][^:"']*?)["']? *:(?: |$)""")
_WORD = re.compile(r"""\s*["']?(?P<key>[^\s:："'；;=，]+)""")


class Blocks:
    """A block mapping's text that keeps its lines' numbers while entries go."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._removed: set[str] = set()
        first = next((found for line in self._lines if (found := _TOP.match(line))), None)
        self._indent = len(first["indent"]) if first else -1

    @property
    def text(self) -> str:
        """The text as it stands now."""
        return "\n".join(self._lines)

    @property
    def removed(self) -> frozenset[str]:
        """The keys of the entries that were taken out."""
        return frozenset(self._removed)

    def remove(self, line: int) -> bool:
        """Take out the entry around a line, from 0; say whether there was any."""
        last = min(line, len(self._lines) - 1)
        start = next((at for at in range(last, -1, -1) if self._is_start(at)), None)
        if start is None or not self._lines[start].strip():
            return False
        end = start + 1
        while end < len(self._lines) and not self._is_start(end):
            end += 1
        found = _TOP.match(self._lines[start]) or _WORD.match(self._lines[start])
        if found:
            self._removed.add(found["key"].strip())
        self._lines[start:end] = [""] * (end - start)
        return True

    def _is_start(self, at: int) -> bool:
        """Whether an entry, or a line that is to be one, starts here."""
        line = self._lines[at]
        text = line.lstrip(" \t")
        is_entry = bool(text) and not text.startswith(("#", "- ", "-\t"))
        return is_entry and text != "-" and 0 <= len(line) - len(text) <= max(self._indent, 0)
