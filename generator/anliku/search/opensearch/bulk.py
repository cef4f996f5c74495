"""Search documents in, the lines of OpenSearch's bulk interface out, in pieces of bounded size.

Each document is two lines of JSON, what to do and the document itself, each closed by a line feed
(OpenSearch documentation, “Bulk”).
"""

import json
from collections.abc import Iterable, Iterator

from anliku.search.documents import SearchDocument
from anliku.search.opensearch.mapping import Json
from anliku.vocabulary import Vocabulary

MOST_BYTES = 8 * 1024 * 1024
"""Size of a piece: OpenSearch advises 5 to 15 MiB a request. A single case may be larger."""


def bulk_pieces(actions: Iterable[bytes], most: int = MOST_BYTES) -> Iterator[bytes]:
    """Yield the actions joined into pieces of at most so many bytes, each of at least one."""
    piece: list[bytes] = []
    size = 0
    for action in actions:
        if piece and size + len(action) > most:
            yield b"".join(piece)
            piece, size = [], 0
        piece.append(action)
        size += len(action)
    if piece:
        yield b"".join(piece)


def action_of(document: SearchDocument, vocabulary: Vocabulary, url: str) -> bytes:
    """Return the two lines that put a document into the index; its id keeps it from doubling.

    Args:
        document: the case.
        vocabulary: where its concepts are.
        url: full address of its page, empty where the site's own is not known.
    """
    lines: tuple[Json, Json] = (
        {"index": {"_id": document.id}},
        _source(document, vocabulary, url),
    )
    return "".join(f"{_line(line)}\n" for line in lines).encode()


def _source(document: SearchDocument, vocabulary: Vocabulary, url: str) -> dict[str, Json]:
    uris = (*document.concepts, *document.broader)
    labels = [name for uri in uris for name in vocabulary.concepts[uri].labels]
    return {
        "id": document.id,
        "title": document.title,
        "gist": document.gist,
        "summary": document.summary,
        "body": document.body,
        "place": list(document.place),
        "places": list(document.places),
        "topics": list(document.topics),
        "problems": list(document.problems),
        "practices": list(document.practices),
        "concepts": list(uris),
        # Synonyms are resolved here, so that the server needs no thesaurus of its own.
        "labels": list(dict.fromkeys(labels)),
        "evidence": document.evidence,
        "facets": {key: list(keys) for key, keys in document.facets.items()},
        "address": document.address,
        **({"url": url} if url else {}),
    }


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
