"""A text's tree in, its HTML out, written from an allow-list: what stands here is all there can be.

Elements: `p h1…h6 ul ol li blockquote div pre code table thead tbody tr th td hr br strong em del a
img sup span`. Classes are ours, ids begin with `t-`; an author sets neither. Addresses have been
parsed (`destinations.py`); one that is refused, or leads nowhere, is shown as words.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Protocol

from anliku.text.destinations import Inside, Outside
from anliku.text.projections.anchors import anchor_in
from anliku.text.text import Text
from anliku.text.tree import (
    Block,
    Blocks,
    Box,
    BulletList,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Image,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Link,
    Markup,
    MarkupBlock,
    Note,
    NoteMark,
    NumberedList,
    Paragraph,
    Quotation,
    Rule,
    Strong,
    Struck,
    Table,
    Words,
)

OUTSIDE_REL = "noopener nofollow"
"""Of links to other hosts: they learn nothing of our page's window, and earn no recommendation."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a page loads it."""

    address: str
    """Relative to the page, percent-encoded."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""


class Targets(Protocol):
    """Says where links and pictures of a text lead on the page that shows it."""

    def link(self, inside: Inside, /) -> str | None:
        """Return the relative address of a page or file, percent-encoded; None where it leads nowhere."""

    def picture(self, inside: Inside, /) -> Picture | None:
        """Return a picture of the archive; None where there is none to show."""


def html_of(text: Text, targets: Targets) -> str:
    """Return the HTML of a text, its footnotes at the end.

    Args:
        text: the text.
        targets: says where its links and pictures lead.
    """
    return HtmlWriter(text, targets).whole()


class HtmlWriter:
    """Writes one text."""

    def __init__(self, text: Text, targets: Targets) -> None:
        self._text = text
        self._targets = targets
        self._marks: Counter[str] = Counter()
        self.writers: dict[type, Callable[..., str]] = {
            Words: lambda node: escape(node.text, quote=False),
            Markup: lambda node: escape(node.text, quote=False),
            Code: lambda node: f"<code>{escape(node.text, quote=False)}</code>",
            LineBreak: lambda _: "<br>\n",
            Emphasis: lambda node: f"<em>{self.inlines(node.inlines)}</em>",
            Strong: lambda node: f"<strong>{self.inlines(node.inlines)}</strong>",
            Struck: lambda node: f"<del>{self.inlines(node.inlines)}</del>",
            Link: self._link,
            Image: self._image,
            NoteMark: self._mark,
            Heading: self._heading,
            Paragraph: lambda node: f"<p>{self.inlines(node.inlines)}</p>",
            BulletList: lambda node: f"<ul>\n{self.items(node)}</ul>",
            NumberedList: self._numbered,
            Quotation: lambda node: f"<blockquote>\n{self.blocks(node.blocks)}</blockquote>",
            Box: self._box,
            CodeBlock: lambda node: f"<pre><code>{escape(node.text, quote=False)}\n</code></pre>",
            MarkupBlock: lambda node: f"<p>{escape(node.text.strip(), quote=False)}</p>",
            Table: lambda node: self.table(node, tuple(map(_column_class, node.alignments))),
            Rule: lambda _: "<hr>",
        }

    def whole(self) -> str:
        """Return the text and its footnotes."""
        body = self.blocks(self._text.tree.blocks)
        notes = list(self._text.tree.notes.values())
        if not notes:
            return body
        # Marks in the notes themselves are written after the text's, hence in two steps.
        written = [self.blocks(note.blocks) for note in notes]
        items = "".join(map(self._note, notes, written))
        return f'{body}<div class="footnote">\n<hr>\n<ol>\n{items}</ol>\n</div>\n'

    def blocks(self, blocks: Blocks) -> str:
        """Return the HTML of blocks, each on a line of its own."""
        return "".join(f"{self._node(block)}\n" for block in blocks)

    def inlines(self, inlines: Inlines) -> str:
        """Return the HTML of inlines."""
        return "".join(map(self._node, inlines))

    def _node(self, node: Block | Inline) -> str:
        return self.writers[type(node)](node)

    def _heading(self, node: Heading) -> str:
        return f'<h{node.level} id="{node.id}">{self.inlines(node.inlines)}</h{node.level}>'

    def _numbered(self, node: NumberedList) -> str:
        start = f' start="{node.start}"' if node.start != 1 else ""
        return f"<ol{start}>\n{self.items(node)}</ol>"

    def items(self, node: BulletList | NumberedList) -> str:
        """Return the HTML of a list's items."""
        return "".join(self._item(item, is_tight=node.is_tight) for item in node.items)

    def _item(self, item: Item, *, is_tight: bool) -> str:
        mark = "" if item.is_done is None else self.task_mark(is_done=item.is_done)
        if not is_tight:
            written = self.blocks(item.blocks)
            if mark and item.blocks and isinstance(item.blocks[0], (Paragraph, Heading)):
                # The mark stands on the line of the first words.
                tag, _, rest = written.partition(">")
                written, mark = f"{tag}>{mark}{rest}", ""
            return f"<li>{mark}\n{written}</li>\n"
        parts = [
            self.inlines(block.inlines) if isinstance(block, Paragraph) else self._node(block)
            for block in item.blocks
        ]
        return f"<li>{mark}{chr(10).join(parts)}</li>\n"

    def task_mark(self, *, is_done: bool) -> str:
        """Return the sign that says whether a task is done."""
        label, sign = ("已完成", "☑") if is_done else ("未完成", "☐")
        return f'<span class="ak-task" role="img" aria-label="{label}">{sign}</span> '

    def _box(self, node: Box) -> str:
        title = self.inlines(node.title)
        head = f'<p class="admonition-title">{title}</p>\n' if title else ""
        return f'<div class="admonition {node.kind.code}">\n{head}{self.blocks(node.blocks)}</div>'

    def table(self, node: Table, classes: tuple[str, ...]) -> str:
        """Return the HTML of a table.

        Args:
            node: the table.
            classes: of each column the attribute of its cells, with a blank before it, or nothing.
        """

        def row(cells: tuple[Inlines, ...], tag: str) -> str:
            inner = "".join(
                f"<{tag}{name}>{self.inlines(cell)}</{tag}>\n"
                for cell, name in zip(cells, classes, strict=True)
            )
            return f"<tr>\n{inner}</tr>\n"

        head = row(node.head, "th")
        body = "".join(row(cells, "td") for cells in node.rows)
        shown = f"<tbody>\n{body}</tbody>\n" if body else ""
        return f"<table>\n<thead>\n{head}</thead>\n{shown}</table>"

    def _link(self, node: Link) -> str:
        words = self.inlines(node.inlines)
        destination = node.destination
        if isinstance(destination, Outside):
            rel = f' rel="{OUTSIDE_REL}"' if destination.is_web else ""
            return f'<a href="{escape(destination.url)}"{rel}>{words}</a>'
        if isinstance(destination, Inside):
            address = self._address(destination)
            return f'<a href="{escape(address)}">{words}</a>' if address else words
        # Nothing is lost: what leads nowhere can still be read.
        return f"{words}（{escape(node.written, quote=False)}）"

    def _address(self, inside: Inside) -> str | None:
        if inside.path:
            return self._targets.link(inside)
        found = anchor_in(self._text.tree, inside.fragment)
        return f"#{found}" if found else None

    def _image(self, node: Image) -> str:
        to = node.destination
        picture = self._targets.picture(to) if isinstance(to, Inside) else None
        if picture is None:
            return escape(node.alt, quote=False)
        title = f' title="{escape(node.title)}"' if node.title else ""
        size = f'width="{picture.width}" height="{picture.height}"'
        return (
            f'<img src="{escape(picture.address)}" alt="{escape(node.alt)}"{title} '
            f'{size} loading="lazy">'
        )

    def _mark(self, node: NoteMark) -> str:
        number = self._text.numbers.get(node.label)
        if number is None:
            # Its note lies beyond a bound at which the reading stopped.
            return f"[^{escape(node.label, quote=False)}]"
        self._marks[node.label] += 1
        name = _mark_id(number, self._marks[node.label])
        link = f'<a class="footnote-ref" href="#{_note_id(number)}">{number}</a>'
        return f'<sup id="{name}">{link}</sup>'

    def _note(self, note: Note, written: str) -> str:
        number = self._text.numbers[note.label]
        backs = "".join(
            f'&#160;<a class="footnote-backref" href="#{_mark_id(number, use)}"'
            f' title="回到正文的注 {number}">&#8617;</a>'
            for use in range(1, self._marks[note.label] + 1)
        )
        if written.endswith("</p>\n"):
            written = f"{written.removesuffix('</p>' + chr(10))}{backs}</p>\n"
        elif backs:
            written += f"<p>{backs}</p>\n"
        return f'<li id="{_note_id(number)}">\n{written}</li>\n'


def _column_class(side: str) -> str:
    return f' class="ak-{side}"' if side else ""


def _mark_id(number: int, use: int) -> str:
    return f"t--mark-{number}" if use == 1 else f"t--mark-{number}-{use}"


def _note_id(number: int) -> str:
    # Two hyphens: no heading's id has them, whatever its words are (`slugs.slug`).
    return f"t--note-{number}"
