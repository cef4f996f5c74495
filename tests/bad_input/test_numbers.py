"""Each field of a number: what is read as meant, and what is a problem that says the range."""

import pytest

from anliku.corpus import Corpus
from anliku.schema.plausibility.printed_numbers import printed_numbers
from tests.bad_input.archive import GOOD, Archive, good_archive

FIELDS = {
    "revision": "revision: {}",
    "rev": "history:\n  - {{rev: {}, on: '2026-03-05', change: 改}}",
    "minutes": "teaching: {{minutes: {}}}",
    "step": "teaching:\n  plan:\n    - {{stage: 导入, minutes: {}, what: 讲}}",
    "value": "outcomes:\n  - indicator: 用餐老人\n    as_printed: 多少\n    kind: output\n    src: S1#10-13\n"
    "    after: {{value: {}, unit: 人}}",
    "max": "outcomes:\n  - indicator: 用餐老人\n    as_printed: 多少\n    kind: output\n    src: S1#10-13\n"
    "    after: {{value: 1, max: {}, unit: 人}}",
    "budget": "budget:\n  - as_printed: 多少\n    src: S1#10-13\n    amount: {{value: {}, unit: 元}}",
    "evidence": "evidence: {}",
}
NEVER = ["99999999999999999999", "999999999999999999999999999999", "1e400", "1.5e400", "-1.5e400", "0x10", "0o17", "1_000", "1:30", "nan", ".nan", "NaN", ".inf", "-.inf", "inf", "Infinity", "true", "5²", "10³", "①", "Ⅻ", "½", "٣x", "1亿亿亿亿", "--5", "+-5", "1/2", "1,2", "0b11", "1e5", "[1]", "{a:", "1}", "''"]  # fmt: skip
WHOLE = ("revision", "rev", "minutes", "step")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive whose first case each test replaces."""
    return good_archive(tmp_path_factory.mktemp("numbers"))


def read_with(archive: Archive, name: str, written: str) -> tuple[Corpus, range]:
    """Return the archive with a number in its first case, and the lines of that field."""
    lines = FIELDS[name].format(written)
    front = GOOD
    if name == "value" or name == "max":
        before, rest = GOOD.split("outcomes:\n")
        front = before + "evidence: 1\n" + rest.split("evidence: 1\n")[1]
    if name == "evidence":
        front = GOOD.replace("evidence: 1\n", "")
    text = front.replace("\n---\n\n", f"\n{lines}\n---\n\n", 1)
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    start = text[: text.index(lines)].count("\n") + 1
    return archive.read(), range(start, start + lines.count("\n") + 1)


@pytest.mark.parametrize("written", NEVER)
@pytest.mark.parametrize("name", FIELDS)
def test_what_is_no_number_of_the_field_is_an_error_at_its_line(
    archive: Archive, name: str, written: str
) -> None:
    """Never another number, never infinity, never a traceback."""
    if (name, written) == ("evidence", "''"):
        return  # as an unfilled line of the template
    corpus, lines = read_with(archive, name, written)
    assert [p for p in corpus.problems if p.is_error and p.location.line in lines], corpus.problems


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("written", ["0", "-5", "1000000", "5.5", "5.0", "-0", "１００００００"])
def test_a_whole_number_out_of_its_range_is_an_error_that_says_it(
    archive: Archive, name: str, written: str
) -> None:
    """With both ends."""
    corpus, lines = read_with(archive, name, written)
    (problem,) = (p for p in corpus.problems if p.is_error and p.location.line in lines)
    assert " 至 " in problem.hint


@pytest.mark.parametrize(
    ("written", "number"),
    [("45", 45), ("００４５", 45), ("'45'", 45), ("45分钟", 45), ("+45", 45), ("045", 45), ("1,045", 1045)],
)  # fmt: skip
def test_a_whole_number_is_read_as_meant(archive: Archive, written: str, number: int) -> None:
    """In wide digits, with its unit, with zeros in front."""
    corpus, _ = read_with(archive, "minutes", f"'{written}'" if "," in written else written)
    assert not corpus.has_errors, corpus.problems
    (teaching,) = (case.record.teaching for case in corpus.cases if case.record.teaching)
    assert number == teaching.minutes


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("123456789012345", 123456789012345),
        ("1234567890.25", 1234567890.25),
        ("-3.5", -3.5),
        ("3万", 30_000),
        ("0.1亿", 10_000_000),
        ("1000000000000000", 10**15),
        (".5", 0.5),
        ("０.５", 0.5),
    ],
)
def test_a_figure_is_read_exactly(archive: Archive, written: str, number: float) -> None:
    """Every digit of it."""
    corpus, _ = read_with(archive, "value", written)
    assert not corpus.has_errors, corpus.problems
    values = [o.after.value for c in corpus.cases for o in c.record.outcomes if o.after]
    assert [number] == values


def test_a_source_with_a_long_number_is_an_error(archive: Archive) -> None:
    """Python reads no number of five thousand digits."""
    text = GOOD.replace("{title: 虚构的报道,", f"{{id: '{'9' * 4999}', title: 虚构的报道,")
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    assert archive.read().has_errors


@pytest.mark.parametrize("words", ["一" + "亿" * 60, "9" * 400, "1" + "亿" * 60, "1、" * 2_000])
def test_no_words_are_too_much(archive: Archive, words: str) -> None:
    """Numbers beyond all measure, and more of them than can be told apart."""
    printed = printed_numbers(words)
    assert printed is None or not printed.has(17)
    text = GOOD.replace("as_printed: 17名", f"as_printed: '{words}'")
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    assert archive.read().cases


@pytest.mark.parametrize(
    "year", ["22", "0", "-2022", "20222", "99999999999999999999", "2022.5", "1e3"]
)
def test_a_year_is_one(archive: Archive, year: str) -> None:
    """Of a collection's query, too."""
    path = archive.root / "cases" / "collections" / "zhuan-ti.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"---\ntitle: 一个专题\nslug: zhuan-ti\n查询:\n  年份: [{year}]\n---\n引言。\n", "utf-8"
    )
    archive.first.write_text(GOOD, encoding="utf-8", newline="\n")
    found = [p for p in archive.read().problems if p.is_error and p.location.path.endswith("ti.md")]
    assert 5 in [p.location.line for p in found], found
    path.unlink()
