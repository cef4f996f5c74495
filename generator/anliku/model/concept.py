"""A concept of a controlled vocabulary, after SKOS (W3C, 2009), in its lightest form."""

import dataclasses

from pydantic.dataclasses import dataclass

from anliku.model.facets import Facet
from anliku.model.field_types import STRICT, Edtf, Text, named


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class ConceptEntry:
    """What a vocabulary file says of one concept; its URI is the key it stands under."""

    pref: Text = named("首选词")
    alt: tuple[Text, ...] = named("同义词", default=())
    hidden: tuple[Text, ...] = named("常见错字", "只用于检索", default=())
    broader: Text | None = named("上位词", default=None)
    related: tuple[Text, ...] = named("相关词", default=())
    definition: Text | None = named("定义", "一句话说清是什么", default=None)
    definition_source: Text | None = named(
        "定义出处", "照法律、文件下的定义，写它的名称", default=None
    )
    scope: Text | None = named("范围说明", "同相近的词怎样分；什么时候不用", default=None)
    since: Edtf | None = named("启用时间", default=None)
    slug: Text | None = named(
        "网址名", "小写字母、数字和连字符；不写就用拼音加六位校验码", default=None
    )
    was_used: bool = named(
        "曾有案例", "有过网页、现在没有案例的词写 true：旧网址转到词表", default=False
    )
    deprecated: bool = named("停用", default=False)
    replaced_by: Text | None = named("改用", default=None)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One concept of a scheme: its URI, its facet, and its entry."""

    uri: str
    """Scheme and name, such as `topic/养老服务`; never changes."""
    facet: Facet
    entry: ConceptEntry

    @property
    def name(self) -> str:
        """The name in its URI."""
        return self.uri.partition("/")[2]

    @property
    def label(self) -> str:
        """The preferred label."""
        return self.entry.pref

    @property
    def meaning(self) -> str | None:
        """What the concept means and how it is told from its neighbours, or None if its editor has not said."""
        entry = self.entry
        source = f"（定义出自{entry.definition_source}）" if entry.definition_source else ""
        defined = f"{entry.definition.removesuffix('。')}{source}。" if entry.definition else ""
        return f"{defined}{entry.scope or ''}" or None

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels by which the concept may be written: preferred, alternative, hidden."""
        return (self.entry.pref, *self.entry.alt, *self.entry.hidden)
