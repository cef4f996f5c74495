"""OpenDocument files pass without scripts, objects, and anything that is loaded from elsewhere."""

import pytest

from anliku.media.documents import document_fault
from tests.unit.media.documents.packages_made import PNG, odf

DTD = '<!DOCTYPE a SYSTEM "https://evil.example/a.dtd"><a/>'


@pytest.mark.parametrize(
    ("body", "passes"),
    [
        ("<office:body/>", True),
        ('<text:a xlink:href="https://example.com/">甲</text:a>', True),
        ('<text:a xlink:href="../附件.odt">甲</text:a>', True),
        ('<text:a xlink:href="#甲|outline">甲</text:a>', True),
        ('<draw:image xlink:href="Pictures/a.png"/>', True),
        ('<draw:object xlink:href="./Object 1"/>', True),
        ('<table:table-cell table:formula="of:=SUM([.A1:.A9])"/>', True),
        (
            '<form:form form:control-implementation="ooo:com.sun.star.form.component.Form" xlink:href=""/>',
            True,
        ),
        (
            '<presentation:event-listener presentation:action="next-page" script:event-name="dom:click"/>',
            True,
        ),
        (
            '<script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:a"/>',
            False,
        ),
        ('<office:script script:language="ooo:Basic"/>', False),
        ('<presentation:event-listener presentation:action="execute" xlink:href="a.exe"/>', False),
        ('<presentation:event-listener presentation:action="verb"/>', False),
        ('<text:script script:language="JavaScript">a</text:script>', False),
        ('<text:execute-macro text:name="a"/>', False),
        ('<text:a xlink:href="vnd.sun.star.script:a?language=Basic">甲</text:a>', False),
        ('<text:a xlink:href="macro:///a.b.c()">甲</text:a>', False),
        ('<text:a xlink:href="file://evil.example/a">甲</text:a>', False),
        ('<draw:image xlink:href="https://evil.example/a.png"/>', False),
        ('<draw:image xlink:href="../a.png"/>', False),
        ('<draw:image xlink:href="\\\\evil.example\\a.png"/>', False),
        ('<draw:object xlink:href="file:///C:/a.odt"/>', False),
        ('<draw:object-ole xlink:href="./Object 1"/>', False),
        ('<draw:plugin xlink:href="a"/>', False),
        ('<draw:applet xlink:href="a"/>', False),
        ('<draw:floating-frame xlink:href="https://evil.example/"/>', False),
        ('<text:section-source xlink:href="https://evil.example/a.odt"/>', False),
        ('<text:dde-connection text:connection-name="a"/>', False),
        ('<office:dde-source office:dde-application="soffice"/>', False),
        ('<table:table-source xlink:href="a.ods"/>', False),
        (
            '<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)"/>',
            False,
        ),
        ('<table:table-cell table:formula="of:=COM.MICROSOFT.WEBSERVICE([.A1])"/>', False),
        ("<table:table-cell table:formula=\"of:='file:///c:/a.ods'#$a.A1\"/>", False),
        ('<meta:template xlink:href="https://evil.example/a.ott"/>', False),
        ('<meta:auto-reload xlink:href="https://evil.example/"/>', False),
        ('<form:button form:control-implementation="evil.Control"/>', False),
        ('<a xmlns="http://www.w3.org/1999/xhtml"/>', False),
        ('<x:model xmlns:x="http://www.w3.org/2002/xforms"/>', False),
    ],
)
def test_content_is_judged_element_by_element(body: str, *, passes: bool) -> None:
    """Only hyperlinks lead out, nothing is run."""
    assert passes is (document_fault("一.odt", odf(body=body)) is None)


@pytest.mark.parametrize(
    ("name", "content", "passes"),
    [
        ("Pictures/a.png", PNG, True),
        ("Thumbnails/thumbnail.png", PNG, True),
        ("Object 1/content.xml", "<math xmlns='http://www.w3.org/1998/Math/MathML'/>", True),
        ("layout-cache", b"\1\2", True),
        ("Basic/script-lc.xml", "<a/>", False),
        ("Basic/Standard/a.xml", "<a/>", False),
        ("Scripts/python/a.py", "import os", False),
        ("Dialogs/a.xml", "<a/>", False),
        ("Object 1", b"\xd0\xcf\x11\xe0", False),
        ("Pictures/a.png", b"MZ", False),
        ("a.exe", b"MZ", False),
        ("styles.xml", DTD, False),
        ("Configurations2/menubar/menubar.xml", "<a><b/></a>", False),
        ("META-INF/macrosignatures.xml", "<a/>", False),
    ],
)
def test_parts_are_known_by_name_and_content(
    name: str, content: bytes | str, *, passes: bool
) -> None:
    """What is on no list is refused."""
    assert passes is (document_fault("一.ods", odf("ods", files={name: content})) is None)


def test_a_file_of_another_kind_is_refused() -> None:
    """Text is no spreadsheet."""
    assert document_fault("一.ods", odf("odt")) is not None


def test_a_locked_file_is_refused() -> None:
    """The manifest says that parts are encrypted."""
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<m:manifest xmlns:m="{space}"><m:encryption-data/></m:manifest>'
    fault = document_fault("一.odt", odf(files={"META-INF/manifest.xml": manifest}))
    assert fault is not None
    assert "密码" in fault[0]
