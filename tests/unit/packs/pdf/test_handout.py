"""讲义: what a reader sees on the pages, and what a program finds in the file."""

import io
import re
from pathlib import Path

import pikepdf
import pypdf
import pytest
from pypdf.generic import Destination

from anliku.packs.blocks import (
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
from anliku.packs.interface import Edition, Paper, PrintOptions, Volume
from anliku.packs.pdf import page_count, write_pdf
from tests.unit.packs.pdf.pictures import png
from tests.unit.packs.pdf.samples import (
    case,
    chapter,
    filler,
    fonts,
    lines_of,
    pack,
    set_pages,
    squeezed,
    texts,
    whole_text,
)

_NOTE = Note("a", (paragraph("《人民日报》2012年3月4日。"),))


def _page_with(pdf: pypdf.PdfReader, word: str) -> int:
    """Return the first page, from 0, that shows a word."""
    return next(number for number, text in enumerate(texts(pdf)) if word in text)


def test_the_cover_says_what_the_pack_is() -> None:
    """The first page has organiser, title, edition, date, id and for what it is."""
    cover = texts(set_pages(pack(edition=Edition.TEACHER, summary="讲怎样议事。")))[0]
    said = (
        "某区委党校",
        "议事协商案例",
        "教师版",
        "讲怎样议事。",
        "2026年9月1日",
        "P0123456789",
        "社区治理案例库",
        "仅供教学使用",
    )
    assert [word for word in said if word not in cover] == []


def test_contents_name_the_page_on_which_a_case_starts() -> None:
    """The numbers in the contents are those printed on the cases' first pages."""
    pdf = set_pages(pack(case(1, *filler(60)), case(2, *filler(80)), case(3)))
    pages = texts(pdf)
    contents = pages[_page_with(pdf, "目录")].replace(".", "")
    starts = [page for page, text in enumerate(pages) if "第1行" in text or "居民自己的事" in text]
    assert len(starts) == 3
    expected = "".join(
        f"案例{number}第{number}个社区的议事会{pdf.page_labels[page]}"
        for number, page in enumerate(starts, 1)
    )
    assert expected in contents


def test_front_pages_have_roman_labels_and_cases_start_at_1() -> None:
    """A viewer shows i, ii … for front pages and 1 for the first case, on a right-hand page."""
    pdf = set_pages(pack())
    first = _page_with(pdf, "居民自己的事")
    assert first % 2 == 0
    assert pdf.page_labels[first] == "1"
    assert pdf.page_labels[1:3] == ["ii", "iii"]


def test_each_page_of_a_case_has_its_name_at_the_head() -> None:
    """The running head names the case on every page of it, and no other's."""
    pdf = set_pages(
        pack(
            case(1, *filler(80), running_title="裴寨村"),
            case(2, *filler(80), running_title="深田社区"),
        )
    )
    heads = ["".join(line.text for line in lines_of(page)[:1]) for page in pdf.pages]
    named = [squeezed(head) for head in heads if re.search(r"案例 \d", head)]
    assert len(named) == 6
    assert all("案例1裴寨村" in head for head in named[:3])
    assert all("案例2深田社区" in head for head in named[3:])


def test_page_numbers_stand_at_the_outer_edge() -> None:
    """On left pages the number is at the left, on right pages at the right."""
    pdf = set_pages(pack(case(1, *filler(80))))
    first = _page_with(pdf, "第1行")
    right, left = (lines_of(pdf.pages[page])[-1].text.strip() for page in (first, first + 1))
    assert right.endswith("1")
    assert left.startswith("2")


def test_footnotes_count_from_1_in_each_case() -> None:
    """Each case's first footnote is ①, and stands on the page of its mark."""
    blocks = Paragraph((Text("报道说"), _NOTE, Text("，后来"), Note("b", (paragraph("访谈。"),))))
    found = [
        text
        for text in texts(set_pages(pack(case(1, blocks), case(2, blocks))))
        if "报道说" in text
    ]
    assert [sorted(re.findall("[①②③④]", text)) for text in found] == [["①", "①", "②", "②"]] * 2
    assert all("人民日报" in text for text in found)


def test_a_second_mark_of_a_footnote_repeats_the_first() -> None:
    """A footnote marked twice has one entry and one number."""
    text = whole_text(set_pages(pack(case(1, Paragraph((Text("甲"), _NOTE, Text("乙"), _NOTE))))))
    assert text.count("①") == 3
    assert text.count("人民日报") == 1


def test_a_table_repeats_its_head_on_every_page() -> None:
    """A table of 200 rows shows its head on each page it goes over, and every row once."""
    rows = tuple((words(f"第{n}户"), words(f"{n}元")) for n in range(1, 201))
    pdf = set_pages(pack(case(1, Table(head=(words("住户代号"), words("金额")), rows=rows))))
    pages = [text for text in texts(pdf) if "户" in text and "元" in text]
    assert len(pages) > 2
    assert [text.count("住户代号") for text in pages] == [1] * len(pages)
    joined = "".join(pages)
    assert [n for n in range(1, 201) if f"第{n}户{n}元" not in joined] == []


def test_a_row_is_not_parted() -> None:
    """A row of several lines stands on one page."""
    rows = tuple((words(f"起{n}" + "字" * 150 + f"讫{n}"),) for n in range(1, 30))
    pages = texts(set_pages(pack(case(1, Table(head=(words("事项"),), rows=rows)))))
    assert [
        n for n in range(1, 30) if not any(f"起{n}字" in t and f"讫{n}" in t for t in pages)
    ] == []


def test_a_row_of_a_form_has_its_least_height_and_grows() -> None:
    """Rows to be filled in are as high as asked for; one with more words is higher."""
    rows = ((words("甲"), ()), (words("乙"), ()), (words("丙" * 60), ()), (words("丁"), ()))
    form = Table(head=(), rows=rows, widths=(1.0, 4.0), row_height_mm=20)
    page = set_pages(pack(case(1, form))).pages[-1]
    first = {line.text[0]: line.baseline for line in reversed(lines_of(page))}
    assert (first["甲"] - first["乙"]) / 72 * 25.4 == pytest.approx(20, abs=0.5)
    assert (first["丙"] - first["丁"]) / 72 * 25.4 > 30


def test_a_row_taller_than_a_page_is_set_whole() -> None:
    """A cell of 5,000 characters goes over pages and loses none."""
    table = Table(head=(words("事项"), words("说明")), rows=((words("甲"), words("国" * 5000)),))
    assert whole_text(set_pages(pack(case(1, table)))).count("国") == 5000


@pytest.mark.parametrize("lines", range(25, 31))
def test_no_heading_ends_a_page(lines: int) -> None:
    """A heading stands on the page of the text that follows it, wherever the page ends."""
    blocks = (*filler(lines), Heading(2, words("做法")), paragraph("先议后办。" * 30))
    pages = [text for text in texts(set_pages(pack(case(1, *blocks)))) if "做法" in text]
    assert ["先议后办" in text for text in pages] == [True]


@pytest.mark.parametrize("lines", [5, 15, 22])
def test_a_figure_keeps_its_caption(lines: int, tmp_path: Path) -> None:
    """A picture and its caption stand on one page."""
    path = png(tmp_path, 600, 400)
    figure = Figure(Picture(path, "议事厅"), words("图题在此"))
    pdf = set_pages(pack(case(1, *filler(lines), figure)))
    page = pdf.pages[_page_with(pdf, "图题在此")]
    assert len(page.images) == 1


def test_every_kind_of_block_prints_its_words(tmp_path: Path) -> None:
    """Each block and inline shows what it says."""
    path = png(tmp_path, 60, 40)
    item = (paragraph("项甲"),)
    blocks = (
        Heading(2, words("标题乙")),
        Paragraph(
            (
                Strong(words("重丙")),
                Emphasis(words("强丁")),
                CodeSpan("x = 1"),
                LineBreak(),
                Link(words("链戊"), "https://example.org/a?b=1&c=2"),
                CaseReference(words("参己"), 1),
                CaseReference(words("无此案例"), 99),
                Picture(path, "小图"),
            )
        ),
        BulletList((item, (paragraph("项庚"), BulletList((item,))))),
        NumberedList(((paragraph("项辛"),),), start=7),
        Facts((("地点", words("某村")),)),
        Quotation((paragraph("引壬"),)),
        CodeBlock("行一\n    行二\n"),
        Box(BoxKind.WARNING, "注意癸", (paragraph("盒子"),)),
        Box(BoxKind.TEACHER, "", (paragraph("无题"),)),
        QrCode("https://example.org/cases/SQ-2026-0001-X.html"),
        WritingSpace(3),
        Separator(),
        PageBreak(),
        Table(head=(), rows=((words("格子"),),), row_height_mm=20, caption=words("表题")),
        Figure(Picture(path, ""), ()),
        Index((IndexEntry("词条", (1, 98)),)),
        Paragraph(()),
    )
    text = whole_text(set_pages(pack(case(1, *blocks))))
    said = (
        "标题乙 重丙 强丁 x=1 链戊 参己 无此案例 项甲 项庚 7.项辛 地点 某村 引壬 行一 行二 注意癸 盒子 "
        "无题 https://example.org/cases/SQ-2026-0001-X.html 格子 表题 词条 案例98"
    )
    assert [word for word in said.split() if word not in text] == []


def test_the_index_names_pages() -> None:
    """An index gives the pages on which the cases of a term start."""
    index = chapter(
        "index", "做法索引", Index((IndexEntry("议事会", (1, 2)), IndexEntry("食堂", (3,))))
    )
    pdf = set_pages(pack(case(1, *filler(60)), case(2), case(3), back=(index,)))
    text = texts(pdf)[-1].replace(".", "")
    assert "议事会1、3" in text
    assert "食堂4" in text


def test_bookmarks_lead_to_cases_and_their_sections() -> None:
    """The outline lists chapters, cases with their numbers, and headings below them."""
    pdf = set_pages(pack(case(1, Heading(2, words("背景")), paragraph("文"))))
    outline = [
        [below.title for below in item if isinstance(below, Destination)]
        if isinstance(item, list)
        else item.title
        for item in pdf.outline
    ]
    assert outline == ["怎样使用", "案例 1 第1个社区的议事会", ["背景"]]


def test_metadata_name_title_author_day_and_keywords() -> None:
    """The file says its title, organiser, day and keywords."""
    data = write_pdf(pack(summary="讲怎样议事。"), PrintOptions(), fonts())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        lang = str(pdf.Root.Lang)
    assert info["/Title"] == "议事协商案例"
    assert info["/Author"] == "某区委党校"
    assert info["/Subject"] == "讲怎样议事。"
    assert info["/Keywords"] == "学员版, 仅供教学使用, 社区治理案例库, P0123456789"
    assert info["/CreationDate"].startswith("D:20260901")
    assert lang == "zh-CN"


def test_volumes_have_the_contents_of_all() -> None:
    """A volume names itself on its cover and lists the cases of the whole set with their volumes."""
    volume = Volume(
        number=2, total=2, contents=((1, 1, "第1个社区的议事会"), (2, 2, "第2个社区的议事会"))
    )
    index = chapter("index", "索引", Index((IndexEntry("议事会", (1, 2)),)))
    pdf = set_pages(pack(case(2), volume=volume, back=(index,)))
    pages = texts(pdf)
    assert "第2册（共2册）" in pages[0]
    contents = pages[_page_with(pdf, "全套目录")]
    assert "第1册1第1个社区的议事会" in contents
    assert "第1册案例1、1" in pages[-1].replace(".", "")


@pytest.mark.parametrize(
    ("paper", "sides"), [(Paper.A4, (210, 297)), (Paper.A5, (148, 210)), (Paper.B5, (176, 250))]
)
def test_pages_have_the_size_of_the_paper(paper: Paper, sides: tuple[int, int]) -> None:
    """Pages measure what the paper measures."""
    page = set_pages(pack(), PrintOptions(paper=paper)).pages[0]
    assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == list(sides)


def test_nothing_reaches_beyond_the_type_area() -> None:
    """A word of 300 letters, an address and a checksum are broken, in text, table, box and facts."""
    word, address = "w" * 300, "https://example.org/" + "a-b/" * 60
    blocks = (
        paragraph(word),
        Paragraph((CodeSpan("0f" * 100),)),
        Table(
            head=(words("甲"), words("乙"), words("丙")),
            rows=((words(word), words(address), words("x")),),
        ),
        Facts((("校验", words("0f" * 60)),)),
        Box(BoxKind.NOTE, "说明", (paragraph(address),)),
        QrCode(address),
    )
    pdf = set_pages(pack(case(1, *blocks)), PrintOptions(paper=Paper.A5))
    right = max(
        line.x + len(line.text) * line.size * 0.3 for page in pdf.pages for line in lines_of(page)
    )
    assert right < 148 / 25.4 * 72
    text = whole_text(pdf)
    assert word in text
    assert text.count(address) == 3


def test_pages_are_counted() -> None:
    """The number of pages is that of the file."""
    data = write_pdf(pack(), PrintOptions(), fonts())
    assert page_count(data) == len(pypdf.PdfReader(io.BytesIO(data)).pages)


def test_a_long_title_is_set_whole() -> None:
    """A title of 300 characters stands whole on the cover and at its case; heads are shortened."""
    title = "关于在新时代坚持和发展新时代枫桥经验的若干探索与实践" * 12
    pdf = set_pages(pack(case(1, title=title), title=title))
    pages = texts(pdf)
    assert title in pages[0]
    assert squeezed(title) in pages[_page_with(pdf, "居民自己的事")]
