"""The table of problems by practices."""

from dataclasses import replace

from anliku.corpus import Corpus
from anliku.model.enums import Kind, Status
from anliku.pages.interface import Page
from anliku.pages.matrix import MATRIX, MOST_LINES, matrix_pages
from anliku.pages.pairs import pair_address
from anliku.taxonomy import taxonomy_of
from anliku.vocabulary import Vocabulary
from tests.unit.factory import a_case, concept
from tests.unit.pages.archives import SETTINGS, a_library, at, ids

EAT, PARK = "prob/吃饭难", "prob/停车难"
COOK, BRING = "mech/助餐", "mech/送餐"


def pages(corpus: Corpus) -> list[Page]:
    """Return the pages of the matrix of a corpus."""
    return list(matrix_pages(taxonomy_of(corpus), SETTINGS))


def cells(corpus: Corpus) -> dict[tuple[str, str], list[int]]:
    """Return the cases of every cell, empty ones included, by problem and practice."""
    rows = at(pages(corpus), MATRIX).values["rows"]
    return {
        (row.problem.label, cell.there.label): ids(cell.cases)
        for _, group in rows
        for row in group
        for cell in row.cells
    }


CORPUS = a_library(
    a_case(1, problems=(EAT,), mechanisms=(COOK, BRING)),
    a_case(2, problems=(EAT,), mechanisms=(COOK,), evidence=1),
    a_case(3, problems=(PARK,)),
    a_case(4, mechanisms=("mech/议事",)),
    a_case(5, problems=(PARK,), mechanisms=(COOK,), status=Status.WITHDRAWN),
)


def test_a_cell_has_the_cases_that_have_both() -> None:
    """The weightiest first; all other cells are there and empty."""
    found = cells(CORPUS)
    filled = {key: cases for key, cases in found.items() if cases}
    assert {("吃饭难", "助餐"): [2, 1], ("吃饭难", "送餐"): [1]} == filled
    assert 2 * 3 == len(found)


def test_what_stands_above_the_table_is_counted_right() -> None:
    """Filled and all cells; each row knows how many of its own are empty."""
    values = at(pages(CORPUS), MATRIX).values
    assert (2, 6) == (values["filled"], values["total"])
    empty = {row.problem.label: row.empty for _, group in values["rows"] for row in group}
    assert {"吃饭难": 1, "停车难": 3} == empty


def test_a_problem_that_no_practice_was_tried_on_keeps_its_row() -> None:
    """Its empty cells are what invites contributions."""
    practice = a_case(2, problems=(EAT,), mechanisms=(COOK,))
    found = cells(a_library(a_case(1, problems=(PARK,)), practice))
    assert {"吃饭难", "停车难"} == {problem for problem, _ in found}
    assert not any(shown for (problem, _), shown in found.items() if problem == "停车难")


def test_a_cell_leads_to_its_one_case_or_to_its_list() -> None:
    """A list is made only where there is something to list, and every cell's link leads to a page."""
    found = pages(CORPUS)
    rows = at(found, MATRIX).values["rows"]
    links = [c.address for _, g in rows for row in g for c in row.cells if c.cases]
    assert ["matrix/chi-fan-nan--zhu-can.html", "cases/SQ-2026-0001-3.html"] == links
    assert [MATRIX, "matrix/chi-fan-nan--zhu-can.html"] == [page.address for page in found]
    listed = at(found, "matrix/chi-fan-nan--zhu-can.html").values["cards"]
    assert [2, 1] == ids(card.case for card in listed)


def test_a_pair_has_one_address_from_both_sides() -> None:
    """Problem and practice lead to the same list."""
    terms = taxonomy_of(CORPUS).terms
    by_key = {key: term for of_facet in terms.values() for key, term in of_facet.items()}
    assert pair_address(by_key[EAT], by_key[COOK]) == pair_address(by_key[COOK], by_key[EAT])


def test_a_broad_concept_is_a_heading_until_a_case_names_it() -> None:
    """Then it has a row of its own besides its narrower ones, and cases count where they name it."""
    further = (concept("prob/民生难"), concept("prob/看病难", broader="prob/民生难"))
    narrow = a_case(1, problems=("prob/看病难",), mechanisms=(COOK,))
    found = cells(a_library(narrow, further=further))
    assert "民生难" not in {problem for problem, _ in found}
    broad = a_case(2, problems=("prob/民生难",), mechanisms=(COOK,))
    found = cells(a_library(narrow, broad, further=further))
    assert ([2], [1]) == (found["民生难", "助餐"], found["看病难", "助餐"])


def test_leads_come_last() -> None:
    """Evidence counts first, then how much a case tells; a mere lead stands behind all."""
    corpus = a_library(
        a_case(1, kind=Kind.PHOTO_LEAD, problems=(EAT,), mechanisms=(COOK,)),
        a_case(2, kind=Kind.BRIEF, problems=(EAT,), mechanisms=(COOK,), evidence=0),
        a_case(3, kind=Kind.FULL, problems=(EAT,), mechanisms=(COOK,), evidence=0),
        a_case(4, kind=Kind.BRIEF, problems=(EAT,), mechanisms=(COOK,), evidence=2),
        a_case(5, kind=Kind.FULL, problems=(EAT,), mechanisms=(COOK,)),
    )
    assert [4, 3, 2, 5, 1] == cells(corpus)["吃饭难", "助餐"]


def test_a_large_vocabulary_gives_the_rows_and_columns_that_most_cases_name() -> None:
    """What is left out is counted, and no table passes the bound."""
    many = [concept(f"{scheme}/词{n}") for scheme in ("prob", "mech") for n in range(MOST_LINES)]
    case = a_case(1, problems=("prob/词99",), mechanisms=("mech/词99",))
    others = [
        a_case(
            number + 2, problems=(f"prob/词{number}", EAT), mechanisms=(f"mech/词{number}", COOK)
        )
        for number in range(MOST_LINES)
    ]
    corpus = a_library(case, *others)
    concepts = dict(corpus.vocabulary.concepts) | {one.uri: one for one in many}
    values = at(pages(replace(corpus, vocabulary=Vocabulary(concepts))), MATRIX).values
    rows = [row for _, group in values["rows"] for row in group]
    assert (MOST_LINES, MOST_LINES) == (len(rows), len(rows[0].cells))
    assert "词99" in [row.problem.label for row in rows]
    assert values["filled"] > MOST_LINES
    assert values["problems_left"] > 0
    assert values["practices_left"] > 0
