"""A record's dates in, as exports write them out."""


def iso_8601(edtf: str) -> str:
    """Return an EDTF date without its marks of doubt, as ISO 8601-1:2019 has it."""
    return edtf.replace("~", "").replace("?", "")
