"""Inlines of a text's tree in, inlines of a pack out."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from anliku.packs import blocks as b
from anliku.packs.legal_text import legal
from anliku.packs.spacing import tidied
from anliku.text import Inside, Outside
from anliku.text import tree as t


class Targets(Protocol):
    """Says where links and pictures of a text lead in the pack."""

    def case(self, inside: Inside, /) -> int | None:
        """Return the number in the pack of the case that is meant; None for anything else."""

    def picture(self, inside: Inside, /) -> Path | None:
        """Return the full path of a picture of the archive; None where there is none to show."""


class InlineProjection:
    """Makes the inlines of one text."""

    def __init__(self, targets: Targets, note_at: Callable[[str], b.Inlines]) -> None:
        """Prepare for a text.

        Args:
            targets: says where its links and pictures lead.
            note_at: gives what stands where the footnote of a label is marked.
        """
        self._targets = targets
        self._makers: Mapping[type, Callable[[Any], b.Inlines]] = {
            t.Words: lambda inline: (b.Text(legal(inline.text)),),
            t.Markup: lambda inline: (b.Text(legal(inline.text)),),
            t.Code: lambda inline: (b.CodeSpan(legal(inline.text)),),
            t.LineBreak: lambda _: (b.LineBreak(),),
            t.NoteMark: lambda inline: note_at(inline.label),
            t.Image: self._image,
            t.Link: self._link,
            t.Strong: lambda inline: (b.Strong(self._all(inline.inlines)),),
            t.Emphasis: lambda inline: (b.Emphasis(self._all(inline.inlines)),),
            t.Struck: lambda inline: (b.Struck(self._all(inline.inlines)),),
        }

    def __call__(self, inlines: t.Inlines) -> b.Inlines:
        """Return the inlines of a paragraph, a heading or a cell, spaced for print."""
        return tidied(self._all(inlines))

    def _all(self, inlines: t.Inlines) -> b.Inlines:
        return tuple(found for inline in inlines for found in self._makers[type(inline)](inline))

    def _link(self, link: t.Link) -> b.Inlines:
        inner = self._all(link.inlines)
        match link.destination:
            case Outside(url=url):
                return (b.Link(inner, url),)
            case Inside() as inside:
                number = self._targets.case(inside)
                return inner if number is None else (b.CaseReference(inner, number),)
            case _:
                # As on the page: what leads nowhere can still be read.
                return (*inner, b.Text(f"（{legal(link.written)}）"))

    def _image(self, image: t.Image) -> b.Inlines:
        alt, title = legal(image.alt), legal(image.title)
        words = f"{alt}（{title}）" if alt and title and title != alt else alt or title
        to = image.destination
        path = self._targets.picture(to) if isinstance(to, Inside) else None
        return b.words(words) if path is None else (b.Picture(path, words),)
