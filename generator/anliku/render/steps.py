"""A case's Markdown in, the steps it tells in its section on what was done out, as plain text.

A step is a numbered item, or a level-3 heading with what stands below it; its title is the heading,
or the words in bold with which the item opens. Nothing is summed up or reworded.
"""

import functools
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown import Markdown
from typing_extensions import override

from anliku.render.markdown import markdown_extensions

_SECTION = "主要做法"
_KEPT_BODIES = 512
"""How many texts' steps are remembered: a case stands under several terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as its case tells it."""

    title: str
    """Empty where the case gives none."""
    text: str


@dataclass(slots=True)
class _Draft:
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def step(self) -> Step:
        title = " ".join("".join(self.title).split()).rstrip("。：:；;")
        return Step(title=title, text=" ".join("".join(self.text).split()))


class _Steps(HTMLParser):
    """Walks through the HTML that our own Markdown made, so that its nesting is sound."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.drafts: list[_Draft] = []
        self._heading = ""
        """Text of the level-2 heading one is below."""
        self._path: list[str] = []
        self._ends_at = 0
        """Depth below which the current step is over; 0 while none is open or it is a heading's."""
        self._is_open = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr", "img"):
            return
        if tag == "h2":
            self._heading, self._is_open = "", False
        is_item = tag == "li" and self._path == ["ol"]
        # Items below a heading are part of that heading's step.
        is_part = is_item and self._is_open and not self._ends_at
        if self._is_within and (tag == "h3" or is_item) and not is_part:
            self.drafts.append(_Draft())
            self._is_open, self._ends_at = True, len(self._path) if is_item else 0
        self._path.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self._path or tag in ("br", "hr", "img"):
            return
        self._path.pop()
        if self._ends_at and tag == "li" and len(self._path) == self._ends_at:
            self._is_open, self._ends_at = False, 0

    @override
    def handle_data(self, data: str) -> None:
        if "h2" in self._path:
            self._heading += data
        elif self._is_within and self._is_open and "sup" not in self._path:
            draft = self.drafts[-1]
            opens = "strong" in self._path and not "".join(draft.text).strip() and self._ends_at
            (draft.title if "h3" in self._path or opens else draft.text).append(data)

    @property
    def _is_within(self) -> bool:
        return self._heading.strip() == _SECTION and "div" not in self._path


@functools.lru_cache(maxsize=_KEPT_BODIES)
def told_steps(markdown: str) -> tuple[Step, ...]:
    """Return the steps of a case's text, in order; empty where it tells them in plain prose."""
    extensions, settings = markdown_extensions()
    parser = _Steps()
    parser.feed(Markdown(extensions=extensions, extension_configs=settings).convert(markdown))
    parser.close()
    steps = (draft.step() for draft in parser.drafts)
    return tuple(step for step in steps if step.title or step.text)
