"""What a page of the preview says of its own text."""

from pathlib import Path

import pytest

from anliku.checks import read_checked_corpus
from anliku.plugin.preview import problems_of_page
from anliku.settings import PREVIEW_STATUSES, load_settings
from anliku.showing import Showing
from tests.bad_input.archive import GOOD, good_archive


@pytest.fixture
def showing(tmp_path: Path) -> Showing:
    """An archive whose first case has a notice above an error, and beside it a file without a page."""
    archive = good_archive(tmp_path / "archive")
    text = GOOD.replace("title: ", "title：").replace("事实[^S1]。", "<b>事实[^S1]。")
    archive.first.write_text(text, encoding="utf-8")
    archive.first.with_name("读不懂.md").write_text("---\n[[[{\n---\n", encoding="utf-8")
    settings = load_settings(archive.root / "mkdocs.yml")
    corpus = read_checked_corpus(settings)
    return Showing(archive=corpus, settings=settings, statuses=PREVIEW_STATUSES)


def test_errors_come_first(showing: Showing) -> None:
    """What keeps a page from being published stands above what is only worth knowing."""
    case = showing.corpus.by_id["SQ-2026-0001-3"]
    found = problems_of_page(case.text, showing, is_home=False)
    assert ["AK402", "AK203"] == [problem.rule.code for problem in found][:2]


def test_another_page_says_nothing_of_it(showing: Showing) -> None:
    """Each page tells of its own text; a page without one tells of none."""
    other = showing.corpus.by_id["SQ-2026-0002-1"]
    assert () == problems_of_page(other.text, showing, is_home=False)
    assert () == problems_of_page(None, showing, is_home=False)


def test_the_home_page_tells_of_files_without_a_page(showing: Showing) -> None:
    """They would be told nowhere else."""
    found = problems_of_page(None, showing, is_home=True)
    assert {"cases/甲省/读不懂.md"} == {problem.location.path for problem in found}
