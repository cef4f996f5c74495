"""What the cases quote, count and name is in the article, at the place that they give for it."""

import re
from collections.abc import Iterator

import pytest

from anliku.corpus import read_corpus
from anliku.model.case import Case
from anliku.settings import load_settings
from tests.archives import ROOT
from tests.article.reading import ARTICLE, sentences_by_place, text_at, whole_text

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason="这台机器上没有所据的报道，对照不了")

CASES = read_corpus(load_settings(ROOT / "mkdocs.yml")).cases
_OF_ARTICLE = "S1"
_NOTE = re.compile(r"\[\^S1\]")
_QUOTED = re.compile("“([^“”]{6,})”")
_NUMBER = re.compile(r"\d+(?:万|余|千)?")
_ELSEWHERE = {
    "SQ-2026-0004-8": {"2100", "2018", "2019", "1300"},  # from S3 to S5, and the archive's own sum
}
"""Numbers in the text that are not the article's, each said in the text to be from elsewhere."""
_SINCE = re.compile("现在|目前|如今|正在|面对")
"""Words of the present, which do not belong where a source speaks of what has been."""


def anchored(case: Case) -> Iterator[tuple[str, str]]:
    """Yield each text that a case says is printed in the article, with its position there."""
    record = case.record
    spoken = ((quote.src, quote.text) for quote in record.quotes)
    counted = ((figure.src, figure.as_printed) for figure in record.outcomes)
    cited = ((policy.src, policy.quote) for policy in record.policy_basis)
    named = ((person.src, person.as_printed) for person in record.people)
    for src, text in (*spoken, *counted, *cited, *named):
        source, _, position = (src or "").partition("#")
        if source == _OF_ARTICLE and position:
            yield position, text


def squeezed(text: str) -> str:
    """Return a text as it is compared: without blanks, with one kind of inner quotation mark."""
    return re.sub(r"[\s‘’“”]", "", text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_all_that_is_quoted_is_printed_where_it_is_said_to_be(case: Case) -> None:
    """Quotations, figures, clauses and names, sign by sign."""
    known = sentences_by_place()
    for position, text in anchored(case):
        assert squeezed(text) in squeezed(text_at(position, known)), (position, text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_position_is_in_the_article(case: Case) -> None:
    """Of problems and points, too, and of errata."""
    record, known = case.record, sentences_by_place()
    points = (*record.transfer.conditions, *record.transfer.resources, *record.transfer.cautions)
    said = [*record.problem_sources, *points, *record.errata, *record.timeline]
    for src in filter(None, (getattr(one, "src", None) for one in said)):
        source, _, position = src.partition("#")
        if source == _OF_ARTICLE and position:
            assert text_at(position, known)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_the_text_takes_from_the_article_is_there(case: Case) -> None:
    """Longer quotations and numbers of the sentences that have its note."""
    printed = squeezed(whole_text())
    for sentence in re.split(r"(?<=[。！？])(?!\[\^)|\n", case.text.source):
        if not _NOTE.search(sentence) or sentence.startswith("[^"):
            continue
        plain = re.sub(r"\[\^S\d\]", "", sentence)
        for quoted in _QUOTED.findall(plain):
            assert squeezed(quoted) in printed, quoted
        for number in _NUMBER.findall(re.sub(r"^\s*\d+\.\s", "", plain)):
            assert number in printed or number in _ELSEWHERE.get(case.id, ()), (number, sentence)


def test_what_has_been_is_not_told_as_what_is() -> None:
    """深田: the article says that the community once had these troubles."""
    (case,) = [case for case in CASES if case.id == "SQ-2026-0008-0"]
    assert "曾经面临诸多难题" in whole_text()
    told = [case.record.summary, *case.text.source.split("\n")]
    about = [text for text in told if "难题" in text and ("三分之一" in text or "分三类" in text)]
    assert about
    for text in about:
        before = text.partition("难题现在还有没有")[0]
        assert "曾" in before or "报道列出的难题" in before, text
        assert not _SINCE.search(before.replace("曾经面临", "")), text


def test_the_day_of_the_report_is_nowhere_told_as_printed() -> None:
    """The page that the cases are from bears no date; a reprint's makes one probable."""
    assert "11月27日" not in whole_text()
    for path in (ROOT / "cases").rglob("*.md"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.search("2022年11月27日|2022-11-27", line):
                assert re.search(r"很可能|2022-11-27\?|按2022年11月27日算", line), (path, line)


def test_what_a_secretary_told_is_told_as_hers() -> None:
    """深田: that there are a network and teams is what 庄莹莹 told the reporter."""
    (case,) = [case for case in CASES if case.id == "SQ-2026-0008-0"]
    assert "庄莹莹告诉记者，社区不但建立了" in whole_text()
    for told in (case.record.gist, case.record.summary):
        assert re.search("书记.*五级组织网络", told or "")
    for part in case.text.source.split("### ")[1:]:
        assert "庄莹莹说" in part.partition("[^S1]")[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_nothing_unchecked_is_told_as_checked(case: Case) -> None:
    """Nobody has looked for personal data yet, so nothing is said of what there is of it."""
    record = case.record
    assert record.privacy is not None
    if not record.privacy.pii_checked:
        assert record.privacy.minors is None
        assert record.privacy.faces is None
        assert (record.privacy.basis is not None) == bool(record.people)
        assert [person.verified for person in record.people] == [None] * len(record.people)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_figure_says_what_it_lacks(case: Case) -> None:
    """As the page «关于本库» promises."""
    assert all(figure.missing for figure in case.record.outcomes)
