"""The marks and words of a text with fields in, each field's code judged once it is whole out."""

from anliku.media.documents.fields import refuse_active_field

_MOST_NESTED = 200


class FieldCodes:
    """Follows the fields of one text: what begins, turns to its result, and ends.

    A field within a field's code stands in it as a NUL, so that no name is put together from parts
    that only a run of the fields would give.
    """

    def __init__(self) -> None:
        self._codes: list[list[str]] = []
        self._in_result: list[bool] = []
        self._stray: list[str] = []

    @property
    def is_open(self) -> bool:
        """Whether a field has begun and not ended."""
        return bool(self._codes)

    def begin(self) -> None:
        """A field begins."""
        if self._codes and not self._in_result[-1]:
            self._codes[-1].append("\0")
        self._codes.append([])
        self._in_result.append(False)
        if len(self._codes) > _MOST_NESTED:
            self.finish()

    def separate(self) -> None:
        """Its code is over, its result begins.

        Raises:
            DocumentRefusedError: as `refuse_active_field`.
        """
        if self._codes and not self._in_result[-1]:
            refuse_active_field("".join(self._codes[-1]))
            self._in_result[-1] = True

    def end(self) -> None:
        """A field ends.

        Raises:
            DocumentRefusedError: as `refuse_active_field`.
        """
        self.separate()
        if self._codes:
            self._codes.pop()
            self._in_result.pop()

    def code(self, text: str) -> None:
        """Take in a piece that is marked as code, wherever it stands."""
        (self._codes[-1] if self._codes else self._stray).append(text)

    def words(self, text: str) -> None:
        """Take in a piece of a text in which only marks tell code from words."""
        if self._codes and not self._in_result[-1]:
            self._codes[-1].append(text)

    def finish(self) -> None:
        """Judge the fields that nothing ends.

        Raises:
            DocumentRefusedError: as `refuse_active_field`.
        """
        refuse_active_field("".join(self._stray))
        while self._codes:
            self.end()
