"""Every element of a text becomes its block."""

from pathlib import Path

import pytest

from anliku.packs.blocks import (
    Blocks,
    Box,
    BoxKind,
    BulletList,
    CaseReference,
    CodeBlock,
    CodeSpan,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Picture,
    Quotation,
    Separator,
    Strong,
    Struck,
    Table,
    Text,
    paragraph,
)
from tests.unit.packs.reading_blocks import text_of
from tests.unit.packs.text_blocks.projected import CASE, blocks_from


def _list(*items: str) -> BulletList:
    return BulletList(tuple((paragraph(item),) for item in items))


ELEMENTS: dict[str, tuple[str, Blocks]] = {
    "headings": (
        "## 甲\n\n### 乙\n\n##### 丙\n",
        (Heading(2, (Text("甲"),)), Heading(3, (Text("乙"),)), Heading(4, (Text("丙"),))),
    ),
    "headings that start too low are raised": (
        "### 甲\n\n#### 乙\n",
        (Heading(2, (Text("甲"),)), Heading(3, (Text("乙"),))),
    ),
    "a level-one heading is lowered with all others": (
        "# 甲\n\n## 乙\n",
        (Heading(2, (Text("甲"),)), Heading(3, (Text("乙"),))),
    ),
    "a heading in a quotation is words that stand out": (
        "> ## 甲\n",
        (Quotation((Paragraph((Strong((Text("甲"),)),)),)),),
    ),
    "a heading in a quotation raises none": (
        "> # 甲\n\n## 乙\n",
        (Quotation((Paragraph((Strong((Text("甲"),)),)),)), Heading(2, (Text("乙"),))),
    ),
    "a footnote in a heading stands behind its words": (
        "## **甲[^a]**乙\n\n[^a]: 注\n",
        (Heading(2, (Strong((Text("甲"),)), Text("乙")), (Note("a", (paragraph("注"),)),)),),
    ),
    "a heading of a mark alone is a paragraph": (
        "## [^a]\n\n[^a]: 注\n",
        (Paragraph((Note("a", (paragraph("注"),)),)),),
    ),
    "a paragraph whose Chinese lines are joined": ("甲，\n乙\n", (paragraph("甲，乙"),)),
    "a paragraph whose other lines keep a blank": ("甲 a\nb 乙\n", (paragraph("甲 a b 乙"),)),
    "styles": (
        "*甲*、**乙**`c  d`~~丙~~\n",
        (
            Paragraph(
                (
                    Emphasis((Text("甲"),)),
                    Text("、"),
                    Strong((Text("乙"),)),
                    CodeSpan("c  d"),
                    Struck((Text("丙"),)),
                )
            ),
        ),
    ),
    "the blank that Markdown needs after bold words is gone": (
        "**甲。** 乙\n",
        (Paragraph((Strong((Text("甲。"),)), Text("乙"))),),
    ),
    "a line break": ("甲  \n乙\n", (Paragraph((Text("甲"), LineBreak(), Text("乙"))),)),
    "a list in a list": (
        "- 甲\n    - 乙\n    - 丙\n- 丁\n",
        (BulletList(((paragraph("甲"), _list("乙", "丙")), (paragraph("丁"),))),),
    ),
    "a list right below a line": ("甲：\n- 乙\n", (paragraph("甲："), _list("乙"))),
    "a list of tasks": (
        "- [x] 甲\n- [ ] **乙**\n- [ ] \n- 丙\n",
        (
            BulletList(
                (
                    (Paragraph((Text("√ "), Text("甲"))),),
                    (Paragraph((Text("□ "), Strong((Text("乙"),)))),),
                    (Paragraph((Text("□ "),)),),
                    (paragraph("丙"),),
                )
            ),
        ),
    ),
    "a numbered list that starts at three": (
        "3. 甲\n4. 乙\n",
        (NumberedList(((paragraph("甲"),), (paragraph("乙"),)), start=3),),
    ),
    "a table": (
        "| 甲 | 乙 |\n| --- | --: |\n| **1** | |\n",
        (
            Table(
                head=((Text("甲"),), (Text("乙"),)),
                rows=(((Strong((Text("1"),)),), ()),),
                alignments=("", "right"),
            ),
        ),
    ),
    "a table with an empty head": (
        "| | |\n| --- | --- |\n| 1 | 2 |\n",
        (Table(head=(), rows=(((Text("1"),), (Text("2"),)),)),),
    ),
    "a quotation": ("> 甲\n>\n> 乙\n", (Quotation((paragraph("甲"), paragraph("乙"))),)),
    "code": ("```python\n a < b\n\n  c\n```\n", (CodeBlock(" a < b\n\n  c"),)),
    "a rule": ("甲\n\n---\n", (paragraph("甲"), Separator())),
    "a box with a title": (
        '!!! warning "小心"\n    甲\n\n    - 乙\n',
        (Box(BoxKind.WARNING, "小心", (paragraph("甲"), _list("乙"))),),
    ),
    "a box without a title of its own": (
        "!!! note\n    甲\n",
        (Box(BoxKind.NOTE, "注", (paragraph("甲"),)),),
    ),
    "a box that warns": (
        "!!! danger\n    甲\n",
        (Box(BoxKind.WARNING, "危险", (paragraph("甲"),)),),
    ),
    "a box whose title is taken away": (
        '!!! note ""\n    甲\n',
        (Box(BoxKind.NOTE, "", (paragraph("甲"),)),),
    ),
    "a footnote that is marked twice": (
        "甲[^S1]，乙[^S1]\n\n[^S1]: 注\n",
        (
            Paragraph(
                (
                    Text("甲"),
                    Note("s1", (paragraph("注"),)),
                    Text("，乙"),
                    Note("s1", (paragraph("注"),)),
                )
            ),
        ),
    ),
    "a footnote of several blocks": (
        "甲[^a]\n\n[^a]: 注\n\n    - 乙\n",
        (Paragraph((Text("甲"), Note("a", (paragraph("注"), _list("乙"))))),),
    ),
    "a footnote that nothing leads to": (
        "甲\n\n[^a]: 注\n",
        (paragraph("甲"), Box(BoxKind.NOTE, "正文没有标出的注", (paragraph("注"),))),
    ),
    "a footnote to a footnote is words in brackets": (
        "甲[^a]\n\n[^a]: 注[^b]\n\n[^b]: 又注\n",
        (Paragraph((Text("甲"), Note("a", (Paragraph((Text("注"), Text("（又注）"))),)))),),
    ),
    "a footnote to itself": (
        "甲[^a]\n\n[^a]: 注[^a]\n",
        (Paragraph((Text("甲"), Note("a", (Paragraph((Text("注"), Text("（注）"))),)))),),
    ),
    "two footnotes that lead to each other and nothing to them": (
        "甲\n\n[^a]: 注[^b]\n\n[^b]: 又注[^a]\n",
        (
            paragraph("甲"),
            Box(
                BoxKind.NOTE,
                "正文没有标出的注",
                (Paragraph((Text("注"), Text("（又注）"))),),
            ),
        ),
    ),
    "a footnote without words keeps its number": (
        "甲[^a]\n\n[^a]:\n[^b]:\n",
        (Paragraph((Text("甲"), Note("a", (paragraph("（这条注没有内容。）"),)))),),
    ),
    "a mark in a box's title stands in the box": (
        '!!! note "题[^a]"\n    甲\n\n[^a]: 注\n',
        (
            Box(
                BoxKind.NOTE,
                "题",
                (Paragraph((Note("a", (paragraph("注"),)),)), paragraph("甲")),
            ),
        ),
    ),
    "a mark without a footnote": ("甲[^a]\n", (paragraph("甲[^a]"),)),
    "links": (
        "[**甲**](case.md) <https://example.org/x?a=1&b=2> [乙](other.md)\n",
        (
            Paragraph(
                (
                    CaseReference((Strong((Text("甲"),)),), CASE),
                    Text(" "),
                    Link((Text("https://example.org/x?a=1&b=2"),), "https://example.org/x?a=1&b=2"),
                    Text(" "),
                    Text("乙"),
                )
            ),
        ),
    ),
    "a bare address is a link": (
        "见 www.example.org。\n",
        (
            Paragraph(
                (
                    Text("见 "),
                    Link((Text("www.example.org"),), "http://www.example.org"),
                    Text("。"),
                )
            ),
        ),
    ),
    "a heading without words is none": ("##\n\n甲\n", (paragraph("甲"),)),
    "a link that leads nowhere is its words with the address": (
        "[甲](javascript:a)\n",
        (Paragraph((Text("甲"), Text("（javascript:a）"))),),
    ),
    "a picture that stands alone": (
        "![甲](图/a.png)\n",
        (Figure(Picture(Path("/库/图/a.png"), "甲"), (Text("甲"),)),),
    ),
    "pictures that stand alone": (
        "![甲](a.png)\n![](b.png)\n",
        (
            Figure(Picture(Path("/库/a.png"), "甲"), (Text("甲"),)),
            Figure(Picture(Path("/库/b.png"), ""), ()),
        ),
    ),
    "a picture with a title": (
        '![甲](a.png "乙")\n',
        (Figure(Picture(Path("/库/a.png"), "甲（乙）"), (Text("甲（乙）"),)),),
    ),
    "a picture in a line": (
        "见![甲](a.png)。\n",
        (Paragraph((Text("见"), Picture(Path("/库/a.png"), "甲"), Text("。"))),),
    ),
    "a picture of another host is words": ("![甲](https://x.org/a.png)\n", (paragraph("甲"),)),
    "HTML is text": (
        "<b>甲</b>乙\n\n<div>\n甲\n</div>\n",
        (
            Paragraph((Text("<b>"), Text("甲"), Text("</b>"), Text("乙"))),
            paragraph("<div> 甲 </div>"),
        ),
    ),
    "references to characters": ("&copy;&check;&#x20BB7;\n", (paragraph("©✓𠮷"),)),
    "Typst is text": (
        '写作 #import "a.typ": *\n\n$x^2$ @ref \\#let #panic() <label> // c\n',
        (
            paragraph('写作 #import "a.typ": *'),
            Paragraph(
                (Text("$x^2$ @ref #let #panic() "), Text("<label>"), Text(" // c")),
            ),
        ),
    ),
    "rare characters and emoji": ("䶮𠮷👨‍👩‍👧🇨🇳\n", (paragraph("䶮𠮷👨‍👩‍👧🇨🇳"),)),
    "nothing": ("", ()),
    "blanks": ("  \n\n\t\n", ()),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_each_element_becomes_its_block(name: str) -> None:
    """Each element of the archive's Markdown is read as one kind of block."""
    text, expected = ELEMENTS[name]
    assert expected == blocks_from(text)


def test_a_text_is_read_the_same_whatever_was_read_before() -> None:
    """Footnotes and ids of one text do not reach into the next."""
    text = "甲[^a]\n\n[^a]: 注\n"
    first = blocks_from(text)
    blocks_from("## 甲\n\n乙[^a]\n\n[^a]: 别的注\n")
    assert first == blocks_from(text)


@pytest.mark.parametrize(
    "text",
    [
        "".join("  " * depth + "- 甲\n" for depth in range(9)) + "  " * 9 + "末",
        "> " * 15 + "末",
        "> " * 12 + "- [x] 末",
        "> " * 11 + "1. - 甲\n" + "> " * 11 + "\n" + "> " * 11 + "末",
        "".join("    " * depth + "!!! note\n" for depth in range(14)) + "    " * 14 + "末",
        "> " * 14 + "![末](a.png)",
        "*甲**乙" * 8 + "末" + "***" * 8,
    ],
    ids=["lists", "quotations", "tasks", "both", "boxes", "picture", "stars"],
)
def test_what_is_nested_deep_is_written_flat(text: str) -> None:
    """However deep a text is nested, its words come out, a bounded number of levels deep."""
    blocks = blocks_from(text)
    assert "末" in text_of(blocks)
    assert 25 > _depth(blocks)


@pytest.mark.parametrize("text", ["> " * 400 + "末", "*" * 3000 + "末" + "*" * 3000])
def test_a_text_beyond_the_bounds_of_reading_is_bounded_here_too(text: str) -> None:
    """A check tells its author; what was read is shown."""
    assert 25 > _depth(blocks_from(text))


def _depth(value: object) -> int:
    if isinstance(value, tuple):
        return max(map(_depth, value), default=0)
    fields = getattr(value, "__slots__", ())
    return 1 + max((_depth(getattr(value, name)) for name in fields), default=0)


def test_a_table_of_many_rows_and_a_long_paragraph_are_whole() -> None:
    """Neither 200 rows nor 5,000 characters in one paragraph are too much."""
    rows = "".join(f"| {number} | 值{number} |\n" for number in range(200))
    table, text = blocks_from(f"| 号 | 值 |\n| --- | --- |\n{rows}\n{'字' * 5000}\n")
    assert isinstance(table, Table)
    assert 200 == len(table.rows)
    assert ((Text("199"),), (Text("值199"),)) == table.rows[-1]
    assert paragraph("字" * 5000) == text
