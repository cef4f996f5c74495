"""A selection and a corpus in, the cases of the pack and what stands on its cover out.

Steps: read the list files, find the cases of the ids, find the collections, put all together in
that order, each case once.
"""

import re
from collections.abc import Iterable, Iterator

from anliku.collected import collected_cases
from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.collection import Collection
from anliku.packs.interface import Edition
from anliku.packs.selecting.basket_link import LINK, WHENCE, is_basket_link, without_cases
from anliku.packs.selecting.choosing import Choosing
from anliku.packs.selecting.interface import (
    COMMAND_LINE,
    Asked,
    Found,
    Selected,
    Selection,
    Wanted,
    shortened,
)
from anliku.packs.selecting.list_file import read_list
from anliku.packs.selecting.named_collections import named_collection
from anliku.problems import Location, Problem, Rule
from anliku.settings import Settings

DEFAULT_TITLE = "社区治理案例选"
"""What the basket on the site calls a choice that has no title."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\s]+")


def select(
    selection: Selection, corpus: Corpus, settings: Settings
) -> tuple[Selected | None, list[Problem]]:
    """Return what is to be in the pack, and every problem of what was written.

    Args:
        selection: what is asked for.
        corpus: all cases of the archive, also those that readers are not shown.
        settings: which cases may be shown, on which day.

    Returns:
        None in place of what is selected where there is an error.
    """
    choosing = Choosing.among(corpus, settings)
    asked, problems = _lists(selection.lists)
    listed = [wanted for one in asked for wanted in one.ids]
    chosen, found = choosing.choose([*selection.ids, *listed])
    problems += found
    collections, found = _collections(selection.collections, corpus)
    problems += found
    problems += _not_found(selection.found)
    by_query = [choosing.shown.by_id.get(name) for one in selection.found for name in one.ids]
    cases = _each_once(
        *chosen,
        *(case for one in collections for case in collected_cases(one, choosing.shown)),
        *(case for case in by_query if case is not None and not case.is_withdrawn),
    )
    has_errors = any(problem.is_error for problem in problems)
    if not cases and not has_errors:
        problems.append(_nothing(selection, asked, collections))
    if not cases or has_errors:
        return None, problems
    is_alone = len(collections) == len(selection.parts) == 1
    alone = collections[0] if is_alone else None
    return _selected(selection, asked, cases, alone), problems


def _selected(
    selection: Selection, asked: list[Asked], cases: tuple[Case, ...], alone: Collection | None
) -> Selected:
    record = alone.record if alone else None
    titles = [selection.title, *(one.title for one in asked), record.title if record else ""]
    organisers = [selection.organiser, *(one.organiser for one in asked)]
    editions = [selection.editions, *(one.editions for one in asked), (Edition.STUDENT,)]
    return Selected(
        cases=cases,
        title=_first(map(_tidy, titles)) or DEFAULT_TITLE,
        editions=next(filter(None, editions)),
        organiser=_first(map(_tidy, organisers)),
        summary=record.summary if record else "",
        introduction=alone.text.source if alone else "",
        teaching=record.teaching if record else None,
    )


def _lists(wanted: Iterable[Wanted]) -> tuple[list[Asked], list[Problem]]:
    asked, problems = [], []
    for one in wanted:
        found, mistakes = read_list(one.written)
        asked.append(found)
        problems += mistakes
    return asked, problems


def _collections(
    wanted: Iterable[Wanted], corpus: Corpus
) -> tuple[list[Collection], list[Problem]]:
    collections: dict[str, Collection] = {}
    problems = []
    for one in wanted:
        found, mistakes = named_collection(one, corpus.collections)
        problems += mistakes
        if found is not None:
            collections[found.slug] = found
    return list(collections.values()), problems


def _not_found(found: Iterable[Found]) -> Iterator[Problem]:
    for one in found:
        if one.ids:
            continue
        message = f"“{shortened(one.query.written)}”没有查到案例"
        hint = one.advice or "换个说法，或少写几个词；先用 anliku search 试"
        if not one.query.written.strip():
            message, hint = "查询是空的", "在 --query 后面写要找的词，如：老年食堂"
        yield Problem(
            rule=Rule.NOTHING_SELECTED, location=one.query.location, message=message, hint=hint
        )


def _each_once(*cases: Case) -> tuple[Case, ...]:
    return tuple({case.id: case for case in cases}.values())


def _nothing(selection: Selection, asked: list[Asked], collections: list[Collection]) -> Problem:
    location, message = Location(COMMAND_LINE), "没有写要印哪些案例"
    hint = "写案例编号，或用 --collection、--query、--list-file；anliku pack --list 看有哪些"
    if collections:
        message = f"专题“{collections[0].title}”现在没有可以印的案例"
        hint = f"看看 {collections[0].path} 里列的案例和查询"
    elif asked:
        written = selection.lists[0].written
        location = Location(written.replace("\\", "/"))
        message = "清单里一个编号也没有"
        hint = "每行写一个编号，如 SQ-2026-0001-3"
        if is_basket_link(written):
            location, message, hint = LINK, without_cases(written), WHENCE
    return Problem(rule=Rule.NOTHING_SELECTED, location=location, message=message, hint=hint)


def _tidy(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text).strip()


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
