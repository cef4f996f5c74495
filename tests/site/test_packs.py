"""`anliku build --packs`: every collection's page offers its packs; a failure leaves the old site."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.archives import anliku, contents, copy_of_real_archive

SLUGS = ("dang-jian-yin-ling-zhi-li", "mao-dun-jiu-fen-bi-huan", "yi-lao-yi-xiao-zhu-can")
_OFFERED = re.compile(r'<li><a href="([^"]*/packs/[^"]+)">([^<]+)</a>([^<]+)</li>')


def build(archive: Path) -> str:
    """Build an archive with packs, and return what was said."""
    result = anliku(archive, "build", "--packs")
    assert 0 == result.returncode, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real archive, built with packs."""
    archive = copy_of_real_archive(tmp_path_factory.mktemp("站") / "案例 库")
    assert "案例包：9 个文件" in build(archive)
    return archive


def offered(site: Path, slug: str) -> dict[str, str]:
    """Return the packs that a collection's page offers: addresses with what is said of them."""
    page = (site / "collections" / f"{slug}.html").read_text(encoding="utf-8")
    return {address: "".join(said) for address, *said in _OFFERED.findall(page)}


def test_every_collection_has_its_packs(archive: Path) -> None:
    """Students' PDF, DOCX and EPUB under plain ASCII names; nothing for teachers."""
    suffixes = ("pdf", "docx", "epub")
    expected = sorted(f"{slug}-student.{suffix}" for slug in SLUGS for suffix in suffixes)
    assert expected == sorted(path.name for path in (archive / "site" / "packs").iterdir())


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_says_what_it_offers(archive: Path, slug: str) -> None:
    """The links lead to the files; pages and sizes are those of the files."""
    found = offered(archive / "site", slug)
    assert [f"../packs/{slug}-student.{s}" for s in ("pdf", "docx", "epub")] == list(found)
    pdf = archive / "site" / "packs" / f"{slug}-student.pdf"
    pages, size = len(PdfReader(pdf).pages), -(-pdf.stat().st_size // 1000)
    assert f"学员版 PDF（{pages} 页，{size} KB）" == found[f"../packs/{slug}-student.pdf"]
    assert re.fullmatch(r"学员版 Word 文档（\d+ KB）", found[f"../packs/{slug}-student.docx"])


def test_without_packs_nothing_is_offered(archive: Path, real_site: Path) -> None:
    """They are made on demand alone, and nothing else on the site depends on them."""
    assert not (real_site / "packs").exists()
    plain, packed = contents(real_site), contents(archive / "site")
    assert {} == offered(real_site, SLUGS[0])
    other = {name for name in packed if packed[name] != plain.get(name)}
    collections = {f"collections/{slug}.html" for slug in SLUGS}
    packs = {name for name in packed if name.startswith("packs/")}
    assert {*collections, *packs, ".anliku-made.json"} == other


def test_a_pack_that_fails_leaves_the_old_site(archive: Path) -> None:
    """A character that no font has stops the build with its problem; the site stays as it was."""
    before = contents(archive / "site")
    case = archive / "cases" / "山东省" / "大海阳社区.md"
    text = case.read_text(encoding="utf-8")
    case.write_text(text + "\n楔形文字𒀀。\n", encoding="utf-8", newline="\n")
    try:
        result = anliku(archive, "build", "--packs")
    finally:
        case.write_text(text, encoding="utf-8", newline="\n")
    assert 1 == result.returncode
    assert "AK812" in result.stdout
    assert "𒀀" in result.stdout
    assert before == contents(archive / "site")
    assert [] == [*archive.glob(".site.anliku-new*")]


def test_teachers_editions_only_where_the_settings_allow(archive: Path) -> None:
    """With `teacher_edition: true` both are made and offered; the same archive, the same bytes."""
    before = contents(archive / "site" / "packs")
    config = archive / "mkdocs.yml"
    text = re.sub(r"teacher_edition: \w+", "", config.read_text(encoding="utf-8"))
    text = text.replace("page_size: 50", "page_size: 50\n      teacher_edition: true")
    config.write_text(text, encoding="utf-8", newline="\n")
    assert "案例包：18 个文件" in build(archive)
    labels = [said.partition("（")[0] for said in offered(archive / "site", SLUGS[0]).values()]
    kinds = ("PDF", "Word 文档", "EPUB 电子书")
    assert [f"{e} {k}" for e in ("学员版", "教师版") for k in kinds] == labels
    after = contents(archive / "site" / "packs")
    assert before == {name: data for name, data in after.items() if "-student" in name}
