"""Mistakes of the settings in, all of them at their lines out, in one run."""

from collections.abc import Iterator

from anliku.problems import Location, Problem, Rule, SettingsError, in_reading_order
from anliku.settings.file import Key, SettingsFile


class Mistakes:
    """Gathers what is wrong with the settings, so that a reader of one can go on to the next."""

    def __init__(self, file: SettingsFile, above: tuple[Key, ...] = ()) -> None:
        """Begin with none.

        Args:
            file: the settings as written.
            above: keys that stand above those which `tell` gets.
        """
        self._file = file
        self._above = above
        self._found: list[Problem] = []

    def tell(self, keys: tuple[Key, ...], message: str, hint: str) -> None:
        """Take down a mistake of the value below some keys; the message begins with its name."""
        self.tell_at(self._file.place(*self._above, *keys), message, hint)

    def tell_of_key(self, keys: tuple[Key, ...], message: str, hint: str) -> None:
        """Take down a mistake of the last of some keys itself."""
        self.tell_at(self._file.place_of_key(*self._above, *keys), message, hint)

    def tell_at(self, place: Location, message: str, hint: str) -> None:
        """Take down a mistake at a place."""
        problem = Problem(rule=Rule.SETTING, location=place, message=message, hint=hint)
        self._found.append(problem)

    def below(self, *keys: Key) -> "Mistakes":
        """Return the same for what stands below some keys; what it gathers counts here as well."""
        inner = Mistakes(self._file, (*self._above, *keys))
        inner._found = self._found
        return inner

    def __iter__(self) -> Iterator[Problem]:
        """Yield what was found, in reading order."""
        return iter(in_reading_order(self._found))

    def refuse(self) -> None:
        """End here if anything was wrong.

        Raises:
            SettingsError: with all that was found.
        """
        if self._found:
            raise SettingsError.of(self._file.name, tuple(self))
