"""Every element of the archive's Markdown becomes its block, and no character of a text is lost."""

import string
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from typing_extensions import override

from anliku.packs.blocks import (
    Blocks,
    Box,
    BoxKind,
    BulletList,
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
    Table,
    Text,
    paragraph,
)
from anliku.packs.markdown_blocks import markdown_blocks
from anliku.render.markdown import markdown_extensions
from tests.unit.packs.reading_blocks import text_of


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
    "a paragraph whose Chinese lines are joined": ("甲，\n乙\n", (paragraph("甲，乙"),)),
    "a paragraph whose other lines keep a blank": ("甲 a\nb 乙\n", (paragraph("甲 a b 乙"),)),
    "styles": (
        "*甲***乙**`c  d`\n",
        (Paragraph((Emphasis((Text("甲"),)), Strong((Text("乙"),)), CodeSpan("c  d"))),),
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
                    Note("S1", (paragraph("注"),)),
                    Text("，乙"),
                    Note("S1", (paragraph("注"),)),
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
    "a footnote without words is none": ("甲[^a]\n\n[^a]:\n[^b]:\n", (paragraph("甲"),)),
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
        "[**甲**](../a.md) <https://example.org/x?a=1&b=2>\n",
        (
            Paragraph(
                (
                    Link((Strong((Text("甲"),)),), "../a.md"),
                    Text(" "),
                    Link((Text("https://example.org/x?a=1&b=2"),), "https://example.org/x?a=1&b=2"),
                )
            ),
        ),
    ),
    "a link in a link is its words": (
        "[甲 *<https://b.org>* **[乙](c)**](d)\n",
        (
            Paragraph(
                (
                    Link(
                        (
                            Text("甲 "),
                            Emphasis((Text("https://b.org"),)),
                            Text(" "),
                            Strong((Text("乙"),)),
                        ),
                        "d",
                    ),
                )
            ),
        ),
    ),
    "a heading without words is none": ("##\n\n甲\n", (paragraph("甲"),)),
    "a link that could run a script is words": ("[甲](javascript:a)\n", (paragraph("甲"),)),
    "a picture that stands alone": (
        "![甲](图/a.png)\n",
        (Figure(Picture(Path("图/a.png"), "甲"), (Text("甲"),)),),
    ),
    "a picture with a title": (
        '![甲](a.png "乙")\n',
        (Figure(Picture(Path("a.png"), "甲（乙）"), (Text("甲（乙）"),)),),
    ),
    "a picture in a line": (
        "见![甲](a.png)。\n",
        (Paragraph((Text("见"), Picture(Path("a.png"), "甲"), Text("。"))),),
    ),
    "a picture of another host is words": ("![甲](https://x.org/a.png)\n", (paragraph("甲"),)),
    "HTML is text": ("<b>甲</b> <script>\n", (paragraph("<b>甲</b> <script>"),)),
    "references to characters": ("&copy;&check;&#x20BB7;\n", (paragraph("©✓𠮷"),)),
    "Typst is text": (
        '写作 #import "a.typ": *\n\n$x^2$ @ref \\#let #panic() <label> // c\n',
        (
            paragraph('写作 #import "a.typ": *'),
            paragraph("$x^2$ @ref #let #panic() <label> // c"),
        ),
    ),
    "rare characters and emoji": ("䶮𠮷👨‍👩‍👧🇨🇳\n", (paragraph("䶮𠮷👨‍👩‍👧🇨🇳"),)),
    "a list of contents has no place in a pack": (
        "[TOC]\n\n## 甲\n",
        (Heading(2, (Text("甲"),)),),
    ),
    "nothing": ("", ()),
    "blanks": ("  \n\n\t\n", ()),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_each_element_becomes_its_block(name: str) -> None:
    """Each element of the archive's Markdown is read as one kind of block."""
    text, expected = ELEMENTS[name]
    assert expected == markdown_blocks(text)


def test_a_text_is_read_the_same_whatever_was_read_before() -> None:
    """Footnotes and ids of one text do not reach into the next."""
    text = "甲[^a]\n\n[^a]: 注\n"
    first = markdown_blocks(text)
    markdown_blocks("## 甲\n\n乙[^a]\n\n[^a]: 别的注\n")
    assert first == markdown_blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "".join("    " * depth + "- 甲\n" for depth in range(60)) + "末",
        "> " * 400 + "末",
        "> " * 30 + "- 末",
        "".join("    " * depth + "!!! note\n" for depth in range(40)) + "    " * 40 + "末",
        "> " * 14 + "![末](a.png)",
        "*" * 3000 + "末" + "*" * 3000,
        "[" * 200 + "末" + "](a)" * 200,
    ],
    ids=["lists", "quotations", "both", "boxes", "picture", "stars", "links"],
)
def test_what_is_nested_too_deep_is_written_flat(text: str) -> None:
    """However deep a text is nested, its words come out, a bounded number of levels deep."""
    blocks = markdown_blocks(text)
    assert "末" in text_of(blocks)
    assert 25 > _depth(blocks)


def _depth(value: object) -> int:
    if isinstance(value, tuple):
        return max(map(_depth, value), default=0)
    fields = getattr(value, "__slots__", ())
    return 1 + max((_depth(getattr(value, name)) for name in fields), default=0)


def test_a_table_of_many_rows_and_a_long_paragraph_are_whole() -> None:
    """Neither 200 rows nor 5,000 characters in one paragraph are too much."""
    rows = "".join(f"| {number} | 值{number} |\n" for number in range(200))
    table, text = markdown_blocks(f"| 号 | 值 |\n| --- | --- |\n{rows}\n{'字' * 5000}\n")
    assert isinstance(table, Table)
    assert 200 == len(table.rows)
    assert ((Text("199"),), (Text("值199"),)) == table.rows[-1]
    assert paragraph("字" * 5000) == text


class _Words(HTMLParser):
    """All words of a page, a picture's included, but for what a footnote's number is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._skipped: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "img":
            self.words.append(values.get("alt") or "")
        elif self._skipped or ("footnote" in (values.get("class") or "") and tag == "a"):
            self._skipped.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._skipped and tag != "img":
            self._skipped.pop()

    @override
    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.words.append(data)


def _characters(text: str) -> str:
    return "".join(text.split())


def _shown(markdown: str) -> str:
    """Return what a browser would show of a text."""
    extensions, configs = markdown_extensions()
    words = _Words()
    words.feed(Markdown(extensions=extensions, extension_configs=configs).convert(markdown))
    words.close()
    return _characters("".join(words.words))


HARD = "甲乙丙，。“”《》 \n\t*_`[]()!#>|-+~<&;:\\$@1.=\"'/ab^😀𠮷䶮"
SOUP = st.text(alphabet=HARD, max_size=80)
WORD = st.text(alphabet=HARD.replace("\n", ""), min_size=1, max_size=12)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def _block(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        inner.map(lambda text: "- " + _indented(text).lstrip()),
        inner.map(lambda text: "7. " + _indented(text).lstrip()),
        inner.map(lambda text: "> " + text.replace("\n", "\n> ")),
        inner.map(lambda text: f'!!! tip "{text[:3]}"\n{_indented(text)}'),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]}\n\n{pair[1]}"),
    )


LEAF = st.one_of(
    SOUP,
    WORD.map(lambda word: f"## {word}"),
    WORD.map(lambda word: f"**{word}** *{word}* `{word}`"),
    WORD.map(lambda word: f"![{word}](a.png) [{word}](../b.md)"),
    WORD.map(lambda word: f"| {word} | {word}\n| --- | ---\n| {word} |"),
    WORD.map(lambda word: f"```\n{word}\n```"),
    WORD.map(lambda word: f"&{word};&nbsp;&amp;#65;"),
)
TEXT = st.recursive(LEAF, _block, max_leaves=6)
NOTED = st.tuples(TEXT, WORD, SOUP).map(
    lambda parts: (
        f"甲[^a]{parts[0]}[^a]\n\n乙[^b]\n\n[^a]: {parts[1]}[^c]\n\n{_indented(parts[2])}\n"
        f"\n[^b]: 注{parts[1]}\n[^c]: 丙[^b]\n[^d]: 没有标出\n"
    )
)


@settings(max_examples=150, deadline=None)
@given(TEXT)
@example("> a\n\n1. b\n\n        c\n")
@example("a\\\nb&#8203;")
def test_every_character_of_a_text_is_in_its_blocks_in_order(markdown: str) -> None:
    """What the site shows of a text without footnotes is what its blocks say, in the same order."""
    assert _shown(markdown) == _characters(text_of(markdown_blocks(markdown)))


@settings(max_examples=100, deadline=None)
@given(NOTED)
def test_no_character_of_a_footnote_is_lost(markdown: str) -> None:
    """What the site shows of a text with footnotes is in its blocks, wherever the notes stand."""
    blocks = markdown_blocks(markdown)
    lost = Counter(_shown(markdown)) - Counter(_characters(text_of(blocks)))
    assert Counter() == lost


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=string.printable + "\x01\x7f\ufffe\ufeff甲\U0001f600", max_size=120))
def test_no_text_makes_a_character_that_xml_refuses(markdown: str) -> None:
    """Whatever stands in a text, its blocks can be written into DOCX and EPUB."""
    text = text_of(markdown_blocks(markdown))
    assert not [c for c in text if (ord(c) < 32 and c not in "\t\n\r") or c in "\ufffe\uffff"]
