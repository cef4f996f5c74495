"""The one way through blocks and inlines: each kind has a method, and nothing is passed over.

A new kind of block is a branch here, which the type checker asks for, and a method of every writer,
which cannot be made without it.
"""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar, assert_never

from anliku.packs import blocks as b

Made = TypeVar("Made")
"""What a walker makes of one block or inline."""


class BlockWalker(ABC, Generic[Made]):
    """Makes something of each kind of block."""

    def of_block(self, block: b.Block) -> Made:  # noqa: C901, PLR0911, PLR0912 - a branch a kind
        """Return what the method for the block's kind makes of it."""
        match block:
            case b.Paragraph():
                return self.paragraph(block)
            case b.Heading():
                return self.heading(block)
            case b.BulletList():
                return self.bullet_list(block)
            case b.NumberedList():
                return self.numbered_list(block)
            case b.Table():
                return self.table(block)
            case b.Facts():
                return self.facts(block)
            case b.Quotation():
                return self.quotation(block)
            case b.CodeBlock():
                return self.code_block(block)
            case b.Figure():
                return self.figure(block)
            case b.Box():
                return self.box(block)
            case b.QrCode():
                return self.qr_code(block)
            case b.WritingSpace():
                return self.writing_space(block)
            case b.Index():
                return self.index(block)
            case b.Separator():
                return self.separator(block)
            case b.PageBreak():
                return self.page_break(block)
            case _:
                assert_never(block)

    @abstractmethod
    def heading(self, heading: b.Heading) -> Made:
        """Return what is made of a heading."""

    @abstractmethod
    def paragraph(self, paragraph: b.Paragraph) -> Made:
        """Return what is made of a paragraph."""

    @abstractmethod
    def bullet_list(self, bullets: b.BulletList) -> Made:
        """Return what is made of a list without an order."""

    @abstractmethod
    def numbered_list(self, numbered: b.NumberedList) -> Made:
        """Return what is made of a list with its numbers."""

    @abstractmethod
    def table(self, table: b.Table) -> Made:
        """Return what is made of a table with its caption."""

    @abstractmethod
    def facts(self, facts: b.Facts) -> Made:
        """Return what is made of labels with what they say."""

    @abstractmethod
    def quotation(self, quotation: b.Quotation) -> Made:
        """Return what is made of a quotation."""

    @abstractmethod
    def code_block(self, code: b.CodeBlock) -> Made:
        """Return what is made of lines of a program."""

    @abstractmethod
    def figure(self, figure: b.Figure) -> Made:
        """Return what is made of a picture with its caption."""

    @abstractmethod
    def box(self, box: b.Box) -> Made:
        """Return what is made of blocks in a frame."""

    @abstractmethod
    def qr_code(self, code: b.QrCode) -> Made:
        """Return what is made of a QR code with its address."""

    @abstractmethod
    def writing_space(self, space: b.WritingSpace) -> Made:
        """Return what is made of ruled lines."""

    @abstractmethod
    def index(self, index: b.Index) -> Made:
        """Return what is made of terms with where they are."""

    @abstractmethod
    def separator(self, separator: b.Separator, /) -> Made:
        """Return what is made of a rule."""

    @abstractmethod
    def page_break(self, page_break: b.PageBreak, /) -> Made:
        """Return what begins a new page."""


class InlineWalker(ABC, Generic[Made]):
    """Makes something of each kind of inline."""

    def of_inline(self, inline: b.Inline) -> Made:  # noqa: C901, PLR0911, PLR0912 - a branch a kind
        """Return what the method for the inline's kind makes of it."""
        match inline:
            case b.Text():
                return self.text(inline)
            case b.Strong():
                return self.strong(inline)
            case b.Emphasis():
                return self.emphasis(inline)
            case b.Struck():
                return self.struck(inline)
            case b.CodeSpan():
                return self.code_span(inline)
            case b.Link():
                return self.link(inline)
            case b.CaseReference():
                return self.case_reference(inline)
            case b.LineBreak():
                return self.line_break(inline)
            case b.Note():
                return self.note(inline)
            case b.Picture():
                return self.picture(inline)
            case _:
                assert_never(inline)

    @abstractmethod
    def text(self, text: b.Text) -> Made:
        """Return what is made of plain words."""

    @abstractmethod
    def strong(self, strong: b.Strong) -> Made:
        """Return what is made of words that stand out."""

    @abstractmethod
    def emphasis(self, emphasis: b.Emphasis) -> Made:
        """Return what is made of words that are stressed."""

    @abstractmethod
    def struck(self, struck: b.Struck) -> Made:
        """Return what is made of words that are struck out."""

    @abstractmethod
    def code_span(self, code: b.CodeSpan) -> Made:
        """Return what is made of words of a program."""

    @abstractmethod
    def link(self, link: b.Link) -> Made:
        """Return what is made of words that lead to an address."""

    @abstractmethod
    def case_reference(self, reference: b.CaseReference) -> Made:
        """Return what is made of words that lead to a case."""

    @abstractmethod
    def line_break(self, line_break: b.LineBreak, /) -> Made:
        """Return what is made of a new line."""

    @abstractmethod
    def note(self, note: b.Note) -> Made:
        """Return what is made of a footnote, or of a further mark for one."""

    @abstractmethod
    def picture(self, picture: b.Picture) -> Made:
        """Return what is made of a picture."""
