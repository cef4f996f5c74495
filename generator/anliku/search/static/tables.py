"""The vocabulary and the rules of ranking in, the tables out by which a browser reads a query."""

from collections.abc import Iterator, Mapping
from functools import cache

from anliku.search import query, query_analysis, ranking
from anliku.search import question_words as asking
from anliku.search.filters import NAMES
from anliku.search.folding import fold
from anliku.search.labels import MOST_CONCEPTS, current_uri
from anliku.search.scripts import all_simplified
from anliku.search.sounds import readings, usual_sound
from anliku.search.weighting import FULL, SATURATION
from anliku.vocabulary import Vocabulary

_CONSTANTS = {
    query_analysis: ("WHOLE_LABEL", "PART_OF_LABEL", "SYNONYM", "MISSPELLED_LABEL"),
    ranking: (
        "LINK_SHARE",
        "LESSER_SHARE",
        "COVERAGE_SHARE",
        "LEAST_COVERAGE",
        "SPELLED_CERTAINTY",
        "SOUND_CERTAINTY",
        "LOOK_CERTAINTY",
        "MOST_LOOKALIKES",
        "MOST_SLIPS",
        "MOST_EXPANSIONS",
    ),
    query: ("MOST_CHARACTERS", "MOST_WORDS", "MOST_PHRASES"),
}
"""What both engines must agree on, by the module that says what it means."""

_HAN_BLOCKS = ((0x3005, 0x3008), (0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


def constants() -> dict[str, float]:
    """Return the numbers that the ranking depends on, by name."""
    found: dict[str, float] = {
        "FULL": FULL,
        "SATURATION": SATURATION,
        "MOST_CONCEPTS": MOST_CONCEPTS,
    }
    for module, names in _CONSTANTS.items():
        found |= {name: getattr(module, name) for name in names}
    return found


def label_rows(vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    """Return for each concept the URI that counts for it, and its labels, the preferred first."""
    return [
        (current_uri(concept), *map(fold, concept.labels))
        for concept in vocabulary.concepts.values()
    ]


def facet_names() -> list[tuple[str, str]]:
    """Return the names by which filters may call a facet, each with the facet's key."""
    return [(name, facet.key) for name, facet in NAMES.items()]


def synonym_rows(vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    """Return the rings of synonyms, folded."""
    return [tuple(map(fold, ring)) for ring in vocabulary.synonyms]


def question_words() -> list[str]:
    """Return the words of asking that are recognised in running text."""
    return sorted(word for word in asking.QUESTION_WORDS if len(word) > 1)


PAGE = 512
"""Characters of which sounds or simplified forms are fetched together."""


@cache
def common_traditional() -> str:
    """Return the characters of simplified texts that are folded, each with what it becomes.

    What such texts have is taken to be GB 2312, which browsers know too.
    """
    pairs = all_simplified().items()
    return "".join(character + form for character, form in pairs if _is_common(character))


@cache
def traditional_pages() -> Mapping[int, str]:
    """Return all others by the number of their page, likewise."""
    pages: dict[int, str] = {}
    for character, form in all_simplified().items():
        if not _is_common(character):
            page = ord(character) // PAGE
            pages[page] = pages.get(page, "") + character + form
    return pages


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def label_sounds(vocabulary: Vocabulary) -> list[list[str]]:
    """Return how each label of each concept sounds, in the order of `label_rows`."""
    return [[usual_sound(label) for label in labels] for _, *labels in label_rows(vocabulary)]


COMMON = "common"
"""The page of all characters that simplified texts have."""


@cache
def sound_pages() -> Mapping[int | str, list[Mapping[str, str]]]:
    """Return the sounds of characters by the name of their page: `COMMON`, or its number.

    Of each page the characters of each syllable: as the usual reading, as the second, as the third.
    """
    pages: dict[int | str, list[dict[str, str]]] = {}
    for character in _sounding():
        name = COMMON if _is_common(character) else ord(character) // PAGE
        rows = pages.setdefault(name, [{}, {}, {}])
        for row, syllable in zip(rows, readings(character), strict=False):
            row[syllable] = row.get(syllable, "") + character
    return {
        page: [dict(sorted(row.items())) for row in rows if row]
        for page, rows in pages.items()
        if any(rows)
    }


def _sounding() -> Iterator[str]:
    for first, end in _HAN_BLOCKS:
        for code in range(first, end):
            if fold(chr(code)) == chr(code):
                yield chr(code)
