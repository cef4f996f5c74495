"""Small packs for tests, and what they say."""

from datetime import date
from pathlib import Path
from typing import Any

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.licence import LICENCES
from anliku.packs.blocks import Block, Blocks, Box, Facts, Heading, Inlines, plain
from anliku.packs.composing import compose_pack
from anliku.packs.interface import CaseChapter, Chapter, Edition, Pack, PackRequest
from anliku.settings import Settings
from tests.unit.factory import a_corpus
from tests.unit.packs.reading_blocks import inline_text, text_of

SITE = "https://example.org/anliku/"
DAY = date(2026, 3, 9)


def the_settings(root: Path = Path("/库"), site_url: str = SITE) -> Settings:
    """Return the settings of an archive in a folder."""
    return Settings(
        root=root,
        cases_dir=root / "cases",
        site_dir=root / "site",
        index_dir=root / "index",
        site_name="社区治理案例库",
        site_url=site_url,
        licence=LICENCES["CC-BY-4.0"],
    )


def composed(
    *cases: Case,
    edition: Edition = Edition.STUDENT,
    corpus: Corpus | None = None,
    settings: Settings | None = None,
    **asked: Any,
) -> Pack:
    """Return the pack of some cases."""
    request = PackRequest(cases=cases, edition=edition, **({"title": "案例选"} | asked))
    return compose_pack(request, corpus or a_corpus(*cases), settings or the_settings(), day=DAY)


def only_case(pack: Pack) -> CaseChapter:
    """Return the chapter of a pack's one case."""
    (chapter,) = pack.cases
    return chapter


def chapter_of(pack: Pack, key: str) -> Chapter:
    """Return the chapter of a key."""
    return next(chapter for chapter in pack.chapters if chapter.key == key)


def headings(blocks: Blocks, level: int = 2) -> list[str]:
    """Return the headings of a level."""
    return [
        plain(block.inlines)
        for block in blocks
        if isinstance(block, Heading) and block.level == level
    ]


def section(blocks: Blocks, heading: str) -> Blocks:
    """Return what stands under a heading, down to the next of the same level or above."""
    found: list[Block] = []
    level = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level <= (level or block.level):
            if level:
                break
            level = block.level if plain(block.inlines) == heading else 0
        elif level:
            found.append(block)
    return tuple(found)


def facts(blocks: Blocks) -> dict[str, str]:
    """Return the labels and words of all facts among blocks, those in boxes included."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Box):
            found |= facts(block.blocks)
        elif isinstance(block, Facts):
            found |= {label: inline_text(said) for label, said in block.rows}
    return found


def row_texts(rows: tuple[tuple[Inlines, ...], ...]) -> list[list[str]]:
    """Return the words of a table's cells."""
    return [[inline_text(cell) for cell in row] for row in rows]


def pack_text(pack: Pack) -> str:
    """Return all words of a pack's chapters."""
    return "\n".join(chapter.title + text_of(chapter.blocks) for chapter in pack.chapters)
