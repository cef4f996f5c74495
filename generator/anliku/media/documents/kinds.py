"""The name of a file in, which kind of document it calls itself out."""

LARGEST = 50_000_000
"""Bytes of a document."""

OLD = frozenset([".doc", ".xls", ".ppt", ".wps", ".et", ".dps"])
"""Compound files of old Office; WPS writes zip files under these endings, too."""
OOXML = frozenset([".docx", ".xlsx", ".pptx"])
ODF = frozenset([".odt", ".ods", ".odp"])
SUFFIXES = frozenset([".pdf", ".csv", ".ofd", *OLD, *OOXML, *ODF])
"""What may be linked to."""
TEXT_DOCUMENTS = frozenset([".doc", ".docx", ".wps", ".odt"])
"""What contributors write cases in."""
SPOKEN = "、".join(("PDF", "OFD", "Word", "Excel", "PPT", "WPS", "ODF", "CSV"))


def suffix_of(path: str) -> str:
    """Return how a name ends, in lower case with the dot; empty where it has no ending."""
    stem, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""
