"""A case text's HTML in, its sections as bare HTML out, fit to stand in another page.

Only tags that structure text are written, without any attribute: no links, ids, notes or pictures.
So the result is safe wherever it is put, whatever the text was.
"""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from typing_extensions import override

_KEPT = frozenset(
    {
        *("p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "br", "hr"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
)
_AS = {"h3": "strong", "h4": "strong"}
"""Headings inside a section are words that stand out: the other page has headings of its own."""
_VOID = frozenset(["br", "hr"])


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSection:
    """One second-level section of a text."""

    label: str
    html: str


class _Sections(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.labels: list[str] = []
        self.parts: list[list[str]] = []
        self._in_heading = False
        self._skipped = ""
        self._depth = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self._skipped:
            self._depth += tag == self._skipped
        elif _is_note(tag, values):
            self._skipped, self._depth = tag, 1
        elif tag == "h2":
            self.labels.append("")
            self.parts.append([])
            self._in_heading = True
        else:
            self._write(tag, f"<{_AS.get(tag, tag)}>")

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._depth -= tag == self._skipped
            self._skipped = self._skipped if self._depth else ""
        elif tag == "h2":
            self._in_heading = False
        elif tag not in _VOID:
            self._write(tag, f"</{_AS.get(tag, tag)}>")

    @override
    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._in_heading:
            self.labels[-1] += data
        elif self.parts:
            self.parts[-1].append(escape(data, quote=False))

    def _write(self, tag: str, markup: str) -> None:
        if self.parts and not self._in_heading and (tag in _KEPT or tag in _AS):
            self.parts[-1].append(markup)


def _is_note(tag: str, values: dict[str, str | None]) -> bool:
    """Whether an element is the mark of a footnote, or the footnotes themselves."""
    is_mark = tag == "sup" and (values.get("id") or "").startswith("fnref")
    return is_mark or (tag == "div" and values.get("class") == "footnote")


def plain_sections(text: str) -> tuple[PlainSection, ...]:
    """Return the second-level sections of a text's HTML, in order, each as bare HTML."""
    parser = _Sections()
    parser.feed(text)
    parser.close()
    return tuple(
        PlainSection(label=label.strip(), html="".join(parts).strip())
        for label, parts in zip(parser.labels, parser.parts, strict=True)
    )
