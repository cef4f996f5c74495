"""How a case is cited, in four forms."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.citation import citations, page_url
from anliku.model.case import Case
from anliku.model.parts import Revision
from anliku.settings import Settings
from tests.unit.test_related import make_case

ONLINE = Settings(
    root=Path(),
    cases_dir=Path("cases"),
    site_dir=Path("site"),
    index_dir=Path("index"),
    site_name="某县案例库",
    site_url="https://example.org/anliku/",
)
OFFLINE = replace(ONLINE, site_url="")
CASE = make_case(1)
REVISED = replace(
    CASE,
    record=replace(CASE.record, history=(Revision(rev=1, on=date(2026, 4, 1), change="改"),)),
)


def titled(title: str) -> Case:
    """Return the case under another title."""
    return replace(CASE, record=replace(CASE.record, title=title))


def test_gbt7714_has_half_width_stops_and_brackets_and_else_full_width_signs() -> None:
    """The form of an online resource: author, title, kind, dates, address."""
    assert (
        "某县案例库. 第1号案例：SQ-2026-0001-3（第1版）[EB/OL]. （2026-04-01）[引用日期]. "
        "https://example.org/anliku/cases/SQ-2026-0001-3.html."
    ) == citations(REVISED, ONLINE).gbt7714


def test_without_a_known_address_or_date_both_are_left_out() -> None:
    """Nothing is invented: no address, no day of change."""
    assert (
        "某县案例库. 第1号案例：SQ-2026-0001-3[EB/OL]. [引用日期]."
        == citations(CASE, OFFLINE).gbt7714
    )
    assert "" == page_url("cases/x.html", OFFLINE)


def test_ris_is_framed_and_ends_its_lines_with_crlf() -> None:
    """`TY` first, `ER` last, every line a tag of two characters, CRLF throughout."""
    ris = citations(REVISED, ONLINE).ris
    lines = ris.split("\r\n")
    assert ("TY  - ELEC", "ER  - ", "") == (lines[0], lines[-2], lines[-1])
    assert "\n" not in "".join(lines)
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert "DA  - 2026/04/01/" in lines


@pytest.mark.parametrize(
    ("sign", "written"),
    [
        ("100% & #1 $_", r"100\% \& \#1 \$\_"),
        ("{}", r"\textbraceleft{}\textbraceright{}"),
        ("\\~^", r"\textbackslash{}\textasciitilde{}\textasciicircum{}"),
    ],
)
def test_bibtex_escapes_what_tex_would_read(sign: str, written: str) -> None:
    """Each special sign of TeX is written so that it prints as itself."""
    assert (
        f"title = {{{{{written}题名四字}}}}" in citations(titled(f"{sign}题名四字"), ONLINE).bibtex
    )


@given(st.text(alphabet=st.sampled_from('{}\\"@,%#\n 题名'), min_size=4, max_size=60))
def test_bibtex_braces_always_balance(text: str) -> None:
    """Whatever the title, the entry is one balanced group, so that no parser runs past it."""
    entry = citations(titled(text + "四字题名"[: max(0, 60 - len(text))]), ONLINE).bibtex
    depth = 0
    for position, sign in enumerate(entry):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
        if depth == 0 and position > entry.index("{"):
            assert entry[position:] == "}\n"
            break


def test_plain_words_say_all_that_is_known() -> None:
    """Name, title, number, edition, day of change, address."""
    assert (
        "某县案例库：《第1号案例》，入库编号SQ-2026-0001-3，第1版，2026年4月1日更新，"
        "https://example.org/anliku/cases/SQ-2026-0001-3.html，引用日期查阅。"
    ) == citations(REVISED, ONLINE).plain
