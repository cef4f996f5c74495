"""Problems in, a report for people or for programs out."""

from anliku.report.as_json import problems_as_json
from anliku.report.as_text import problems_as_text, summary_line

__all__ = ["problems_as_json", "problems_as_text", "summary_line"]
