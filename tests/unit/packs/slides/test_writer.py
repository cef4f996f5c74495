"""Whole presentations: what stands on each slide, what does not, and that nothing overflows."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from pptx.util import Emu

from anliku.packs.blocks import Picture, Table, words
from anliku.packs.interface import (
    CaseChapter,
    Edition,
    Point,
    PrintOptions,
    Slide,
    SlideKind,
    Volume,
)
from anliku.packs.slides import write_pptx
from anliku.problems import PackProblemsError
from tests.unit.packs.slides.presented import (
    a_pack,
    case_slides,
    notes,
    overflows,
    read_back,
    shapes_of,
    tables_of,
    texts,
    title_of,
    titles,
)

OPENING = Slide(
    title="案例1　甲村的样例",
    kind=SlideKind.OPENING,
    points=(
        Point(text="要旨。"),
        Point(lead="地点", text="甲省乙市"),
        Point(lead="证据", text="1级"),
    ),
    address="https://example.org/cases/1.html",
    notes="来源：虚构报。",
)
LONG = "这是一个很长的段落，用来看看放不下时怎样分到后面的幻灯片上去，一句一句都不能丢。" * 130
HOSTILE = '#import "x" @a $b$ \\n <b>&amp;</b> ]]> {{ x }} 䶮𠮷 👩‍👩‍👧 é \u200b'


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_slides_stand_around_the_cases() -> None:
    """Cover, what it is about, list, the case's own, worksheet, version; in 16:9."""
    pack = a_pack(OPENING, summary="说明一句。")
    deck = read_back(pack)
    assert [
        "案例选", "关于这组案例", "目录", "案例1　甲村的样例", "结构化研讨工作单", "版本与引用",
    ] == titles(deck)  # fmt: skip
    assert (Emu(12192000), Emu(6858000)) == (deck.slide_width, deck.slide_height)
    cover = texts(deck.slides[0])[1]
    assert ["学员版　共1个案例", "某县委党校", "2026年3月9日", "仅供教学使用"] == cover.split("\n")
    assert pack.checksum in "".join(texts(deck.slides[5]))
    assert pack.checksum in notes(deck.slides[0])


def test_the_list_of_cases_names_what_openings_name_and_leads_to_them() -> None:
    """Columns are the led points of opening slides; titles are links to slides."""
    deck = read_back(a_pack(OPENING))
    (table,) = tables_of(deck.slides[1])
    rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    assert [["序号", "案例", "地点", "证据"], ["1", "甲村的样例", "甲省乙市", "1级"]] == rows
    link = (
        table.cell(1, 1)
        .text_frame.paragraphs[0]
        .runs[0]
        ._r.rPr.find("{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick")
    )
    identifier = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    assert deck.slides[2].part is deck.slides[1].part.related_part(identifier)


def test_a_case_without_slides_is_listed_all_the_same() -> None:
    """Nothing leads nowhere."""
    deck = read_back(a_pack())
    assert "甲村的样例" in texts(deck.slides[1])


def test_what_is_too_long_goes_on_over_further_slides() -> None:
    """A paragraph of 5,000 characters stands whole, by sentences, on slides that say so."""
    deck = read_back(
        a_pack(Slide(title="背景", points=(Point(lead="先说", text=LONG),), notes="备注。"))
    )
    drawn = case_slides(deck)
    assert ["背景", *["背景（续）"] * (len(drawn) - 1)] == [title_of(slide) for slide in drawn]
    bodies = [slide.placeholders[1].text_frame.text for slide in drawn]
    assert "先说：" + LONG == "".join(bodies)
    assert all(body.endswith("。") for body in bodies)
    assert ["备注。", *[""] * (len(drawn) - 1)] == list(map(notes, drawn))
    assert [] == list(overflows(deck))


def test_a_table_of_two_hundred_rows_repeats_its_head() -> None:
    """Each row is there once, below the head, on slides that say that they go on."""
    rows = tuple((words(f"指标{n}"), words("不到1000元/人·年" * (n % 5))) for n in range(200))
    table = Table(head=(words("指标"), words("此前")), rows=rows, caption=words("证据：1级"))
    deck = read_back(a_pack(Slide(title="数字", table=table)))
    drawn = case_slides(deck)
    tables = tables_of(*drawn)
    firsts = [[row.cells[0].text_frame.text for row in table.rows] for table in tables]
    assert {"指标"} == {column[0] for column in firsts}
    assert [f"指标{n}" for n in range(200)] == [cell for column in firsts for cell in column[1:]]
    assert "数字（续）" == title_of(drawn[-1])
    assert all("证据：1级" in texts(slide) for slide in drawn)
    assert [] == list(overflows(deck))


def test_a_cell_higher_than_a_slide_is_parted() -> None:
    """A row goes on over slides, its words whole."""
    table = Table(head=(), rows=((words(LONG), words("短")),))
    deck = read_back(a_pack(Slide(title="表", table=table)))
    rows = [row for table in tables_of(*case_slides(deck)) for row in table.rows]
    cells = [row.cells[0].text_frame.text for row in rows]
    assert 1 < len(cells)
    assert LONG == "".join(cells)
    assert [] == list(overflows(deck))


def test_points_and_a_table_of_one_slide_both_stand() -> None:
    """The table follows on a slide of its own."""
    slide = Slide(
        title="数字", points=(Point(text="先读。"),), table=Table(head=(), rows=((words("甲"),),))
    )
    drawn = case_slides(read_back(a_pack(slide)))
    assert ["数字", "数字（续）"] == [title_of(one) for one in drawn]
    assert "先读。" in texts(drawn[0])
    assert "甲" in texts(drawn[1])


@pytest.mark.parametrize(
    "title",
    [
        "很长的标题" * 60,
        ("Very long words of letters " * 30).strip(),
        "W" * 400,
        HOSTILE,
        "😀" * 150,
    ],
)
def test_a_title_that_does_not_fit_is_cut_visibly_and_stands_in_the_notes(title: str) -> None:
    """On cover, opening and content slides; what is cut off can be read below."""
    opening = Slide(title=title, kind=SlideKind.OPENING, points=(Point(text="要旨。"),))
    slides = (opening, Slide(title=title, points=(Point(text=LONG),)))
    deck = read_back(a_pack(*slides, title=title, organiser=title))
    for slide in (deck.slides[0], *case_slides(deck)):
        shown = title_of(slide)
        assert title == shown.removesuffix("（续）") or "……" in shown
    for slide in (deck.slides[0], case_slides(deck)[0]):
        assert title in title_of(slide) + notes(slide)
    assert [] == list(overflows(deck))


def test_any_text_stands_as_it_is() -> None:
    """Markup of any language is words; what XML forbids becomes the replacement character."""
    point = Point(lead=HOSTILE, text=HOSTILE + "\x00\x07\x1b\ufffe\ud800")
    table = Table(head=(words(HOSTILE),), rows=((words(HOSTILE),),))
    deck = read_back(
        a_pack(Slide(title="字", points=(point,), table=table, notes=HOSTILE + "\x08"))
    )
    first, second = case_slides(deck)
    assert f"{HOSTILE}：{HOSTILE}" + "\ufffd" * 5 == first.placeholders[1].text_frame.text
    assert f"{HOSTILE}\ufffd" == notes(first)
    assert 2 == texts(second).count(HOSTILE)


def test_real_placeholders_numbers_and_alternative_texts(tmp_path: Path) -> None:
    """Outline view and screen readers find titles, bodies, numbers, and words for what is no text."""
    Image.new("RGB", (400, 100), "white").save(tmp_path / "a.png")
    picture = Picture(tmp_path / "a.png", "村口的公示栏")
    table = Table(head=(words("甲"),), rows=((words("乙"),),))
    slides = (OPENING, Slide(title="图", picture=picture), Slide(title="表", table=table))
    deck = read_back(a_pack(*slides))
    assert all(titles(deck))
    assert len(set(titles(deck))) == len(titles(deck))
    described = [
        shape._element.xpath(".//p:cNvPr")[0].get("descr")
        for slide in deck.slides
        for shape in shapes_of(slide)
        if shape.has_table or (shape.shape_type is not None and "PICTURE" in str(shape.shape_type))
    ]
    assert [
        "表格：目录，1行",
        "二维码：https://example.org/cases/1.html",
        "表格：表，1行",
        "表格：结构化研讨工作单，4行",
    ] == described
    (shown,) = [s for s in deck.slides[3].placeholders if s.placeholder_format.idx == 1]
    assert "村口的公示栏" == shown._element.xpath(".//p:cNvPr")[0].get("descr")
    assert 4 == round(shown.width / shown.height)
    for slide in list(deck.slides)[1:]:
        assert slide._element.xpath('.//a:fld[@type="slidenum"]')
        ids = slide._element.xpath(".//p:cNvPr/@id")
        assert len(ids) == len(set(ids))
    empty = [
        (slide.slide_id, shape.name)
        for slide in deck.slides
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text
    ]
    assert [] == empty


def test_pictures_that_cannot_be_shown(tmp_path: Path) -> None:
    """A drawing that PowerPoint's files cannot hold is told in words; a broken file is a problem."""
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    slide = Slide(title="图", picture=Picture(tmp_path / "a.svg", "流程图"))
    (drawn,) = case_slides(read_back(a_pack(slide)))
    assert "流程图\n这种格式的图片放不进幻灯片，请看讲义。" == drawn.placeholders[1].text_frame.text
    (tmp_path / "a.png").write_bytes(b"no picture")
    with pytest.raises(PackProblemsError) as raised:
        read_back(a_pack(Slide(title="图", picture=Picture(tmp_path / "a.png", "坏图"))))
    assert "a.png" in raised.value.problems[0].message


def test_chinese_fonts_are_set_for_east_asian_text() -> None:
    """The themes of slides and of notes name a font that Word, WPS and LibreOffice know."""
    parts = parts_of(write_pptx(a_pack(OPENING), PrintOptions()))
    themes = [parts[name] for name in parts if name.startswith("ppt/theme/")]
    assert 2 == len(themes)
    for theme in themes:
        fonts = re.findall(rb'<a:ea typeface="([^"]*)"', theme)
        assert ["黑体", "黑体"] == [font.decode() for font in fonts]
    runs = re.findall(rb'<a:rPr[^>]*lang="([^"]*)"', parts["ppt/slides/slide3.xml"])
    assert {b"zh-CN"} == set(runs)


def test_every_part_is_sound_and_nothing_is_left_of_the_library() -> None:
    """All parts are well-formed and named in the list of types; relations lead to parts."""
    parts = parts_of(write_pptx(a_pack(OPENING), PrintOptions()))
    assert "[Content_Types].xml" == next(iter(parts))
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {found.get("PartName") for found in types if found.get("PartName")}
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        tree = etree.fromstring(content)
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for relation in tree:
                target = relation.get("Target", "")
                joined = Path("/", folder, target).as_posix()
                while "/../" in joined:
                    joined = re.sub(r"/[^/]+/\.\./", "/", joined, count=1)
                assert joined.lstrip("/") in parts, (name, target)
        elif name != "[Content_Types].xml":
            assert f"/{name}" in named
    assert b"python-pptx" not in b"".join(parts.values())


def test_sections_name_the_cases() -> None:
    """PowerPoint shows each case as a section; every slide is in one."""
    deck = read_back(a_pack(OPENING, Slide(title="二", points=(Point(text="x"),))))
    found = deck.element.xpath('.//*[local-name()="section"]')
    assert ["封面和目录", "案例1　甲村", "全册"] == [section.get("name") for section in found]
    listed = deck.element.xpath(
        './/*[local-name()="section"]//@id[parent::*[local-name()="sldId"]]'
    )
    assert [str(slide.slide_id) for slide in deck.slides] == listed


def test_properties_are_the_packs_and_bytes_are_the_same() -> None:
    """No clock in the file: the day is the pack's, and twice made is the same twice."""
    pack = a_pack(OPENING, summary="说明。", title="题" * 300)
    deck = read_back(pack)
    properties = deck.core_properties
    assert ("题" * 255, "某县委党校", "P0123456789") == (
        properties.title,
        properties.author,
        properties.identifier,
    )
    assert date(2026, 3, 9) == properties.created.date() == properties.modified.date()
    assert write_pptx(pack, PrintOptions()) == write_pptx(pack, PrintOptions())
    undated = read_back(a_pack(OPENING, day=date.min)).core_properties
    assert date(1980, 1, 1) == undated.created.date()


@pytest.mark.parametrize(("repeated", "size"), [(1, 12), (30, 9), (400, 8)])
def test_notes_are_as_small_as_their_page_asks(repeated: int, size: int) -> None:
    """Short notes are easy to read, long ones still fit on paper, all of them stand whole."""
    written = "\n".join(["【原文】讲到这里停一停，请学员先说，一句一句地记。"] * repeated)
    deck = read_back(a_pack(Slide(title="一", points=(Point(text="甲"),), notes=written)))
    (drawn,) = case_slides(deck)
    assert written == notes(drawn)
    frame = drawn.notes_slide.notes_text_frame
    assert frame is not None
    sizes = {run.font.size.pt for paragraph in frame.paragraphs for run in paragraph.runs}
    assert {size} == sizes


def test_a_volume_says_which_it_is() -> None:
    """The cover names the volume, and the edition."""
    volume = Volume(number=2, total=3, contents=())
    deck = read_back(a_pack(OPENING, volume=volume, edition=Edition.TEACHER))
    assert "教师版　共1个案例　第2册，共3册" in texts(deck.slides[0])[1]


def test_many_cases_are_made_in_one_pass() -> None:
    """Parts are counted, not looked for: names are unique and the same code is stored once."""
    case = a_pack(OPENING).cases[0]
    cases = tuple(
        CaseChapter(
            key=f"case-{n}",
            title=f"样例{n}",
            blocks=(),
            number=n,
            case_id=case.case_id,
            running_title="样例",
            slides=case.slides,
        )
        for n in range(1, 61)
    )
    data = write_pptx(a_pack(cases=cases), PrintOptions())
    parts = parts_of(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))
    assert 1 == sum(name.startswith("ppt/media/") for name in parts)
    assert 60 < sum(name.startswith("ppt/notesSlides/notesSlide") for name in parts)
