"""A plain page (说明页): a text that is neither a case nor a collection, with an optional title."""

import dataclasses
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from anliku.model.field_types import STRICT, named
from anliku.text import Text
from anliku.text.plain import words_of
from anliku.text.tree import Heading


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class PageRecord:
    """Everything the front matter of a plain page may say; the program sets all else."""

    title: Annotated[str, Field(min_length=1, max_length=60)] | None = named(
        "标题", "不写就用正文的一级标题", default=None
    )
    description: Annotated[str, Field(min_length=1, max_length=300)] | None = named(
        "说明", "给搜索引擎看的一两句话", "描述", default=None
    )


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage:
    """One plain page, immutable."""

    record: PageRecord
    text: Text

    @property
    def path(self) -> str:
        """Path of the file relative to the archive's root, with forward slashes."""
        return self.text.path

    @property
    def title(self) -> str:
        """The title: the written one, else the words of the first heading, else the file's name."""
        heading = next((one for one in self.text.tree.blocks if isinstance(one, Heading)), None)
        words = words_of(heading.inlines) if heading else ""
        name = self.path.rpartition("/")[2].removesuffix(".md")
        return self.record.title or " ".join(words.split()) or name

    @property
    def description(self) -> str:
        """What it is about; may be empty."""
        return self.record.description or ""
