"""A case is cited in the forms that readers and their programs know."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.export import citations_of
from anliku.export.citation import Citation, as_bibtex, as_gbt7714, as_ris
from anliku.export.one_line import one_line
from tests.unit.export.factory import make_archive, make_case, revision, titled

CITED = date(2026, 11, 24)
ID = "SQ-2026-0001-3"
URL = f"https://example.org/anliku/cases/{ID}.html"
HISTORY = (revision(1, date(2026, 3, 1)), revision(2, date(2026, 11, 2)))
AWKWARD = [
    "a{b",
    "a}b",
    "}}{{",
    "back\\slash\\",
    "100% & 更多",
    "\"双\" '单' “引号”",
    "a_b #1 $x$ ~y ^z",
    "@article{x,",
    "甲 and 乙",
    "ER  - TY  - BOOK",
    "第一行\n第二行",
]


def _citation(title: str = "裴寨村：把党小组建在产业上") -> Citation:
    return Citation(
        case_id=ID,
        title=one_line(title),
        author="社区治理案例库",
        language="zh-Hans",
        revision=2,
        summary="摘要",
        keywords=("养老服务",),
        updated=date(2026, 11, 2),
        year=2026,
        url=URL,
    )


def test_gbt_7714_has_its_signs_and_their_width() -> None:
    """Stops and square brackets are half-width, round brackets full-width, after GB/T 7714—2025."""
    expected = (
        f"社区治理案例库. 裴寨村：把党小组建在产业上[EB/OL]. （2026-11-02）[2026-11-24]. {URL}."
    )
    assert expected == as_gbt7714(_citation(), CITED)


def test_the_citing_date_is_the_readers_own() -> None:
    """What is written into the site leaves it out."""
    case = make_case(revision=2, history=HISTORY)
    citations = citations_of(case, make_archive(case))
    assert "（2026-11-02）. https" in citations.gbt7714
    assert "urldate" not in citations.bibtex
    assert "Y2  - " not in citations.ris


def test_unknown_dates_are_left_out() -> None:
    """A case whose changes are not recorded is cited without a date of change."""
    case = make_case()
    citations = citations_of(case, make_archive(case))
    assert f"社区治理案例库. {case.title}[EB/OL]. {URL}." == citations.gbt7714
    assert "  year = {2026},\n" in citations.bibtex


def test_without_an_address_the_id_stands_in() -> None:
    """On an intranet or a USB stick the id leads back to the case."""
    case = make_case()
    citations = citations_of(case, make_archive(case, site_url=""))
    assert citations.gbt7714.endswith(f"[EB/OL]. {ID}.")
    assert "url" not in citations.bibtex
    assert "UR  - " not in citations.ris


def test_plain_words_read_as_a_chinese_note() -> None:
    """Author, title, number, edition, day and address stand in one sentence."""
    case = make_case(revision=2, history=HISTORY)
    expected = (
        f"社区治理案例库：《{case.title}》，入库编号 {ID}，第 2 版，2026年11月2日更新，{URL}，"
        "2026年11月24日查阅。"
    )
    assert expected == citations_of(case, make_archive(case), CITED).plain


def test_a_case_that_no_vocabulary_knows_can_be_cited() -> None:
    """An unknown concept is named by its URI's last part."""
    case = make_case(topics=("topic/没有的词",))
    assert "KW  - 没有的词\r\n" in citations_of(case, make_archive(case)).ris


@pytest.mark.parametrize("title", AWKWARD)
def test_awkward_titles_survive_in_bibtex(title: str) -> None:
    """Braces, backslashes, signs of TeX and line ends come back as they were, on one line."""
    assert one_line(title) == _unescaped(_bibtex_fields(as_bibtex(_citation(title)))["title"])


@given(st.text())
def test_any_title_survives_in_bibtex(title: str) -> None:
    """Whatever the text, the entry has all its fields and its title reads as before."""
    fields = _bibtex_fields(as_bibtex(_citation(title), CITED))
    assert one_line(title) == _unescaped(fields["title"])
    assert URL == fields["url"]
    assert "2026-11-24" == fields["urldate"]


@given(st.text())
def test_any_title_survives_in_ris(title: str) -> None:
    """Whatever the text, the record is well formed and its title reads as before."""
    record = dict(_ris_lines(as_ris(_citation(title), CITED)))
    assert one_line(title) == record["TI"]
    assert "2026/11/24/" == record["Y2"]
    assert URL == record["UR"]


@pytest.mark.parametrize("title", AWKWARD)
def test_awkward_titles_stay_on_the_line_in_gbt_7714(title: str) -> None:
    """No line end of a title breaks the entry."""
    case = titled(title)
    citations = citations_of(case, make_archive(case))
    assert f". {one_line(title)}[EB/OL]. " in citations.gbt7714
    assert 1 == len(citations.gbt7714.splitlines())


def _bibtex_fields(entry: str) -> dict[str, str]:
    """Read one entry strictly, counting braces as BibTeX does: escaped ones too."""
    assert entry.startswith(f"@online{{{ID},\n")
    assert entry.endswith(",\n}\n")
    fields: dict[str, str] = {}
    rest = entry.partition(",\n")[2].removesuffix("}\n")
    while rest:
        name, sign, rest = rest.partition(" = {")
        assert sign
        depth, end = 1, 0
        while depth:
            depth += {"{": 1, "}": -1}.get(rest[end], 0)
            end += 1
        fields[name.strip()] = rest[: end - 1]
        assert rest[end:].startswith(",\n")
        rest = rest[end + 2 :]
    return fields


def _unescaped(value: str) -> str:
    assert value.startswith("{")
    assert value.endswith("}")
    text, names = value[1:-1], {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"}
    names |= {"textasciitilde": "~", "textasciicircum": "^"}
    result = ""
    while text:
        name = next((name for name in names if text.startswith(f"\\{name}{{}}")), None)
        if name:
            result, text = result + names[name], text.removeprefix(f"\\{name}{{}}")
        else:
            assert text[0] not in "{}%&$#_~^"
            text = text.removeprefix("\\")
            result, text = result + text[0], text[1:]
    return result


def _ris_lines(record: str) -> Iterator[tuple[str, str]]:
    """Read one record strictly: every line a tag and a value, `TY` first, `ER` last and once."""
    lines = record.split("\r\n")
    assert "" == lines.pop()
    assert "TY  - ELEC" == lines[0]
    assert "ER  - " == lines[-1]
    for line in lines:
        tag, sign, value = line[:2], line[2:6], line[6:]
        assert "  - " == sign
        assert tag.isupper() or tag[1].isdigit()
        assert not {"\r", "\n"} & set(value)
        yield tag, value
    assert 1 == sum(line.startswith("ER  - ") for line in lines)
