"""Invented search documents of about 2.4 KB for measuring: the same number gives the same text.

Sentences are words of the vocabulary and of its synonyms, drawn by Zipf's law, with function words
between; they make no sense and say of nothing that it happened.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate

from pypinyin.constants import PHRASES_DICT

from anliku.model.concept import Concept
from anliku.model.identifiers import case_id
from anliku.model.provinces import PROVINCES
from anliku.search.documents import SearchDocument
from anliku.vocabulary import Vocabulary

CHARACTERS = 800
"""Characters of a body: 2.4 KB in UTF-8."""

_YEAR = 2027
_JOINTS = ("的", "和", "在", "对", "把", "由", "向", "为", "与", "从")
_SYLLABLES = "安白北昌成城川大丹定东都峰福高谷冠广贵海河和洪湖华淮吉江金泾景九康兰乐黎林龙隆"
_KINDS = ("社区", "村", "街道", "镇")


def documents(
    count: int, vocabulary: Vocabulary, first: int = 1, further: Sequence[str] = ()
) -> Iterator[SearchDocument]:
    """Yield invented documents.

    Args:
        count: how many.
        vocabulary: the archive's, whose words are the most frequent ones.
        first: serial number of the first.
        further: rarer words, for texts as varied as those of people (`general_words`).
    """
    words = [*_words(vocabulary), *further]
    weights = list(accumulate(1 / rank for rank in range(10, len(words) + 10)))
    concepts = list(vocabulary.concepts.values())
    for number in range(first, first + count):
        yield _document(number, words, weights, concepts)


def general_words() -> list[str]:
    """Return about 47,000 words and idioms of Chinese, those that pypinyin knows how to read."""
    words = sorted(PHRASES_DICT)
    random.Random(1).shuffle(words)
    return words


def _words(vocabulary: Vocabulary) -> list[str]:
    labels = [label for concept in vocabulary.concepts.values() for label in concept.labels]
    words = sorted({*labels, *(word for ring in vocabulary.synonyms for word in ring)})
    random.Random(0).shuffle(words)
    return words


def _document(
    number: int, words: Sequence[str], weights: Sequence[float], concepts: Sequence[Concept]
) -> SearchDocument:
    chance = random.Random(number)
    name = "".join(chance.sample(_SYLLABLES, 2)) + chance.choice(_KINDS)
    county = "".join(chance.sample(_SYLLABLES, 2)) + "县"
    place = (
        chance.choice(list(PROVINCES)),
        "".join(chance.sample(_SYLLABLES, 2)) + "市",
        county,
        name,
    )
    own = chance.sample(concepts, 4)
    sentences = list(_sentences(chance, words, weights))
    return SearchDocument(
        id=case_id(_YEAR, number),
        title=f"{name}：{sentences[0][:14]}",
        gist=sentences[1],
        summary="".join(sentences[2:4]),
        place=place,
        places=tuple(dict.fromkeys(n for full in place for n in (full, full[:2]))),
        topics=(own[0].label,),
        problems=(own[1].label,),
        practices=(own[2].label,),
        terms=tuple(concept.label for concept in own),
        body="\n".join(sentences[4:]),
        address=f"cases/{case_id(_YEAR, number)}.html",
        evidence=chance.choice((None, 0, 1, 2, 3)),
        concepts=tuple(concept.uri for concept in own),
        broader=(),
        related=(),
        facets={"topic": (own[0].uri,), "region": ("/".join(place),)},
    )


def _sentences(
    chance: random.Random, words: Sequence[str], weights: Sequence[float]
) -> Iterator[str]:
    length = 0
    while length < CHARACTERS:
        drawn = chance.choices(words, cum_weights=weights, k=chance.randint(4, 9))
        sentence = "".join(word + chance.choice(_JOINTS) for word in drawn)[:-1] + "。"
        length += len(sentence)
        yield sentence
