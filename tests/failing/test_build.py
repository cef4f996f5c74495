"""What of the inputs nothing forbids is built, once for all: each page shows the right thing."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from PIL.ExifTags import IFD

from anliku.corpus import read_corpus
from anliku.settings import load_settings
from tests.archives import anliku, contents
from tests.failing.placing import write_what_passes
from tests.markup import addresses_of

_TEXT = re.compile(r'<section class="ak-section ak-section--text".*?</section>', re.DOTALL)
_UNINVITED = (".bak", ".md~", ".docx", " - 副本.txt", "fake.jpg", "ok.svg", "图.svg")
_OF_CASE = "{}/case.md".format

SHOWS: Mapping[str, Sequence[str]] = {
    "10-id-clobbers-copy-citation.md": (
        '<h2 id="t-cite-gbt7714-text">cite gbt7714 text</h2>',
        '<h2 id="t-sources">sources</h2>',
        "<pre><code>伪造的引文，作者张三",
    ),
    "11-XSS-fenced-id-clobbers-theme-config.md": (
        '<pre><code>{"annotate": null',
        '<a href="http://evil.example/evil.html" rel="noopener nofollow">下一个案例</a>',
    ),
    "14-checker-and-site-read-Markdown-differently.md": (
        "<p>#3号楼漏水。</p>",
        "<p>做法如下：</p>\n<ul>\n<li>走访</li>\n<li>登记</li>\n</ul>",
        "<p>子项甲</p>",
        "<p>先问居民，再问楼长<sup",
        "<td>2023</td>",
    ),
    "15-66000-letter-word.md": ("<p>甲 " + "a" * 66_000 + "</p>",),
    "16-slow-brackets.md": ("<p>" + "![" * 8_000 + "</p>",),
    "crlf-refused.md": ("<p>说明<sup",),
    _OF_CASE("english-box-title"): ('<p class="admonition-title">注意</p>', "<p>警告</p>"),
    _OF_CASE("footnote-order"): (
        '先引乙<sup id="t--mark-1"><a class="footnote-ref" href="#t--note-1">1</a></sup>，'
        '再引甲<sup id="t--mark-2"><a class="footnote-ref" href="#t--note-2">2</a></sup>。',
    ),
    _OF_CASE("hashtag-line"): ("<p>#我的民情地图# 有很多人看。</p>", "<li>#287：往期</li>"),
    _OF_CASE("list-without-blank-line"): (
        "<p>分三步：</p>\n<ol>\n<li>先做甲</li>\n<li>再做乙</li>\n<li>后做丙</li>\n</ol>",
        "<p>要点：</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>",
    ),
    _OF_CASE("nested-list-2-or-3-spaces"): (
        "<p>第一步</p>\n<ul>\n<li>子项甲</li>\n<li>子项乙</li>\n</ul>\n</li>",
        "<p>第二步</p>\n<p>第二步的另一段</p>\n</li>",
        "<li>一级\n<ul>\n<li>二级</li>\n</ul></li>",
    ),
    _OF_CASE("soft-break-space"): ("<p>第一行没有空格第二行接着第一行</p>",),
    _OF_CASE("photo-with-gps"): ('alt="箭头"', 'src="../media/'),
    _OF_CASE("cmyk-jpeg"): ('alt="印刷色"', 'src="../media/'),
    "../广东省/已入库.md": ("<p>参看新投来的稿子<sup",),
}
"""What stands in the text of the page, by the file below the province's folder."""


class Built:
    """The archive of what passes, and its site."""

    def __init__(self, root: Path) -> None:
        self.root = write_what_passes(root)
        run = anliku(self.root, "build", "--zip")
        assert run.returncode == 0, run.stdout + run.stderr
        self.said = run.stdout
        self.files = contents(root / "site")
        corpus = read_corpus(load_settings(root / "mkdocs.yml"))
        self._ids = {case.path: case.id for case in corpus.cases}

    def page_of(self, name: str) -> str:
        """Return the page of a case by its file below the province's folder."""
        path = f"cases/浙江省/{name}" if not name.startswith("../") else f"cases/{name[3:]}"
        return self.files[f"cases/{self._ids[path]}.html"].decode()

    @property
    def usb_names(self) -> list[str]:
        """The names in the zip."""
        (edition,) = self.root.glob("*.zip")
        with ZipFile(edition) as zipped:
            return zipped.namelist()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the archive, built once."""
    return Built(tmp_path_factory.mktemp("built") / "archive")


@pytest.mark.parametrize("name", SHOWS)
def test_the_page_shows_it_right(site: Built, name: str) -> None:
    """What was lost, glued, hidden or broken is on the page as it was meant."""
    text = _TEXT.search(site.page_of(name))
    assert text is not None
    for wanted in SHOWS[name]:
        assert wanted in text[0]


def test_no_author_sets_an_id_or_a_class(site: Built) -> None:
    """Nothing from a text stands where the theme's scripts or ours look something up."""
    page = site.page_of("11-XSS-fenced-id-clobbers-theme-config.md")
    assert 1 == page.count('id="__config"')
    page = site.page_of("10-id-clobbers-copy-citation.md")
    assert 1 == page.count('id="cite-plain-text"') == page.count('id="cite-gbt7714-text"')
    assert 1 == page.count('id="sources"')


def test_no_file_has_the_title_s_script(site: Built) -> None:
    """The title that closes `<title>` is words on its page, in lists, and in every data file."""
    assert "题&lt;/title&gt;&lt;script&gt;" in site.page_of("06-XSS-title-closes-title-tag.md")
    for name, content in site.files.items():
        if name.endswith((".html", ".xml", ".atom", ".svg")):
            assert b"<script>window.__p" not in content, name


def test_nothing_uninvited_is_published(site: Built) -> None:
    """No stray file reaches the site or the USB edition, and the theme's own script is there."""
    for names in (site.files, site.usb_names):
        assert [] == [name for name in names if name.endswith(_UNINVITED) or "假页" in name]
    assert 10_000 < len(site.files["assets/javascripts/bundle.a5f9d56c.min.js"])
    words = "把党小组建在农、工、商".encode()
    assert [] == [name for name, content in site.files.items() if words in content]


def test_pictures_are_cleaned(site: Built) -> None:
    """No position and no camera; RGB."""
    pictures = [file for name, file in site.files.items() if name.startswith("media/")]
    assert 2 <= len(pictures)
    for content in pictures:
        with Image.open(BytesIO(content)) as picture:
            exif = picture.getexif()
            assert not exif.get_ifd(IFD.GPSInfo)
            assert not {*exif} & {0x010F, 0x0110}
            assert picture.mode in ("RGB", "L", "P", "RGBA")


def test_nothing_is_dated_that_nobody_dated(site: Built) -> None:
    """The case of the eight columns has no day of 2000, none of its number's year."""
    page = site.page_of(_OF_CASE("minimal-case-dates-2000"))
    assert "2000年" not in page
    assert "2000-" not in page
    assert "2026-01-01" not in page
    assert b"2022-11-27" not in site.files["feeds/new.json"]


def test_what_is_not_filled_is_not_called_unreported(site: Built) -> None:
    """«原文未报告» is said by the source, not by an empty column."""
    page = site.page_of(_OF_CASE("not-filled-is-not-reported"))
    assert "原文未报告" not in page
    assert "编者未填" in page


def test_steps_are_found_below_a_line_of_text(site: Built) -> None:
    """Without a blank line above the list, the case still tells its steps."""
    page = site.page_of(_OF_CASE("list-without-blank-line"))
    assert "没有分步写" not in page


def test_a_province_has_its_own_address(site: Built) -> None:
    """陕西 stands under its own name, which is not that of 山西."""
    assert "regions/shaan-xi-sheng.html" in site.files
    page = site.page_of(_OF_CASE("homophone-region"))
    assert "../regions/shaan-xi-sheng.html" in addresses_of(page).links


def test_the_cases_left_out_are_named(site: Built) -> None:
    """Each case without a page is named with the reason."""
    assert "cases/广东省/投稿.md    还没有入库编号" in site.said
