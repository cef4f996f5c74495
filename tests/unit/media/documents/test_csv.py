"""Tables pass without formulas, in the encodings that Excel and WPS write."""

import pytest

from anliku.media.documents import document_fault


@pytest.mark.parametrize(
    "text",
    [
        "甲,乙\n1,-2\n",
        "\ufeff甲,乙\r\n-1.5%,+3\r\n",
        "甲,-\n乙,——\n丙,－\n",
        '"甲, 乙","-3,000"\n',
        "电话,+86 571-6421\n",
        "- 居民议事\n-5℃\n-无（暂缺）\n",
        "甲;乙\n1;2\n",
        "sep=,\n甲,乙\n",
        "邮箱,a@example.com\n算式,1+1=2\n",
    ],
)
def test_ordinary_tables_pass(text: str) -> None:
    """Signed numbers, dashes, addresses of mail, telephone numbers."""
    assert document_fault("一.csv", text.encode()) is None
    assert document_fault("一.csv", text.replace("\ufeff", "").encode("gb18030", "ignore")) is None


@pytest.mark.parametrize(
    "text",
    [
        "=1+1\n",
        '甲,=HYPERLINK("https://evil.example/")\n',
        "甲,\"=cmd|'/c calc'!A0\"\n",
        "甲, =1\n",
        "甲\t=1\n",
        "甲;=1\n",
        '甲,"\t=1"\n',
        "@SUM(1+1)\n",
        "+cmd|'/c calc'!A0\n",
        "-cmd|'/c calc'!A0\n",
        "-2+3+cmd|' /C calc'!A0\n",
        "+A1(1)\n",
        "＝1+1\n",
        "＠SUM(1)\n",
        '甲,"\n=1"\n',
        "甲\r=1\r",
        "sep=x\n甲x=1\n",
        "ID;PWXL\n",
        "<table><tr><td>=1</td></tr></table>",
        "{\\rtf1}",
        "%PDF-1.7",
        "",
        " \n",
        "甲\0乙",
    ],
)
def test_formulas_and_other_formats_are_refused(text: str) -> None:
    """A cell that a program would compute, and text that a program takes for another format."""
    fault = document_fault("一.csv", text.encode())
    assert fault is not None
    assert all(fault)


def test_the_line_is_told() -> None:
    """The author finds the cell."""
    fault = document_fault("一.csv", "甲\n乙\n=1\n".encode())
    assert fault is not None
    assert "第 3 行" in fault[0]


def test_an_unknown_encoding_is_refused() -> None:
    """Neither UTF-8 nor GB 18030."""
    assert document_fault("一.csv", b"\xff\xff\xff") is not None
