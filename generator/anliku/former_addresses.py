"""A taxonomy in, the addresses out that its terms had before, nothing more.

A term's address was once the plain pinyin of its name, with a mark of its own where another term
beside it sounded alike: which of the two depended on the neighbours. Readers have linked to both, and to the
pages of concepts that others have replaced.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from anliku.model.facets import Facet
from anliku.slugs import marked_slug, slug
from anliku.taxonomy import Taxonomy, Term
from anliku.vocabulary.slugs import concept_slug

Owners = Mapping[str, tuple[Term, ...]]
"""Former names, each with every term that may have had it; none that stands for a term now."""


def former_owners(taxonomy: Taxonomy, facet: Facet, *, even_used: bool = False) -> Owners:
    """Return what stood for a facet's terms in addresses once; terms that sound alike share it.

    Args:
        taxonomy: the terms.
        facet: whose.
        even_used: whether also names are given that stand for another term now, whose list may have
            fewer pages.
    """
    terms = taxonomy.of_facet(facet)
    if not (facet.has_vocabulary or facet is Facet.REGION):
        return {}
    paths = {term.key: _path(term) for term in terms}
    sounds = Counter((path[:-1], slug(path[-1])) for path in paths.values())
    used = {term.name for term in terms}
    owners: dict[str, list[Term]] = {}
    for term in terms:
        for name in (*_former_names(paths[term.key], sounds), *map(concept_slug, term.former)):
            if even_used or name not in used:
                owners.setdefault(name, []).append(term)
    return {name: tuple(found) for name, found in sorted(owners.items())}


def _path(term: Term) -> Sequence[str]:
    """Return the names that made up a term's address: a region's own and those above it."""
    return (term.concept.name,) if term.concept else tuple(term.key.split("/"))


def _former_names(
    path: Sequence[str], sounds: Mapping[tuple[Sequence[str], str], int]
) -> Iterator[str]:
    """Yield each former name of a path; only what has a neighbour of its sound was ever marked."""
    choices = []
    for depth, name in enumerate(path):
        plain = slug(name)
        has_like = sounds[path[:depth], plain] > 1
        choices.append((plain, marked_slug(name)) if has_like else (plain,))
    yield from map("/".join, itertools.product(*choices))
