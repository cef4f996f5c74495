"""What holds of the site built from the real archive."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from anliku.corpus import read_corpus
from anliku.model.facets import Facet
from anliku.settings import OWN_NAMES, load_settings
from tests.archives import ROOT, anliku, built, contents, copy_of_real_archive
from tests.markup import addresses_of

_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


def pages_of(site: Path) -> list[Path]:
    """Return every HTML page of a site but the one for missing pages, which has no address."""
    return [path for path in sorted(site.rglob("*.html")) if path.name != "404.html"]


def is_elsewhere(address: str) -> bool:
    """Say whether an address is on another host."""
    return bool(urlsplit(address).netloc) or address.startswith("//")


def test_every_case_has_a_page_at_its_id(real_site: Path) -> None:
    """Each of the 14 cases is found under `cases/<id>.html`, wherever its file lies."""
    corpus = read_corpus(load_settings(ROOT / "mkdocs.yml"))
    assert len(corpus.cases) == 14
    for case in corpus.cases:
        page = (real_site / "cases" / f"{case.id}.html").read_text(encoding="utf-8")
        assert case.record.summary[:20] in page or case.title in page


@pytest.mark.parametrize("facet", list(Facet), ids=lambda facet: facet.key)
def test_every_facet_has_an_index_page(real_site: Path, facet: Facet) -> None:
    """Each of the eight facets has an index page that links to its terms."""
    page = (real_site / facet.folder / "index.html").read_text(encoding="utf-8")
    assert facet.label in page
    others = [
        link
        for link in addresses_of(page).links
        if link.endswith(".html") and "/" not in link and link != "index.html"
    ]
    assert others, "the index links to no term"


def test_every_local_link_leads_somewhere(real_site: Path) -> None:
    """No page links to, or fetches, a file of the site that is not there, nor a missing anchor."""
    ids: dict[Path, set[str]] = {}
    parsed = {page: addresses_of(page.read_text(encoding="utf-8")) for page in pages_of(real_site)}
    for page, found in parsed.items():
        ids[page.resolve()] = found.ids
    broken = []
    for page, found in parsed.items():
        for address in (*found.links, *found.fetched):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page.resolve()
            anchor = unquote(parts.fragment)
            is_missing = anchor and anchor not in ids.get(target, {anchor})
            if not target.is_file() or is_missing:
                broken.append((page.name, address))
    assert [] == broken


def test_nothing_is_fetched_from_another_host(real_site: Path) -> None:
    """Scripts, styles, images and fonts are all local, also those that stylesheets name."""
    fetched = [
        address
        for page in sorted(real_site.rglob("*.html"))
        for address in addresses_of(page.read_text(encoding="utf-8")).fetched
    ]
    for style in real_site.rglob("*.css"):
        for match in _CSS_ADDRESS.finditer(style.read_text(encoding="utf-8")):
            address = match[1] or match[2]
            fetched += [] if address.startswith("data:") else [address]
    assert [] == [address for address in fetched if is_elsewhere(address)]


def test_the_names_at_its_top_are_known(real_site: Path) -> None:
    """No folder of plain pages may bear one of them, so the settings know them all."""
    made = {path.name for path in real_site.iterdir()} - {"about"}
    assert made <= OWN_NAMES


def test_addresses_are_ascii_and_free_of_source_paths(real_site: Path) -> None:
    """Every published path is plain ASCII, so that it survives zip files and USB sticks."""
    paths = list(contents(real_site))
    assert [] == [path for path in paths if not path.isascii()]
    assert [] == [path for path in paths if path.startswith("vocabulary/")]


def test_nothing_is_shipped_that_no_page_loads(real_site: Path) -> None:
    """The theme's own search and its maps for debugging would be a third of a small site."""
    unused = re.compile(r"lunr|/workers/|\.map$|\.typ$|/print/")
    assert [] == [path for path in contents(real_site) if unused.search(path)]


def test_heading_ids_are_ascii(real_site: Path) -> None:
    """Every id on a case page is ASCII, as PDF bookmarks and links need."""
    for page in (real_site / "cases").glob("SQ-*.html"):
        ids = addresses_of(page.read_text(encoding="utf-8")).ids
        assert [] == [identifier for identifier in ids if not identifier.isascii()]


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the sites of the real archive with 12, and with 30, further cases that are all alike."""
    folder, sites = tmp_path_factory.mktemp("grown"), []
    for count in (12, 30):
        archive = copy_of_real_archive(folder / str(count))
        add_synthetic_cases(archive, count)
        config = archive / "mkdocs.yml"
        text = config.read_text(encoding="utf-8").replace("page_size: 50", "page_size: 10")
        config.write_text(text, encoding="utf-8", newline="\n")
        sites.append(built(archive))
    return sites


def test_a_case_page_does_not_grow_with_the_archive(grown: list[Path]) -> None:
    """With 12 or with 30 further cases like it a case's page is as long, but for digits.

    A case names at most six related cases and its two neighbours in each list: a page may gain
    these, and then nothing more.
    """
    few, many = (len((site / "cases" / "SQ-2026-0005-6.html").read_bytes()) for site in grown)
    assert abs(many - few) < 200


def test_long_indexes_are_paged(grown: list[Path]) -> None:
    """With 30 cases and 10 a page, the list and the terms run over several pages, linked."""
    site = grown[1]
    assert (site / "cases" / "index-page-3.html").is_file()
    assert (site / "topics" / "yang-lao-fu-wu-page-3.html").is_file()
    first = (site / "cases" / "index.html").read_text(encoding="utf-8")
    assert "index-page-2.html" in addresses_of(first).links


def test_the_same_archive_gives_the_same_site(real_site: Path, tmp_path: Path) -> None:
    """A second build, in another folder, is byte-identical."""
    again = built(copy_of_real_archive(tmp_path / "again"))
    assert contents(real_site) == contents(again)


def test_a_broken_archive_leaves_the_published_site_alone(
    real_archive: Path, tmp_path: Path
) -> None:
    """A build that finds an error says so with exit code 1 and touches nothing."""
    archive = shutil.copytree(real_archive, tmp_path / "archive")
    site = archive / "site"
    before = contents(site)
    case = archive / "cases" / "河南省" / "裴寨村.md"
    case.write_text(case.read_text(encoding="utf-8").replace("kind: full", "kind: 长篇", 1))
    result = anliku(archive, "build")
    assert result.returncode == 1
    assert re.search(r"^cases/河南省/裴寨村\.md:\d+:\d+ 错误 AK304 ", result.stdout, re.MULTILINE)
    assert before == contents(site)
    assert ["cases", "mkdocs.yml", "overrides", "search-index", "site"] == sorted(
        path.name for path in archive.iterdir() if ".anliku-lock" not in path.name
    )


def add_synthetic_cases(archive: Path, count: int) -> None:
    """Add invented cases, for size alone; they live only in the test's folder."""
    from anliku.model.identifiers import case_id

    template = (archive / "cases" / "山西省" / "潞州区老旧小区改造.md").read_text(encoding="utf-8")
    folder = archive / "cases" / "测试省"
    folder.mkdir()
    for number in range(count):
        identifier = case_id(2027, number + 1)
        text = template.replace("SQ-2026-0005-6", identifier).replace(
            "topics:\n", "topics:\n- topic/养老服务\n", 1
        )
        (folder / f"{identifier}.md").write_text(text, encoding="utf-8", newline="\n")
