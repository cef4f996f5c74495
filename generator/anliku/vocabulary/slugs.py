"""A facet's concepts in, the last part of the address of each concept's page out."""

from collections.abc import Mapping

from anliku import addresses
from anliku.model.facets import Facet
from anliku.vocabulary.vocabulary import Vocabulary

INDEX_SLUG = "index"
"""What the page of a whole facet is called; no concept may be."""


def concept_slugs(vocabulary: Vocabulary, facet: Facet) -> Mapping[str, str]:
    """Return the last part of the address of each concept's page, by URI."""
    concepts = vocabulary.of_facet(facet)
    names = {concept.uri: concept.uri.partition("/")[2] for concept in concepts}
    sounds = addresses.distinct_slugs(names.values())
    return {c.uri: c.entry.slug or sounds[names[c.uri]] for c in concepts}
