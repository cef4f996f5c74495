"""The article in, its sentences by paragraph and number out, counted as `cases/about/contribute.md` says."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from anliku.positions import sentences
from tests.archives import ROOT

ARTICLE = Path(os.environ.get("ANLIKU_ARTICLE", ROOT.parent / "shared" / "seed" / "article.txt"))
"""The source S1 of this archive's cases; the project has no copy of it."""
_CAPTIONS = (
    "老人们在浙江省湖州市",
    "社区居民在浙江省湖州市",
    "安徽省合肥市蜀山区洪岗社区",
    "在杭州市临安区玲珑街道",
    "上图是改造前",
    "这是2022年9月8日拍摄",
    "(本版稿件",
)
"""How captions of pictures and the credit begin; they are no paragraphs."""
_ENDED = re.compile(r"(?:[。！？]|……)[”’」』）]*$")
_POSITION = re.compile(r"p(\d+)(?:s(\d+)(?:-(?:p(\d+)s)?(\d+))?)?")

Place = tuple[int, int]


def whole_text() -> str:
    """Return all that the article prints, without blanks and line ends."""
    return re.sub(r"\s", "", ARTICLE.read_text(encoding="utf-8"))


def sentences_by_place() -> Mapping[Place, str]:
    """Return each sentence of the body by its paragraph and its number there, both from 1."""
    return {
        (number, at): sentence
        for number, paragraph in enumerate(_paragraphs(), start=1)
        for at, sentence in enumerate(sentences(paragraph), start=1)
    }


def text_at(position: str, known: Mapping[Place, str]) -> str:
    """Return what is printed at a position such as `p3s1`, `p3s1-2`, `p3s1-p4s1` or `p3`.

    Raises:
        KeyError: the article has no such sentence.
    """
    found = _POSITION.fullmatch(position)
    if found is None:
        raise KeyError(position)
    paragraph, first = int(found[1]), int(found[2] or 1)
    if found[2] is None:
        return "".join(text for place, text in known.items() if place[0] == paragraph)
    end = (int(found[3] or paragraph), int(found[4] or first))
    known[(paragraph, first)]
    known[end]
    return "".join(text for place, text in known.items() if (paragraph, first) <= place <= end)


def _paragraphs() -> Iterator[str]:
    """Yield the paragraphs of the body; one that a column's end has parted is one."""
    begun = ""
    for line in ARTICLE.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if not text or text.startswith(("#", *_CAPTIONS)):
            continue
        begun += text
        if _ENDED.search(begun):
            yield begun
            begun = ""
    if begun:
        yield begun
