"""A case in, its five to seven slides out: opening, background, practice, figures, limits, questions.

On a slide stand sentences as the case has them; what is too long for it is shortened at the end of
a sentence, and the notes hold the whole.
"""

from anliku.addresses import case_address
from anliku.citation import page_url
from anliku.facts import (
    NOT_REPORTED,
    OWN_ANALYSIS,
    CaseFacts,
    Fact,
    Value,
)
from anliku.model.case import Case
from anliku.packs.blocks import (
    Blocks,
    Figure,
    Inlines,
    Paragraph,
    Picture,
    Table,
    plain,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.slide_notes import (
    analysis_notes,
    figure_notes,
    notes,
    opening_notes,
    question_notes,
    theory_notes,
)
from anliku.packs.composing.slide_steps import SECTION, step_slides
from anliku.packs.composing.slide_texts import (
    Section,
    first_sentences,
    sections_of,
    sentence_points,
    shortened,
)
from anliku.packs.interface import PackRequest, Point, Slide, SlideKind
from anliku.packs.plain_lines import lines_of, one_line, whole_text
from anliku.text.projections.steps import told_steps

MOST_SLIDES = 7
_ALWAYS = 4
"""Opening, figures, limits and questions."""
_RESULTS, _LIMITS = "成效与证据", "可推广条件与局限"
_FIGURE_HEAD = ("指标", "此前", "此后", f"缺什么（{NOT_REPORTED}）")
_FIGURE_WIDTHS = (4.0, 3.0, 3.0, 4.0)
_MOST_FIGURES = 8
_SHORT = 60
_AT_FIRST = ("place", "evidence", "number", "kind", "status")
"""Facts on the first slide; the others stand in its notes."""


def slides_of(
    case: Case,
    told: CaseFacts,
    number: int,
    text: Blocks,
    questions: Blocks,
    selection: Selection,
) -> tuple[Slide, ...]:
    """Return the slides of a case.

    Args:
        case: the case; in the students' edition without the teachers' notes.
        told: what it tells outside its text.
        number: its number in the pack, from 1.
        text: its text without the section of questions.
        questions: what that section holds.
        selection: the pack.
    """
    prefix = f"案例{number}　"
    sections = sections_of(text)
    practice = _practice(case, sections, prefix)
    rest = _texts(sections, prefix, MOST_SLIDES - _ALWAYS - len(practice))
    pictures = _pictures(text)
    shown = pictures[: max(0, MOST_SLIDES - _ALWAYS - len(practice) - len(rest))]
    before = 1 if sections and sections[0][0] != SECTION else 0
    return (
        _opening(case, told, prefix, selection, len(pictures) - len(shown)),
        *rest[:before],
        *practice,
        *(Slide(title=f"{prefix}图", picture=picture) for picture in shown),
        _figures(told, sections, prefix),
        _limits(case, told, sections, prefix),
        *rest[before:],
        _questions(case, questions, prefix),
    )


def pack_slides(request: PackRequest) -> tuple[Slide, ...]:
    """Return the slides on a pack as a whole: the questions of its collection."""
    teaching = request.teaching
    if teaching is None or not teaching.questions:
        return ()
    points = tuple(
        Point(lead=f"第{n}题", text=text) for n, text in enumerate(teaching.questions, 1)
    )
    told = notes(*analysis_notes(teaching), *theory_notes(teaching), *question_notes(teaching))
    return (Slide(title="全册讨论题", points=points, notes=told),)


def _opening(case: Case, told: CaseFacts, prefix: str, selection: Selection, unseen: int) -> Slide:
    record = case.record
    said = opening_notes(case, told, selection)
    facts = map(told.fact, _AT_FIRST)
    return Slide(
        title=prefix + case.title,
        kind=SlideKind.OPENING,
        points=(
            Point(text=record.gist or record.summary),
            *(Point(lead=fact.label, text=fact.heads) for fact in facts),
        ),
        address=page_url(case_address(case.id), selection.settings),
        notes=said + (f"\n\n【图】另有{unseen}幅图，见讲义。" if unseen else ""),
    )


def _practice(case: Case, sections: list[Section], prefix: str) -> tuple[Slide, ...]:
    blocks = _below(sections, SECTION)
    if not blocks:
        return ()
    pages = step_slides(told_steps(case.text.tree), blocks)
    told = notes(("原文", whole_text(blocks)), *analysis_notes(case.record.teaching))
    marks = ("（一）", "（二）") if len(pages) > 1 else ("",)
    return tuple(
        Slide(title=f"{prefix}{SECTION}{mark}", points=points, notes=told if place == 0 else "")
        for place, (mark, points) in enumerate(zip(marks, pages, strict=True))
    )


def _texts(sections: list[Section], prefix: str, most: int) -> list[Slide]:
    """Return a slide for each further section; those beyond the most share the last."""
    further = [one for one in sections if one[0] not in (SECTION, _RESULTS, _LIMITS)]
    own = further if len(further) <= most else further[: most - 1]
    slides = [
        Slide(
            title=f"{prefix}{label or '说明'}",
            points=shortened(sentence_points(blocks)),
            notes=notes(("原文", whole_text(blocks))),
        )
        for label, blocks in own
    ]
    shared = further[len(own) :]
    if shared:
        points = tuple(
            Point(lead=label, text=first_sentences(one_line(blocks), _SHORT))
            for label, blocks in shared
        )
        told = notes(*((label or "说明", whole_text(blocks)) for label, blocks in shared))
        slides.append(Slide(title=f"{prefix}其余各节", points=shortened(points), notes=told))
    return slides


def _figures(told: CaseFacts, sections: list[Section], prefix: str) -> Slide:
    figures, evidence = told.figures, told.fact("evidence")
    text = whole_text(_below(sections, _RESULTS))
    said = "\n\n".join(filter(None, (figure_notes(told), notes(("原文", text)))))
    title = f"{prefix}数字与证据"
    if not figures.values:
        points = (
            Point(lead=figures.label, text=f"{figures.missing}。"),
            Point(lead=evidence.label, text=evidence.sentence),
        )
        return Slide(title=title, points=points, notes=said)
    rows = [_figure_row(value) for value in figures.values[:_MOST_FIGURES]]
    left = len(figures.values) - len(rows)
    if left:
        rows.append((words(f"其余{left}项"), words("见讲义"), words("见讲义"), words("见本页备注")))
    table = Table(
        head=tuple(map(words, _FIGURE_HEAD)),
        rows=tuple(rows),
        widths=_FIGURE_WIDTHS,
        caption=words(f"{evidence.label}：{evidence.sentence}"),
    )
    return Slide(title=title, table=table, notes=said)


def _figure_row(figure: Value) -> tuple[Inlines, ...]:
    kind = figure.said("kind")
    cells = (f"{figure.label}（{kind}）", *map(figure.said, ("before", "after", "lacks")))
    return tuple(map(words, cells))


def _limits(case: Case, told: CaseFacts, sections: list[Section], prefix: str) -> Slide:
    parts = tuple(map(_points, told.needs))
    blocks = _below(sections, _LIMITS)
    points = tuple(Point(lead=label, text=text) for label, text in parts if text)
    points = points or sentence_points(blocks) or (Point(text="没有另外列出条件和注意事项。"),)
    said = notes(*parts, ("原文", whole_text(blocks)), *theory_notes(case.record.teaching))
    return Slide(title=f"{prefix}条件与注意", points=shortened(points), notes=said)


def _points(need: Fact) -> tuple[str, str]:
    """Return points under their name; what is the archive's own throughout is marked there, once."""
    if any(value.grounds != OWN_ANALYSIS for value in need.values):
        return need.label, need.sentence
    return f"{need.label}（{OWN_ANALYSIS}）", need.heads


def _questions(case: Case, in_text: Blocks, prefix: str) -> Slide:
    teaching = case.record.teaching
    asked = teaching.questions if teaching else ()
    points = tuple(Point(lead=f"第{n}题", text=text) for n, text in enumerate(asked, 1))
    points = points or tuple(Point(text=text) for text in lines_of(in_text) if text)
    points = points or (Point(text="这个案例还没有编写思考题。"),)
    told = notes(
        ("原文里的思考题", "" if asked else whole_text(in_text)), *question_notes(teaching)
    )
    return Slide(title=f"{prefix}思考题", points=shortened(points), notes=told)


def _below(sections: list[Section], label: str) -> Blocks:
    return tuple(block for name, blocks in sections if name == label for block in blocks)


def _pictures(blocks: Blocks) -> list[Picture]:
    """Return the pictures that stand by themselves in a text."""
    found = []
    for block in blocks:
        if isinstance(block, Figure):
            found.append(block.picture)
        elif isinstance(block, Paragraph) and not plain(block.inlines).strip():
            found += [one for one in block.inlines if isinstance(one, Picture)]
    return found
