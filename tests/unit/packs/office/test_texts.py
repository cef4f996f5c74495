"""Whatever text a pack holds, each file shows exactly that: nothing is read as markup."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BoxKind,
    BulletList,
    CodeBlock,
    Emphasis,
    Heading,
    Inline,
    NumberedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.interface import Chapter, PrintOptions
from anliku.packs.legal_text import legal
from anliku.packs.office import write_docx, write_epub, write_html
from tests.unit.packs.office.docx_reading import found, text_part, words_of
from tests.unit.packs.office.packs import a_case, a_pack
from tests.unit.packs.reading_blocks import text_of

NASTY = [
    '#import "x": *; $x^2$ @cite <label> \\ ` _a_ *b*',
    "`x`{=html} `<b>`{=openxml} ::: {.note} [a](b) ![c](d) [^1] {{x}} {% y %}",
    "<script>alert(1)</script> & &amp; &#60; \"甲\" '乙' ]]> <!-- --> <?x?>",
    "---\ntitle: x\n---",
    "䶮 𠮷 😀 👨‍👩‍👧 é ﷽ \u200b\u00a0\u3000\u00ad\u2011",
    "  前后 和  中间   的空白  ",
    "a\tb",
    "\x00\x08\x0b\x1f\x7f\ufffe",
    "文" * 5000,
]


def shown(text: str) -> str:
    """Return text as a file may show it: illegal characters replaced, a line end a blank."""
    return legal(text).replace("\n", " ")


def docx_paragraphs(chapter_blocks: Blocks) -> list[str]:
    """Return the paragraphs of a case's text in Word."""
    data = write_docx(a_pack(a_case(1, *chapter_blocks)), PrintOptions())
    path = "//w:p[w:pPr/w:pStyle/@w:val='BodyText']"
    return [words_of(found_one) for found_one in found(text_part(data), path)][1:-1]


def epub_paragraphs(chapter_blocks: Blocks) -> list[str]:
    """Return the paragraphs of a case's text in a book."""
    data = write_epub(a_pack(a_case(1, *chapter_blocks)), PrintOptions())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        tree = etree.fromstring(archive.read("EPUB/text/ch002.xhtml"))
    return ["".join(found_one.itertext()) for found_one in tree.iter("{*}p")]


def html_paragraphs(chapter_blocks: Blocks) -> list[str]:
    """Return the paragraphs of a case's text in the web page."""
    data = write_html(a_pack(a_case(1, *chapter_blocks)), PrintOptions())
    tree: Any = html.fromstring(data.decode())
    return [
        found_one.text_content() for found_one in tree.xpath('//section[@class="chapter case"]//p')
    ]


READERS = [docx_paragraphs, epub_paragraphs, html_paragraphs]


@pytest.mark.parametrize("read", READERS)
def test_text_is_never_read_as_markup(read: Callable[[Blocks], list[str]]) -> None:
    """Typst, pandoc, HTML and YAML in a text are but characters; rare ones are kept."""
    assert [shown(text) for text in NASTY] == read(tuple(map(paragraph, NASTY)))


@pytest.mark.parametrize("read", READERS)
@settings(max_examples=20, deadline=None)
@given(texts=st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=4))
def test_any_text_is_read_back(read: Callable[[Blocks], list[str]], texts: list[str]) -> None:
    """What was written is what is read, whatever the characters."""
    texts = [text.replace("\r", "") + "。" for text in texts]
    assert [shown(text) for text in texts] == read(tuple(map(paragraph, texts)))


# A soft hyphen all by itself is nothing to see; pandoc leaves it out.
TEXTS = st.text(st.characters(exclude_characters="\r\n\u00ad"), min_size=1, max_size=12)
LEAVES: st.SearchStrategy[Inline] = st.builds(Text, TEXTS)
INLINES = st.lists(
    st.one_of(
        LEAVES,
        st.builds(Strong, st.tuples(LEAVES)),
        st.builds(Emphasis, st.tuples(LEAVES, LEAVES)),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
ROWS = st.lists(st.tuples(INLINES, INLINES), min_size=1, max_size=3).map(tuple)
SIMPLE: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, INLINES),
    st.builds(Heading, st.integers(2, 4), INLINES),
    st.builds(CodeBlock, TEXTS),
    st.builds(Table, head=st.tuples(INLINES, INLINES), rows=ROWS),
)


def nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Return blocks that hold others."""
    blocks = st.lists(inner, min_size=1, max_size=2).map(tuple)
    items = st.lists(blocks, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(BulletList, items),
        st.builds(NumberedList, items, st.integers(1, 9)),
        st.builds(Quotation, blocks),
        st.builds(Box, st.sampled_from(BoxKind), TEXTS, blocks),
    )


BLOCKS = st.lists(st.recursive(SIMPLE, nested, max_leaves=5), min_size=1, max_size=4).map(tuple)


@settings(max_examples=25, deadline=None)
@given(blocks=BLOCKS)
def test_all_words_of_any_blocks_are_in_the_document(blocks: Blocks) -> None:
    """However blocks are nested, Word has their words in their order."""
    case = a_case(1, *blocks, title="甲")
    before = Chapter(key="a", title="前", blocks=())
    data = write_docx(a_pack(case, front=(before,), back=()), PrintOptions())
    body = text_part(data)[0]
    (title,) = [n for n, child in enumerate(body) if _is_title(child, "案例 1　甲")]
    read = "".join(map(words_of, body[title + 1 :]))
    assert legal(text_of(blocks)) == read


def _is_title(element: Any, title: str) -> bool:
    style = found(element, "w:pPr/w:pStyle/@w:val")
    return style == ["Heading1"] and words_of(element) == title


def test_lists_six_deep_keep_their_words_and_depth() -> None:
    """Each list is a step further in."""
    blocks: Blocks = (paragraph("第6层"),)
    for depth in range(5, 0, -1):
        blocks = (paragraph(f"第{depth}层"), BulletList((blocks,)))
    data = write_docx(a_pack(a_case(1, BulletList((blocks,)))), PrintOptions())
    items = found(text_part(data), "//w:p[w:pPr/w:numPr]")
    levels = [found(item, "w:pPr/w:numPr/w:ilvl/@w:val")[0] for item in items]
    assert [(f"第{n}层", str(n - 1)) for n in range(1, 7)] == [
        (words_of(item), level) for item, level in zip(items, levels, strict=True)
    ]


def test_a_very_long_title_is_whole_in_title_contents_and_head() -> None:
    """Four hundred characters are neither cut nor lost."""
    title = "很长的题目" * 80
    data = write_docx(a_pack(a_case(1, title=title)), PrintOptions())
    lines = [words_of(found_one) for found_one in found(text_part(data), "//w:p")]
    assert 2 == lines.count(f"案例 1　{title}")


def test_markup_in_titles_is_text() -> None:
    """The title of a pack or a chapter is escaped in every place where it stands."""
    title = "<b>&\"'</b>\x00{=html}"
    case = a_case(1, Table(head=(words(title),), rows=((words(title),),)), title=title)
    pack = a_pack(case, title=title, organiser=title, summary=title)
    seen = legal(title)
    assert seen in "".join(
        words_of(found_one)
        for found_one in found(text_part(write_docx(pack, PrintOptions())), "//w:p")
    )
    tree: Any = html.fromstring(write_html(pack, PrintOptions()).decode())
    assert [seen] == [heading.text_content() for heading in tree.xpath("//h1")]
    assert [] == tree.xpath("//b")
    with zipfile.ZipFile(io.BytesIO(write_epub(pack, PrintOptions()))) as archive:
        cover = etree.fromstring(archive.read("EPUB/text/title_page.xhtml"))
        chapter = etree.fromstring(archive.read("EPUB/text/ch002.xhtml"))
    assert [seen] == [heading.text for heading in cover.iter("{*}h1")]
    for tag in ("h1", "title"):
        assert [f"案例 1　{seen}"] == [found_one.text for found_one in chapter.iter(f"{{*}}{tag}")]
