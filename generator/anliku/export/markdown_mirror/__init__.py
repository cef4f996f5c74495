"""A clean Markdown file beside each case's page: for AI readers (llms.txt v2), and to take away."""

from anliku.export.markdown_mirror.mirror import body_from, case_markdown, mirror_files

__all__ = ["body_from", "case_markdown", "mirror_files"]
