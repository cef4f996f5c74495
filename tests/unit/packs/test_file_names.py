"""Names of packs' files: for people, for web servers, safe on every system."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.packs.file_names import PackFileKind, named_by_slug, named_by_title
from anliku.packs.interface import Edition, PackFormat

PDF = PackFileKind(edition=Edition.STUDENT, format=PackFormat.PDF)


@pytest.mark.parametrize(
    ("title", "volume", "expected"),
    [
        ("一老一小", None, "一老一小-学员版.pdf"),
        ("一老一小", 2, "一老一小-学员版-第2册.pdf"),
        ("问：怎么办？ A/B <1>", None, "问：怎么办？ A／B ＜1＞-学员版.pdf"),
        ("..\\..\\etc", None, "＼..＼etc-学员版.pdf"),
        ("\n\t . ", None, "案例选-学员版.pdf"),
        ("甲\u202etxt.exe", None, "甲 txt.exe-学员版.pdf"),
        ("长" * 200, None, "长" * 50 + "-学员版.pdf"),
    ],
)
def test_names_for_people(title: str, volume: int | None, expected: str) -> None:
    """Title, edition and volume; what Windows does not take looks alike; bounded."""
    kind = PackFileKind(edition=Edition.STUDENT, format=PackFormat.PDF, volume=volume)
    assert expected == named_by_title(title, kind)


def test_names_for_web_servers() -> None:
    """Plain ASCII."""
    kind = PackFileKind(edition=Edition.TEACHER, format=PackFormat.DOCX, volume=1)
    assert ["a-b-student.pdf", "a-b-teacher-1.docx"] == [
        named_by_slug("a-b", PDF),
        named_by_slug("a-b", kind),
    ]


@given(st.text(max_size=300))
def test_any_title_gives_a_name(title: str) -> None:
    """Whatever the title, the name is one file in one folder, on Windows too."""
    name = named_by_title(title, PDF)
    assert None is re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert not name.startswith((".", " "))
    assert len(name.encode()) < 255
