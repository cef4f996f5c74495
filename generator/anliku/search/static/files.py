"""An archive in, the files of the browser's index out: same archive, same bytes."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence

from anliku.corpus import Corpus
from anliku.model.facets import Facet
from anliku.script_data import for_script
from anliku.search.documents import SearchDocument, to_json
from anliku.search.entries import index_batches
from anliku.search.place_names import known_names
from anliku.search.question_words import PARTICLES
from anliku.search.sounds import syllables, usual_sound
from anliku.search.static.cases import case_file
from anliku.search.static.parts import TokenCodes, part_of
from anliku.search.static.shards import LISTED, SIZE, shards_of
from anliku.search.static.tables import (
    COMMON,
    PAGE,
    common_traditional,
    constants,
    facet_names,
    label_rows,
    label_sounds,
    question_words,
    sound_pages,
    synonym_rows,
    traditional_pages,
)
from anliku.taxonomy import Taxonomy
from anliku.vocabulary import Vocabulary

FOLDER = "data/search"


def static_files(
    corpus: Corpus, taxonomy: Taxonomy, documents: Sequence[SearchDocument]
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of each file of the browser's index of a corpus.

    Args:
        corpus: the cases to be found, already without those that are hidden.
        taxonomy: the terms under which they stand.
        documents: what the search knows of each, in the order of `Corpus.listed`.
    """
    version = version_of(documents, corpus.vocabulary)
    tokens = part_of(index_batches(documents, corpus.vocabulary))
    yield from index_files(tokens, len(documents), corpus.vocabulary, version)
    yield places_file(_region_keys(documents))
    for number, (case, document) in enumerate(zip(corpus.listed, documents, strict=True)):
        yield _file(f"cases/{number}", {"version": version, **case_file(case, document, taxonomy)})


def version_of(documents: Iterable[SearchDocument], vocabulary: Vocabulary) -> str:
    """Return what all files of an index carry, so that a page never mixes those of two builds."""
    digest = hashlib.sha256(for_script(_tables(vocabulary)).encode())
    for document in documents:
        digest.update(to_json(document).encode())
    return digest.hexdigest()[:12]


def index_files(
    tokens: Iterable[TokenCodes],
    size: int,
    vocabulary: Vocabulary,
    version: str,
    shard_size: int = SIZE,
) -> Iterator[tuple[str, bytes]]:
    """Yield the files that find cases, those that show them left aside.

    Args:
        tokens: every token with its postings, in the order of their code points.
        size: number of cases.
        vocabulary: the labels and synonyms by which queries are cut.
        version: what all files of the index carry.
        shard_size: characters of a shard.
    """
    lists: list[str] = []
    firsts: list[str] = []
    for number, shard in enumerate(shards_of(tokens, shard_size)):
        firsts.append(shard.first)
        yield _file(f"tokens-{number}", (version, shard.text))
        if len(firsts) == LISTED:
            yield _list_file(lists, firsts, version)
    if firsts:
        yield _list_file(lists, firsts, version)
    found = {"version": version, "size": size, "lists": "\n".join(lists), "listed": LISTED}
    yield _file("index", found | _tables(vocabulary))
    for page, pairs in traditional_pages().items():
        yield _file(f"traditional-{page}", pairs)
    yield _file("label-sounds", label_sounds(vocabulary))
    for name, rows in sound_pages().items():
        yield _file(f"sounds-{name}", rows)


def _list_file(lists: list[str], firsts: list[str], version: str) -> tuple[str, bytes]:
    """Return the file of where some shards begin, of which `lists` then knows the first."""
    file = _file(f"list-{len(lists)}", (version, "\n".join(firsts)))
    lists.append(firsts[0])
    firsts.clear()
    return file


def _tables(vocabulary: Vocabulary) -> dict[str, object]:
    return {
        "constants": constants(),
        "labels": label_rows(vocabulary),
        "synonyms": synonym_rows(vocabulary),
        "asking": question_words(),
        "particles": "".join(sorted(PARTICLES)),
        "page": PAGE,
        "traditional": common_traditional(),
        "traditionalPages": list(traditional_pages()),
        "syllables": " ".join(sorted(syllables())),
        "soundPages": [page for page in sound_pages() if page != COMMON],
        "facets": facet_names(),
    }


def places_file(keys: Collection[str]) -> tuple[str, bytes]:
    """Return the file of the names of places, with their sounds, of which the keys are given."""
    names = known_names(keys)
    return _file("places", {"names": names, "sounds": list(map(usual_sound, names))})


def _region_keys(documents: Iterable[SearchDocument]) -> set[str]:
    return {key for document in documents for key in document.facets[Facet.REGION.key]}


def _file(name: str, value: object) -> tuple[str, bytes]:
    call = f'anliku.data.receive("search/{name}",{for_script(value)});\n'
    return f"{FOLDER}/{name}.js", call.encode()
