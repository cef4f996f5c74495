"""The cases of a pack in, the terms they carry with what the vocabulary says of them out."""

from collections.abc import Iterator

from anliku.model.facets import VOCABULARY_FACETS, Facet
from anliku.packs.blocks import Block, Facts, Heading, Inlines, paragraph, words
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.wording import line
from anliku.packs.interface import Chapter
from anliku.slugs import slug


def glossary(selection: Selection) -> Chapter:
    """Return the chapter of terms, those of one facet together, in the order of their sound."""
    blocks = tuple(block for facet in VOCABULARY_FACETS for block in _facet(facet, selection))
    opening = paragraph("只收本书案例标注的词。词义和范围照录案例库的词表。")
    return Chapter(key="glossary", title="术语表", blocks=(opening, *blocks))


def _facet(facet: Facet, selection: Selection) -> Iterator[Block]:
    used = dict.fromkeys(uri for case in selection.cases for uri in case.concepts(facet))
    if used:
        ordered = sorted(used, key=lambda uri: (slug(selection.label(uri)), uri))
        yield Heading(2, words(facet.label))
        yield Facts(tuple((selection.label(uri), _meaning(uri, selection)) for uri in ordered))


def _meaning(uri: str, selection: Selection) -> Inlines:
    concept = selection.corpus.vocabulary.concepts.get(uri)
    # Not the alternative labels: they help a search, and many mean only something near.
    return line((concept.meaning if concept else None) or "词表没有说明。")
