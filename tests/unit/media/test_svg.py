"""SVG is written anew from what is allowed."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.media.pictures import CleanPicture, PictureRefusedError, clean_picture
from anliku.media.pictures.svg_allowed import ATTRIBUTES, ELEMENTS
from anliku.media.pictures.svg_styles import style_sheet

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="100">'


def cleaned(inside: str, start: str = OPEN) -> CleanPicture:
    """Return the picture with these elements."""
    return clean_picture(f"{start}{inside}</svg>".encode())


def text_of(inside: str) -> str:
    """Return the new picture's source."""
    return cleaned(inside).data.decode()


def refusal(data: str) -> str:
    """Return why there is no picture."""
    with pytest.raises(PictureRefusedError) as raised:
        clean_picture(data.encode())
    assert "AK911" == raised.value.remark.rule.code
    return raised.value.remark.message


HOSTILE = [
    "<script>alert(1)</script>",
    '<rect onload="alert(1)" onclick="x()" width="5" height="5"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a xlink:href="https://evil.example/"><text>x</text></a>',
    '<image href="https://evil.example/a.png"/>',
    '<image href="data:image/svg+xml,%3Csvg onload=alert(1)%3E"/>',
    '<use xlink:href="https://evil.example/a.svg#x"/>',
    '<use href="data:image/svg+xml;base64,AA#x"/>',
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>x()</script></body></foreignObject>",
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<rect style="fill:url(https://evil.example/a)" width="5" height="5"/>',
    '<rect style="background:url(//evil.example)" fill="url( //evil.example/x#y )" width="5"/>',
    '<rect fill="u\\72l(https://evil.example)" width="5"/>',
    "<style>@import url(https://evil.example/a.css); rect{fill:url(https://evil.example)}</style>",
    "<style>@font-face{font-family:x;src:url(https://evil.example)}</style><text>x</text>",
    '<filter id="f"><feImage href="https://evil.example/a"/></filter>',
    '<rect filter="url(https://evil.example#f)" width="5"/>',
    "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/>",
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<handler xmlns="http://www.w3.org/2001/xml-events">alert(1)</handler>',
    '<rect xmlns:ev="http://www.w3.org/2001/xml-events" ev:onload="alert(1)" width="5"/>',
    '<rect xml:base="https://evil.example/" width="5"/>',
    '<?xml-stylesheet href="https://evil.example/a.css"?><rect width="5"/>',
]


@pytest.mark.parametrize("inside", HOSTILE)
def test_nothing_runs_and_nothing_is_fetched(inside: str) -> None:
    """Only allowed elements and attributes are written, and no address of another host."""
    source = text_of(f'<rect width="9" height="9"/>{inside}')
    assert "evil.example" not in source
    assert "alert" not in source
    for element in ET.fromstring(source).iter():
        assert element.tag.rpartition("}")[2] in ELEMENTS
        assert element.tag.startswith("{http://www.w3.org/2000/svg}")
        assert {key for key in element.attrib if "xlink" not in key} <= ATTRIBUTES
        assert all(value.startswith("#") for key, value in element.attrib.items() if "xlink" in key)


def test_what_is_allowed_stays() -> None:
    """Shapes, texts, gradients, references inside the picture, Chinese words."""
    source = text_of(
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
        '<path id="p" d="M0 0L9 9"/></defs>'
        '<g transform="rotate(3)"><rect x="1" width="9" height="9" fill="url(#g)"/></g>'
        '<text x="5" y="9" font-family="宋体">甲<tspan>村</tspan>食堂</text><use xlink:href="#p"/>'
    )
    words = "".join(ET.fromstring(source).itertext())
    assert "甲村食堂" == words
    assert 'fill="url(#g)"' in source
    assert 'xlink:href="#p"' in source
    assert 'transform="rotate(3)"' in source


def test_looks_of_classes_become_attributes() -> None:
    """Drawing programs write style sheets; later and own styles are stronger."""
    source = text_of(
        "<style>/* a */ rect{fill:#000} .st0, .st1 {fill:#fff;stroke:red} #r{stroke:blue}</style>"
        '<rect id="r" class="st0" style="opacity:.5;behavior:url(x)" width="9" height="9"/>'
    )
    rect = ET.fromstring(source)[0]
    assert ("#fff", "blue", ".5") == tuple(rect.get(k) for k in ("fill", "stroke", "opacity"))
    assert "style" not in source


def test_what_is_left_out_and_would_be_seen_is_said() -> None:
    """Words in foreignObject are; a script is not missed."""
    remark = cleaned('<foreignObject><p>字</p></foreignObject><rect width="5"/>').remarks[0]
    assert ("AK912", True) == (remark.rule.code, "foreignObject" in remark.message)
    assert () == cleaned('<script>x</script><rect width="5"/>').remarks
    fallback = "<switch><foreignObject><p>字</p></foreignObject><text>替代</text></switch>"
    assert "替代" in text_of(fallback)


@pytest.mark.parametrize(
    "source",
    [
        f"{OPEN}<rect>",
        '<svg width="5"><rect/></svg>',
        '<!DOCTYPE svg [<!ENTITY x "y">]>' + OPEN + "<text>&x;</text></svg>",
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + OPEN
        + "<text>&x;</text></svg>",
        OPEN + "<script>only()</script></svg>",
        OPEN + "<g>" * 100 + "</g>" * 100 + "</svg>",
        OPEN + "<rect/>" * 40_000 + "</svg>",
        OPEN + '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>',
        OPEN
        + '<g id="n0"><rect width="1"/></g>'
        + "".join(
            f'<g id="n{n}">{f"<use href=%#n{n - 1}%/>" * 10}</g>' for n in range(1, 9)
        ).replace("%", '"')
        + "</svg>",
        OPEN
        + "".join(
            f'<pattern id="p{n}">{f"<rect fill=%url(#p{n + 1})%/>" * 10}</pattern>'
            for n in range(9)
        ).replace("%", '"')
        + '<pattern id="p9"><rect/></pattern></svg>',
    ],
)
def test_what_is_unsound_is_refused(source: str) -> None:
    """Not well-formed, without namespace, with entities, empty, endless."""
    assert refusal(source)


def test_a_billion_laughs() -> None:
    """Entities are refused before they multiply."""
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
    )
    assert refusal(f'<!DOCTYPE svg [{entities}]>{OPEN}<rect fill="&a11;"/></svg>')


@pytest.mark.parametrize(
    ("start", "size"),
    [
        ('width="300" height="100"', (300, 100)),
        ('width="10mm" height="1in"', (38, 96)),
        ('viewBox="0 0 640 480"', (640, 480)),
        ('width="100%" height="100%" viewBox="0,0,64,48"', (64, 48)),
        ("", (300, 150)),
        ('width="-3" height="x"', (300, 150)),
    ],
)
def test_size(start: str, size: tuple[int, int]) -> None:
    """In pixels of CSS, by the view box where it says nothing."""
    open_tag = f'<svg xmlns="http://www.w3.org/2000/svg" {start}>'
    assert size == cleaned("<rect/>", open_tag).size


@settings(deadline=None, max_examples=80)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40),
    st.sampled_from(sorted(ATTRIBUTES)),
)
def test_any_value_of_any_attribute(value: str, name: str) -> None:
    """The new picture is well-formed and leads nowhere."""
    safe = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    source = text_of(f'<rect {name}="{safe}" width1="1"/>')
    for element in ET.fromstring(source).iter():
        for written in element.attrib.values():
            assert not re.search(r"url\s*\((?!#)", written)


def test_the_same_picture_gives_the_same_bytes() -> None:
    """Cleaning what is clean changes nothing."""
    first = cleaned('<text y="9" x="5">甲<tspan> </tspan></text><rect width="5" fill="red"/>')
    assert first.data == clean_picture(first.data).data


def test_style_sheets_are_read_in_one_pass() -> None:
    """Comments that never end, and rules that never begin, cost and say nothing."""
    assert {".a": {"fill": "red"}} == style_sheet("/*x/*y*/ .a{fill:red} /*.b{fill:red}").rules
    assert {"g": {"fill": "red"}} == style_sheet("@media print{g{fill:red}}").rules
    for text in ("a" * 200_000, "/*a" * 60_000, "{" * 200_000, "a{" * 90_000):
        assert {} == style_sheet(text).rules
