"""A body has the structure and the words that a code host shows, but for what is named here."""

import os
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from anliku.text import Text, faults
from anliku.text.projections.links import links_in
from anliku.text.tree import Link, Words
from tests.unit.text.bodies import body_of
from tests.unit.text.outline import Outline, outline
from tests.unit.text.projections import PROJECTIONS, words_of_page
from tests.unit.text.reference import (
    our_outline,
    reference_addresses,
    reference_outline,
    words_lost,
)

_BODIES = 1000
_OF_THE_PARSERS = {
    "cmark-gfm ends a footnote that is indented, or in a quotation, with its first paragraph": (
        *(70, 136, 147, 209, 237, 375, 380, 693, 700, 702, 715, 726, 889, 980),
    ),
    "cmark-gfm shows a definition of a link right above a table or a rule": (248, 288),
    "whether a list stands close, where its last block is a quotation, a table or a definition": (
        *(357, 465, 530, 706, 757, 875),
    ),
    "a link whose words name another number than it dials shows that, too": (479, 741, 930),
    "pulldown-cmark takes an indented line below a table for a row": (22,),
}
"""Where the two parsers differ, of 1,000 bodies those that show it: 2.6 %."""
_OTHER_ADDRESSES = {
    125: "a character reference in an address is read, and shown as what it names",
    915: "cmark-gfm takes the bracket of a link behind an address for a part of it",
}
_KNOWN = frozenset(seed for seeds in _OF_THE_PARSERS.values() for seed in seeds)
_OLDER = frozenset({28, 354, 389, 417, 425, 426, 427, 464, 465, 466, 468})
"""Examples of the specification in which cmark-gfm follows an older one, and we follow this one."""
_SHOWN_ADDRESSES = frozenset({484, 487})
"""Examples of links without words, which show nothing at all; ours show their address."""
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def examples() -> list[tuple[str, str]]:
    """Return Markdown and HTML of the examples of CommonMark 0.31.2 (`scripts/commonmark.sh`)."""
    path = os.environ.get("ANLIKU_COMMONMARK")
    if not path:
        pytest.skip("the specification has not been fetched")
    text = Path(path).read_text(encoding="utf-8").replace("→", "\t")
    return [(found[1], found[2]) for found in _EXAMPLE.finditer(text)]


def test_examples_of_the_specification(examples: list[tuple[str, str]]) -> None:
    """All 652 examples are read as cmark-gfm reads them, or as the specification says itself."""
    assert len(examples) == 652
    differing = {
        number
        for number, (body, _) in enumerate(examples, 1)
        if our_outline(Text(body)) != reference_outline(body)
    }
    assert _OLDER | _SHOWN_ADDRESSES == differing
    for number in _OLDER:
        body, html = examples[number - 1]
        assert our_outline(Text(body)) == outline(html)


@pytest.mark.parametrize("first", range(0, _BODIES, 250))
def test_generated_bodies(first: int) -> None:
    """Bodies as authors write them have the reference's structure."""
    seeds = range(first, first + 250)
    differing = {seed for seed in seeds if our_outline(Text(body_of(seed))) != _reference(seed)}
    assert {seed for seed in _KNOWN if seed in seeds} == differing - _REPEATING


@pytest.mark.parametrize("first", range(0, _BODIES, 250))
def test_nothing_is_lost(first: int) -> None:
    """All that the reference shows stands on the page, and in everything else that is made of it."""
    for seed in range(first, first + 250):
        text = Text(body_of(seed))
        for name, projection in PROJECTIONS.items():
            assert words_of_page(text, projection) == projection.words(text), (seed, name)
        if seed not in _KNOWN | _REPEATING:
            assert Counter() == words_lost(text, _reference(seed)), seed


@pytest.mark.parametrize("first", range(0, _BODIES, 250))
def test_bare_addresses(first: int) -> None:
    """Every address that the reference links is linked, be it only up to what is no part of it."""
    for seed in set(range(first, first + 250)) - _KNOWN - _REPEATING - _OTHER_ADDRESSES.keys():
        text = Text(body_of(seed))
        ours = [link.inlines for link in links_in(text) if isinstance(link, Link)]
        shown = [parts[0].text for parts in ours if parts and isinstance(parts[0], Words)]
        for address in reference_addresses(text.source):
            assert any(address.startswith(one) for one in shown if one), (seed, address)


@cache
def _reference(seed: int) -> Outline:
    return reference_outline(body_of(seed))


def _has_repeated_note(seed: int) -> bool:
    return any(fault.kind == faults.REPEATED_NOTE for fault in Text(body_of(seed)).tree.faults)


_REPEATING = frozenset(filter(_has_repeated_note, range(_BODIES)))
"""Bodies with two footnotes of one name, which is a problem of its own; the second is not shown."""
