"""The bytes of a PDF in, the same document in fewer bytes out; with `imposing` the door to pikepdf."""

import io

import pikepdf


def compacted(data: bytes) -> bytes:
    """Return the PDF with its small objects packed into streams: a tagged file shrinks to less than half."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """Return a PDF's bytes, the same for the same contents."""
    target = io.BytesIO()
    pdf.save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
        fix_metadata_version=False,
        min_version="1.7",
    )
    return target.getvalue()


def page_count(data: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)
