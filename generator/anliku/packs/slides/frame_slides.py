"""A pack in, the slides around its cases out: what it is about, the cases, a worksheet, its version."""

from collections.abc import Iterator

from anliku.packs.blocks import Inlines, Table, words
from anliku.packs.interface import CaseChapter, Pack, Point, Slide, SlideKind

_WORKSHEET_ROWS = 4
_WORKSHEET_ROW_MM = 24.0


def about_slides(pack: Pack) -> Iterator[Slide]:
    """Yield the slide that says what the pack is about, if it says so."""
    if pack.summary:
        yield Slide(title="关于这组案例", points=(Point(text=pack.summary),))


def list_of_cases(pack: Pack) -> Slide:
    """Return the list of cases with what their opening slides name of each."""
    openings = [_opening(chapter) for chapter in pack.cases]
    leads = tuple(dict.fromkeys(lead for opening in openings for lead in opening))
    rows: list[tuple[Inlines, ...]] = [
        (
            words(str(chapter.number)),
            words(chapter.title),
            *(words(opening.get(lead, "—")) for lead in leads),
        )
        for chapter, opening in zip(pack.cases, openings, strict=True)
    ]
    head = (words("序号"), words("案例"), *map(words, leads))
    table = Table(head=head, rows=tuple(rows))
    return Slide(title="目录", table=table, notes="放映时，点案例的标题就到那个案例。")


def _opening(chapter: CaseChapter) -> dict[str, str]:
    slides = (slide for slide in chapter.slides if slide.kind is SlideKind.OPENING)
    return {point.lead: point.text for slide in slides for point in slide.points if point.lead}


def worksheet(pack: Pack) -> Slide:
    """Return the sheet of 结构化研讨, to be filled in on the screen."""
    empty: Inlines = ()
    head = (words("序号"), words("问题"), words("原因"), words("对策"))
    rows = tuple((words(str(n)), empty, empty, empty) for n in range(1, _WORKSHEET_ROWS + 1))
    table = Table(
        head=head, rows=rows, widths=(1.0, 4.0, 4.0, 4.0), row_height_mm=_WORKSHEET_ROW_MM
    )
    notes = (
        "分组讨论时边说边填：先写问题，再问为什么，最后写对策；对策写明谁做、何时做完。\n"
        f"所属：{pack.title}（{pack.edition.label}）"
    )
    return Slide(title="结构化研讨工作单", table=table, notes=notes)


def colophon(pack: Pack) -> Slide:
    """Return where the pack comes from, to the checksum."""
    points = (
        Point(lead="案例库", text=pack.site_name),
        *([Point(lead="资料日期", text=pack.day_in_words)] if pack.day else []),
        Point(lead="案例包编号", text=pack.id),
        Point(lead="案例库版本（SHA-256）", text=pack.checksum),
        Point(
            lead="用途",
            text=f"{pack.for_teaching_only}；引用时写明出处，引文在各案例首页的备注里。",
        ),
    )
    return Slide(title="版本与引用", points=points)
