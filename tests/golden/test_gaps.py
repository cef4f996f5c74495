"""Whatever an author leaves out, the page still stands: each entry of the fullest case taken away."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from anliku.corpus import Corpus
from anliku.located_yaml import KeyPath, LocatedYaml, read_yaml
from anliku.pages import plan_pages
from anliku.schema import read_record
from anliku.taxonomy import taxonomy_of
from tests.golden.test_pages import CORPUS, HERE, SETTINGS, content_of

_FULL = HERE / "archive" / "cases" / "甲省" / "full.md"
FRONT: dict[str, Any] = read_yaml(
    _FULL.read_text(encoding="utf-8").split("---\n")[1], "full.md", 1
)[0].data


def paths(data: Any, at: KeyPath = ()) -> Iterator[KeyPath]:
    """Yield the path of every key and item below some data."""
    steps: Any = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps:
        yield (*at, step)
        if isinstance(value, dict | list):
            yield from paths(value, (*at, step))


def without(path: KeyPath) -> dict[str, Any]:
    """Return the front matter without what stands at a path."""
    data = copy.deepcopy(FRONT)
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    del inner[path[-1]]
    return data


@pytest.mark.parametrize("path", list(paths(FRONT)), ids=lambda path: ".".join(map(str, path)))
def test_a_page_without_it_still_stands(path: KeyPath) -> None:
    """What may be left out leaves a page; what may not is a problem."""
    located = LocatedYaml(data=without(path), path="full.md")
    record, problems = read_record(located, CORPUS.vocabulary)
    if record is None:
        assert problems
        return
    cases = tuple(
        replace(case, record=record) if case.path.endswith("full.md") else case
        for case in CORPUS.cases
    )
    corpus = Corpus(cases, CORPUS.vocabulary)
    for page in plan_pages(corpus, taxonomy_of(corpus), SETTINGS):
        if page.template in ("case", "case_list", "home", "term"):
            assert content_of(page)
