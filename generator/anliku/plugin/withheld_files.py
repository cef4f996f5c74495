"""An archive and what of it is shown in, the pictures and other files that wait with hidden cases out.

MkDocs copies whatever lies in `docs_dir`; a picture of a case that is under embargo, not yet
reviewed, or withdrawn must not be on the site before, or after, the case itself.
"""

from collections.abc import Iterable
from pathlib import Path

from anliku.checks import files_linked_in
from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.collection import Collection
from anliku.settings import Settings

_MAY_SPELL_OTHERWISE = "%\\&"
"""With one of these in a text, a file's name may stand in it in another spelling."""


def withheld_files(archive: Corpus, shown: Corpus, settings: Settings) -> frozenset[Path]:
    """Return the files that cases without a text on the site use, and no text that is on it.

    Args:
        archive: all cases.
        shown: those that are shown.
        settings: where the cases and the plain pages are.
    """
    told = {case.id for case in shown.cases if not case.is_withdrawn}
    of_hidden = _linked(settings.root, (case for case in archive.cases if case.id not in told))
    hidden = frozenset(path for path in of_hidden if _lies_beside_cases(path, settings))
    if not hidden:
        return hidden
    # Only texts that may name such a file are read again: there may be thousands of them.
    marks = (*_MAY_SPELL_OTHERWISE, *(path.name for path in hidden))
    texts: tuple[Case | Collection, ...] = (
        *(case for case in shown.cases if case.id in told),
        *shown.collections,
    )
    near = (text for text in texts if any(mark in text.text.source for mark in marks))
    return hidden - _linked(settings.root, near)


def _linked(root: Path, texts: Iterable[Case | Collection]) -> frozenset[Path]:
    return frozenset(path for text in texts for path in files_linked_in(text, root))


def _lies_beside_cases(path: Path, settings: Settings) -> bool:
    """Whether a file is a case's and not a plain page's, and no text itself."""
    if not path.is_relative_to(settings.cases_dir) or path.suffix == ".md":
        return False
    folder, *below = path.relative_to(settings.cases_dir).parts
    return bool(below) and folder not in settings.page_folders
