"""What Word, WPS and LibreOffice find in a pack's document, read back from the file."""

import io
import zipfile
from pathlib import Path

import pytest

from anliku.packs.blocks import Figure, Note, Paragraph, Picture, Table, Text, words
from anliku.packs.interface import Layout, Paper, PrintOptions, Volume
from anliku.packs.office import write_docx
from anliku.problems import PackProblemsError, Rule
from tests.unit.packs.office.docx_reading import (
    found,
    opened,
    part,
    style_of,
    styled,
    text_part,
    value,
    words_of,
)
from tests.unit.packs.office.packs import (
    ADDRESS,
    RANKED,
    a_case,
    a_pack,
    a_picture,
    everything,
    nothing,
    ranked,
)

OFFICIAL = PrintOptions(layout=Layout.OFFICIAL)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A document with every kind of block."""
    return write_docx(everything(tmp_path_factory.mktemp("pictures")), PrintOptions())


def test_the_same_pack_gives_the_same_bytes(full: bytes, tmp_path: Path) -> None:
    """Neither the clock nor the folder of the pictures leaves a trace."""
    assert full == write_docx(everything(tmp_path), PrintOptions())


@pytest.mark.parametrize("layout", Layout)
def test_the_file_keeps_to_the_schema_of_office(layout: Layout, tmp_path: Path) -> None:
    """Every part, element and attribute is one that Word opens without repairing."""
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    path = tmp_path / "pack.docx"
    for pack in (everything(tmp_path), nothing(), a_pack(front=(), back=(a_case(1),))):
        path.write_bytes(write_docx(pack, PrintOptions(layout=layout)))
        assert [] == audit.OpenXmlValidator().validate(str(path)).errors


def test_styles_are_words_own(full: bytes) -> None:
    """Text stands in styles that Word knows by name, so it shows 标题 1, 题注 and so on."""
    used = {
        value(style_of(full, str(name)), "w:name/@w:val")
        for name in found(text_part(full), "//w:pStyle/@w:val")
    }
    builtin = {"heading 1", "heading 2", "heading 3", "heading 4", "Body Text", "caption", "Title"}
    assert builtin | {"toc 1", "Quote", "List Paragraph", "index 1"} <= used
    assert "footnote text" in {style.name for style in opened(full).styles}


def test_every_style_that_is_used_is_defined(full: bytes) -> None:
    """No paragraph, run or table names a style that the file lacks."""
    defined = set(found(part(full, "word/styles.xml"), "//w:style/@w:styleId"))
    trees = [text_part(full), part(full, "word/footnotes.xml")]
    used = {
        str(name)
        for tree in trees
        for name in found(tree, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    }
    assert set() == used - defined


@pytest.mark.parametrize(
    ("style", "font"),
    [("Heading1", "黑体"), ("Heading4", "楷体"), ("Caption", "黑体"), ("Emphasis", "楷体")],
)
def test_styles_name_chinese_fonts(full: bytes, style: str, font: str) -> None:
    """Chinese characters have a font of their own in each style."""
    assert font == value(style_of(full, style), "w:rPr/w:rFonts/@w:eastAsia")


def test_text_is_songti_beside_times(full: bytes) -> None:
    """What no style says is 宋体, and Times New Roman for Latin; the language is Chinese."""
    defaults = part(full, "word/styles.xml")
    path = "//w:docDefaults//w:rPr"
    assert "宋体" == value(defaults, f"{path}/w:rFonts/@w:eastAsia")
    assert "Times New Roman" == value(defaults, f"{path}/w:rFonts/@w:ascii")
    assert "zh-CN" == value(defaults, f"{path}/w:lang/@w:eastAsia")


def test_only_running_text_is_indented(full: bytes) -> None:
    """Paragraphs begin with two blank characters; lists and tables do not."""
    assert "200" == value(style_of(full, "BodyText"), "w:pPr/w:ind/@w:firstLineChars")
    for style in ("Normal", "ListParagraph", "TableText", "TableHead"):
        assert [] == found(style_of(full, style), "w:pPr/w:ind/@w:firstLineChars")
    in_cells = found(text_part(full), "//w:tc/w:p/w:pPr/w:pStyle/@w:val")
    assert "BodyText" in in_cells, "a box holds running text"
    assert ["一项", "三", "二项", "二项续", "无题的框"] == styled(full, "ListParagraph")


def test_stress_is_never_italic(full: bytes) -> None:
    """Chinese type has no italics."""
    assert [] == found(text_part(full), "//w:i") + found(part(full, "word/styles.xml"), "//w:i")
    marked = found(text_part(full), "//w:r[w:rPr/w:rStyle/@w:val='Emphasis']")
    assert ["着重"] == [words_of(run) for run in marked]


def test_contents_are_filled_and_can_be_renewed(full: bytes) -> None:
    """The contents name every chapter and guess no page; how to get pages is said in Word's own field."""
    hint, *titles = styled(full, "TOC1")
    assert "F9" in hint
    cases = ["案例 1　第1个案例的题目", "案例 2　第2个案例的题目"]
    assert ["怎样使用", *cases, "版本说明"] == titles
    assert [] == styled(full, "TOC2")
    instructions = [text.strip() for text in found(text_part(full), "//w:instrText/text()")]
    assert r'TOC \o "1-1" \h \z \u' == instructions[0]
    assert [hint, *titles] == _inside_the_first_field(full)


def _inside_the_first_field(data: bytes) -> list[str]:
    """Return the paragraphs from the beginning of the first field to its end, which a renewal replaces."""
    body = text_part(data)
    starts = "count(preceding::w:fldChar[@w:fldCharType='begin'])"
    ends = "count(preceding::w:fldChar[@w:fldCharType='end'])"
    texts = found(body, f"//w:t[{starts} > {ends}][ancestor::w:sdt]")
    return [words_of(text.getparent()) for text in texts]


def test_opening_asks_nothing(full: bytes) -> None:
    """Word asks before it brings fields up to date on opening, and the question looks like a warning."""
    assert [] == found(part(full, "word/settings.xml"), "//w:updateFields")


@pytest.mark.parametrize("layout", Layout)
def test_a_case_is_named_with_its_number(layout: Layout) -> None:
    """«读案例 3» can be followed: the heading says it, so contents that Word renews say it too."""
    data = write_docx(a_pack(a_case(3, title="某村")), PrintOptions(layout=layout))
    assert ["怎样使用", "案例 3　某村", "版本说明"] == styled(data, "Heading1")
    assert "案例 3　某村" == styled(data, "TOC1")[2]


def test_official_headings_are_numbered() -> None:
    """一、, then （一）, then 1., anew in each chapter; the other layout has no numbers."""
    path = "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]"
    numbered, plain = (
        [words_of(heading) for heading in found(text_part(write_docx(ranked(), options)), path)]
        for options in (OFFICIAL, PrintOptions())
    )
    chapters = ("怎样使用", "案例 1　第1个案例的题目", "版本说明")
    assert RANKED == [heading for heading in numbered if heading not in chapters]
    assert ["先读", "背景", "起因", "经过", "细节", "做法", "成效"] == [
        heading for heading in plain if heading not in chapters
    ]


def test_every_field_and_link_leads_to_a_bookmark(full: bytes) -> None:
    """Nothing points to a place that is not there."""
    tree = text_part(full)
    places = set(found(tree, "//w:bookmarkStart/@w:name"))
    fields = [text.split() for text in found(tree, "//w:instrText/text()")]
    named = {field[1] for field in fields if field[0] in ("PAGEREF", "NOTEREF")}
    assert set() == (named | set(found(tree, "//w:hyperlink/@w:anchor"))) - places
    assert all(len(place) <= 40 and place.replace("_", "").isalnum() for place in places)


def test_bookmarks_hold_their_heading_alone(full: bytes) -> None:
    """A bookmark that went over sections would be lost in LibreOffice."""
    heading = "//w:p[w:pPr/w:pStyle/@w:val='Heading1']"
    starts = found(text_part(full), f"{heading}/w:bookmarkStart/@w:id")
    assert 4 == len(starts)
    assert set(starts) <= set(found(text_part(full), f"{heading}/w:bookmarkEnd/@w:id"))


def test_every_case_is_a_section_with_its_own_head(full: bytes) -> None:
    """Odd pages carry the chapter's name, even pages the pack's; the cover carries nothing."""
    heads = []
    for section in opened(full).sections:
        odd = section.header.paragraphs[0].text if section.header.paragraphs else ""
        even = section.even_page_header.paragraphs
        heads.append((odd, even[0].text if even else ""))
    title = "社区治理案例选编"
    expected = ["目录", "怎样使用", "案例 1　案例1简称", "案例 2　案例2简称", "版本说明"]
    assert ("", "") == heads[0]
    assert [(head, title) for head in expected] == heads[1:]
    assert opened(full).settings.odd_and_even_pages_header_footer


def test_footnotes_are_real_and_count_anew_in_each_section(full: bytes) -> None:
    """Two notes, and a further mark that follows the first one's number."""
    tree = text_part(full)
    assert 2 == len(found(tree, "//w:footnoteReference"))
    assert [r"NOTEREF k_case_1_ba225b98_n1 \f \h"] == [
        text.strip() for text in found(tree, "//w:instrText/text()") if "NOTEREF" in text
    ]
    notes = part(full, "word/footnotes.xml")
    texts = [words_of(note).strip() for note in found(notes, "//w:footnote[not(@w:type)]")]
    assert ["新华社：《报道》。", "第二条注。注里的一项"] == texts
    restarts = found(tree, "//w:sectPr/w:footnotePr/w:numRestart/@w:val")
    assert ["eachSect"] * len(opened(full).sections) == restarts


def test_tables_can_be_edited_and_repeat_their_heads(full: bytes) -> None:
    """A table has its lines, its widths, and a head that is repeated."""
    table = opened(full).tables[0]
    assert "Table Grid" == table.style.name if table.style else ""
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [["指标", "此前", "此后"], ["收入", "一千元", "两万元"], ["人口", "", ""]] == rows
    heads = found(text_part(full), "(//w:tbl)[1]/w:tr[w:trPr/w:tblHeader]")
    assert 1 == len(heads)
    assert ["表一　变化"] == styled(full, "TableCaption")


def test_columns_fill_the_line_in_the_shares_asked_for(full: bytes) -> None:
    """Widths of 1 to 3 stay so, rows of a form have their height."""
    form = found(text_part(full), "//w:tbl")[1]
    first, second = (int(width) for width in found(form, "w:tblGrid/w:gridCol/@w:w"))
    assert pytest.approx(3, rel=0.01) == second / first
    assert str(round(20 * 1440 / 25.4)) == value(form, "w:tr/w:trPr/w:trHeight/@w:val")
    section = opened(full).sections[1]
    width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    assert pytest.approx(width / 635, abs=2) == first + second


def test_lists_keep_their_numbers_and_depth(full: bytes) -> None:
    """A list that starts at 3 starts at 3; the list inside another is one step deeper."""
    numbering = part(full, "word/numbering.xml")
    assert "3" in found(numbering, "//w:startOverride/@w:val")
    levels = found(text_part(full), "//w:p[w:pPr/w:pStyle/@w:val='ListParagraph']//w:ilvl/@w:val")
    assert ["0", "1", "0", "0", "0"] == levels


def test_pictures_have_words_and_fit_the_page(tmp_path: Path) -> None:
    """A wide picture is made as wide as the line, and what it shows is told."""
    wide = Picture(a_picture(tmp_path / "w.png", size=(3000, 400)), "宽图")
    data = write_docx(a_pack(a_case(1, Figure(wide, words("图")))), PrintOptions())
    (shape,) = opened(data).inline_shapes
    section = opened(data).sections[1]
    width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    assert pytest.approx(width, rel=0.001) == shape.width
    assert "宽图" == value(text_part(data), "//wp:docPr/@descr")
    keeps = found(style_of(data, "Figure"), "w:pPr/w:keepNext")
    assert 1 == len(keeps), "a picture stays with its caption"


def test_webp_becomes_png(tmp_path: Path) -> None:
    """Word shows no WebP."""
    picture = Picture(a_picture(tmp_path / "x.webp", "WEBP"), "图")
    data = write_docx(a_pack(a_case(1, Figure(picture, ()))), PrintOptions())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (media,) = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert archive.read(media).startswith(b"\x89PNG")


def test_a_picture_that_is_none_is_a_problem(tmp_path: Path) -> None:
    """The problem names the file; nothing is made."""
    path = tmp_path / "坏.png"
    path.write_bytes(b"not a picture")
    pack = a_pack(a_case(1, Figure(Picture(path, "坏"), ())))
    with pytest.raises(PackProblemsError) as caught:
        write_docx(pack, PrintOptions())
    (problem,) = caught.value.problems
    assert (Rule.UNREADABLE, path.as_posix()) == (problem.rule, problem.location.path)
    assert "坏.png" in problem.message


def test_a_qr_code_stands_beside_its_address(full: bytes) -> None:
    """Who cannot scan it may type it."""
    assert f"二维码：{ADDRESS}" in found(text_part(full), "//wp:docPr/@descr")
    assert ADDRESS in [cell.text for table in opened(full).tables for cell in table._cells]


def test_writing_space_has_its_lines(full: bytes) -> None:
    """Three lines, each ruled."""
    assert ["", "", ""] == styled(full, "WritingLine")


def test_the_index_names_cases_until_it_has_pages(full: bytes) -> None:
    """A place leads to its cases, by fields that turn into pages; one that is not here is only named."""
    first, second = styled(full, "Index1")
    place, _, cases = first.partition("\t")
    assert "某村" == place
    assert all(case.startswith("案例 ") for case in cases.split("，"))
    assert found(text_part(full), "//w:instrText[contains(., 'PAGEREF')]")
    assert "别册\t案例 9" == second


def test_a_case_of_another_volume_is_named_by_its_volume(tmp_path: Path) -> None:
    """Nothing leads nowhere: the index says in which volume it is."""
    volume = Volume(number=1, total=2, contents=((1, 1, "甲"), (1, 2, "乙"), (2, 9, "丙")))
    pack = everything(tmp_path)
    data = write_docx(a_pack(*pack.cases, volume=volume), PrintOptions())
    assert "别册\t第2册" == styled(data, "Index1")[1]
    assert ["学员版　第1册（共2册）"] == styled(data, "Subtitle")
    assert ["案例 1　甲", "案例 2　乙", "案例 9　丙"] == styled(data, "TOC2")


def test_properties_say_what_the_document_is(full: bytes) -> None:
    """Title, author, edition, id and the pack's day."""
    core = opened(full).core_properties
    assert ("社区治理案例选编", "某某市委党校") == (core.title, core.author)
    assert ("学员版", "P0123456789", "zh-CN") == (core.subject, core.identifier, core.language)
    assert core.created is not None
    assert "2026-03-01" == core.created.date().isoformat()


def test_the_cover_says_it_all(full: bytes) -> None:
    """Mark, title, edition, and below them who, when, and which."""
    assert ["仅供教学使用"] == styled(full, "CoverMark")
    assert ["社区治理案例选编"] == styled(full, "Title")
    lines = ["某某市委党校", "2026年3月1日", "社区治理案例库", "编号：P0123456789"]
    assert lines == styled(full, "CoverLine")


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("layout", Layout)
def test_pages_have_the_paper_asked_for(paper: Paper, layout: Layout) -> None:
    """Every section is as large as the paper, and its text has room."""
    data = write_docx(a_pack(a_case(1)), PrintOptions(paper=paper, layout=layout))
    for section in opened(data).sections:
        size = (section.page_width, section.page_height)
        assert paper.size_mm == tuple(round((side or 0) / 36000) for side in size)


def test_the_official_layout_is_that_of_the_standard() -> None:
    """GB/T 9704—2012: margins, 三号仿宋, 22 lines of 28 characters."""
    data = write_docx(a_pack(a_case(1)), OFFICIAL)
    section = opened(data).sections[1]
    sides = (section.top_margin, section.left_margin, section.bottom_margin, section.right_margin)
    assert (37, 28, 35, 26) == tuple(round((side or 0) / 36000) for side in sides)
    defaults = part(data, "word/styles.xml")
    assert "仿宋" == value(defaults, "//w:docDefaults//w:rFonts/@w:eastAsia")
    assert "32" == value(defaults, "//w:docDefaults//w:sz/@w:val")
    (grid, *_) = found(text_part(data), "//w:docGrid")
    assert "linesAndChars" == value(grid, "@w:type")
    height = (297 - 37 - 35) * 1440 / 25.4
    assert 22 == int(height / int(value(grid, "@w:linePitch")))
    body = style_of(data, "BodyText")
    assert value(grid, "@w:linePitch") == value(body, "w:pPr/w:spacing/@w:line")
    character = 16 + int(value(body, "w:rPr/w:spacing/@w:val")) / 20
    assert 28 == int((210 - 28 - 26) * 72 / 25.4 / character)


def test_official_page_numbers_stand_between_dashes() -> None:
    """— 1 —, odd pages at the right, even pages at the left; no running heads."""
    data = write_docx(a_pack(a_case(1)), OFFICIAL)
    section = opened(data).sections[1]
    feet = [part(data, f"word/footer_{side}.xml") for side in ("default", "even")]
    assert ["— 1 —", "— 1 —"] == [words_of(foot) for foot in feet]
    assert ["right", "left"] == [value(foot, "w:p/w:pPr/w:jc/@w:val") for foot in feet]
    assert "100" == value(feet[0], "w:p/w:pPr/w:ind/@w:rightChars")
    assert section.header.is_linked_to_previous


def test_a_long_table_and_a_note_in_it_are_kept() -> None:
    """Two hundred rows, the last with a footnote."""
    rows = [(words(f"第{n}行"), words("甲")) for n in range(199)]
    last = (Text("末行"), Note("S1", (Paragraph(words("注")),)))
    table = Table(head=(words("行"), words("值")), rows=(*rows, (last, ())))
    data = write_docx(a_pack(a_case(1, table)), PrintOptions())
    read = opened(data).tables[0]
    assert 201 == len(read.rows)
    assert ["末行", ""] == [cell.text for cell in read.rows[-1].cells]
    assert 1 == len(found(text_part(data), "//w:tbl//w:footnoteReference"))
