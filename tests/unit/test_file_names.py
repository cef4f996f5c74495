"""Names that some system refuses or takes for another."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.file_names import name_fault, printable, sameness
from anliku.media.addresses import document_address
from tests.unit.media.made import CASE, a_picture, an_archive, codes, judged, saved, shows

BAD = [
    *("CON", "con.md", "Nul.txt", "COM1.png", "lpt9.a.b", "COM¹.md", "aux .md", "CONIN$"),
    *("食堂:一.png", 'a"b.md', "a<b", "a>b", "a|b", "a?b", "a*b", "a\\b", "a\tb", "a\x7fb"),
    *("结尾点.", "结尾空 ", "a\u202eb.md", "a\udcffb", "甲" * 256, "𠀀" * 128),
]
GOOD = ["食堂一.png", "CONTENT.md", "com10.md", "a-b_c (1).md", ".gitkeep", "甲" * 255, "nul-1.png"]


@pytest.mark.parametrize("name", BAD)
def test_names_that_windows_refuses(name: str) -> None:
    """With what to do; the message can be printed."""
    fault = name_fault(name)
    assert fault is not None
    assert all(part == printable(part) for part in fault)


@pytest.mark.parametrize("name", GOOD)
def test_names_that_every_system_takes(name: str) -> None:
    """Nothing is said of them."""
    assert name_fault(name) is None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30))
def test_any_name(name: str) -> None:
    """What has no fault has none of what Windows refuses; nothing is raised."""
    if name and name_fault(name) is None:
        assert not set(name) & set('<>:"|?*\\')
        assert name[-1] not in ". "
        assert min(name) >= " "
    assert sameness(name) == sameness(unicodedata.normalize("NFD", name))


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_characters="/"), min_size=1, max_size=90))
def test_addresses_of_documents_are_safe(name: str) -> None:
    """Whatever the name: below one folder, short, no fault, nothing to encode but Han characters."""
    folder, digest, safe = document_address(b"x", f"cases/{name}.PDF").split("/")
    assert ("media", 16, ".pdf") == (folder, len(digest), safe[-4:])
    assert name_fault(safe) is None
    assert len(safe) <= 70
    assert all(c.isascii() or c >= "\u3400" for c in safe)
    assert not set(safe) & set(" #%?&+'\"/\\()[]")


def test_names_of_all_that_lies_there_are_judged(tmp_path: Path) -> None:
    """Cases and folders at line 1, a used picture where it is used."""
    settings_ = an_archive(tmp_path, {"浙江省/CON.md": CASE, "NUL/甲.md": CASE})
    (tmp_path / "cases/浙江省/食堂:一.png").write_bytes(saved(a_picture(), "PNG"))
    found = judged(settings_, shows("食堂:一.png", 32))
    assert ["AK109"] * 3 == codes(found)
    assert [
        ("cases/NUL", 1),
        ("cases/浙江省/CON.md", 1),
        ("cases/浙江省/甲村.md", 32),
    ] == [(problem.location.path, problem.location.line) for problem in found]


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("ABC.md", "abc.md", "大小写"),
        ("ÄB.md", "äb.md", "大小写"),
        ("\u00e9.md", "e\u0301.md", "编码形式"),
        ("ABC/甲.md", "abc/乙.md", "大小写"),
    ],
)
def test_names_that_are_one_on_other_systems(
    tmp_path: Path, first: str, second: str, how: str
) -> None:
    """Files and folders beside each other."""
    settings_ = an_archive(tmp_path, {f"浙江省/{first}": CASE, f"浙江省/{second}": CASE})
    (problem,) = judged(settings_)
    assert "AK902" == problem.rule.code
    assert how in problem.message


def test_long_paths_are_told_once(tmp_path: Path) -> None:
    """Of the outermost folder or file that is too long."""
    deep = "/".join(["长" * 70] * 3)
    settings_ = an_archive(tmp_path, {f"省/{deep}/甲.md": CASE, f"省/{deep}/乙.md": CASE})
    (problem,) = judged(settings_)
    assert ("AK903", f"cases/省/{deep}") == (problem.rule.code, problem.location.path)


def test_bytes_that_are_no_text_in_a_name(tmp_path: Path) -> None:
    """The name can be printed."""
    settings_ = an_archive(tmp_path)
    name = b"\xca\xb3\xcc\xc3.png".decode("utf-8", "surrogateescape")
    (tmp_path / "cases" / name).write_bytes(b"x")
    found = judged(settings_)
    assert {"AK109", "AK918"} == set(codes(found))
    assert "\n".join(map(str, found)).encode()
