"""What a page shows of a text is what its blocks say, and the blocks keep their contract."""

import string
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Quotation,
    Table,
    plain,
)
from anliku.text import Inside, Text
from anliku.text.projections.html import Picture, html_of
from tests.unit.packs.reading_blocks import text_of
from tests.unit.packs.text_blocks.projected import blocks_from

SIGNS_IN_PRINT = str.maketrans("☑☐", "√□")


class _Everywhere:
    def link(self, inside: Inside, /) -> str | None:
        return inside.path or None

    def picture(self, inside: Inside, /) -> Picture | None:
        return Picture(inside.path, 1, 1) if inside.path else None


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
    """Return what a browser shows of a text."""
    words = _Words()
    words.feed(html_of(Text(markdown), _Everywhere()))
    words.close()
    return _characters("".join(words.words).translate(SIGNS_IN_PRINT))


# Bodies as people write them.

PLAIN = st.sampled_from(
    [
        *("村里办起了食堂。", "老人每餐付 5 元", "截至2024年底，共 1,200户", "“路不通，货不出。”"),
        *("#话题#", "3号楼", "C#", "A 组 vs B 组", "见《章程》（试行）", "䶮𠮷"),
        *("网址 https://example.org/a?b=1，见", "写信到 a@example.org"),
    ]
)
STYLED = st.one_of(
    PLAIN,
    PLAIN.map(lambda words: f"**{words}**"),
    PLAIN.map(lambda words: f"~~{words}~~"),
    PLAIN.map(lambda words: f"`{words}`"),
    PLAIN.map(lambda words: f"[{words}](case.md)"),
    PLAIN.map(lambda words: f"[{words}](https:坏)"),
    PLAIN.map(lambda words: f"![{words}](图/一.png)"),
    PLAIN.map(lambda words: f"<b>{words}</b>"),
)
LINE = st.lists(STYLED, min_size=1, max_size=4).map("".join)
MARKED = st.tuples(LINE, st.sampled_from(["", "", "[^S1]", "[^S2]", "[^注]"])).map("".join)
PARAGRAPH = st.tuples(
    st.lists(MARKED, min_size=1, max_size=3), st.sampled_from(["\n", "  \n"])
).map(lambda parts: parts[1].join(parts[0]))
PIECE = st.one_of(
    PARAGRAPH,
    MARKED.map(lambda line: f"## {line}"),
    MARKED.map(lambda line: f"### {line}"),
    st.lists(MARKED, min_size=1, max_size=3).map(lambda rows: "\n".join(f"- {x}" for x in rows)),
    st.lists(MARKED, min_size=1, max_size=3).map(
        lambda rows: "\n".join(
            f"{n}. {x}\n   - [{'x' if n % 2 else ' '}] 乙" for n, x in enumerate(rows)
        )
    ),
    MARKED.map(lambda line: f"> ## {line}\n>\n> - {line}"),
    st.tuples(MARKED, MARKED).map(lambda x: f'!!! warning "{x[0]}"\n    {x[1]}\n\n    1. 丙'),
    st.tuples(MARKED, MARKED).map(
        lambda x: f"| {x[0].replace('|', '')} | 乙 |\n| :--- | ---: |\n| 1 | {x[1]} |"
    ),
    LINE.map(lambda line: f"```\n{line}\n```"),
    LINE.map(lambda line: f"<div>\n{line}\n</div>"),
)
NOTES = st.tuples(MARKED, MARKED, PARAGRAPH).map(
    lambda x: f"[^S1]: {x[0]}\n\n[^S2]: {x[1]}\n\n    - 丁\n\n[^注]: {x[2].splitlines()[0]}\n"
)
BODY = st.tuples(st.lists(PIECE, min_size=1, max_size=8).map("\n\n".join), NOTES).map("\n\n".join)

# Bodies as nobody writes them.

HARD = "甲乙丙，。“”《》 \n\t*_`[]()!#>|-+~<&;:\\$@1.=\"'/ab^😀𠮷䶮"
SOUP = st.text(alphabet=HARD, max_size=80)
WORD = st.text(alphabet=HARD.replace("\n", ""), min_size=1, max_size=12)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        inner.map(lambda text: "- " + _indented(text).lstrip()),
        inner.map(lambda text: "7. [x] " + _indented(text).lstrip()),
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
WILD = st.recursive(LEAF, _nested, max_leaves=6)
NOTED = st.tuples(WILD, WORD, SOUP).map(
    lambda parts: (
        f"甲[^a]{parts[0]}[^a]\n\n## 乙[^b]\n\n[^a]: {parts[1]}[^c]\n\n{_indented(parts[2])}\n"
        f"\n[^b]: 注{parts[1]}\n[^c]: 丙[^b]\n[^d]: 没有标出\n"
    )
)


@settings(max_examples=80)
@given(WILD)
@example("> a\n\n1. b\n\n        c\n")
@example("a\\\nb&#8203;")
def test_every_character_of_a_text_is_in_its_blocks_in_order(markdown: str) -> None:
    """What the site shows of a text without footnotes is what its blocks say, in the same order."""
    if not Text(markdown).tree.notes:
        assert _shown(markdown) == _characters(text_of(blocks_from(markdown)))


@settings(max_examples=60)
@given(st.one_of(BODY, NOTED))
def test_no_character_of_a_footnote_is_lost(markdown: str) -> None:
    """What the site shows of a text with footnotes is in its blocks, wherever the notes stand."""
    blocks = blocks_from(markdown)
    lost = Counter(_shown(markdown)) - Counter(_characters(text_of(blocks)))
    assert Counter() == lost


@settings(max_examples=40)
@given(BODY)
def test_footnotes_are_marked_in_the_order_of_their_numbers(markdown: str) -> None:
    """Every writer counts first marks; the site's numbers are the same."""
    numbers = Text(markdown).numbers
    first = dict.fromkeys(note.key for note in _notes(blocks_from(markdown)))
    assert list(range(1, len(first) + 1)) == [numbers[key] for key in first]


@settings(max_examples=60)
@given(
    st.one_of(
        BODY,
        NOTED,
        st.text(alphabet=string.printable + "\x01\x7f\ufffe\ufeff甲\U0001f600", max_size=120),
    )
)
@example("### 甲\n\n## ![图](a.png)\n")
def test_blocks_keep_their_contract(markdown: str) -> None:
    """Whatever stands in a text, its blocks are such as every writer can set."""
    blocks = blocks_from(markdown)
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert set(levels) <= {2, 3, 4}
    assert 2 == min(levels, default=2)
    assert [] == [fault for block in blocks for fault in _faults(block, 0)]
    text = text_of(blocks)
    assert not [c for c in text if (ord(c) < 32 and c not in "\t\n\r") or c in "\ufffe\uffff"]


def _faults(block: Block, depth: int) -> Iterator[str]:
    """Yield what no writer could set."""
    if depth > 10:
        yield "too deep"
    yield from _own_faults(block, depth)
    for inner in _inside(block):
        yield from (fault for one in inner for fault in _faults(one, depth + 1))
    for inline in _inlines_of(block):
        if isinstance(inline, Note):
            if not inline.blocks or any(_notes(inline.blocks)):
                yield "a footnote of footnotes, or of nothing"
            yield from (fault for one in inline.blocks for fault in _faults(one, 1))
        if isinstance(inline, Link) and not inline.address.startswith(("http", "mailto:", "tel:")):
            yield "a link to anywhere"


def _own_faults(block: Block, depth: int) -> Iterator[str]:
    match block:
        case Heading(_, inlines, _):
            if depth or any(isinstance(one, Note) for one in _inlines(inlines)):
                yield "a heading that contents cannot show"
            if not plain(inlines).strip():
                yield "a heading without words"
        case Paragraph(()):
            yield "an empty paragraph"
        case Table(head=head, rows=rows, alignments=sides):
            widths = {len(row) for row in (*rows, *((head,) if head else ()))}
            if len(widths) > 1 or (sides and widths - {len(sides)}):
                yield "a ragged table"


def _inside(block: Block) -> tuple[Blocks, ...]:
    match block:
        case BulletList(items) | NumberedList(items):
            return items
        case Quotation(inner) | Box(_, _, inner):
            return (inner,)
    return ()


def _inlines_of(block: Block) -> Iterator[Inline]:
    match block:
        case Heading():
            yield from _inlines((*block.inlines, *block.notes))
        case Paragraph(inlines):
            yield from _inlines(inlines)
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from _inlines(cell)


def _inlines(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        yield from _inlines(getattr(inline, "inlines", ()))


def _notes(blocks: Blocks) -> Iterator[Note]:
    for block in blocks:
        yield from (one for one in _inlines_of(block) if isinstance(one, Note))
        for inner in _inside(block):
            yield from _notes(inner)
