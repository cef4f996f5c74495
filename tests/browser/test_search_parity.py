"""The browser's engine answers as the command line's does, on the same documents."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from anliku.pages.scripts import SEARCH
from anliku.plugin.scripts import script_text
from anliku.resources import overrides_dir
from anliku.search import CaseSearch
from anliku.search.entries import index_batches
from anliku.search.labels import Labels
from anliku.search.runs import runs
from anliku.search.sounds import readings
from anliku.search.static import index_files, part_of, places_file
from anliku.search.whoosh_index import Archive, open_index, write_index
from anliku.vocabulary import read_vocabulary
from benchmarks.prose import documents as invented
from benchmarks.relevance.documents import documents, queries
from tests.archives import ROOT

DATA = "assets/anliku/js/data.js"
DEPTH = 10
LEAST_TAU = 0.98
RANDOM_QUERIES = 500
INVENTED = 300

_ASK = """async (queries) => {
  const engine = await anliku.search.open("");
  const answers = [];
  for (const query of queries) {
    const { numbers, scores } = await engine.find(query);
    answers.push(numbers.slice(0, 10).map((number) => [number, scores[number]]));
  }
  return answers;
}"""


_MEANT = """async (queries) => {
  const engine = await anliku.search.open("");
  return Promise.all(queries.map(engine.meant));
}"""


class Engines:
    """One set of documents in both indexes."""

    def __init__(self, folder: Path, browser: Browser) -> None:
        vocabulary, _ = read_vocabulary(ROOT / "cases" / "vocabulary", ROOT)
        self.documents = (
            *documents(Labels(vocabulary)),
            *invented(INVENTED, vocabulary),
        )
        batches = tuple(index_batches(self.documents, vocabulary))
        archive = Archive.of_documents(self.documents)
        write_index(batches, folder / "index", archive, progress=lambda _done: None)
        self.search = CaseSearch(open_index(folder / "index"), vocabulary)
        self.numbers = {document.id: n for n, document in enumerate(self.documents)}
        site = folder / "site"
        # Small shards, so that tokens are spread over many.
        tokens = part_of(batches)
        files = dict(index_files(tokens, len(self.documents), vocabulary, "1", shard_size=1000))
        files |= [places_file({key for d in self.documents for key in d.facets.get("region", ())})]
        for address, content in files.items():
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            (site / address).write_bytes(content)
        (site / "search.js").write_text(script_text(SEARCH, [overrides_dir()]), encoding="utf-8")
        data = (overrides_dir() / DATA).as_uri()
        scripts = f"<script src='{data}'></script><script src='search.js'></script>"
        page = site / "index.html"
        page.write_text(f"<!doctype html><meta charset=utf-8>{scripts}", encoding="utf-8")
        self.page: Page = browser.new_page()
        self.page.goto(page.as_uri())

    def here(self, typed: str) -> list[tuple[int, float]]:
        """Return number and score of the first hits on the command line."""
        return [(self.numbers[hit.id], hit.score) for hit in self.search.find(typed).hits]

    def there(self, typed: Sequence[str]) -> list[list[tuple[int, float]]]:
        """Return number and score of the first hits in the browser, for each query."""
        found = self.page.evaluate(_ASK, list(typed))
        return [[(int(number), float(score)) for number, score in hits] for hits in found]


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Engines]:
    """Index the development documents and invented ones, once for all tests."""
    made = Engines(tmp_path_factory.mktemp("parity"), browser)
    yield made
    made.page.close()
    made.search.close()


def tau(left: Sequence[int], right: Sequence[int]) -> float:
    """Return Kendall's tau over what either list has; what one lacks stands behind all it has."""
    every = list(dict.fromkeys([*left, *right]))
    places = [
        {number: hits.index(number) if number in hits else DEPTH for number in every}
        for hits in (left, right)
    ]
    pairs = [(a, b) for at, a in enumerate(every) for b in every[at + 1 :]]
    agreeing = sum(
        1 if (places[0][a] - places[0][b]) * (places[1][a] - places[1][b]) > 0 else -1
        for a, b in pairs
    )
    return agreeing / len(pairs) if pairs else float(list(left) == list(right))


def random_queries(engines: Engines) -> Iterator[str]:
    """Yield pieces of texts: alone, together, as pinyin, with a slip, with other signs."""
    chance = random.Random(20261124)
    for _ in range(RANDOM_QUERIES):
        document = chance.choice(engines.documents)
        text = chance.choice((document.title, document.body, "".join(document.places)))
        pieces = [_piece(text, chance) for _ in range(chance.randint(1, 3))]
        kind = chance.randint(0, 7)
        if kind == 0:
            yield "".join(readings(c)[0] if readings(c) else c for c in pieces[0])
        elif kind == 1:
            yield "怎么解决" + "".join(pieces) + "的问题？"
        elif kind == 2:
            at = chance.randrange(len(pieces[0]))
            yield pieces[0][:at] + chance.choice("塞食隔糖份啊") + pieces[0][at + 1 :]
        elif kind == 3:
            yield chance.choice(pieces[0])
        elif kind == 4:
            yield " ".join(pieces) + chance.choice(
                (" 2022", " APP", " péizhài", "　３．５％", " 裴zhai")
            )
        else:
            yield " ".join(pieces)


def _piece(text: str, chance: random.Random) -> str:
    han = [run for run, is_han in runs(text) if is_han]
    run = chance.choice(han or ["社区"])
    start = chance.randrange(len(run))
    return run[start : start + chance.randint(1, 7)]


def test_the_development_queries_are_answered_alike(engines: Engines) -> None:
    """The same cases in the same order, with the same scores."""
    asked = [query.text for query in queries()]
    for typed, there in zip(asked, engines.there(asked), strict=True):
        here = engines.here(typed)
        assert [n for n, _ in here] == [n for n, _ in there], typed
        assert [s for _, s in here] == pytest.approx([s for _, s in there], abs=1e-5), typed


def test_random_queries_are_answered_alike(engines: Engines) -> None:
    """Kendall's tau on the first ten is at least 0.98, for each query that finds something."""
    asked = list(random_queries(engines))
    taus = {
        typed: tau([n for n, _ in engines.here(typed)], [n for n, _ in there])
        for typed, there in zip(asked, engines.there(asked), strict=True)
    }
    assert RANDOM_QUERIES * 0.9 < len(taus)
    assert {} == {typed: value for typed, value in taus.items() if value < LEAST_TAU}


def test_slips_are_recognised_alike(engines: Engines) -> None:
    """What may have been meant is the same; a query that is right is left as it is."""
    asked = [
        "老年食糖",
        "茅盾纠纷调解",
        "网隔员",
        "独居老人没人管饭",
        "停车难",
        "食糖怎么办",
        "塞楼道堆雾",
    ]
    asked += [query.text for query in queries()]
    asked += list(random_queries(engines))[:100]
    here = [engines.search.meant(typed) for typed in asked]
    assert here == engines.page.evaluate(_MEANT, asked)
    assert ["老年食堂", "矛盾纠纷调解", "网格员", None, None] == here[:5]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "()*?[]^~",
        "\x00",
        "\U00020bb7野家",
        "𠮷",
        "ＡＰＰ",
        "ß Σίγμας",
        "“",
        "\ud800",
        "社" * 2000,
        "a" * 100_000,
        "老人 " * 30_000,
        "(" * 100_000,
        "<img src=x onerror=alert(1)>",
        "__proto__ constructor",
        "八十四起 两万元 二〇二二年09月",
        "1.5亿 1.23456万 九千万亿 千千万万",
        "2022.3.5",
        "三月五日",
        "二〇二二年三月五日",
        "十年 六位志愿者",
        "sq-2026-0001",
        "编号：2026-0001-3",
        "SQ202600013",
        "2020—2022年",
        "没地方吃饭",
    ],
)
def test_odd_queries_are_answered_alike(engines: Engines, typed: str) -> None:
    """Nothing that may be typed stops either engine, nor makes them differ."""
    (there,) = engines.there([json.loads(json.dumps(typed))])
    assert [n for n, _ in engines.here(typed)] == [n for n, _ in there]
