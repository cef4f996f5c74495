"""Where in a source a fact is printed: `S1#p12s3` in, «S1第12段第3句» out, for records and texts alike.

Paragraphs are counted over the body as it is printed, from 1; headings, captions of pictures and
the byline are no paragraphs. A sentence ends as `sentences` says. Of older records the position is
a span of characters of a file that nobody but the editors has; it stays readable, nothing more.
"""

import re

_AT = "p[1-9][0-9]{0,4}(?:s[1-9][0-9]{0,3})?"
_SPANS = "|".join(
    (
        "[0-9]{1,9}-[0-9]{1,9}",
        f"{_AT}-{_AT}",
        "p[1-9][0-9]{0,4}s[1-9][0-9]{0,3}-[1-9][0-9]{0,3}",
        "p[1-9][0-9]{0,4}-[1-9][0-9]{0,4}",
        _AT,
        "页[1-9][0-9]{0,4}(?:-[1-9][0-9]{0,4})?",
    )
)
ANCHOR_PATTERN = rf"^S[0-9]{{1,4}}(#(?:{_SPANS}))?$"
"""A source, and after `#` where in it: characters, paragraphs, sentences or pages."""

_IN_PROSE = re.compile(rf"(?<![0-9A-Za-z/_.#-])S[0-9]{{1,4}}#(?:{_SPANS})(?![0-9A-Za-z#])")
_PLACE = re.compile(r"p(?P<paragraph>[0-9]+)(?:s(?P<sentence>[0-9]+))?")
_SENTENCE = re.compile(r".+?(?:(?:[。！？!?…]+[”’」』》）】]*)+|\Z)", re.DOTALL)


def source_number(anchor: str) -> str:
    """Return which source an anchor names: `S1#p12s3` gives `S1`."""
    return anchor.partition("#")[0]


def position_text(anchor: str) -> str:
    """Return where in its source an anchor points: «第12段第3—4句»; empty if at the whole of it."""
    span = anchor.partition("#")[2]
    if span.startswith("页"):
        return f"第{span[1:].replace('-', '—')}页"
    first, dash, last = span.partition("-")
    begin = _PLACE.fullmatch(first)
    if begin is None:
        return f"第{span.replace('-', '—')}字" if span else ""
    paragraph, sentence = begin["paragraph"], begin["sentence"]
    if last.startswith("p"):
        return f"{_place(first)}至{_place(last)}"
    counted = f"{sentence or paragraph}{'—' if dash else ''}{last}"
    return f"第{paragraph}段第{counted}句" if sentence else f"第{counted}段"


def anchor_text(anchor: str) -> str:
    """Return a source with the position in it: `S1#p12s3` gives «S1第12段第3句»."""
    return source_number(anchor) + position_text(anchor)


def anchor_of_words(words: str) -> str:
    """Return the anchor that was copied as it is shown: «S1第12段第3句» gives `S1#p12s3`.

    What is no such wording comes back as something that is no anchor.
    """
    number, _, place = words.partition("第")
    written = re.sub("[—–－]+", "-", f"第{place}").replace("至", "-")
    for sign, unit in (("p", "段"), ("s", "句"), ("页", "页"), ("", "字")):
        written = re.sub(f"第([0-9-]+){unit}", rf"{sign}\1", written)
    return f"{number}#{written}"


def with_positions_told(text: str) -> str:
    """Return a text whose anchors are words: «见 S1#p5s2» gives «见 S1第5段第2句»."""
    return _IN_PROSE.sub(lambda found: anchor_text(found[0]), text) if "#" in text else text


def is_backward(anchor: str) -> bool:
    """Whether a position ends before it begins, or where it begins."""
    first, dash, last = anchor.partition("#")[2].partition("-")
    if not dash:
        return False
    begin = [int(number) for number in re.findall("[0-9]+", first)]
    end = [int(number) for number in re.findall("[0-9]+", last)]
    if not last.startswith("p"):
        end = begin[:-1] + end
    return end <= begin


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph, by which positions count them.

    One ends behind 。！？ or an ellipsis and whatever closes behind it (”’」』》）】), so the stop
    inside a quotation ends one too; what follows the last stop is a sentence of its own.
    """
    parts = (found[0].strip() for found in _SENTENCE.finditer(paragraph))
    return [part for part in parts if part]


def _place(written: str) -> str:
    found = _PLACE.fullmatch(written)
    assert found is not None, written
    return f"第{found['paragraph']}段" + (f"第{found['sentence']}句" if found["sentence"] else "")
