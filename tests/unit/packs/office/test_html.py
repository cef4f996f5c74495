"""What a browser finds in a pack's single file: all of it, and nothing from elsewhere."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from anliku.packs.blocks import BulletList, Note, Paragraph, Text, paragraph
from anliku.packs.interface import Layout, Paper, PrintOptions
from anliku.packs.office import write_html
from anliku.packs.office.web.page_blocks import mark_of
from tests.unit.packs.office.packs import ADDRESS, RANKED, a_case, a_pack, everything, ranked


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A page with every kind of block."""
    return write_html(everything(tmp_path_factory.mktemp("pictures")), PrintOptions())


@pytest.fixture(scope="module")
def tree(full: bytes) -> Any:
    """The page's tree."""
    return html.fromstring(full.decode())


def test_the_same_pack_gives_the_same_bytes(full: bytes, tmp_path: Path) -> None:
    """The folder of the pictures leaves no trace."""
    assert full == write_html(everything(tmp_path), PrintOptions())


def test_nothing_is_fetched_and_nothing_runs(full: bytes, tree: Any) -> None:
    """No script, no stylesheet, font or picture of another file; only links a reader may follow."""
    assert [] == tree.xpath("//script | //link | //iframe | //object")
    sources = tree.xpath("//@src")
    assert sources
    assert all(source.startswith("data:image/") for source in sources)
    assert b"@import" not in full
    assert b"url(" not in full
    assert [] == tree.xpath("//@*[starts-with(name(), 'on')]")


def test_every_link_inside_the_page_leads_somewhere(tree: Any) -> None:
    """Contents, references, footnotes and the index lead to places that are there, each once."""
    places = tree.xpath("//@id")
    assert len(places) == len(set(places))
    inside = [target[1:] for target in tree.xpath("//a/@href") if target.startswith("#")]
    assert set() == set(inside) - set(places)
    outside = {target for target in tree.xpath("//a/@href") if not target.startswith("#")}
    assert {ADDRESS, "https://example.org/?a=1&b=2"} == outside


def test_headings_form_a_tree(tree: Any) -> None:
    """One title, chapters under it, and no level is left out."""
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]
    assert [1, 2, 2, 2, 3, 4, 5, 2, 2] == levels


def test_the_page_is_chinese_and_named(tree: Any) -> None:
    """The browser knows the language and shows title and edition on its tab."""
    assert "zh-Hans" == tree.get("lang")
    assert "社区治理案例选编（学员版）" == tree.findtext(".//title")


def test_contents_name_chapters_alone(tree: Any) -> None:
    """Each is a link; every case has the same headings, which on paper would fill pages."""
    links = [link.text for link in tree.xpath("//nav//a")]
    cases = ["案例 1　第1个案例的题目", "案例 2　第2个案例的题目"]
    assert ["怎样使用", *cases, "版本说明"] == links


def test_a_case_is_named_with_its_number() -> None:
    """«读案例 3» can be followed: the heading says it."""
    tree: Any = html.fromstring(
        write_html(a_pack(a_case(3, title="某村")), PrintOptions()).decode()
    )
    assert ["案例 3　某村"] == [title.text for title in tree.xpath('//*[@class="chapter case"]/h2')]


def test_official_headings_are_numbered() -> None:
    """In 公文 the page's headings have the numbers that the printed ones have."""
    options = PrintOptions(layout=Layout.OFFICIAL)
    tree: Any = html.fromstring(write_html(ranked(), options).decode())
    assert RANKED == [heading.text for heading in tree.xpath("//h3 | //h4 | //h5")]


def test_pictures_have_words(tree: Any) -> None:
    """Whoever does not see them is told what they show."""
    assert ["老人在食堂用餐", f"二维码：{ADDRESS}"] == tree.xpath("//img/@alt")


def test_table_heads_are_heads(tree: Any) -> None:
    """A table has a head that is repeated in print, and its caption."""
    (table,) = tree.xpath("//table[caption]")
    assert "表一　变化" == table.findtext("caption")
    assert ["指标", "此前", "此后"] == [cell.text for cell in table.xpath("thead//th")]
    assert ["人口", "", ""] == [cell.text_content() for cell in table.xpath("tbody/tr[2]/td")]


@pytest.mark.parametrize("paper", Paper)
def test_the_page_prints_on_the_paper_asked_for(paper: Paper) -> None:
    """The stylesheet names it."""
    page = write_html(a_pack(a_case(1)), PrintOptions(paper=paper)).decode()
    assert f"@page {{ size: {paper.label}; }}" in page


def test_writing_space_is_ruled(tree: Any) -> None:
    """Three lines, which a screen reader passes over."""
    (space,) = tree.xpath('//div[@class="writing"]')
    assert ("true", 3) == (space.get("aria-hidden"), len(space))


def test_footnotes_count_anew_in_each_chapter() -> None:
    """The second case begins with ① again; an empty note and one that begins with a list are kept."""
    listed = Note("b", (BulletList(((paragraph("注中的一项"),),)),))
    text = Paragraph((Text("甲"), Note("a", ()), listed))
    page = write_html(a_pack(a_case(1, text), a_case(2, text)), PrintOptions()).decode()
    tree: Any = html.fromstring(page)
    marks = [mark.text_content() for mark in tree.xpath('//a[@role="doc-noteref"]')]
    assert ["①", "②", "①", "②"] == marks
    assert 2 == page.count("注中的一项")


def test_marks_are_circled_as_far_as_unicode_goes() -> None:
    """①, ⑳, ㉑, ㊱, ㊿, then plain numbers."""
    assert "①⑳㉑㉟㊱㊿51" == "".join(map(mark_of, (1, 20, 21, 35, 36, 50, 51)))
