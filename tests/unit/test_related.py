"""Related cases: as a plain comparison of all pairs finds them, in a bounded time."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.enums import Kind, RelationType, Status
from anliku.model.facets import Facet, facet_of_uri
from anliku.model.identifiers import case_id
from anliku.model.parts import Place, Relation, Source
from anliku.model.record import Record
from anliku.related import MOST, Ground, RelatedCases
from anliku.taxonomy import taxonomy_of
from anliku.text import Text
from anliku.vocabulary.vocabulary import vocabulary_of

SUMMARY = "这是一段凑足二十个字的内容提要，没有别的意思。"
NAMES = {
    "topic": ("养老", "自治"),
    "mech": ("助餐", "议事", "网格"),
    "prob": ("吃饭难", "停车难", "纠纷"),
}
PLACES = (
    ("甲省",),
    ("甲省", "乙市"),
    ("甲省", "乙市", "丙县", "丁镇"),
    ("甲省", "乙市", "丙县", "戊镇", "己村"),
    ("丑市", "丑市", "寅区"),
    ("丑市", "丑市", "卯区"),
)


def _concepts() -> Iterator[Concept]:
    for scheme, names in NAMES.items():
        for name in names:
            uri = f"{scheme}/{name}"
            facet = facet_of_uri(uri)
            assert facet is not None
            yield Concept(uri=uri, facet=facet, entry=ConceptEntry(pref=name))


VOCABULARY = vocabulary_of(list(_concepts()))


def make_case(  # noqa: PLR0913 - a factory names what tests vary
    number: int,
    *,
    place: tuple[str, ...] = ("甲省",),
    topics: tuple[str, ...] = ("topic/养老",),
    mechanisms: tuple[str, ...] = (),
    problems: tuple[str, ...] = (),
    relations: tuple[tuple[RelationType, int], ...] = (),
    status: Status = Status.PUBLISHED,
) -> Case:
    """Return a case of which only what relates it to others matters."""
    record = Record(
        id=case_id(2026, number),
        kind=Kind.FULL,
        status=status,
        title=f"第{number}号案例",
        summary=SUMMARY,
        place=(Place(path=place),),
        topics=topics,
        mechanisms=mechanisms,
        problems=problems,
        sources=(Source(title="某报道", publisher="某报"),),
        relations=tuple(
            Relation(type=kind, target=case_id(2026, target)) for kind, target in relations
        ),
    )
    path = f"cases/{number}.md"
    return Case(record=record, text=Text("", path), checksum="0" * 64)


def related_to(cases: list[Case]) -> RelatedCases:
    """Return the answerer of a corpus of these cases."""
    corpus = Corpus(tuple(sorted(cases, key=lambda case: case.id)), VOCABULARY)
    return RelatedCases(corpus, taxonomy_of(corpus))


def _level_shared(one: Case, other: Case) -> Ground | None:
    """Return the narrowest level at which two cases share a region, by comparing their paths."""
    first, second = (list(case.record.place[0].path[:4]) for case in (one, other))
    levels = [Ground.PROVINCE, Ground.CITY, Ground.COUNTY, Ground.TOWN]
    shared = [a == b for a, b in zip(first, second, strict=False)]
    depth = next((n for n, same in enumerate(shared) if not same), len(shared))
    if first[0].endswith("市") and depth == 1:
        depth = 2
    return levels[depth - 1] if depth else None


def _score_by_brute_force(one: Case, other: Case) -> int:
    counts = {
        Ground.PROBLEM: len({*one.record.problems} & {*other.record.problems}),
        Ground.MECHANISM: len({*one.record.mechanisms} & {*other.record.mechanisms}),
        Ground.TOPIC: len({*one.record.topics} & {*other.record.topics}),
    }
    score = sum(ground.weight * count for ground, count in counts.items())
    level = _level_shared(one, other)
    return score + (level.weight if level else 0)


_terms = {
    scheme: st.lists(st.sampled_from([f"{scheme}/{name}" for name in names]), unique=True).map(
        lambda found: tuple(found)
    )
    for scheme, names in NAMES.items()
}
_corpora = st.lists(
    st.tuples(
        st.sampled_from(PLACES), _terms["topic"].filter(bool), _terms["mech"], _terms["prob"]
    ),
    min_size=1,
    max_size=14,
)


@given(_corpora)
def test_as_a_comparison_of_all_pairs(
    drawn: list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]],
) -> None:
    """On small corpora the found cases and their order are those of comparing every pair."""
    cases = [
        make_case(number, place=place, topics=topics, mechanisms=mechanisms, problems=problems)
        for number, (place, topics, mechanisms, problems) in enumerate(drawn, start=1)
    ]
    finder = related_to(cases)
    for case in cases:
        scores = {
            other.id: _score_by_brute_force(case, other) for other in cases if other is not case
        }
        expected = sorted((i for i in scores if scores[i]), key=lambda i: (-scores[i], i))[:MOST]
        found = finder.of_case(case)
        assert expected == [related.case.id for related in found]
        assert [scores[i] for i in expected] == [related.score for related in found]


def test_each_related_case_says_why() -> None:
    """Shared problem, practice and place are named, the strongest first."""
    one = make_case(1, place=PLACES[2], problems=("prob/吃饭难",), mechanisms=("mech/助餐",))
    two = make_case(2, place=PLACES[3], problems=("prob/吃饭难",), mechanisms=("mech/助餐",))
    (found,) = related_to([one, two]).of_case(one)
    shown = [(r.label, [term.label for term in r.terms]) for r in found.reasons]
    assert [
        ("同一问题", ["吃饭难"]),
        ("同类做法", ["助餐"]),
        ("同一县区", ["丙县"]),
        ("同一主题", ["养老"]),
    ] == shown


def test_what_editors_confirmed_comes_first_and_leads_both_ways() -> None:
    """A confirmed relation outweighs all that is shared; the other case shows it too."""
    one = make_case(1, topics=("topic/自治",), relations=((RelationType.FOLLOW_UP, 2),))
    two = make_case(2, place=("癸省",), topics=("topic/养老",))
    alike = make_case(3, topics=("topic/自治",))
    finder = related_to([one, two, alike])
    assert [two.id, alike.id] == [related.case.id for related in finder.of_case(one)]
    (back,) = finder.of_case(two)
    assert ("前情", one.id) == (back.reasons[0].label, back.case.id)


def test_withdrawn_cases_are_never_related() -> None:
    """Not by what they share, and not by a relation."""
    gone = make_case(2, status=Status.WITHDRAWN)
    one = make_case(1, relations=((RelationType.SAME_PLACE, 2),))
    assert () == related_to([one, gone]).of_case(one)


def test_all_that_the_record_confirms_is_shown() -> None:
    """More than six confirmed relations are not cut."""
    others = [make_case(number, place=("癸省",)) for number in range(2, 10)]
    one = make_case(
        1, relations=tuple((RelationType.SAME_MECHANISM, number) for number in range(2, 10))
    )
    assert 8 == len(related_to([one, *others]).of_case(one))


def test_a_term_of_thousands_costs_no_more_than_one_of_sixty() -> None:
    """With 3,000 cases under one term, still six are found, among them the neighbours."""
    cases = [make_case(number, problems=("prob/吃饭难",)) for number in range(1, 3001)]
    finder = related_to(cases)
    found = finder.of_case(cases[1500])
    assert MOST == len(found)
    assert all(abs(int(r.case.id[8:12]) - 1501) <= 30 for r in found)
    term = finder.taxonomy.term(Facet.PROBLEM, "prob/吃饭难")
    assert term is not None
    assert 3000 == term.count
