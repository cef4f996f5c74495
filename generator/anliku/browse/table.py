"""Cases and terms in, the compact table out from which a browser counts every choice.

`{"cases": n, "perShard": n, "kinds": [[key, label]…], "statuses": [[key, label]…],
"facets": [{"key", "label", "folder", "terms", "former", "own"}…], "dates": […], "regions": […]}`

- `terms`: one `[label, name, number of the term above or -1, other labels…]` each; a name that
  starts with `/` goes on the name of the term above, which stands before it; a term's page is
  `<folder>/<name>.html`, and its name stands for it in the address of the page «筛选»;
- `former`: names that stood for terms in addresses once, with the terms' numbers;
- `own`: for each case the numbers of the terms it carries itself, a lone one without brackets;
- `dates`: for each case the day its material is of, as the number YYYYMMDD, 0 where not known;
- `regions`: for each case where its first place stands in the order of GB/T 2260.
"""

from collections.abc import Mapping, Sequence

from anliku.browse.cards import KINDS, PER_SHARD, STATUSES
from anliku.corpus import Corpus
from anliku.former_addresses import former_owners
from anliku.model.case import Case
from anliku.model.dates import latest_point
from anliku.model.facets import Facet
from anliku.model.labelled import LabelledEnum
from anliku.model.provinces import province_rank
from anliku.taxonomy import Taxonomy, Term, own_keys
from anliku.vocabulary import Vocabulary

TermRow = tuple[str | int, ...]


def table_of(corpus: Corpus, taxonomy: Taxonomy) -> dict[str, object]:
    """Return the table of the cases that lists show."""
    return {
        "cases": len(corpus.listed),
        "perShard": PER_SHARD,
        "kinds": [_named(kind) for kind in KINDS],
        "statuses": [_named(status) for status in STATUSES],
        "facets": [_facet(facet, corpus, taxonomy) for facet in Facet],
        "dates": [_date(case) for case in corpus.listed],
        "regions": _region_ranks(corpus.listed),
    }


def _named(member: LabelledEnum) -> tuple[str, str]:
    return member.value, member.label


def _facet(facet: Facet, corpus: Corpus, taxonomy: Taxonomy) -> dict[str, object]:
    terms = taxonomy.of_facet(facet)
    numbers = {term.key: number for number, term in enumerate(terms)}
    return {
        "key": facet.key,
        "label": facet.label,
        "folder": facet.folder,
        "terms": _terms(terms, numbers, corpus.vocabulary),
        "former": _former(facet, taxonomy, numbers),
        "own": [_own(case, facet, numbers) for case in corpus.listed],
    }


def _former(facet: Facet, taxonomy: Taxonomy, numbers: Mapping[str, int]) -> dict[str, int]:
    """Return what stood for terms in addresses once; what may have meant several is left out."""
    return {
        name: numbers[terms[0].key]
        for name, terms in former_owners(taxonomy, facet).items()
        if len(terms) == 1
    }


def _terms(
    terms: Sequence[Term], numbers: Mapping[str, int], vocabulary: Vocabulary
) -> list[TermRow]:
    rows: list[TermRow] = []
    for number, term in enumerate(terms):
        above = _above(term, numbers, vocabulary)
        name = term.name.removeprefix(terms[above].name) if 0 <= above < number else term.name
        alt = term.concept.entry.alt if term.concept else ()
        rows.append((term.label, name if name.startswith("/") else term.name, above, *alt))
    return rows


def _above(term: Term, numbers: Mapping[str, int], vocabulary: Vocabulary) -> int:
    """Return the number of the nearest term above that is shown; deprecated ones are not."""
    ancestors = [above.uri for above in vocabulary.ancestors(term.key)]
    keys = [term.broader, *ancestors] if term.broader else ancestors
    return next((numbers[key] for key in keys if key in numbers), -1)


def _own(case: Case, facet: Facet, numbers: Mapping[str, int]) -> int | list[int]:
    found = [numbers[key] for key in own_keys(case, facet) if key in numbers]
    return found[0] if len(found) == 1 else found


def _date(case: Case) -> int:
    if case.record.as_of is None:
        return 0
    day = latest_point(case.record.as_of)
    return day.year * 10000 + day.month * 100 + day.day


def _region_ranks(cases: Sequence[Case]) -> list[int]:
    paths = [case.record.place[0].names for case in cases]
    in_order = sorted(set(paths), key=lambda path: (province_rank(path[0]), path))
    ranks = {path: rank for rank, path in enumerate(in_order)}
    return [ranks[path] for path in paths]
