"""Measures in, `styles.xml` out: Word's own styles wherever it has one, so that 标题 1, 正文 and 题注 are real.

正文 (Normal) has no indent, since everything is based on it; running text is 正文文本 (Body Text),
whose first line is indented by two characters.
"""

from anliku.packs.office.docx.style_formats import (
    FANG,
    HEI,
    KAI,
    LATIN,
    LATIN_SANS,
    MONOSPACED,
    SONG,
    XIAOBIAOSONG,
    ParagraphFormat,
    RunFormat,
    Style,
)
from anliku.packs.office.docx.typography import TABLE_GAP, Size, Typography
from anliku.packs.office.docx.wordml import W

_RULE = 'w:val="single" w:sz="4" w:space="1" w:color="auto"'
GREY = "E7E6E6"
CELL_SIDE, CELL_TOP = 100, 30
"""Room inside a cell beside and above its text, in twips."""


def styles_xml(page: Typography) -> bytes:
    """Return the part `word/styles.xml`."""
    styles = [*_basic(page), *_headings(page), *_cover(page), *_contents(page), *_apart(page)]
    styles += [*_notes(page), *_characters(page), *_in_tables(page), *_tables()]
    inner = "".join(style.xml() for style in styles)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{W}">{_defaults(page)}{inner}</w:styles>'
    ).encode()


def _text_font(page: Typography) -> str:
    return FANG if page.is_official else SONG


def _black(page: Typography, pt: float = 0.0) -> RunFormat:
    """黑体, not made bold: it is black enough; beside it stands a Latin of its kind, but in 公文."""
    return RunFormat(east_asian=HEI, latin=LATIN if page.is_official else LATIN_SANS, pt=pt)


def _defaults(page: Typography) -> str:
    font, half_points = _text_font(page), round(page.body.pt * 2)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{font}" w:cs="{LATIN}"/>'
        f'<w:kern w:val="2"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _basic(page: Typography) -> list[Style]:
    body = page.body
    indented = ParagraphFormat(size=body, first_chars=200, align="both")
    # No indent of its own: it would take the place of the list's.
    listed = ParagraphFormat(size=body, align="both")
    quoted = ParagraphFormat(size=body, first_chars=0, left_chars=200, right_chars=200)
    return [
        Style(id="Normal", name="Normal", is_default=True, priority=0,
              paragraph=ParagraphFormat(size=body, align="both", ignores_grid=True),
              run=RunFormat(ignores_grid=True, pt=body.pt)),
        Style(id="BodyText", name="Body Text", based_on="Normal", priority=1, paragraph=indented,
              run=RunFormat(apart=page.apart)),
        Style(id="ListParagraph", name="List Paragraph", based_on="Normal", priority=34,
              paragraph=listed, run=RunFormat(apart=page.apart)),
        Style(id="Quote", name="Quote", based_on="Normal", priority=29, paragraph=quoted,
              run=RunFormat(east_asian=KAI, apart=page.apart)),
        Style(id="SourceCode", name="代码", is_own=True, based_on="Normal",
              paragraph=ParagraphFormat(size=page.code, left_chars=100, align="left", shade="F2F2F2"),
              run=RunFormat(east_asian=SONG, latin=MONOSPACED, pt=page.code.pt)),
    ]  # fmt: skip


def _heading(level: int, size: Size, run: RunFormat, first_chars: int | None, align: str) -> Style:
    return Style(
        id=f"Heading{level}",
        name=f"heading {level}",
        based_on="Normal",
        following="BodyText",
        priority=9,
        paragraph=ParagraphFormat(
            keeps_next=True,
            keeps_lines=True,
            size=size,
            level=level,
            first_chars=first_chars,
            align=align,
        ),
        run=run,
    )


def _headings(page: Typography) -> list[Style]:
    sizes = (page.heading_1, page.heading_2, page.heading_3, page.heading_4)
    if not page.is_official:
        small = RunFormat(east_asian=KAI, pt=sizes[3].pt)
        runs = (*(_black(page, size.pt) for size in sizes[:3]), small)
        return [_heading(n, sizes[n - 1], runs[n - 1], None, "left") for n in range(1, 5)]
    # GB/T 9704: 小标宋 for titles, then 黑体, 楷体, 仿宋, set like running text.
    pt, apart = sizes[1].pt, page.apart
    title = RunFormat(east_asian=XIAOBIAOSONG, pt=sizes[0].pt)
    runs = (
        RunFormat(east_asian=HEI, pt=pt, apart=apart),
        RunFormat(east_asian=KAI, pt=pt, apart=apart),
        RunFormat(east_asian=FANG, pt=pt, apart=apart, is_bold=True),
    )
    return [
        _heading(1, sizes[0], title, None, "center"),
        *(_heading(n, sizes[n - 1], runs[n - 2], 200, "both") for n in range(2, 5)),
    ]


def _cover(page: Typography) -> list[Style]:
    xiaobiaosong = RunFormat(east_asian=XIAOBIAOSONG, pt=page.title.pt)
    centred = ParagraphFormat(size=page.edition, align="center")
    line = Size(page.body.pt, page.body.line, 0, 4)
    return [
        Style(id="Title", name="Title", based_on="Normal", following="Subtitle", priority=10,
              paragraph=ParagraphFormat(size=page.title, align="center"),
              run=xiaobiaosong if page.is_official else _black(page, page.title.pt)),
        Style(id="Subtitle", name="Subtitle", based_on="Normal", priority=11, paragraph=centred,
              run=RunFormat(east_asian=KAI, pt=page.edition.pt)),
        Style(id="CoverMark", name="封面标记", is_own=True, based_on="Normal",
              paragraph=ParagraphFormat(size=Size(page.body.pt, page.body.line, 0, 120), align="right"),
              run=_black(page)),
        Style(id="CoverText", name="封面提要", is_own=True, based_on="Normal",
              paragraph=ParagraphFormat(size=Size(page.body.pt, page.body.line, 0, 80),
                                        first_chars=200, left_chars=300, right_chars=300, align="both")),
        Style(id="CoverLine", name="封面文字", is_own=True, based_on="Normal",
              paragraph=ParagraphFormat(size=line, align="center")),
    ]  # fmt: skip


def _contents(page: Typography) -> list[Style]:
    tab = f'<w:tab w:val="right" w:leader="dot" w:pos="{page.text_width}"/>'
    return [
        Style(id="TOCHeading", name="TOC Heading", based_on="Normal", following="Normal", priority=39,
              paragraph=ParagraphFormat(size=page.heading_1, align="center", keeps_next=True),
              run=_black(page, page.heading_1.pt)),
        Style(id="TOC1", name="toc 1", based_on="Normal", following="Normal", priority=39,
              paragraph=ParagraphFormat(size=page.contents_1, tabs=tab, left_chars=100,
                                        first_chars=-100, align="left"),
              run=RunFormat(pt=page.contents_1.pt)),
        Style(id="TOC2", name="toc 2", based_on="Normal", following="Normal", priority=39,
              paragraph=ParagraphFormat(size=page.contents_2, tabs=tab, left_chars=200,
                                        align="left"),
              run=RunFormat(pt=page.contents_2.pt)),
        Style(id="Index1", name="index 1", based_on="Normal", priority=99,
              paragraph=ParagraphFormat(size=page.contents_2, tabs=tab, left_chars=200,
                                        first_chars=-200, align="left"),
              run=RunFormat(pt=page.contents_2.pt)),
    ]  # fmt: skip


def _apart(page: Typography) -> list[Style]:
    """Styles of what stands apart from running text."""
    number = ParagraphFormat(size=page.page_number)
    ruled = f"<w:bottom {_RULE}/>"
    between = f"<w:bottom {_RULE}/><w:between {_RULE}/>"
    return [
        Style(id="Caption", name="caption", based_on="Normal", priority=35,
              paragraph=ParagraphFormat(size=page.caption, keeps_lines=True, align="center"),
              run=_black(page, page.caption.pt)),
        Style(id="TableCaption", name="表题", is_own=True, based_on="Caption",
              paragraph=ParagraphFormat(keeps_next=True)),
        Style(id="Figure", name="图", is_own=True, based_on="Normal", following="Caption",
              paragraph=ParagraphFormat(keeps_next=True, grows=True, align="center",
                                        size=Size(page.body.pt, page.body.line, 6, 0))),
        Style(id="WritingLine", name="书写线", is_own=True, based_on="Normal",
              paragraph=ParagraphFormat(size=page.writing, borders=between)),
        Style(id="AfterTable", name="表后空", is_own=True, based_on="Normal", following="BodyText",
              paragraph=ParagraphFormat(size=Size(6, TABLE_GAP))),
        Style(id="Separator", name="分隔线", is_own=True, based_on="Normal", following="BodyText",
              paragraph=ParagraphFormat(size=Size(6, 6, 6, 8), borders=ruled)),
        Style(id="Header", name="header", based_on="Normal",
              paragraph=ParagraphFormat(size=page.running, borders=ruled), run=RunFormat(pt=page.running.pt)),
        Style(id="Footer", name="footer", based_on="Normal", paragraph=number,
              run=RunFormat(east_asian=SONG, pt=page.page_number.pt)),
    ]  # fmt: skip


def _notes(page: Typography) -> list[Style]:
    return [
        Style(id="FootnoteText", name="footnote text", based_on="Normal",
              paragraph=ParagraphFormat(size=page.note, left_chars=150, first_chars=-150, align="left"),
              run=RunFormat(pt=page.note.pt)),
        Style(id="FootnoteReference", name="footnote reference", kind="character",
              based_on="DefaultParagraphFont", run=RunFormat(is_raised=True)),
    ]  # fmt: skip


def _characters(page: Typography) -> list[Style]:
    return [
        Style(id="DefaultParagraphFont", name="Default Paragraph Font", kind="character",
              is_default=True, priority=1),
        Style(id="Strong", name="Strong", kind="character", based_on="DefaultParagraphFont",
              priority=22, run=_black(page)),
        Style(id="Emphasis", name="Emphasis", kind="character", based_on="DefaultParagraphFont",
              priority=20, run=RunFormat(east_asian=KAI)),
        Style(id="Hyperlink", name="Hyperlink", kind="character", based_on="DefaultParagraphFont",
              run=RunFormat(colour="1F4E79", is_underlined=True)),
        Style(id="VerbatimChar", name="代码字符", is_own=True, kind="character",
              based_on="DefaultParagraphFont", run=RunFormat(east_asian=SONG, latin=MONOSPACED)),
    ]  # fmt: skip


def _in_tables(page: Typography) -> list[Style]:
    text = ParagraphFormat(size=page.table, align="left")
    return [
        Style(id="TableText", name="表格文字", is_own=True, based_on="Normal", paragraph=text,
              run=RunFormat(pt=page.table.pt)),
        Style(id="TableHead", name="表头文字", is_own=True, based_on="TableText",
              paragraph=ParagraphFormat(keeps_next=True, align="center"), run=_black(page)),
        Style(id="TableLabel", name="栏目名", is_own=True, based_on="TableText",
              run=_black(page)),
        Style(id="BoxTitle", name="方框标题", is_own=True, based_on="Normal",
              paragraph=ParagraphFormat(size=page.box_title, keeps_next=True, align="left"),
              run=_black(page, page.box_title.pt)),
    ]  # fmt: skip


def _tables() -> list[Style]:
    cells = (
        f'<w:tblCellMar><w:top w:w="{CELL_TOP}" w:type="dxa"/><w:left w:w="{CELL_SIDE}" w:type="dxa"/>'
        f'<w:bottom w:w="{CELL_TOP}" w:type="dxa"/><w:right w:w="{CELL_SIDE}" w:type="dxa"/></w:tblCellMar>'
    )
    return [
        _table("TableNormal", "Normal Table", "", cells, is_default=True),
        _table(
            "TableGrid", "Table Grid", _borders(4, "top left bottom right insideH insideV"), cells
        ),
        _table("FactsTable", "栏目表", _borders(4, "insideH"), cells, is_own=True),
        _table("BoxTable", "方框", _borders(8, "top left bottom right"), cells, is_own=True),
    ]


def _borders(eighths: int, sides: str) -> str:
    inner = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'
        for side in sides.split()
    )
    return f"<w:tblBorders>{inner}</w:tblBorders>"


def _table(
    style_id: str,
    name: str,
    borders: str,
    cells: str,
    *,
    is_default: bool = False,
    is_own: bool = False,
) -> Style:
    return Style(
        id=style_id,
        name=name,
        kind="table",
        based_on="" if is_default else "TableNormal",
        is_default=is_default,
        is_own=is_own,
        priority=39,
        more=f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}{cells}</w:tblPr>',
    )
