"""The pages of practices and problems."""

from collections.abc import Mapping
from typing import Any

from anliku.corpus import Corpus
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.enums import Kind, Status
from anliku.model.facets import Facet
from anliku.model.parts import Transfer
from anliku.pages.library import TOLD, library_of
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case, points
from tests.unit.pages.archives import a_library, ids

EAT, PARK = "prob/吃饭难", "prob/停车难"
COOK, BRING, TALK = "mech/助餐", "mech/送餐", "mech/议事"
STEPS = "## 背景情况\n\n1. 不是做法\n\n## 主要做法\n\n1. **先问。**问了。\n2. 再办\n\n## 成效\n\n1. 不是做法\n"


def library(corpus: Corpus, key: str = COOK) -> Mapping[str, Any]:
    """Return what the page of a term shows."""
    taxonomy = taxonomy_of(corpus)
    term = taxonomy.term(Facet.MECHANISM, key) or taxonomy.term(Facet.PROBLEM, key)
    assert term is not None
    return library_of(term, taxonomy, corpus.vocabulary)


def test_conditions_and_cautions_are_the_cases_own_words() -> None:
    """A sentence of two cases stands once with both, if on the same word; kinds that no case tells are left out."""
    corpus = a_library(
        a_case(1, mechanisms=(COOK,), transfer=Transfer(conditions=points("有场地", "有人手"))),
        a_case(
            2,
            mechanisms=(COOK,),
            transfer=Transfer(
                conditions=(*points("有场地"), *points("有人手", src="S1#p2")),
                cautions=points("别断供"),
            ),
        ),
        a_case(3, mechanisms=(TALK,), transfer=Transfer(conditions=points("不相干"))),
    )
    found = {
        need.label: [(point, mark, ids(cases)) for point, mark, cases in need.points]
        for need in library(corpus)["needs"]
    }
    own = "本库分析"
    expected = {
        "前提条件": [("有场地", own, [1, 2]), ("有人手", own, [1]), ("有人手", "S1第2段", [2])],
        "注意事项": [("别断供", own, [2])],
    }
    assert expected == found


def test_steps_are_told_by_each_case() -> None:
    """Only those of the section on what was done, each with its title; prose gives none."""
    corpus = a_library(
        a_case(1, mechanisms=(COOK, BRING), body=STEPS),
        a_case(2, mechanisms=(COOK,), body="## 主要做法\n\n一段话。\n"),
    )
    first, second = library(corpus)["accounts"]
    assert [("先问", "问了。"), ("", "再办")] == [(s.title, s.text) for s in first.steps]
    assert (["送餐"], (), ()) == ([t.label for t in first.others], second.steps, second.others)


def test_a_lead_is_counted_but_tells_nothing() -> None:
    """Its words are no account of a practice; a withdrawn case is not even counted."""
    corpus = a_library(
        a_case(
            1,
            kind=Kind.PHOTO_LEAD,
            mechanisms=(COOK,),
            transfer=Transfer(conditions=points("传闻")),
        ),
        a_case(2, mechanisms=(COOK,), evidence=1),
        a_case(3, mechanisms=(COOK,), status=Status.WITHDRAWN, evidence=2),
    )
    found = library(corpus)
    assert [] == found["needs"]
    assert [2] == ids(account.case for account in found["accounts"])
    assert ([(1, 1), (None, 1)], 1) == (found["levels"], found["full_count"])


def test_problems_it_was_used_on_come_commonest_first() -> None:
    """Each with the cases that name both, and their best evidence."""
    corpus = a_library(
        a_case(1, mechanisms=(COOK,), problems=(PARK, EAT)),
        a_case(2, mechanisms=(COOK,), problems=(EAT,), evidence=2),
        a_case(3, mechanisms=(COOK,), problems=(EAT,), evidence=1),
    )
    found = [(p.there.label, ids(p.cases), p.best) for p in library(corpus)["pairs"]]
    assert [("吃饭难", [2, 3, 1], 2), ("停车难", [1], None)] == found
    back = [(p.there.label, ids(p.cases)) for p in library(corpus, EAT)["pairs"]]
    assert [("助餐", [2, 3, 1])] == back


def test_related_practices_say_why() -> None:
    """Met in the same case, or named by the vocabulary, from either side; never the term itself."""
    uri = "mech/互助"
    entry = ConceptEntry(pref="互助", related=(COOK,))
    further = (Concept(uri=uri, facet=Facet.MECHANISM, entry=entry),)
    corpus = a_library(
        a_case(1, mechanisms=(COOK, BRING)),
        a_case(2, mechanisms=(BRING, COOK)),
        a_case(3, mechanisms=(TALK,)),
        a_case(4, mechanisms=(uri,)),
        further=further,
    )
    found = [(k.term.label, k.shared, k.is_in_vocabulary) for k in library(corpus)["kin"]]
    assert [("送餐", 2, False), ("互助", 0, True)] == found
    back = [(k.term.label, k.shared, k.is_in_vocabulary) for k in library(corpus, uri)["kin"]]
    assert [("助餐", 0, True)] == back


def test_a_page_is_bounded_however_many_cases_there_are() -> None:
    """The strongest cases tell; the number of all is said."""
    corpus = a_library(*(a_case(n, mechanisms=(COOK,), evidence=n % 3) for n in range(1, 41)))
    found = library(corpus)
    assert (TOLD, TOLD, 40) == (len(found["accounts"]), found["told"], found["full_count"])
    assert {2} == {account.case.record.evidence for account in found["accounts"]}
