"""A vocabulary in, what is wrong with how its concepts hang together out."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from anliku.file_names import sameness, slug_fault
from anliku.model.concept import Concept
from anliku.model.facets import VOCABULARY_FACETS
from anliku.problems import Location, Problem, Rule
from anliku.validation import nearest
from anliku.validation.messages import shown
from anliku.vocabulary.slugs import INDEX_SLUG, concept_slugs
from anliku.vocabulary.vocabulary import Vocabulary

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_GUESSES = 20
"""Unknown concepts for which a known one is sought."""


def structural_problems(
    vocabulary: Vocabulary, places: Mapping[str, Location]
) -> Iterator[Problem]:
    """Yield ambiguous labels, dangling references, addresses that clash, terms without a way on.

    Args:
        vocabulary: all concepts.
        places: where each concept's URI stands, for the locations.
    """
    guesses = _Guesses(vocabulary)
    for concept in vocabulary.concepts.values():
        place = places[concept.uri]
        yield from _dangling(concept, vocabulary, place, guesses)
        yield from _deprecated(concept, vocabulary, place)
        yield from _slug(concept, place)
    yield from _ambiguous(vocabulary, places)
    yield from _same_address(vocabulary, places)


class _Guesses:
    """What was probably meant by the first unknown concepts; who has many reads no more of them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._left = _MOST_GUESSES

    def hint(self, uri: str) -> str:
        """Return how to mend a pointer to an unknown concept."""
        self._left -= 1
        alike = nearest(uri, self._vocabulary.concepts, most=1) if self._left >= 0 else ()
        return f"是不是“{alike[0]}”？" if alike else "先在词表里加上这个概念"


def _dangling(
    concept: Concept, vocabulary: Vocabulary, place: Location, guesses: _Guesses
) -> Iterator[Problem]:
    entry = concept.entry
    pointers = [("上位词", entry.broader), ("改用", entry.replaced_by)]
    pointers += [("相关词", uri) for uri in entry.related]
    for name, uri in pointers:
        if uri is None:
            continue
        target = vocabulary.concepts.get(uri)
        if target is None and not vocabulary.is_complete:
            continue
        if uri == concept.uri and name == "相关词":
            message = f"“{concept.uri}”写成了自己的{name}"
            yield _problem(Rule.DANGLING_CONCEPT, place, message, "删去它，或改成另一个概念")
        elif target is None:
            message = f"“{concept.uri}”的{name}“{shown(uri)}”不在词表里"
            yield _problem(Rule.DANGLING_CONCEPT, place, message, guesses.hint(uri))
        elif name != "相关词" and target.facet is not concept.facet:
            message = f"“{concept.uri}”的{name}“{uri}”属于另一个词表"
            yield _problem(Rule.WRONG_SCHEME, place, message, "只能指向同一个词表里的概念")


def _deprecated(concept: Concept, vocabulary: Vocabulary, place: Location) -> Iterator[Problem]:
    if concept.entry.deprecated and not concept.entry.replaced_by:
        message = f"“{concept.uri}”停用了，但没有写改用哪个词"
        yield _problem(Rule.NO_REPLACEMENT, place, message, "加上 replaced_by: 另一个概念")
    target = vocabulary.concepts.get(concept.entry.replaced_by or "")
    if target and target.entry.deprecated:
        message = f"“{concept.uri}”改用的“{target.uri}”也停用了"
        yield _problem(Rule.NO_REPLACEMENT, place, message, "改成还在用的概念")


def _slug(concept: Concept, place: Location) -> Iterator[Problem]:
    slug = concept.entry.slug
    if slug is None:
        return
    if not _SLUG.fullmatch(slug):
        message = f"“{concept.uri}”的网址名“{shown(slug)}”写法不对"
        yield _problem(Rule.WRONG_FORMAT, place, message, "只用小写字母、数字和连字符，如 zhu-can")
    elif fault := slug_fault(slug):
        message = f"“{concept.uri}”的网址名“{slug}”{fault[0]}"
        yield _problem(Rule.WRONG_FORMAT, place, message, fault[1])


def _ambiguous(vocabulary: Vocabulary, places: Mapping[str, Location]) -> Iterator[Problem]:
    """Find labels that two concepts of a scheme share, and synonyms that are another's name.

    Labels that differ in capitals, width or Unicode form alone are the same to whoever reads them.
    """
    owners: dict[tuple[str, str], Concept] = {}
    preferred = {_folded(concept.label): concept for concept in vocabulary.concepts.values()}
    for concept in vocabulary.concepts.values():
        own = {_folded(label): label for label in reversed(concept.labels)}
        for folded, label in reversed(own.items()):
            first = owners.setdefault((concept.facet.key, folded), concept)
            other = preferred.get(folded, concept)
            if first is not concept:
                message = f"“{label}”既是“{first.uri}”又是“{concept.uri}”"
            elif folded != _folded(concept.label) and other is not concept:
                message = f"“{concept.uri}”的同义词“{label}”是“{other.uri}”的首选词"
            else:
                continue
            hint = "只留在一个概念里；意思相近的用 related 连起来"
            yield _problem(Rule.DUPLICATE_LABEL, places[concept.uri], message, hint)


def _folded(label: str) -> str:
    return sameness(unicodedata.normalize("NFKC", label))


def _same_address(vocabulary: Vocabulary, places: Mapping[str, Location]) -> Iterator[Problem]:
    """Find concepts whose pages would have one address, or the address of the facet's index."""
    for facet in VOCABULARY_FACETS:
        owners = {INDEX_SLUG: f"“{facet.label}”的索引页"}
        for uri, slug in concept_slugs(vocabulary, facet).items():
            key = sameness(slug)
            if key in owners:
                message = f"“{uri}”的网址名“{slug}”已经用在{owners[key]}"
                hint = "换一个 slug，或删去 slug 一栏"
                yield _problem(Rule.ADDRESS_CLASH, places[uri], message, hint)
            owners.setdefault(key, f"“{uri}”")


def _problem(rule: Rule, place: Location, message: str, hint: str) -> Problem:
    return Problem(rule=rule, location=place, message=message, hint=hint)
