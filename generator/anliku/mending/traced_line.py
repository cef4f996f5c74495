"""One line that is rewritten, knowing for each of its characters where it stood in the file."""


class TracedLine:
    """A line of front matter and the column that each of its characters came from."""

    __slots__ = ("_origins", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._origins = list(range(len(text) + 1))

    def origin(self, column: int) -> int:
        """Return the column in the file, from 0, of a column of the line as it is now."""
        return self._origins[min(column, len(self._origins) - 1)]

    def replace(self, start: int, end: int, new: str) -> None:
        """Write `new` over the characters from `start` to `end`; it stands where they stood."""
        if len(new) != end - start:
            self._origins[start:end] = [self._origins[start]] * len(new)
        self.text = self.text[:start] + new + self.text[end:]

    def insert(self, at: int, new: str) -> None:
        """Write `new` before a character; it stands where that character stands."""
        self.replace(at, at, new)
