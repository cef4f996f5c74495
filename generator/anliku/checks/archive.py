"""An archive's settings in, its corpus with all problems of files, records and texts out."""

from collections.abc import Iterator
from dataclasses import replace

from anliku.checks.collections import collection_problems
from anliku.checks.interface import CheckedText
from anliku.checks.plain_pages import clashing_addresses, taken_addresses
from anliku.checks.text_rules import text_problems
from anliku.corpus import Corpus, other_files, read_corpus
from anliku.media import judge_files, uses_in
from anliku.problems import Rule
from anliku.settings import Settings
from anliku.showing import Showing


def read_checked_corpus(settings: Settings) -> Corpus:
    """Return the archive's corpus with the problems of its files, records and texts."""
    return checked(read_corpus(settings), settings)


def checked(corpus: Corpus, settings: Settings) -> Corpus:
    """Return a corpus with the problems of all its texts besides its own."""
    showing = Showing(archive=corpus, settings=settings, statuses=settings.shown)
    texts = list(_texts(corpus, showing))
    found = [problem for text in texts for problem in text_problems(text)]
    uses = [use for text in texts for use in uses_in(text.text)]
    read = {text.text.path for text in texts} | {*other_files(settings)}
    # What cannot be read is said to be so; where it lies is not what is wrong with it.
    read |= {one.location.path for one in corpus.problems if one.rule is Rule.UNREADABLE}
    found += judge_files(settings, uses, read)
    found += [*taken_addresses(showing), *clashing_addresses(showing)]
    return _without_consequences(corpus.with_problems([*found, *collection_problems(corpus)]))


def _without_consequences(corpus: Corpus) -> Corpus:
    """Return the corpus without what follows only from a case's lying in the wrong folder."""
    all_found = corpus.problems
    moved = {one.location.path for one in all_found if one.rule is Rule.MISPLACED_CASE}
    kept = (
        one
        for one in all_found
        if one.rule is not Rule.UNKNOWN_KEY or one.location.path not in moved
    )
    return replace(corpus, problems=tuple(kept))


def _texts(corpus: Corpus, showing: Showing) -> Iterator[CheckedText]:
    for case in corpus.cases:
        yield CheckedText(
            text=case.text,
            showing=showing,
            kind=case.record.kind,
            sources=frozenset(case.sources),
        )
    for unread in corpus.unread:
        yield CheckedText(text=unread.text, showing=showing, kind=unread.kind)
    for collection in corpus.collections:
        yield CheckedText(text=collection.text, showing=showing)
    for page in corpus.pages:
        yield CheckedText(text=page.text, showing=showing, is_page=True)
