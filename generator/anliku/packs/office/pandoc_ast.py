"""Values of pandoc's document tree (API 1.23), as its JSON reader takes them, nothing more."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NewType

AstInline = NewType("AstInline", dict[str, object])
AstBlock = NewType("AstBlock", dict[str, object])
Attr = list[object]

_API_VERSION = [1, 23, 1]


def attr(
    identifier: str = "", classes: Iterable[str] = (), pairs: Mapping[str, str] | None = None
) -> Attr:
    """Return an identifier, classes and pairs of key and value."""
    return [identifier, list(classes), [list(pair) for pair in (pairs or {}).items()]]


def _inline(kind: str, content: object = None) -> AstInline:
    return AstInline({"t": kind} if content is None else {"t": kind, "c": content})


def _block(kind: str, content: object = None) -> AstBlock:
    return AstBlock({"t": kind} if content is None else {"t": kind, "c": content})


def string(text: str) -> AstInline:
    """Return words as they are; pandoc escapes them for each format."""
    return _inline("Str", text)


def strong(inlines: Sequence[AstInline]) -> AstInline:
    """Return words that stand out."""
    return _inline("Strong", inlines)


def emphasis(inlines: Sequence[AstInline]) -> AstInline:
    """Return words that are stressed."""
    return _inline("Emph", inlines)


def struck(inlines: Sequence[AstInline]) -> AstInline:
    """Return words that are struck out."""
    return _inline("Strikeout", inlines)


def superscript(inlines: Sequence[AstInline]) -> AstInline:
    """Return raised words."""
    return _inline("Superscript", inlines)


def code(text: str) -> AstInline:
    """Return words of a program."""
    return _inline("Code", [attr(), text])


def span(attributes: Attr, inlines: Sequence[AstInline]) -> AstInline:
    """Return words with attributes."""
    return _inline("Span", [attributes, inlines])


def link(inlines: Sequence[AstInline], target: str, attributes: Attr | None = None) -> AstInline:
    """Return words that lead somewhere."""
    return _inline("Link", [attributes or attr(), inlines, [target, ""]])


def image(alt: str, target: str, attributes: Attr) -> AstInline:
    """Return a picture."""
    return _inline("Image", [attributes, [string(alt)], [target, ""]])


def note(blocks: Sequence[AstBlock]) -> AstInline:
    """Return a footnote."""
    return _inline("Note", blocks)


def line_break() -> AstInline:
    """Return a new line in the same paragraph."""
    return _inline("LineBreak")


def raw_inline(form: str, text: str) -> AstInline:
    """Return text of the target format itself."""
    return _inline("RawInline", [form, text])


def raw_block(form: str, text: str) -> AstBlock:
    """Return text of the target format itself, as a block."""
    return _block("RawBlock", [form, text])


def para(inlines: Sequence[AstInline]) -> AstBlock:
    """Return a paragraph."""
    return _block("Para", inlines)


def plain_block(inlines: Sequence[AstInline]) -> AstBlock:
    """Return words without a paragraph around them."""
    return _block("Plain", inlines)


def header(level: int, identifier: str, inlines: Sequence[AstInline]) -> AstBlock:
    """Return a heading."""
    return _block("Header", [level, attr(identifier), inlines])


def div(attributes: Attr, blocks: Sequence[AstBlock]) -> AstBlock:
    """Return blocks with attributes."""
    return _block("Div", [attributes, blocks])


def block_quote(blocks: Sequence[AstBlock]) -> AstBlock:
    """Return a quotation."""
    return _block("BlockQuote", blocks)


def code_block(text: str) -> AstBlock:
    """Return lines of a program."""
    return _block("CodeBlock", [attr(), text])


def bullet_list(items: Sequence[Sequence[AstBlock]]) -> AstBlock:
    """Return items without an order."""
    return _block("BulletList", items)


def ordered_list(items: Sequence[Sequence[AstBlock]], start: int) -> AstBlock:
    """Return items with Arabic numbers from `start`."""
    return _block("OrderedList", [[start, {"t": "Decimal"}, {"t": "Period"}], items])


def definition_list(
    items: Sequence[tuple[Sequence[AstInline], Sequence[AstBlock]]],
) -> AstBlock:
    """Return terms, each with what is said of it."""
    return _block("DefinitionList", [[term, [blocks]] for term, blocks in items])


def horizontal_rule() -> AstBlock:
    """Return a rule."""
    return _block("HorizontalRule")


def figure(picture: AstInline, caption: Sequence[AstInline]) -> AstBlock:
    """Return a picture with its caption."""
    short_and_long = [None, [plain_block(caption)] if caption else []]
    return _block("Figure", [attr(), short_and_long, [plain_block([picture])]])


Cell = Sequence[AstBlock]


def table(
    head: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float | None],
    caption: Sequence[AstInline] = (),
    attributes: Attr | None = None,
    alignments: Sequence[str] = (),
) -> AstBlock:
    """Return a table; a width is a share of the line, or nothing for as wide as the contents.

    An alignment is `left`, `center`, `right`, or nothing; there may be none at all.
    """
    short_and_long = [None, [plain_block(caption)] if caption else []]
    sides = alignments or ("",) * len(widths)
    columns = [
        [{"t": f"Align{side.capitalize() or 'Default'}"}, _width(width)]
        for side, width in zip(sides, widths, strict=True)
    ]
    heads = [_row(head)] if head else []
    bodies = [[attr(), 0, [], [_row(row) for row in rows]]]
    parts = [attributes or attr(), short_and_long, columns, [attr(), heads], bodies, [attr(), []]]
    return _block("Table", parts)


def _width(share: float | None) -> dict[str, object]:
    return {"t": "ColWidthDefault"} if share is None else {"t": "ColWidth", "c": share}


def _row(cells: Sequence[Cell]) -> list[object]:
    return [attr(), [[attr(), {"t": "AlignDefault"}, 1, 1, cell] for cell in cells]]


def document_json(blocks: Sequence[AstBlock], metadata: Mapping[str, str | list[str]]) -> bytes:
    """Return a whole document as the JSON that pandoc reads."""
    meta = {key: _meta_value(value) for key, value in metadata.items()}
    tree = {"pandoc-api-version": _API_VERSION, "meta": meta, "blocks": blocks}
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def _meta_value(value: str | list[str]) -> dict[str, object]:
    if isinstance(value, str):
        return {"t": "MetaString", "c": value}
    return {"t": "MetaList", "c": [{"t": "MetaString", "c": item} for item in value]}
