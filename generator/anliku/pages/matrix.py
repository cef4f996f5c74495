"""The table of problems by practices, and a list for each cell that has several cases.

Rows and columns are concepts, so the table grows with the vocabulary and not with the cases; of a
large vocabulary it has what most cases name. A case counts where it names the concepts itself;
broader concepts are headings.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.pages.cards import cards_of
from anliku.pages.interface import Page
from anliku.pages.paging import paged
from anliku.pages.pairs import Pair, in_order_of_weight, pair_address
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy, Term, own_keys

MATRIX = "matrix.html"
MOST_LINES = 100
"""Most rows, and most columns: a table of ten thousand cells is the largest that a reader follows."""

Cells = Mapping[tuple[str, str], Sequence[Case]]
"""The cases that name both, by the keys of problem and practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows or columns under one broad concept."""

    top: Term
    terms: tuple[Term, ...]
    """What stands under it, the broad concept itself where cases name it."""

    @property
    def width(self) -> int:
        """How many rows or columns it takes."""
        return len(self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One problem with its cell for each practice, in the order of the columns."""

    problem: Term
    cells: tuple[Pair, ...]

    @property
    def empty(self) -> int:
        """How many practices no case has tried on the problem."""
        return sum(not cell.cases for cell in self.cells)


def matrix_pages(taxonomy: Taxonomy, settings: Settings) -> Iterator[Page]:
    """Yield the table, and the list of each cell with more than one case."""
    cells = _cells(taxonomy)
    yield _table(taxonomy, cells)
    for (problem, practice), cases in cells.items():
        row = taxonomy.term(Facet.PROBLEM, problem)
        column = taxonomy.term(Facet.MECHANISM, practice)
        if row is not None and column is not None and len(cases) > 1:
            yield from _cell_list(
                Pair(here=row, there=column, cases=tuple(cases)), taxonomy, settings
            )


def _cells(taxonomy: Taxonomy) -> Cells:
    cells: dict[tuple[str, str], dict[str, Case]] = {}
    for term in taxonomy.top(Facet.PROBLEM):
        for case in term.cases:
            for problem in own_keys(case, Facet.PROBLEM):
                for practice in own_keys(case, Facet.MECHANISM):
                    cells.setdefault((problem, practice), {})[case.id] = case
    return {key: in_order_of_weight(cases.values()) for key, cases in sorted(cells.items())}


def _table(taxonomy: Taxonomy, cells: Cells) -> Page:
    columns, practices_left = _largest(_groups(Facet.MECHANISM, taxonomy))
    problems, problems_left = _largest(_groups(Facet.PROBLEM, taxonomy))
    practices = [term for group in columns for term in group.terms]
    rows = [
        (group.top, [_row(problem, practices, cells) for problem in group.terms])
        for group in problems
    ]
    return Page(
        address=MATRIX,
        title="问题与做法对照表",
        description="哪个问题试过哪种做法：有案例的格子指到案例，空格等着有出处的案例来补。",
        template="matrix",
        shows=tuple({case.id: case for cases in cells.values() for case in cases}.values()),
        values={
            "columns": columns,
            "rows": rows,
            "problems_left": problems_left,
            "practices_left": practices_left,
            "filled": sum(
                bool(cell.cases) for _, group in rows for row in group for cell in row.cells
            ),
            "total": len(practices) * sum(len(group) for _, group in rows),
        },
    )


def _row(problem: Term, practices: Sequence[Term], cells: Cells) -> Row:
    return Row(
        problem=problem,
        cells=tuple(
            Pair(
                here=problem,
                there=practice,
                cases=tuple(cells.get((problem.key, practice.key), ())),
            )
            for practice in practices
        ),
    )


def _groups(facet: Facet, taxonomy: Taxonomy) -> list[Group]:
    """Return the facet's concepts that cases may name, under their broadest ones."""
    return [Group(top=top, terms=tuple(_nameable(top, taxonomy))) for top in taxonomy.top(facet)]


def _largest(groups: list[Group]) -> tuple[list[Group], int]:
    """Return the groups with the terms that most cases have, and how many terms are left out."""
    terms = [term for group in groups for term in group.terms]
    if len(terms) <= MOST_LINES:
        return groups, 0
    kept = {term.key for term in sorted(terms, key=lambda term: -term.count)[:MOST_LINES]}
    cut = [
        Group(top=group.top, terms=tuple(term for term in group.terms if term.key in kept))
        for group in groups
    ]
    return [group for group in cut if group.terms], len(terms) - MOST_LINES


def _nameable(term: Term, taxonomy: Taxonomy) -> Iterator[Term]:
    """Yield the narrowest concepts below one, and others only where a case names them."""
    is_named = any(term.key in own_keys(case, term.facet) for case in term.cases)
    if is_named or not term.narrower:
        yield term
    for narrower in taxonomy.below(term):
        yield from _nameable(narrower, taxonomy)


def _cell_list(pair: Pair, taxonomy: Taxonomy, settings: Settings) -> Iterator[Page]:
    title = f"{pair.here.label} × {pair.there.label}"
    start = pair_address(pair.here, pair.there)
    for address, part, pager in paged(pair.cases, start, settings.page_size):
        yield Page(
            address=address,
            title=title + (f"（第{pager.number}页）" if pager.number > 1 else ""),
            description=f"既写到“{pair.here.label}”、又写到“{pair.there.label}”的案例。",
            template="pair",
            shows=tuple(part),
            values={"pair": pair, "cards": cards_of(part, taxonomy), "pager": pager},
        )
