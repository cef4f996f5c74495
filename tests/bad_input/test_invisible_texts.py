"""No text of front matter shows nothing, hides something, or has lines of its own: told at its line."""

import pytest

from anliku.corpus import Corpus
from tests.bad_input.archive import GOOD, VOCABULARY, Archive, good_archive

ESCAPED = [
    r"\u200b\u2060",
    r"\u3164",
    r"\u2800",
    r"\u2800\u2800\u2800\u2800\u2800",
    r"\U000E0041\U000E0042\U000E007F\U000E0043",
    r"\xAD\xAD\xAD\xAD",
    r"\uFE0F\uFE0F",
    r"\uFE0F",
    r"\u200D",
    r"\U000E0100",
    r"\u202e\u202d",
    r"\u0301\u0301\u0301\u0301",
    r"\uFFA0\u115F\u1160\u180E",
    r"\u034F\u061C\u17B4",
    r"\N\L\P",
    r"\x1b\x00",
    r"\uE000\uE001\uE002\uE003",
]
TEXTS = {
    "title": ("title: 甲村的一个样例", "title: {}"),
    "summary": ("summary: 这是一条虚构的案例，只供测试用；地点、人名、数字都是编的，不代表任何地方。", "summary: {}"),
    "place name": ("path: [甲省, 乙市, 乙县, 丙镇, 甲村]", "path: [甲省, 乙市, 乙县, 丙镇, {}]"),
    "speaker": ("speaker: 张甲, text", "speaker: {}, text"),
    "source": ("title: 虚构的报道,", "title: {},"),
    "unit": ("value: 17, unit: 人", "value: 17, unit: {}"),
}  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive whose first case each test replaces."""
    return good_archive(tmp_path_factory.mktemp("invisible"))


def read_with(archive: Archive, name: str, value: str) -> tuple[Corpus, int]:
    """Return the archive with another text in its first case, and the line of that text."""
    old, new = TEXTS[name]
    assert old in GOOD
    text = GOOD.replace(old, new.format(value), 1)
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    return archive.read(), GOOD[: GOOD.index(old)].count("\n") + 1


@pytest.mark.parametrize("escaped", ESCAPED)
@pytest.mark.parametrize("name", ["title", "place name"])
def test_a_text_that_shows_nothing_is_an_error_at_its_line(
    archive: Archive, name: str, escaped: str
) -> None:
    """However it is written."""
    corpus, line = read_with(archive, name, f'"{escaped}"')
    found = [p for p in corpus.problems if p.is_error and p.location.line == line]
    assert found
    assert all(str(problem).isprintable() for problem in corpus.problems)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("raw", ["\u3164", "\ufe0f", "\u2800\u2800", "\u200d"])
def test_raw_characters_are_no_text_either(archive: Archive, name: str, raw: str) -> None:
    """Pasted instead of escaped they show as little."""
    corpus, line = read_with(archive, name, f"'{raw}'")
    codes = [p.rule.code for p in corpus.problems if p.is_error and p.location.line == line]
    assert "AK104" in codes


@pytest.mark.parametrize("blank", ["", " ", r"\n\n", r"\t", r"\u3000", r"\r\n", r"\_"])
@pytest.mark.parametrize("name", ["title", "place name", "source", "speaker"])
def test_blanks_and_line_ends_alone_are_not_filled(archive: Archive, name: str, blank: str) -> None:
    """As if nothing stood there."""
    corpus, line = read_with(archive, name, f'"{blank}"')
    assert [p for p in corpus.problems if p.is_error and p.location.line == line]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (r'"甲村的\n一个样例"', "甲村的一个样例"),
        (r'"甲村的 \n\n  样例"', "甲村的样例"),
        (r'"甲村的\tAB样例"', "甲村的 AB样例"),
        (r'"AB\nCD村"', "AB CD村"),
        ("|\n  甲村的\n  一个样例", "甲村的一个样例"),
        ('"甲村的\n\n  一个样例"', "甲村的一个样例"),
    ],
)
def test_line_ends_inside_are_read_as_a_blank_with_a_notice(
    archive: Archive, written: str, expected: str
) -> None:
    """Nothing between Chinese characters, as everywhere; the case is read."""
    corpus, line = read_with(archive, "title", written)
    assert expected in [case.record.title for case in corpus.cases]
    notices = [(p.rule.code, p.location.line) for p in corpus.problems]
    assert [("AK317", line)] == notices


@pytest.mark.parametrize(
    "joined", ["👩\u200d🌾村的样例", "❤\ufe0f\u200d🔥村的样例", "葛\U000e0100城的样例"]
)
def test_joiners_and_selectors_of_signs_may_stay(archive: Archive, joined: str) -> None:
    """They show in what they join."""
    corpus, _ = read_with(archive, "title", joined)
    assert () == corpus.problems
    assert joined in [case.record.title for case in corpus.cases]


@pytest.mark.parametrize(
    "row", ["\ufe0f" * 9, "\U000e0100\U000e0110\U000e0120", "\u200c\u200d\u200c\u200d"]
)
def test_rows_of_them_hide_something(archive: Archive, row: str) -> None:
    """Whole texts can be written in such rows."""
    corpus, _ = read_with(archive, "title", f"甲村{row}的样例")
    assert "AK104" in [p.rule.code for p in corpus.problems]


@pytest.mark.parametrize("name", [r'"\u3164"', r'"\u200b"', r'"\n\n"', r'"\u2800"'])
@pytest.mark.parametrize(
    "concept",
    ["topic/新词:\n  pref: {}\n", "topic/新词:\n  pref: 新词\n  alt: [{}]\n", "topic/新词:\n  pref: 新词\n  hidden: [{}]\n"],
)  # fmt: skip
def test_labels_show_something(archive: Archive, concept: str, name: str) -> None:
    """A label of the vocabulary is a text like any other."""
    archive.first.write_text(GOOD, encoding="utf-8", newline="\n")
    archive.vocabulary.write_text(VOCABULARY + concept.format(name), encoding="utf-8")
    found = [p for p in archive.read().problems if p.is_error]
    assert {"cases/vocabulary/terms.yml"} == {p.location.path for p in found}
    assert min(p.location.line for p in found) > VOCABULARY.count("\n")
    archive.vocabulary.write_text(VOCABULARY, encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "code"),
    [("![\u3164](食堂.png)", "AK407"), ("## \u2800", "AK435"), ("甲&#x200F;乙", "AK104")],
)
def test_captions_and_headings_show_something(archive: Archive, body: str, code: str) -> None:
    """In a text as in front matter."""
    archive.first.write_text(f"{GOOD}\n{body}\n", encoding="utf-8", newline="\n")
    assert code in [p.rule.code for p in archive.read().problems]
