"""Invented cases for measuring: their terms and places vary, the same number gives the same case.

They live only in the folder they are written to and say of themselves that they are invented.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import yaml

from anliku.checks.sections import FULL_SECTIONS, LEAD_SECTIONS
from anliku.corpus import Corpus
from anliku.model.enums import Kind
from anliku.model.facets import Facet
from anliku.model.identifiers import case_id
from anliku.model.provinces import PROVINCES
from anliku.vocabulary import Vocabulary

_YEAR = 2027
_FIRST_YEAR, _LAST_YEAR = 1998, 2026
_LEVELS = (0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 5, None)
_KINDS = (Kind.FULL, Kind.BRIEF, Kind.BRIEF, Kind.PHOTO_LEAD)
_BODY = "\n\n".join(f"## {name}\n\n虚构，只供测量。" for name in (*LEAD_SECTIONS, *FULL_SECTIONS))
_WORDS = (
    "议事",
    "停车",
    "食堂",
    "老人",
    "绿化",
    "调解",
    "河道",
    "楼道",
    "电梯",
    "志愿",
    "夜市",
    "垃圾",
)


def records(count: int, vocabulary: Vocabulary) -> Iterator[dict[str, object]]:
    """Yield the front matter of `count` invented cases."""
    names = {
        facet: [one.uri for one in vocabulary.of_facet(facet) if not one.entry.deprecated]
        for facet in Facet
        if facet.has_vocabulary
    }
    for number in range(1, count + 1):
        yield _record(number, names, random.Random(number))


def _record(number: int, names: dict[Facet, list[str]], chance: random.Random) -> dict[str, object]:
    def some(facet: Facet, least: int, most: int) -> list[str]:
        return chance.sample(names[facet], min(len(names[facet]), chance.randint(least, most)))

    words = "、".join(chance.sample(_WORDS, 3))
    year, month = chance.randint(_FIRST_YEAR, _LAST_YEAR), chance.randint(1, 12)
    path = _path(chance)
    kind, level = chance.choice(_KINDS), chance.choice(_LEVELS)
    return {
        "id": case_id(_YEAR, number),
        "status": "in_review",
        "kind": kind.value,
        "title": f"（虚构）{path[-1]}：{words}的第{number}个例子",
        "gist": f"虚构的案例，只供测量：{path[1]}{path[-1]}的{words}，没有这回事。" * 2,
        "summary": f"这是虚构的案例，只供测量之用：{''.join(path)}的{words}，世上没有这回事。" * 2,
        "place": [{"path": path}],
        "topics": some(Facet.TOPIC, 1, 3),
        "mechanisms": some(Facet.MECHANISM, 1, 3),
        "problems": some(Facet.PROBLEM, 1, 3),
        "contexts": some(Facet.CONTEXT, 0, 2),
        "actors": [{"type": uri} for uri in some(Facet.ACTOR, 1, 4)],
        "as_of": f"{year}-{month:02}",
        "evidence": 0 if kind is Kind.PHOTO_LEAD else level,
        "sources": [{"title": "虚构的报道", "publisher": "虚构的报纸", "issued": str(year)}],
    }


def _path(chance: random.Random) -> list[str]:
    """Return one of about 34 provinces, 270 cities, 2000 counties, 9000 towns."""
    city, county, town = chance.randint(1, 8), chance.randint(1, 8), chance.randint(1, 5)
    names = ["甲乙丙丁戊己庚辛"[n - 1] for n in (city, county, town)]
    return [
        chance.choice(PROVINCES),
        f"{names[0]}和市",
        f"{names[1]}平县",
        f"{names[2]}安镇",
        f"虚构{chance.randint(1, 99)}村",
    ]


def write_cases(folder: Path, count: int, vocabulary: Vocabulary) -> None:
    """Write `count` invented case files into a new folder below an archive's `cases/`."""
    folder.mkdir(parents=True)
    for record in records(count, vocabulary):
        front = yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        text = f"---\n{front}---\n\n{_BODY}\n"
        (folder / f"{record['id']}.md").write_text(text, encoding="utf-8", newline="\n")


def without_real_cases(corpus: Corpus) -> Corpus:
    """Return the corpus of the invented cases alone."""
    invented = tuple(case for case in corpus.cases if case.id.startswith(f"SQ-{_YEAR}-"))
    return Corpus(invented, corpus.vocabulary, corpus.problems)
