"""A vocabulary in, the page of all words that a case may be given out, those without a case too."""

from collections.abc import Iterator
from dataclasses import dataclass

from anliku import addresses
from anliku.model.concept import Concept
from anliku.model.facets import VOCABULARY_FACETS, Facet
from anliku.pages.interface import Page
from anliku.taxonomy import Taxonomy, Term
from anliku.vocabulary import Vocabulary
from anliku.vocabulary.slugs import concept_slug

TERMS = "about/terms.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A word that may be chosen."""

    concept: Concept
    depth: int
    """How many words are above it."""
    term: Term | None
    """Where its cases are, if it has any."""
    former: tuple[Concept, ...]
    """Deprecated words in place of which it is chosen."""

    @property
    def address(self) -> str:
        """Where it stands on the page."""
        return f"{TERMS}#{self.concept.uri.replace('/', '-')}"

    @property
    def left(self) -> Iterator[str]:
        """The pages that it and those it stands for once had, and have no more."""
        if self.term is None:
            gone = [self.concept] if self.concept.entry.was_used else []
            for concept in (*gone, *self.former):
                yield addresses.term_address(concept.facet, concept_slug(concept))


def terms_page(vocabulary: Vocabulary, taxonomy: Taxonomy) -> Page:
    """Return the page of the vocabulary: each word with its meaning and other names, broad ones first."""
    facets = [(facet, list(_choices(facet, vocabulary, taxonomy))) for facet in VOCABULARY_FACETS]
    return Page(
        address=TERMS,
        title="词表",
        description="给案例归类用的词：每个词的意思、怎样同相近的词分开、也叫什么。",
        template="terms",
        values={"facets": [(facet, choices) for facet, choices in facets if choices]},
    )


def _choices(facet: Facet, vocabulary: Vocabulary, taxonomy: Taxonomy) -> Iterator[Choice]:
    for concept in vocabulary.top(facet):
        yield from _from(concept, 0, vocabulary, taxonomy)


def _from(
    concept: Concept, depth: int, vocabulary: Vocabulary, taxonomy: Taxonomy
) -> Iterator[Choice]:
    """Yield a concept and those below it; a deprecated one may no longer be chosen."""
    if not concept.entry.deprecated:
        yield Choice(
            concept=concept,
            depth=depth,
            term=taxonomy.of_key(concept.uri),
            former=vocabulary.replaced_with(concept.uri),
        )
    for below in vocabulary.narrower(concept.uri):
        yield from _from(below, depth + 1, vocabulary, taxonomy)
