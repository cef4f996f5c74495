"""AI readers find a short index that leads to the Markdown of every case."""

import re

from anliku.export.llms import llms_files
from anliku.model.enums import Kind, Status
from tests.unit.export.factory import make_archive, make_case, make_withdrawn

LINK = re.compile(r"^- \[(?P<label>.+?)\]\((?P<target>[^)\s]+)\)(?:: (?P<note>.+))?$")


def test_the_file_has_the_form_of_the_proposal() -> None:
    """One H1 first, then a quotation, notes, and sections that hold nothing but lists of links."""
    archive = make_archive(make_case(1), make_case(2, kind=Kind.PHOTO_LEAD, evidence=0))
    (file,) = llms_files(archive)
    assert "llms.txt" == file.address
    blocks = file.content.decode().split("\n\n")
    assert "# 社区治理案例库" == blocks[0]
    assert blocks[1].startswith("> 2 个")
    sections = blocks[3:]
    assert ["## 数据", "## 分类", "## 案例", "## 线索"] == sections[::2]
    for section in sections[1::2]:
        for line in section.rstrip("\n").split("\n"):
            assert LINK.match(line), line


def test_cases_lead_to_their_mirrors_with_a_gist() -> None:
    """The gist stands where there is one; a case that is not published says so."""
    cases = (
        make_case(1, gist="一句话要旨"),
        make_case(2, status=Status.NEEDS_UPDATE),
        make_withdrawn(3),
    )
    text = next(iter(llms_files(make_archive(*cases)))).content.decode()
    assert f"(https://example.org/anliku/cases/{cases[0].id}.md): 一句话要旨\n" in text
    assert f"/{cases[1].id}.md): （需更新）{cases[1].record.summary}\n" in text
    assert cases[2].id not in text


def test_without_an_address_links_are_relative() -> None:
    """The file works on a USB stick."""
    text = next(iter(llms_files(make_archive(site_url="")))).content.decode()
    assert "](cases/SQ-2026-0001-3.md)" in text


def test_a_large_archive_is_listed_in_parts() -> None:
    """The index leads to parts, and the parts to every case once."""
    cases = [make_case(number) for number in range(1, 6)]
    archive = make_archive(*cases, site_url="")
    files = {file.address: file.content.decode() for file in llms_files(archive, part_size=2)}
    index = files.pop("llms.txt")
    assert 3 == len(files)
    assert all(f"]({address}):" in index for address in files)
    assert "cases/SQ" not in index
    found = [line for text in files.values() for line in text.split("\n") if "](../cases/" in line]
    assert 5 == len(found)
