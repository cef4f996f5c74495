"""Whatever a text says comes out as it is: read back from the pages and compared."""

import unicodedata
from typing import Any

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anliku.packs.blocks import (
    Block,
    CodeBlock,
    Emphasis,
    Heading,
    PageBreak,
    Paragraph,
    Strong,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.fonts import Family
from anliku.packs.interface import Layout, PrintOptions
from tests.unit.packs.pdf.samples import (
    case,
    fonts,
    lines_of,
    pack,
    set_pages,
    squeezed,
    whole_text,
)

_TYPST = (
    '#import "x.typ": *',
    "#let a = 1; #panic()",
    "@label 和 <label>",
    "$x^2$ 与 $ \\sum $",
    "反斜线 \\ \\n \\u{41} \\\\",
    "*粗* _斜_ `码` ```块```",
    "// 不是注释 /* 也不是 */",
    "= 不是标题",
    "- 不是列表 + 也不是 / 不是: 词条",
    "https://example.org/#a 不是链接",
    '引号 " \' “” ‘’ 与 "#"',
    "-- --- ... ~ 都照原样",
    "]}){([",
    "#[[[ #{{{ #(((",
)


@pytest.mark.parametrize("layout", list(Layout))
def test_typst_code_is_text(layout: Layout) -> None:
    """Everything that Typst would take for a command is printed as it is, wherever it stands."""
    blocks: list[Block] = [Heading(2, words(_TYPST[0]))]
    blocks += [
        Paragraph((Text(text), Strong(words(text)), Emphasis(words(text)))) for text in _TYPST
    ]
    blocks += [
        Table(head=(words(text),), rows=((words(text),),), caption=words(text))
        for text in _TYPST[:3]
    ]
    blocks.append(CodeBlock("\n".join(_TYPST)))
    title = '#import "@" $x$ \\ *'
    made = pack(case(1, *blocks, title=title), title=title, summary=_TYPST[1], organiser=_TYPST[2])
    text = whole_text(set_pages(made, PrintOptions(layout=layout)))
    # A heading of a 公文 has a number before it, nothing else is added.
    assert [one for one in _TYPST if text.count(squeezed(one)) < 3] == []
    assert squeezed(title) in text
    assert squeezed(_TYPST[1]) in text


def test_a_paragraph_of_5000_characters_is_whole() -> None:
    """A paragraph over several pages loses and changes nothing."""
    text = "".join(chr(0x4E00 + n) for n in range(5000))
    blocks = (PageBreak(), paragraph(text))
    assert text in _body(set_pages(pack(case(1, *blocks))))


def test_rare_characters_are_themselves() -> None:
    """䶮, 〇, 𠮷 and ㎡ come out as they are, from whichever face has them."""
    text = whole_text(set_pages(pack(case(1, paragraph("龑䶮〇𠮷㎡℃①㊿①—…·")))))
    assert "龑䶮〇𠮷㎡℃①㊿①—…·" in text


def test_no_japanese_and_no_foreign_face_is_used() -> None:
    """All faces in the file are those of the set: Simplified Chinese, embedded."""
    blocks = (
        Heading(2, words("黑体字")),
        Paragraph((Text("宋体直骨角𠮷"), Emphasis(words("“楷体”")), Strong(words("重")))),
    )
    pdf = set_pages(pack(case(1, *blocks)))
    names = {
        str(font["/BaseFont"]).split("+")[-1].removesuffix("-Identity-H")
        for page in pdf.pages
        for font in (entry.get_object() for entry in _fonts(page).values())
    }
    assert names == {
        "NotoSerifSC-Regular",
        "NotoSerifSC-Bold",
        "NotoSansSC-Regular",
        "LXGWWenKai-Regular",
    }


def _fonts(page: pypdf.PageObject) -> dict[str, Any]:
    resources: Any = page["/Resources"]
    return dict(resources.get("/Font", {}))


def _printable() -> str:
    """Return characters of the text's face that stand by themselves: none that combines."""
    wanted = [
        range(0x20, 0x7F),
        range(0x3001, 0x3100),
        range(0x4E00, 0x9FA6),
        range(0xFF01, 0xFF5F),
    ]
    codes = fonts().face(Family.SONG).characters.intersection(*[set().union(*wanted)])
    return "".join(c for c in map(chr, sorted(codes)) if not unicodedata.combining(c))


def _body(pdf: pypdf.PdfReader) -> str:
    """Return the text of all pages between their heads and feet."""
    return squeezed("".join(line.text for page in pdf.pages for line in lines_of(page)[1:-1]))


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.text(st.sampled_from(_printable()), min_size=1, max_size=80), min_size=20, max_size=40
    )
)
def test_any_text_is_read_back(lines: list[str]) -> None:
    """Any mixture of characters in paragraphs and cells is what is read back."""
    blocks: list[Block] = [paragraph(line) for line in lines]
    blocks += [Table(head=(), rows=tuple((words(line),) for line in lines))]
    text = _body(set_pages(pack(case(1, PageBreak(), *blocks))))
    assert [line for line in lines if text.count(squeezed(line)) < 2] == []
