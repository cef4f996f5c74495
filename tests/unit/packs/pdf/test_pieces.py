"""The small decisions: how words are escaped and broken, columns shared out, heads shortened, headings counted."""

import pytest

from anliku.packs.blocks import Heading, IndexEntry, Table, Text, plain, words
from anliku.packs.heading_numbers import in_chinese, with_official_numbers
from anliku.packs.pdf.columns import column_shares, has_tall_row, left_column, text_width
from anliku.packs.pdf.literals import expressions, literal
from anliku.packs.pdf.running_heads import shortened


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("案例", '"案例"'),
        ('说"好"', '"说\\"好\\""'),
        ("a\\n", '"a\\\\n"'),
        ("#let $x$ @y", '"#let $x$ @y"'),
        ("甲\n乙\t", '"甲\\u{a}乙\\u{9}"'),
        ("\u2028", '"\\u{2028}"'),
        ("", '""'),
    ],
)
def test_a_literal_escapes_three_kinds_of_characters(text: str, code: str) -> None:
    """Quotation marks, backslashes and control characters are escaped, nothing else."""
    assert literal(text) == code


def test_everyday_words_are_whole() -> None:
    """No break is allowed inside Chinese or a word of usual length."""
    assert list(expressions("社区的 infrastructure 很好")) == ['"社区的 infrastructure 很好"']


def test_a_long_word_may_be_broken() -> None:
    """A checksum may be broken every eight letters, an address after its marks."""
    assert list(expressions("a" * 30)) == [
        '"aaaaaaaa"',
        "may-break",
        '"aaaaaaaa"',
        "may-break",
        '"aaaaaaaa"',
        "may-break",
        '"aaaaaa"',
    ]
    address = "".join(expressions("https://example.org/cases/x.html"))
    assert '"https:"may-break"/"may-break"/"may-break"example."' in address


def test_in_a_cell_shorter_words_may_be_broken() -> None:
    """A cell is narrow: a word of 14 letters may be broken there."""
    assert "may-break" in list(expressions("infrastructure", is_narrow=True))


def _table(*rows: tuple[str, ...], widths: tuple[float, ...] = ()) -> Table:
    head, *others = (tuple(map(words, row)) for row in rows)
    return Table(head=head, rows=tuple(others), widths=widths)


def test_short_columns_get_what_they_need() -> None:
    """Where all fits, columns are as wide as their longest cell."""
    shares = column_shares(_table(("指标", "数"), ("停车纠纷", "132")), 2, 44)
    assert shares == pytest.approx((5.2, 3.7))


def test_long_columns_share_the_rest() -> None:
    """A short column keeps its width; what is left goes to the long ones."""
    shares = column_shares(_table(("级", "说明", "来源"), ("一级", "字" * 90, "字" * 40)), 3, 44)
    assert shares[0] < 4
    assert shares[1] > shares[2] > shares[0]


def test_widths_of_the_table_are_kept_unless_a_head_would_break() -> None:
    """Given widths stand, but a column is wide enough for a short head."""
    rows = (("案例", "证据"), ("字" * 50, "二级"))
    assert column_shares(_table(*rows, widths=(3.0, 1.0)), 2, 40) == pytest.approx((30, 10))
    assert column_shares(_table(*rows, widths=(39.0, 1.0)), 2, 40) == pytest.approx((39, 3.2))


def test_a_tall_row_is_known() -> None:
    """A row with more words than a page may hold is broken."""
    assert [has_tall_row(_table(("头",), ("字" * n,))) for n in (100, 1000)] == [False, True]


def test_the_width_of_a_text_counts_latin_half() -> None:
    """Chinese counts one, Latin about half, and a gap where they meet."""
    assert text_width("2022年") == pytest.approx(4 * 0.55 + 0.25 + 1)


@pytest.mark.parametrize(
    ("title", "width", "head"),
    [
        ("裴寨村", 5, "裴寨村"),
        ("大海阳社区的五步议事", 5, "大海阳社…"),
        ("ABCDEFGH", 4, "ABCDEFGH"),
        ("ABCDEFGHI", 4, "ABCDEFG…"),
    ],
)
def test_a_head_is_shortened_to_its_width(title: str, width: int, head: str) -> None:
    """A running head is never wider than its place."""
    assert shortened(title, width) == head


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (35, "三十五"),
        (99, "九十九"),
        (100, "100"),
    ],
)
def test_numbers_in_chinese(number: int, written: str) -> None:
    """Ordinals of headings are Chinese up to 99."""
    assert in_chinese(number) == written


def test_headings_count_below_each_other() -> None:
    """A new heading starts the count of those below it; one that skips a level counts as the next."""
    headings = tuple(Heading(level, (Text("甲"),)) for level in (2, 3, 3, 2, 3, 2, 4))
    numbered = [plain(h.inlines) for h in with_official_numbers(headings) if isinstance(h, Heading)]
    assert numbered == [
        "一、甲",
        "（一）甲",
        "（二）甲",
        "二、甲",
        "（一）甲",
        "三、甲",
        "（一）甲",
    ]


def test_a_short_index_stands_in_two_even_columns() -> None:
    """Half of the lines stand left; an index longer than a page runs through its columns."""
    short = tuple(IndexEntry(f"词{n}", (1,)) for n in range(9))
    assert left_column(short, 44) == 5
    assert left_column((IndexEntry("词", tuple(range(1, 30))), *short), 44) == 3
    assert left_column(short * 9, 44) == 0


def test_no_column_of_chinese_is_one_character_wide() -> None:
    """However long an address beside it is and however many columns of digits there are."""
    head = (
        "序号",
        "乡镇街道",
        "村社区",
        "户数",
        "人口",
        "党员",
        "网格员",
        "志愿者",
        "食堂",
        "备注",
    )
    row = ("1", "张村乡", "裴寨村委会第一网格", "1200", "3800", "65", "12", "30", "1", "a" * 90)
    shares = column_shares(_table(head, row), 10, 36)
    assert 4 < 36 * shares[1] / sum(shares)
    assert 4 < 36 * shares[2] / sum(shares)
