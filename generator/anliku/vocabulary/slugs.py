"""A concept in, the last part of the address of its page out: by the concept alone."""

from collections.abc import Mapping

from anliku.model.concept import Concept
from anliku.model.facets import Facet
from anliku.slugs import marked_slug
from anliku.vocabulary.vocabulary import Vocabulary

INDEX_SLUG = "index"
"""What the page of a whole facet is called; no concept may be."""


def concept_slug(concept: Concept) -> str:
    """Return what its editor has given, else the pinyin of its name with a mark of its own.

    The mark is always there: without it, a concept that comes later and sounds alike would have to
    move one of the two pages.
    """
    return concept.entry.slug or marked_slug(concept.name)


def concept_slugs(vocabulary: Vocabulary, facet: Facet) -> Mapping[str, str]:
    """Return the last part of the address of each concept's page, by URI."""
    return {concept.uri: concept_slug(concept) for concept in vocabulary.of_facet(facet)}
