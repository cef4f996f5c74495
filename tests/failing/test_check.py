"""Of each input: what is said, on which line; and nothing is said of what is right."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus
from anliku.problems import Problem
from anliku.settings import load_settings
from tests.archives import anliku
from tests.failing.placing import write_archive

SAID: Mapping[str, str] = {
    "about/03.md": "AK424:3 AK408:3",
    "about/08.md": "AK301:4 AK301:5 AK301:6 AK402:8",
    "about/294.md": "AK915:1",
    "assets/javascripts/bundle.a5f9d56c.min.js": "AK920:1",
    "ok.svg": "AK918:1",
    "假页.html": "AK920:1",
    "放错.md": "AK301:3 AK301:4",
    "广东省/已入库.md": "AK422:19",
    "浙江省/01-build-crash-image-space.md": "AK415:23",
    "浙江省/02-serve-crash-outside-image.md": "AK408:23",
    "浙江省/04-build-crash-image-title-chinese-quotes.md": "AK415:23",
    "浙江省/05-build-crash-link-windows-path-space.md": "AK415:23",
    "浙江省/09-overlay-by-admonition-class.md": "AK413:23 AK413:26",
    "浙江省/13-template-unfilled-passes.md": "AK316:3 AK316:4 AK316:6 AK316:10 AK316:11 AK316:13 "
    "AK316:22 AK316:26 AK316:27 AK316:31 AK316:35 AK316:37",
    "浙江省/14-checker-and-site-read-Markdown-differently.md": "AK411:39",
    "浙江省/CON.md": "AK109:1",
    "浙江省/abc.md": "AK902:1",
    "浙江省/clumsy/216.md": "AK415:20",
    "浙江省/clumsy/224.md": "AK419:20",
    "浙江省/clumsy/230.md": "AK404:22 AK404:26 AK404:30 AK417:36",
    "浙江省/clumsy/233.md": "AK404:22 AK404:26 AK404:30 AK417:36",
    "浙江省/clumsy/237.md": "AK416:37",
    "浙江省/clumsy/244.md": "AK415:32",
    "浙江省/clumsy/259.md": "AK414:32",
    "浙江省/clumsy/272.md": "AK423:32",
    "浙江省/clumsy/276.md": "AK421:32",
    "浙江省/clumsy/301.md": "AK904:32",
    "浙江省/clumsy/303.md": "AK424:32",
    "浙江省/cmyk-jpeg/case.md": "AK909:21",
    "浙江省/crlf-refused.md": "AK103:1",
    "浙江省/footnote-order/case.md": "AK416:22",
    "浙江省/heading-without-space/case.md": "AK415:17",
    "浙江省/photo-with-gps/case.md": "AK910:21",
    "浙江省/scripts-in-svg-and-html/case.md": "AK914:21 AK424:21",
    "浙江省/windows-picture-names/case.md": "AK109:21 AK109:21",
    "浙江省/裴寨村 - 副本.txt": "AK917:1",
    "浙江省/裴寨村.docx": "AK919:1",
    "浙江省/裴寨村.md.bak": "AK917:1",
    "浙江省/裴寨村.md~": "AK917:1",
}
"""Codes with lines, by the path below `cases`; of every other file nothing is said."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive with every input."""
    return write_archive(tmp_path_factory.mktemp("failing") / "archive")


@pytest.fixture(scope="module")
def corpus(archive: Path) -> Corpus:
    """Return what `anliku check` sees."""
    return read_checked_corpus(load_settings(archive / "mkdocs.yml"))


def said(problems: tuple[Problem, ...]) -> dict[str, str]:
    """Return codes with lines by path, as in the table."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        path = problem.location.path.removeprefix("cases/")
        found.setdefault(path, []).append(f"{problem.rule.code}:{problem.location.line}")
    return {path: " ".join(codes) for path, codes in found.items()}


def test_each_input_is_told_of_at_its_line(corpus: Corpus) -> None:
    """Whatever was passed in silence, or ended in a traceback, is named with code and line."""
    assert dict(SAID) == said(corpus.problems)


def test_the_command_says_the_same(archive: Path, corpus: Corpus) -> None:
    """`anliku check` prints a line for each, all of them printable, and ends with 1."""
    run = anliku(archive, "check")
    assert 1 == run.returncode
    lines = run.stdout.splitlines()
    assert [str(problem) for problem in corpus.problems] == lines
    assert all(line.isprintable() for line in lines)
    assert "Traceback" not in run.stderr
