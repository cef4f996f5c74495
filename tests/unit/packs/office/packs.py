"""Packs for the tests: one with every kind of block, and ways to make others."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image

from anliku.packs.blocks import (
    Block,
    Box,
    BoxKind,
    BulletList,
    CaseReference,
    CodeBlock,
    CodeSpan,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Index,
    IndexEntry,
    LineBreak,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    Quotation,
    Separator,
    Strong,
    Table,
    Text,
    WritingSpace,
    paragraph,
    words,
)
from anliku.packs.interface import CaseChapter, Chapter, Edition, Pack

ADDRESS = "https://example.org/cases/SQ-2026-0001-3.html"


def a_case(number: int, *blocks: Block, title: str = "") -> CaseChapter:
    """Return a case with the given blocks."""
    return CaseChapter(
        key=f"case-{number}",
        title=title or f"第{number}个案例的题目",
        blocks=blocks,
        number=number,
        case_id=f"SQ-2026-000{number}-1",
        running_title=f"案例{number}简称",
    )


def a_pack(*cases: CaseChapter, **fields: object) -> Pack:
    """Return a pack of the given cases, with a chapter before and one after."""
    pack = Pack(
        id="P0123456789",
        title="社区治理案例选编",
        edition=Edition.STUDENT,
        organiser="某某市委党校",
        site_name="社区治理案例库",
        day=date(2026, 3, 1),
        checksum="0" * 64,
        summary="选自三个村的案例。",
        front=(Chapter(key="how-to-use", title="怎样使用", blocks=(paragraph("先读后议。"),)),),
        cases=cases,
        back=(Chapter(key="colophon", title="版本说明", blocks=(paragraph("到此为止。"),)),),
    )
    return replace(pack, **fields)  # type: ignore[arg-type]  # dataclasses look at them


def everything(folder: Path) -> Pack:
    """Return a pack with every kind of block and inline; its picture is put into the folder."""
    picture = Picture(a_picture(folder / "食堂.png"), "老人在食堂用餐")
    note = Note("S1", (paragraph("新华社：《报道》。"),))
    text: tuple[Block, ...] = (
        Heading(2, words("背景情况")),
        Paragraph(
            (
                Text("人均年收入不到千元"),
                note,
                Text("，"),
                Strong(words("党员带头")),
                Emphasis(words("着重")),
                CodeSpan("x = 1"),
                LineBreak(),
                Link(words("网站"), "https://example.org/?a=1&b=2"),
                CaseReference(words("见案例二"), 2),
                Text("又引"),
                note,
                Note("S2", (paragraph("第二条注。"), BulletList(((paragraph("注里的一项"),),)))),
                Text("。"),
            )
        ),
        Heading(3, words("更细的一层")),
        BulletList(
            (
                (paragraph("一项"), NumberedList(((paragraph("三"),),), start=3)),
                (paragraph("二项"), paragraph("二项续")),
            )
        ),
        Heading(4, words("最细的一层")),
        Table(
            head=(words("指标"), words("此前"), words("此后")),
            rows=((words("收入"), words("一千元"), words("两万元")), (words("人口"), (), ())),
            caption=words("表一　变化"),
        ),
        Table(head=(), rows=(((), ()),), widths=(1, 3), row_height_mm=20),
        Facts((("地点", words("某村")), ("入库编号", words("SQ-2026-0001-3")))),
        Quotation((paragraph("火车跑得快，全靠车头带。"),)),
        CodeBlock("if a:\n    b()"),
        Figure(picture, words("图一　食堂")),
    )
    apart: tuple[Block, ...] = (
        Box(BoxKind.NOTE, "要点", (paragraph("框里的话。"), Facts((("甲", words("乙")),)))),
        Box(BoxKind.TEACHER, "", (BulletList(((paragraph("无题的框"),),)),)),
        QrCode(ADDRESS),
        WritingSpace(3),
        Separator(),
        PageBreak(),
        Index((IndexEntry("某村", (1, 2)), IndexEntry("别册", (9,)))),
    )
    return a_pack(a_case(1, *text), a_case(2, *apart))


def ranked() -> Pack:
    """Return a pack whose case and whose chapter before it have headings of several levels."""
    levels = ((2, "背景"), (3, "起因"), (3, "经过"), (4, "细节"), (2, "做法"), (2, ""), (2, "成效"))
    headings = tuple(Heading(level, words(text)) for level, text in levels)
    before = Chapter(key="how-to-use", title="怎样使用", blocks=(Heading(2, words("先读")),))
    return a_pack(a_case(1, *headings), front=(before,))


RANKED = ["一、先读", "一、背景", "（一）起因", "（二）经过", "1.细节", "二、做法", "三、成效"]
"""The headings of that pack in 公文."""


def nothing() -> Pack:
    """Return a pack whose blocks are all empty."""
    empty = paragraph("")
    blocks: tuple[Block, ...] = (
        empty,
        Heading(2, ()),
        BulletList(()),
        BulletList(((), (empty,))),
        NumberedList(((),)),
        Table(head=(), rows=()),
        Table(head=(words("头"),), rows=()),
        Table(head=(), rows=((),)),
        Facts(()),
        Quotation(()),
        CodeBlock(""),
        Box(BoxKind.NOTE, "", ()),
        Box(BoxKind.WARNING, "题", ()),
        WritingSpace(0),
        Index(()),
        Paragraph((Link((), "https://example.org"), Note("a", ()), LineBreak(), Strong(()))),
    )
    return a_pack(a_case(1, *blocks), organiser="", summary="", back=())


def a_picture(path: Path, form: str = "PNG", size: tuple[int, int] = (40, 30)) -> Path:
    """Write a small grey picture and return its path."""
    target = io.BytesIO()
    Image.new("RGB", size, (200, 200, 200)).save(target, form)
    path.write_bytes(target.getvalue())
    return path
