"""What a rule gets to see: a text with its tree, and what is known of the file it stands in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from anliku.model.enums import Kind
from anliku.problems import Problem, Rule
from anliku.showing import Showing
from anliku.text import Text
from anliku.text.tree import Image, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedText:
    """A text of the archive."""

    text: Text
    showing: Showing
    """The archive as it is shown, for looking up where links lead."""
    kind: Kind | None = None
    """The kind of case; None for other texts, and where front matter does not tell it."""
    sources: frozenset[str] | None = None
    """Numbers of the case's sources; None for other texts, and where they are not known."""
    is_page: bool = False
    """Whether it is a plain page, whose first heading is its title."""

    def problem(
        self, rule: Rule, message: str, hint: str, at: int | None = None, wanted: str = ""
    ) -> Problem:
        """Return a problem at a node of the tree, or at the top of the text.

        Args:
            rule: which one is broken.
            message: what is wrong.
            hint: how to mend it.
            at: the node's own `at`.
            wanted: words behind `at` at which the problem stands, if not at once.
        """
        place = self.text.top if at is None else self.text.place_of(wanted, at)
        return Problem(rule=rule, location=place, message=message, hint=hint)

    def link_problem(self, rule: Rule, message: str, hint: str, link: Link | Image) -> Problem:
        """Return a problem at the address of a link or of a picture."""
        place = self.text.place_of_address(link)
        return Problem(rule=rule, location=place, message=message, hint=hint)


Check = Callable[[CheckedText], Iterator[Problem]]
"""One rule, or a few that see the same thing."""
