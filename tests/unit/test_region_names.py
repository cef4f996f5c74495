"""What stands for a region in addresses: fixed once, whatever else an archive holds."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.corpus import read_corpus
from anliku.model.provinces import PROVINCES
from anliku.region_names import fixed_names, region_slug
from anliku.settings import load_settings
from anliku.slugs import slug

ROOT = Path(__file__).resolve().parents[2]
_MARKED = re.compile(r".*-[0-9a-f]{6}")


def test_no_two_fixed_names_are_the_same() -> None:
    """Each is ASCII, its name's alone, and no name that is marked can be taken for one."""
    names = fixed_names()
    assert [] == [part for part, count in Counter(names.values()).items() if count > 1]
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", part) for part in names.values())
    assert [] == [part for part in names.values() if _MARKED.fullmatch(part)]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("山西省", "shan-xi-sheng"),
        ("陕西省", "shaan-xi-sheng"),
        ("新乡市", "xin-xiang-shi"),
        ("易县", "yi-xian-e2e331"),
    ],
)
def test_a_name_alone_decides(name: str, part: str) -> None:
    """Known names have their sound; one of several of the same sound is marked."""
    assert part == region_slug(name)


def test_every_province_is_fixed() -> None:
    """The 34 of GB/T 2260."""
    assert set(PROVINCES) <= fixed_names().keys()


def test_published_regions_stay_where_they_are() -> None:
    """Every region of the archive of this repository has the plain address it was published at."""
    corpus = read_corpus(load_settings(ROOT / "mkdocs.yml"))
    names = {
        name for case in corpus.cases for place in case.record.place for name in place.path[:4]
    }
    assert {name: slug(name) for name in names} == {name: region_slug(name) for name in names}


@given(st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=20))
def test_names_never_meet(names: list[str]) -> None:
    """Whatever the names, what stands for them is ASCII, and no two are the same."""
    parts = [region_slug(name) for name in names]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", part) for part in parts)
    assert len(names) == len(set(parts))
