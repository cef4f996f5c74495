"""One rule at a time, on a text of one's own choosing."""

from pathlib import Path

from anliku.checks import CheckedText, text_problems
from anliku.corpus import Corpus
from anliku.model.enums import Kind, Status
from anliku.problems import Problem
from anliku.settings import Settings
from anliku.showing import Showing
from anliku.text import Text
from tests.unit.factory import a_corpus

PATH = "cases/甲省/1.md"


def showing_of(root: Path, corpus: Corpus | None = None) -> Showing:
    """Return an archive in a folder that shows everything."""
    settings = Settings(
        root=root, cases_dir=root / "cases", site_dir=root / "site", index_dir=root / "index"
    )
    return Showing(archive=corpus or a_corpus(), settings=settings, statuses=tuple(Status))


def problems_of(
    body: str, root: Path = Path("/nowhere"), kind: Kind | None = Kind.BRIEF
) -> list[Problem]:
    """Return what all rules say of a text with one source, S1."""
    text = CheckedText(
        text=Text(body, PATH, 10),
        showing=showing_of(root),
        kind=kind,
        sources=frozenset(["S1"]),
    )
    return text_problems(text)


def codes_of(body: str, root: Path = Path("/nowhere"), kind: Kind | None = Kind.BRIEF) -> list[str]:
    """Return the codes of what all rules say of a text."""
    return [problem.rule.code for problem in problems_of(body, root, kind)]
