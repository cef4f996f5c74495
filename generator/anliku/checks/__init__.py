"""The archive's texts in, their problems out; one rule a file."""

from anliku.checks.archive import checked, read_checked_corpus
from anliku.checks.interface import CheckedText
from anliku.checks.text_rules import text_problems

__all__ = ["CheckedText", "checked", "read_checked_corpus", "text_problems"]
