"""A page of the preview in, what is wrong with its text out, so that its author sees it there."""

from anliku.problems import Problem, Severity
from anliku.showing import Showing
from anliku.text import Text

PREVIEW_STYLES = "assets/anliku/preview.css"
"""How that looks; no page of the site itself needs it."""
_ORDER = tuple(Severity)


def problems_of_page(text: Text | None, showing: Showing, *, is_home: bool) -> tuple[Problem, ...]:
    """Return the problems that a page of the preview shows at its top, the errors first.

    Args:
        text: what the page shows; None for a page without a written text.
        showing: the archive.
        is_home: whether it is the home page, which also shows the problems of files without a page.
    """
    found = (
        problem
        for problem in showing.archive.problems
        if (text is not None and problem.location.path == text.path)
        or (is_home and not showing.has_page(problem.location.path))
    )
    return tuple(sorted(found, key=lambda problem: _ORDER.index(problem.severity)))
