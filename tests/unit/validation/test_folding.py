"""Keys under other forms."""

import pytest
from opencc import OpenCC

from anliku.model.collection import CollectionRecord
from anliku.model.record import Record
from anliku.validation.folding import find_key
from anliku.validation.keys import key_names


def _types(record_type: type) -> set[type]:
    children = key_names(record_type).children.values()
    return {record_type}.union(*map(_types, children))


@pytest.mark.parametrize("script", ["s2t", "s2tw", "s2hk"])
def test_every_key_in_traditional_script(script: str) -> None:
    """Each key is found in each standard of traditional characters."""
    converter = OpenCC(script)
    for record_type in _types(Record) | _types(CollectionRecord):
        names = key_names(record_type).canonical
        for name in names:
            found = find_key(converter.convert(name), names)
            assert found is not None, name
            assert names[name] == names[found]


@pytest.mark.parametrize(
    "written",
    ["**标题**", "标 题", "标　题", "“标题”", "【标题】", "`标题`", "标题 ", "＃标题", "標題"],
)
def test_decorated(written: str) -> None:
    """Signs and spaces around a key are none of it."""
    assert "标题" == find_key(written, key_names(Record).canonical)


@pytest.mark.parametrize("written", ["as-of", "as of", "AS_OF", "AsOf", "ａｓ＿ｏｆ"])
def test_english(written: str) -> None:
    """English keys are found in other cases, and with other signs between their words."""
    found = find_key(written, key_names(Record).canonical)
    assert found == "as_of"


@pytest.mark.parametrize("written", ["标", "标提", "作者", "", "标题党"])
def test_no_key(written: str) -> None:
    """What is another word is no key."""
    assert None is find_key(written, key_names(Record).canonical)
