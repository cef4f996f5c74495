"""A pack in, the Typst sources that set it out, with the characters each chapter prints.

`setup.typ` holds what the templates ask for (title, paper, faces …); the main file includes one
file for each chapter, which calls the templates' functions. Typst lays out again what stands in a
file that has changed, and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from anliku.packs.fonts import Face, Family
from anliku.packs.heading_numbers import with_official_numbers
from anliku.packs.interface import CaseChapter, Chapter, Layout, Pack, Paper, PrintOptions
from anliku.packs.pdf.block_code import blocks_code
from anliku.packs.pdf.book import Book
from anliku.packs.pdf.chapter_state import ChapterState, Whole, argument_list
from anliku.packs.pdf.literals import literal
from anliku.packs.pdf.running_heads import shortened

_PACK_HEAD = 18
_CASE_HEAD = 22
"""How many characters of Chinese fit into a running head."""


@dataclass(frozen=True, slots=True)
class DocumentCode:
    """What Typst is given."""

    main: str
    setup: str
    chapters: Mapping[str, str]
    """The file of each chapter by its name."""
    characters: tuple[tuple[Chapter | None, frozenset[str]], ...]
    """The characters that each chapter prints; None for those of the pack itself."""


def document_code(book: Book, breaks: frozenset[str] = frozenset()) -> DocumentCode:
    """Return the sources of a book.

    Args:
        book: what is printed; its assets get the files that the code refers to.
        breaks: labels of notes and headings before whose blocks a new page begins.
    """
    pack, options, fonts = book.pack, book.options, book.fonts
    numbers = frozenset(case.number for case in pack.cases)
    whole = Whole(numbers, _elsewhere(pack, numbers), _table_line(options), book.assets, breaks)
    states: list[tuple[Chapter | None, ChapterState]] = []
    templates = f'#import "{options.layout.value}.typ": *\n'
    chapters: dict[str, str] = {}

    def included(function: str, chapter: Chapter) -> str:
        state = ChapterState(chapter.key, whole)
        states.append((chapter, state))
        file = f"{book.name}-{chapter.key}.typ"
        chapters[file] = f"{templates}#{_chapter_code(function, chapter, options.layout, state)}\n"
        return f"#include {literal(file)}"

    own = ChapterState("pack", whole)
    states.append((None, own))
    setup = _setup(
        pack, options, own, lambda family: _face_code(fonts.fallbacks(family), book.family_names)
    )
    main = [
        f"{templates}#show: styled",
        "#cover",
        *(included("front", chapter) for chapter in pack.front[:1]),
        "#contents",
        *(included("front", chapter) for chapter in pack.front[1:]),
        "#start-of-cases",
        *(included("case", chapter) for chapter in pack.cases),
        *(included("back", chapter) for chapter in pack.back),
    ]
    return DocumentCode(
        "\n".join(main),
        setup,
        chapters,
        tuple((chapter, frozenset(state.characters)) for chapter, state in states),
    )


def _chapter_code(function: str, chapter: Chapter, layout: Layout, state: ChapterState) -> str:
    number, running = "", chapter.title
    if isinstance(chapter, CaseChapter):
        number, running = f"{chapter.number},", chapter.running_title
    blocks = chapter.blocks
    if layout is Layout.OFFICIAL:
        blocks = with_official_numbers(blocks)
    return (
        f"{function}({number}{literal(chapter.key)},{{{state.words(chapter.title)}}},"
        f"{state.literal(shortened(running, _CASE_HEAD))},{blocks_code(blocks, state)})"
    )


def _setup(
    pack: Pack, options: PrintOptions, own: ChapterState, face: Callable[[Family], str]
) -> str:
    width, height = options.paper.size_mm
    values = {
        "layout": literal(options.layout.value),
        "paper": literal(options.paper.value),
        "measures": f"({width}mm,{height}mm)",
        "title": own.literal(pack.title),
        "running-title": own.literal(shortened(pack.title, _PACK_HEAD)),
        "title-words": f"{{{own.words(pack.title)}}}",
        "edition": own.literal(pack.edition.label),
        "organiser": own.literal(pack.organiser),
        "site-name": own.literal(pack.site_name),
        "author": literal(pack.organiser or pack.site_name),
        "keywords": argument_list(map(literal, _keywords(pack))),
        "summary": own.literal(pack.summary),
        "id": own.literal(pack.id),
        "for-teaching-only": own.literal(pack.for_teaching_only),
        "day": _day(pack.day),
        "day-text": own.literal(pack.day_in_words),
        "count": str(len(pack.cases)),
        "volume": _volume(pack, own),
        "faces": "(" + "".join(f"{family.value}:{face(family)}," for family in Family) + ")",
    }
    lines = "".join(f"  {name}: {value},\n" for name, value in values.items())
    return f"#let setup = (\n{lines})\n"


def _day(day: date | None) -> str:
    """Return the document's date; without one Typst takes its timestamp, which is taken out again."""
    return f"datetime(year:{day.year},month:{day.month},day:{day.day})" if day else "auto"


def _keywords(pack: Pack) -> tuple[str, ...]:
    return tuple(
        filter(None, (pack.edition.label, pack.for_teaching_only, pack.site_name, pack.id))
    )


def _volume(pack: Pack, own: ChapterState) -> str:
    if pack.volume is None:
        return "none"
    name = own.literal(f"第{pack.volume.number}册（共{pack.volume.total}册）")
    contents = argument_list(
        f"({volume},{number},{{{own.words(title)}}})"
        for volume, number, title in pack.volume.contents
    )
    return f"(name:{name},contents:{contents})"


def _table_line(options: PrintOptions) -> float:
    """Return how many characters of a table go into a line, as `measures.typ` has it."""
    if options.layout is Layout.OFFICIAL:
        return 36.0
    return {Paper.A4: 44.0, Paper.B5: 42.0, Paper.A5: 35.0}[options.paper]


def _elsewhere(pack: Pack, numbers: frozenset[int]) -> dict[int, str]:
    contents = pack.volume.contents if pack.volume else ()
    return {
        number: f"第{volume}册案例 {number}"
        for volume, number, _ in contents
        if number not in numbers
    }


def _face_code(faces: tuple[Face, ...], names: Mapping[Face, tuple[str, int]]) -> str:
    """Return the arguments by which `text` takes a face, and after it those that help out."""
    own = faces[0]
    families = [literal(names[face][0]) for face in faces]
    if own.narrow_quotes:
        lender = next((face for face in faces if not face.narrow_quotes), own)
        covers = f"regex({literal(f'[{own.narrow_quotes}]')})"
        families.insert(0, f"(name:{literal(names[lender][0])},covers:{covers})")
    return f"(font:{argument_list(dict.fromkeys(families))},weight:{names[own][1]})"
