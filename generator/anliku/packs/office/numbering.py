"""A pack in, the same with its cases numbered in their titles and, in 公文, its headings out.

What titles say, contents, navigation and running heads say too. The PDF's templates set a case's
number apart from its title; Word and reading devices make their contents of the titles alone.
"""

from dataclasses import replace
from typing import TypeVar

from anliku.packs.heading_numbers import with_official_numbers
from anliku.packs.interface import CaseChapter, Chapter, Layout, Pack

_Chapter = TypeVar("_Chapter", bound=Chapter)


def numbered(pack: Pack, layout: Layout) -> Pack:
    """Return the pack with everything that has a number carrying it in its words."""
    if layout is Layout.OFFICIAL:
        pack = replace(
            pack,
            front=tuple(map(_with_numbered_headings, pack.front)),
            cases=tuple(map(_with_numbered_headings, pack.cases)),
            back=tuple(map(_with_numbered_headings, pack.back)),
        )
    return replace(pack, cases=tuple(map(_with_number_in_title, pack.cases)))


def numbered_title(number: int, title: str) -> str:
    """Return a case's title after its number, as texts refer to it: `案例 3　裴寨村`."""
    return f"案例 {number}　{title}"


def _with_numbered_headings(chapter: _Chapter) -> _Chapter:
    return replace(chapter, blocks=with_official_numbers(chapter.blocks))


def _with_number_in_title(case: CaseChapter) -> CaseChapter:
    return replace(
        case,
        title=numbered_title(case.number, case.title),
        running_title=numbered_title(case.number, case.running_title),
    )
