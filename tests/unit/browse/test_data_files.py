"""The data files say the same as corpus and taxonomy."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from anliku.browse import data_files
from anliku.browse.cards import PER_SHARD
from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import Status
from anliku.model.facets import Facet
from anliku.taxonomy import taxonomy_of
from tests.unit.search.factory import VOCABULARY, ids, make_case

PLACES = (
    ("河南省", "新乡市", "辉县市", "张村乡", "裴寨村"),
    ("河南省", "新乡市"),
    ("上海市", "上海市", "虹口区", "嘉兴路街道", "天虹居民区"),
    ("香港特别行政区",),
    ("某省", "某市"),
)
TOPICS = ("topic/民生服务", "topic/养老服务", "topic/协商自治")


@st.composite
def cases(draw: st.DrawFn) -> tuple[Case, ...]:
    """Draw a few cases with all that facets look at."""
    return tuple(
        make_case(
            number,
            place=draw(st.sampled_from(PLACES)),
            topics=tuple(draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=3))),
            mechanisms=tuple(draw(st.lists(st.just("mech/志愿助餐"), max_size=1))),
            status=draw(st.sampled_from([Status.PUBLISHED, Status.WITHDRAWN])),
            year=draw(st.sampled_from([None, 1998, 2022])),
            evidence=draw(st.sampled_from([None, 0, 1, 5])),
        )
        for number in range(1, draw(st.integers(0, 8)) + 1)
    )


def data_of(*archive: Case) -> dict[str, Any]:
    """Return the values of the data files of an archive by their names."""
    corpus = Corpus(archive, VOCABULARY)
    found = {}
    for address, content in data_files(corpus, taxonomy_of(corpus)):
        before, _, after = content.decode().partition('"browse/')
        name, _, value = after.partition('",')
        assert before == "anliku.data.receive("
        assert address == f"data/browse/{name}.js"
        found[name] = json.loads(value.removesuffix(");\n"))
    return found


def names_of(rows: list[list[Any]]) -> list[str]:
    """Return the full names of a facet's terms."""
    names: list[str] = []
    for _, name, above, *_ in rows:
        names.append(names[above] + name if name.startswith("/") else name)
    return names


def under(rows: list[list[Any]], own: int | list[int]) -> set[int]:
    """Return the terms under which a case stands, broader ones included."""
    found: set[int] = set()
    for number in [own] if isinstance(own, int) else own:
        at = number
        while at >= 0:
            found.add(at)
            at = rows[at][2]
    return found


@given(cases())
def test_counts_from_the_table_are_those_of_the_taxonomy(archive: tuple[Case, ...]) -> None:
    """Counted from the table, every term has the name, the label and the count of its page."""
    corpus = Corpus(archive, VOCABULARY)
    taxonomy = taxonomy_of(corpus)
    table = data_of(*archive)["table"]
    assert [facet.key for facet in Facet] == [facet["key"] for facet in table["facets"]]
    for facet, raw in zip(Facet, table["facets"], strict=True):
        places = [under(raw["terms"], own) for own in raw["own"]]
        counted = [
            (name, row[0], sum(number in place for place in places))
            for number, (name, row) in enumerate(
                zip(names_of(raw["terms"]), raw["terms"], strict=True)
            )
        ]
        expected = [(term.name, term.label, term.count) for term in taxonomy.of_facet(facet)]
        assert expected == counted
        for term, name in zip(taxonomy.of_facet(facet), names_of(raw["terms"]), strict=True):
            assert term.address == f"{raw['folder']}/{name}.html"


@given(cases())
def test_cards_stand_in_the_order_of_lists(archive: tuple[Case, ...]) -> None:
    """Every listed case has one card, in order; withdrawn cases have none."""
    corpus = Corpus(archive, VOCABULARY)
    data = data_of(*archive)
    cards = [card for name in data if name != "table" for card in data[name]["cards"]]
    assert [case.title for case in corpus.listed] == [card[1] for card in cards]
    assert [f"cases/{case.id}.html" for case in corpus.listed] == [card[0] for card in cards]
    assert data["table"]["cases"] == len(cards)


def test_long_archives_are_cut_into_shards() -> None:
    """No file holds the cards of more than `PER_SHARD` cases."""
    data = data_of(*(make_case(number) for number in range(1, PER_SHARD + 2)))
    assert ["table", "cards-0", "cards-1"] == list(data)
    assert [PER_SHARD, 1] == [len(data["cards-0"]["cards"]), len(data["cards-1"]["cards"])]
    assert data["cards-1"]["first"] == PER_SHARD
    assert 1 == len({part["version"] for part in data.values()})


def test_regions_stand_in_standard_order() -> None:
    """Provinces rank as in GB/T 2260; a municipality's name printed twice counts once."""
    table = data_of(
        make_case(1, place=PLACES[0]),
        make_case(2, place=PLACES[2]),
        make_case(3, place=PLACES[3]),
        make_case(4, place=("上海市", "虹口区")),
    )["table"]
    assert [2, 1, 3, 0] == table["regions"]


def test_dates_are_those_of_the_material() -> None:
    """A case's date is the last its material speaks of; without one it is 0."""
    table = data_of(make_case(1, year=2022), make_case(2, year=None))["table"]
    assert [20220101, 0] == table["dates"]


def test_hostile_titles_stay_text() -> None:
    """A title with marks, quotes and line separators comes back as it was, from one line."""
    title = '"); alert(1); // </script><img src=x>\u2028\\'
    archive = (make_case(1, title),)
    corpus = Corpus(archive, VOCABULARY)
    files = dict(data_files(corpus, taxonomy_of(corpus)))
    assert 1 == len(files["data/browse/cards-0.js"].decode().splitlines())
    assert title == data_of(*archive)["cards-0"]["cards"][0][1]


def test_the_same_corpus_gives_the_same_bytes() -> None:
    """Two runs agree; another title changes the version of every file."""
    first, second = data_of(make_case(1)), data_of(make_case(1, "另外的一个标题"))
    corpus = Corpus((make_case(1),), VOCABULARY)
    taxonomy = taxonomy_of(corpus)
    assert list(data_files(corpus, taxonomy)) == list(data_files(corpus, taxonomy))
    assert first["table"]["version"] != second["table"]["version"]


def test_an_empty_archive_has_an_empty_table() -> None:
    """Without cases there is a table and no card."""
    data = data_of()
    assert ["table"] == list(data)
    assert 0 == data["table"]["cases"]


def test_ids_of_the_factory_are_listed() -> None:
    """Cards lead to the pages of the cases by id."""
    assert f"cases/{ids(7)[0]}.html" == data_of(make_case(7))["cards-0"]["cards"][0][0]
