"""The licence of the case texts: what the settings say, and nothing where they say nothing."""

import json
from dataclasses import replace
from datetime import date

import pytest

from anliku.export import site_files
from anliku.model.licence import LICENCES
from tests.unit.export.factory import make_archive, make_case

_MARKS = ("creativecommons.org", "知识共享", "CC-BY", "CC BY")


def _texts(spdx: str | None) -> dict[str, str]:
    archive = make_archive(make_case(entered=date(2026, 11, 1)))
    licence = LICENCES[spdx] if spdx else None
    unlike = replace(archive, settings=replace(archive.settings, licence=licence))
    files = {file.address: file.content.decode() for file in site_files(unlike)}
    del files["cases.schema.json"]
    return files


def test_an_archive_that_has_not_said_states_none() -> None:
    """No licence stands anywhere; where people look for one, that none is filled in."""
    files = _texts(None)
    assert [] == [name for name, text in files.items() if any(mark in text for mark in _MARKS)]
    (mirror,) = [text for name, text in files.items() if name.endswith(".md")]
    assert "- 许可：编者未填" in mirror


@pytest.mark.parametrize("spdx", LICENCES)
def test_the_one_that_is_set_is_stated(spdx: str) -> None:
    """In data, mirror, feeds and llms.txt alike, with its own address and terms."""
    files, licence = _texts(spdx), LICENCES[spdx]
    assert spdx == json.loads(files["cases.json"])["licence"]["spdx"]
    assert licence.name in files["feeds/new.atom"]
    assert licence.terms in files["llms.txt"]
    assert licence.url in next(text for name, text in files.items() if name.endswith(".md"))
