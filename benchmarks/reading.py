"""Measures what reading a case costs: CPU milliseconds for its tree and everything made of it.

`python -m benchmarks.reading [COUNT]` reads invented bodies of the length of real cases (1,000 unless
told otherwise) and prints the milliseconds of each step. Bodies are those of the reference tests, cut
to what has no fault, and joined until they have 1,500 characters.
"""

import sys
import time
from collections.abc import Callable, Sequence

from anliku.text import Text
from anliku.text.destinations import Inside
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.html import Picture, html_of
from anliku.text.projections.links import links_in
from anliku.text.projections.sections import sections_of
from anliku.text.projections.steps import told_steps
from tests.unit.text.bodies import body_of

CHARACTERS = 1500
_HEADINGS = ("背景情况", "主要做法", "取得成效", "经验启示", "资料来源")


class _EveryPage:
    def link(self, inside: Inside, /) -> str | None:
        return inside.path

    def picture(self, _inside: Inside, /) -> Picture | None:
        return Picture("a.png", 1, 1)


def bodies(count: int) -> list[str]:
    """Return invented bodies of some 1,500 characters in five sections."""
    found = []
    seed = 0
    for _ in range(count):
        parts: list[str] = []
        while sum(map(len, parts)) < CHARACTERS:
            heading = _HEADINGS[len(parts) % len(_HEADINGS)]
            parts.append(f"## {heading}\n\n{body_of(seed)}\n")
            seed += 1
        found.append("\n".join(parts))
    return found


STEPS: dict[str, Callable[[Text], object]] = {
    "tree": lambda text: text.tree,
    "HTML": lambda text: html_of(text, _EveryPage()),
    "plain text": lambda text: text.plain,
    "sections": lambda text: [bare_html(one.blocks) for one in sections_of(text.tree)],
    "steps": lambda text: told_steps(text.tree),
    "links": lambda text: [text.place(link.at) for link in links_in(text)],
}


def measured(step: Callable[[Text], object], texts: Sequence[Text]) -> float:
    """Return CPU milliseconds that a step takes for one text."""
    before = time.process_time()
    for text in texts:
        step(text)
    return (time.process_time() - before) * 1000 / len(texts)


def main(count: int) -> None:
    """Print what each step takes."""
    texts = [Text(body) for body in bodies(count)]
    size = sum(len(text.source) for text in texts) // count
    print(f"{count} texts of {size} characters; CPU ms each")
    told_steps(Text("## 主要做法").tree)
    total = 0.0
    for name, step in STEPS.items():
        spent = measured(step, texts)
        total += spent
        print(f"{name:12}{spent:8.2f}")
    print(f"{'together':12}{total:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
