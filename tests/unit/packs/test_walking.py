"""Every kind of block and of inline has its way; what is none is refused, never passed over."""

from typing import Any, get_args

import pytest

from anliku.packs import blocks as b
from anliku.packs.walking import BlockWalker, InlineWalker


def _naming(walker: type) -> Any:
    """Return a walker whose methods say which of them was called."""
    names = walker.__abstractmethods__  # type: ignore[attr-defined]
    methods = {name: lambda _, __, name=name: name for name in names}
    return type("Naming", (walker,), methods)()


@pytest.mark.parametrize(
    ("walker", "kinds", "way"),
    [(BlockWalker, get_args(b.Block), "of_block"), (InlineWalker, get_args(b.Inline), "of_inline")],
)
def test_each_kind_has_a_method_of_its_own(walker: type, kinds: tuple[type, ...], way: str) -> None:
    """As many methods as kinds, and none is called for two."""
    go = getattr(_naming(walker), way)
    called = [go(object.__new__(kind)) for kind in kinds]
    assert len(kinds) == len(set(called))
    assert set(called) == set(walker.__abstractmethods__)  # type: ignore[attr-defined]


def test_what_is_no_block_is_refused() -> None:
    """A kind that somebody forgot would be lost in every output."""
    with pytest.raises(AssertionError):
        _naming(BlockWalker).of_block(b.Text("字"))
