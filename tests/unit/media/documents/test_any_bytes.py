"""Whatever the bytes are, there is a verdict, and the same one again."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from anliku.media.documents import SUFFIXES, document_fault
from tests.unit.media.documents.compound_made import MAGIC, doc, ppt, xls
from tests.unit.media.documents.packages_made import PNG, odf, ofd, office
from tests.unit.media.documents.pdf_made import pdf

REAL = {
    ".docx": office("docx", {"word/media/a.png": ("image/png", PNG)}),
    ".odt": odf(),
    ".ofd": ofd(),
    ".doc": doc("\x13 PAGE \x141\x15"),
    ".xls": xls(),
    ".ppt": ppt(),
    ".pdf": pdf(),
    ".csv": "甲,-1\n".encode(),
}
BEGINNINGS = (b"", MAGIC, b"PK\x03\x04", b"PK\x05\x06", b"%PDF-1.7\n", b"\xef\xbb\xbf")


def _is_verdict(fault: tuple[str, str] | None) -> bool:
    return fault is None or (len(fault) == 2 and all(fault) and all(map(str.isprintable, fault)))


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(SUFFIXES)), st.sampled_from(BEGINNINGS), st.binary(max_size=700))
def test_any_bytes_have_a_verdict(suffix: str, beginning: bytes, rest: bytes) -> None:
    """Nothing is raised."""
    assert _is_verdict(document_fault(f"一{suffix}", beginning + rest))


@pytest.mark.parametrize("suffix", REAL)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_damaged_document_has_a_verdict(suffix: str, data: st.DataObject) -> None:
    """Bytes changed, cut out or put in: nothing is raised."""
    document = bytearray(REAL[suffix])
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(document)))
        end = min(len(document), start + data.draw(st.sampled_from((0, 1, 2, 4, 64))))
        document[start:end] = data.draw(st.binary(max_size=8))
    assert _is_verdict(document_fault(f"一{suffix}", bytes(document)))


@pytest.mark.parametrize("suffix", REAL)
def test_the_whole_ones_pass(suffix: str) -> None:
    """What is damaged above is good."""
    assert document_fault(f"一{suffix}", REAL[suffix]) is None
    assert document_fault("一.exe", REAL[suffix]) is not None
