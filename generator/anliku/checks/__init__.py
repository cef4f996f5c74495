"""What must hold of a case's text: one rule a file, each from a `CaseText` to problems."""

from anliku.checks.archive import read_checked_corpus
from anliku.checks.case_text import check_case, files_linked_in
from anliku.checks.interface import CaseText

__all__ = ["CaseText", "check_case", "files_linked_in", "read_checked_corpus"]
