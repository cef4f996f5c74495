"""What is asked for, as it was written, with the place where it was written."""

from dataclasses import dataclass

from anliku.model.case import Case
from anliku.model.parts import Teaching
from anliku.packs.interface import Edition, PackRequest
from anliku.problems import Location
from anliku.text import Text

COMMAND_LINE = "命令行"
"""Path of what stands on the command line; the column there counts the arguments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One thing that somebody named: an id, a collection."""

    written: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a list file or a link of the basket asks for; empty where it says nothing."""

    ids: tuple[Wanted, ...] = ()
    title: str = ""
    editions: tuple[Edition, ...] = ()
    organiser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave for one query."""

    query: Wanted
    ids: tuple[str, ...]
    """In the order in which they are to be printed."""
    advice: str = ""
    """How to ask better, where nothing was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Everything that somebody asks for, before it is known whether there is such a thing."""

    ids: tuple[Wanted, ...] = ()
    lists: tuple[Wanted, ...] = ()
    """Files or links of the basket."""
    collections: tuple[Wanted, ...] = ()
    """Slugs, titles or files."""
    found: tuple[Found, ...] = ()
    title: str = ""
    organiser: str = ""
    editions: tuple[Edition, ...] = ()
    """None: as the list file says, else the students'."""

    @property
    def parts(self) -> tuple[object, ...]:
        """Those of the four ways to name cases that are used."""
        return tuple(filter(None, (self.ids, self.lists, self.collections, self.found)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """What a selection comes to: cases in order, each once, and what stands on the cover."""

    cases: tuple[Case, ...]
    title: str
    editions: tuple[Edition, ...]
    organiser: str = ""
    summary: str = ""
    introduction: Text | None = None
    teaching: Teaching | None = None

    def request(self, edition: Edition) -> PackRequest:
        """Return what composing needs for one of the editions."""
        return PackRequest(
            cases=self.cases,
            title=self.title,
            edition=edition,
            organiser=self.organiser,
            summary=self.summary,
            introduction=self.introduction,
            teaching=self.teaching,
        )


def on_command_line(written: tuple[str, ...]) -> tuple[Wanted, ...]:
    """Return arguments of the command line with their places."""
    return tuple(
        Wanted(written=text, location=Location(COMMAND_LINE, 1, number))
        for number, text in enumerate(written, start=1)
    )


def shortened(text: str, most: int = 40) -> str:
    """Return what somebody wrote, short enough to be quoted in a message."""
    return text if len(text) <= most else f"{text[:most]}…"
