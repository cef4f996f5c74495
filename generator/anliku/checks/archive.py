"""An archive's settings in, its corpus with all problems of files and texts out."""

from anliku.checks.case_text import check_case
from anliku.checks.collections import collection_problems
from anliku.corpus import Corpus, read_corpus
from anliku.settings import Settings


def read_checked_corpus(settings: Settings) -> Corpus:
    """Return the archive's corpus with the problems of its files, records and texts."""
    corpus = read_corpus(settings)
    found = (problem for case in corpus.cases for problem in check_case(case, settings.root))
    return corpus.with_problems([*found, *collection_problems(corpus, settings.root)])
