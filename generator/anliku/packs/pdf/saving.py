"""The bytes of a PDF in, the same document in fewer bytes out; with `imposing` the door to pikepdf."""

import io

import pikepdf


def compacted(data: bytes) -> bytes:
    """Return the PDF with its small objects packed into streams: a tagged file shrinks to less than half."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return saved(pdf)


_DATES = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")


def undated(data: bytes) -> bytes:
    """Return the PDF without the dates in its metadata, which PDF/A does not ask for."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for key in ("/CreationDate", "/ModDate"):
            if key in pdf.docinfo:
                del pdf.docinfo[key]
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
            for name in _DATES:
                if name in said:
                    del said[name]
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
