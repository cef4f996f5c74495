"""A linked file in, whether it may be published out: only kinds that are known, with known parts.

A document is published as it is, with all that it says of its author. What it may hold is listed by
name for each family of files; anything else (programs, embedded files, fetches) is refused by name.
"""

from anliku.media.documents.judging import document_fault
from anliku.media.documents.kinds import LARGEST, SUFFIXES, TEXT_DOCUMENTS, suffix_of

__all__ = ["LARGEST", "SUFFIXES", "TEXT_DOCUMENTS", "document_fault", "suffix_of"]
