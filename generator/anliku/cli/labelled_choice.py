"""Words of the command line in, members of a closed set out, by label or value."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import click
from click.shell_completion import CompletionItem
from typing_extensions import override

from anliku.model.labelled import LabelledEnum
from anliku.validation import nearest

E = TypeVar("E", bound=LabelledEnum)
_PARTING = re.compile(r"[,，、;；\s]+")
_LONGEST_QUOTED = 40


class LabelledChoice(click.ParamType, Generic[E]):  # type: ignore[type-arg] # generic in newer clicks alone
    """One member of an enumeration."""

    def __init__(self, members: Iterable[E], name: str, shown: Callable[[E], str]) -> None:
        """Prepare the choice.

        Args:
            members: what may be chosen.
            name: what is chosen, for messages.
            shown: the word for a member in help and messages; its label and value are read, too.
        """
        self.name = name
        self.all = tuple(members)
        self.words = tuple(map(shown, self.all))
        self._known = {
            _folded(word): one for one in self.all for word in (one.value, one.label, shown(one))
        }

    @override
    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "|".join(self.words)

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> E:
        member = self._known.get(_folded(value))
        if member is None:
            shown = {_folded(word): word for word in self.words}
            alike = nearest(_folded(value), shown, most=1)
            meant = f"，是不是“{shown[alike[0]]}”？" if alike else "；"
            quoted = value[:_LONGEST_QUOTED]
            self.fail(
                f"没有“{quoted}”这种{self.name}{meant}可以写：{'、'.join(self.words)}", param, ctx
            )
        return member

    @override
    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]


class LabelledChoices(click.ParamType, Generic[E]):  # type: ignore[type-arg] # generic in newer clicks alone
    """Several members of an enumeration in one word, parted by commas."""

    def __init__(self, one: LabelledChoice[E], word_for_all: str) -> None:
        """Prepare the choice.

        Args:
            one: reads each.
            word_for_all: what means all of them.
        """
        self.name = one.name
        self._one = one
        self._word_for_all = word_for_all

    @override
    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return ",".join(self._one.words)

    @override
    def convert(
        self, value: str | tuple[E, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[E, ...]:
        if isinstance(value, tuple):
            return value
        words = [word for word in _PARTING.split(value) if word]
        if words == [self._word_for_all]:
            return self._one.all
        if not words:
            self.fail(f"没有写{self.name}；可以写：{'、'.join(self._one.words)}", param, ctx)
        return tuple(self._one.convert(word, param, ctx) for word in words)

    @override
    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(",")
        words = (*self._one.words, *(() if comma else (self._word_for_all,)))
        return [CompletionItem(before + comma + word) for word in words if word.startswith(last)]


def flat(several: Iterable[tuple[E, ...]]) -> tuple[E, ...]:
    """Return the members that a repeated option names, each once."""
    return tuple(dict.fromkeys(member for members in several for member in members))


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).strip().casefold()
