"""The Python-Markdown extension by which MkDocs' own reading of a page hands over to the tree.

MkDocs makes each page's HTML with Python-Markdown; its rules are not those by which texts are
checked, and it lets through what our tree cannot say. So the page's text never reaches it: the
extension puts the finished HTML where Python-Markdown keeps raw blocks, and the headings where
MkDocs looks for its table of contents.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from typing_extensions import override

PLACEHOLDER = "anliku"
"""What stands for a page's text; a blank one Python-Markdown would not convert at all."""


class TreeMarkdown(Extension):
    """Gives Python-Markdown the HTML of one page after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self._contents: Sequence[Mapping[str, Any]] = ()

    def hold(self, html: str, contents: Sequence[Mapping[str, Any]]) -> None:
        """Keep what the next page is.

        Args:
            html: written from the tree, block by block.
            contents: its headings as the extension `toc` of Python-Markdown has them.
        """
        self._html, self._contents = html, contents

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        """Take over a reader, of which MkDocs makes a new one for each page."""
        # After `normalize_whitespace` (30), which takes the marks of what is kept raw for an author's.
        md.preprocessors.register(_HandingOver(md, self._html), "anliku_tree", 10)
        md.toc_tokens = list(self._contents)  # type: ignore[attr-defined] # MkDocs looks for it


class _HandingOver(Preprocessor):
    def __init__(self, md: Markdown, html: str) -> None:
        super().__init__(md)
        self._html = html

    @override
    def run(self, lines: list[str]) -> list[str]:
        return [self.md.htmlStash.store(self._html)]
