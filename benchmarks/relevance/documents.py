"""The development set in, search documents and queries out."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from anliku.search.documents import SearchDocument
from anliku.search.folding import fold
from anliku.search.labels import CONCEPT_MARK, Labels
from anliku.search.place_names import short_name

HERE = Path(__file__).parent
QUERIES, DOCUMENTS = HERE / "queries.tsv", HERE / "documents.jsonl"
"""Of the development set."""
_KINDS = ("省", "市", "自治区", "自治州", "州", "县", "区", "镇", "乡", "街道", "社区", "村")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, and how well documents answer it."""

    number: str
    category: str
    text: str
    grades: Mapping[str, int]


def queries(path: Path = QUERIES) -> list[Judged]:
    """Return the queries of a file, the heading left out."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [_judged(line) for line in lines if line.strip()]


def _judged(line: str) -> Judged:
    number, category, text, judgments = line.split("\t")
    pairs = (judgment.rpartition(":") for judgment in judgments.split())
    return Judged(number, category, text, {document: int(grade) for document, _, grade in pairs})


def documents(labels: Labels, path: Path = DOCUMENTS) -> Iterator[SearchDocument]:
    """Yield the documents, with the concepts whose labels are among their tags."""
    for line in sorted(path.read_text(encoding="utf-8").splitlines()):
        yield _document(json.loads(line), labels)


def _document(data: Mapping[str, object], labels: Labels) -> SearchDocument:
    tags = data.get("tags")
    terms = (str(data.get("topic") or ""), *(tags if isinstance(tags, list) else ()))
    named = tuple(dict.fromkeys(term for term in terms if term))
    places = tuple(_levels(str(data.get("place") or "")))
    return SearchDocument(
        id=str(data["id"]),
        title=str(data["title"]),
        gist="",
        summary="",
        place=places,
        places=tuple(
            name for place in places for name in dict.fromkeys((place, short_name(place)))
        ),
        topics=named[:1],
        problems=(),
        practices=(),
        terms=named,
        body=str(data["body"]).replace("#", ""),
        address=f"cases/{data['id']}.html",
        evidence=None,
        concepts=tuple(
            dict.fromkeys(
                token.removeprefix(CONCEPT_MARK)
                for term in named
                for token in labels.by_label.get(fold(term), ())
            )
        ),
        broader=(),
        related=(),
        facets={"region": ("/".join(places),)} if places else {},
    )


def _levels(place: str) -> Iterator[str]:
    """Yield the names of a place written as one word, from the province down."""
    start = 0
    for end in range(2, len(place) + 1):
        is_kind = place[start:end].endswith(_KINDS) and end - start > 1
        if (is_kind and not place[end:].startswith(("区", "道"))) or end == len(place):
            yield place[start:end]
            start = end
