"""OFD files pass without attachments, films, and actions that open files."""

import pytest

from anliku.media.documents import document_fault
from tests.unit.media.documents.packages_made import PNG, ofd


@pytest.mark.parametrize(
    ("body", "passes"),
    [
        ("<ofd:Content/>", True),
        (
            '<ofd:Action Event="CLICK"><ofd:Goto><ofd:Dest Type="XYZ"/></ofd:Goto></ofd:Action>',
            True,
        ),
        ('<ofd:Action><ofd:URI URI="https://example.com/"/></ofd:Action>', True),
        (
            '<ofd:MultiMedia Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia>',
            True,
        ),
        ('<ofd:Action><ofd:URI URI="file:///C:/a.exe"/></ofd:Action>', False),
        ('<ofd:Action><ofd:URI Base="javascript:" URI="a"/></ofd:Action>', False),
        ('<ofd:Action><ofd:GotoA AttachID="1"/></ofd:Action>', False),
        ('<ofd:Action><ofd:Sound ResourceID="1"/></ofd:Action>', False),
        ('<ofd:Action><ofd:Movie ResourceID="1"/></ofd:Action>', False),
        ("<ofd:Action><ofd:Launch/></ofd:Action>", False),
        ('<ofd:Attachments><ofd:Attachment Name="a"/></ofd:Attachments>', False),
        ('<ofd:MultiMedia Type="Video"/>', False),
        ("<ofd:MediaFile>https://evil.example/a.png</ofd:MediaFile>", False),
        ("<ofd:FileLoc>\\\\evil.example\\a</ofd:FileLoc>", False),
    ],
)
def test_content_is_judged_element_by_element(body: str, *, passes: bool) -> None:
    """Actions turn pages or open web pages; nothing is fetched or attached."""
    assert passes is (document_fault("一.ofd", ofd(body)) is None)


@pytest.mark.parametrize(
    ("name", "content", "passes"),
    [
        ("Doc_0/Res/image_1.png", PNG, True),
        ("Doc_0/Res/宋体.ttf", b"\0\1\0\0", True),
        ("Doc_0/Signs/Sign_0/SignedValue.dat", b"\x30\x82", True),
        ("Doc_0/Signs/Sign_0/Seal.esl", b"\x30\x82", True),
        ("Doc_0/Attachs/a.exe", b"MZ", False),
        ("Doc_0/Attachs/a.dat", b"MZ", False),
        ("Doc_0/Res/a.js", "alert(1)", False),
        ("Doc_0/Res/a.ttf", b"MZ", False),
        ("Doc_0/Res/a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', False),
        ("Doc_0/Res/a.xml", "no xml", False),
    ],
)
def test_parts_are_known_by_content(name: str, content: bytes | str, *, passes: bool) -> None:
    """XML, pictures, fonts, signatures; nothing else."""
    assert passes is (document_fault("一.ofd", ofd(files={name: content})) is None)
