"""A number of cases in, the same invented documents in every engine's form out, and queries."""

import html
import json
import random
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from anliku.search.documents import SearchDocument, from_json, to_json
from anliku.search.runs import runs
from anliku.search.sounds import readings
from anliku.vocabulary import Vocabulary, read_vocabulary
from benchmarks.prose import documents, general_words
from tests.archives import ROOT

QUERIES = 120

OURS, PLAIN, TYPED = "documents.jsonl", "plain.jsonl", "queries.json"
"""Names of the files: documents as we search them, as title and text, and the queries."""


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the real archive."""
    found, _ = read_vocabulary(ROOT / "cases" / "vocabulary", ROOT)
    return found


def invented(count: int, first: int = 1) -> Iterator[SearchDocument]:
    """Yield documents with a vocabulary as wide as that of people."""
    return documents(count, vocabulary(), first, general_words())


def text_of(document: SearchDocument) -> str:
    """Return all that is searched in a document besides its title."""
    lists = ("".join(document.place), " ".join(document.terms))
    return "\n".join([*lists, document.gist, document.summary, document.body])


def write_documents(folder: Path, count: int) -> None:
    """Write the documents and the queries."""
    with (
        (folder / OURS).open("w", encoding="utf-8") as ours,
        (folder / PLAIN).open("w", encoding="utf-8") as plain,
    ):
        for document in invented(count):
            ours.write(to_json(document) + "\n")
            row = {"id": document.id, "title": document.title, "text": text_of(document)}
            plain.write(json.dumps(row, ensure_ascii=False) + "\n")
    typed = [text for _, text in queries(count, QUERIES)]
    (folder / TYPED).write_text(json.dumps(typed, ensure_ascii=False), encoding="utf-8")


def read_documents(folder: Path) -> Iterator[SearchDocument]:
    """Yield the documents that were written."""
    with (folder / OURS).open(encoding="utf-8") as lines:
        yield from map(from_json, lines)


def write_pages(folder: Path, pages: Path) -> None:
    """Write each document as a page of HTML, as a site generator would."""
    pages.mkdir()
    with (folder / PLAIN).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in row["text"].split("\n"))
            (pages / f"{row['id']}.html").write_text(
                f'<!doctype html><html lang="zh"><meta charset="utf-8">'
                f"<title>{html.escape(row['title'])}</title><body><main data-pagefind-body>"
                f"<h1>{html.escape(row['title'])}</h1>{paragraphs}</main></body></html>",
                encoding="utf-8",
            )


def queries(count: int, number: int) -> Iterator[tuple[str, str]]:
    """Yield kind and text of queries about some of so many documents, the same ones every time."""
    chance = random.Random(2027)
    every = vocabulary()
    labels = [label for concept in every.concepts.values() for label in concept.labels]
    words = [*labels, *(word for ring in every.synonyms for word in ring)]
    kinds = list(_KINDS.items())
    for at in range(number):
        (document,) = invented(1, chance.randint(1, count))
        kind, make = kinds[at % len(kinds)]
        yield kind, make(document, words, chance)


def _slip(words: list[str], chance: random.Random) -> str:
    word = chance.choice([word for word in words if len(word) > 2])
    return word[:-1] + chance.choice("塞食隔糖份啊")


def _pinyin(word: str) -> str:
    return "".join(readings(character)[0] for character in word if readings(character))


_TRADITIONAL = ("老舊小區改造", "鄰里糾紛調解", "養老服務", "環境衛生", "停車難")

_KINDS: Mapping[str, Callable[[SearchDocument, list[str], random.Random], str]] = {
    "keyword": lambda _, words, chance: chance.choice(words),
    "several": lambda _, words, chance: " ".join(chance.sample(words, 2)),
    "place": lambda document, words, chance: f"{document.place[-1]} {chance.choice(words)}",
    "pinyin": lambda _, words, chance: _pinyin(chance.choice(words)),
    "slip": lambda _, words, chance: _slip(words, chance),
    "traditional": lambda *given: given[-1].choice(_TRADITIONAL),
    "question": lambda document, words, chance: (
        f"{document.place[-1]}怎么解决{chance.choice(words)}的问题？"
    ),
    "rare": lambda document, _, chance: _piece(document.body, chance),
}


def _piece(text: str, chance: random.Random) -> str:
    run = chance.choice([run for run, is_han in runs(text) if is_han and len(run) > 1])
    start = chance.randrange(len(run) - 1)
    return run[start : start + chance.randint(2, 6)]
