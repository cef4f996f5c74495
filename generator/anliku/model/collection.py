"""A collection (专题): chosen cases or a saved query, with an introduction and notes for trainers."""

import dataclasses
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from anliku.model.evidence import EvidenceLevel
from anliku.model.field_types import (
    STRICT,
    ActorUri,
    ContextUri,
    MechanismUri,
    NoTruthValue,
    ProblemUri,
    Text,
    TopicUri,
    Year,
    named,
)
from anliku.model.labelled import LabelledEnum
from anliku.model.parts import Teaching
from anliku.text import Text as WrittenText

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class CollectionOrder(LabelledEnum):
    """In which order a collection shows its cases."""

    LISTED = ("listed", "编辑所列的先后")
    EVIDENCE = ("evidence", "证据强的在前")
    NEWEST = ("newest", "材料新的在前")
    REGION = ("region", "地区")


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class CaseQuery:
    """A saved choice of facet values: one value of each facet that is named must hold."""

    topics: tuple[TopicUri, ...] = named("治理主题", "词表“治理主题”里的词", "主题", default=())
    mechanisms: tuple[MechanismUri, ...] = named(
        "机制做法", "词表“机制做法”里的词", "做法", "机制", default=()
    )
    problems: tuple[ProblemUri, ...] = named("针对问题", "词表“针对问题”里的词", "问题", default=())
    contexts: tuple[ContextUri, ...] = named("适用场景", "词表“适用场景”里的词", "场景", default=())
    actors: tuple[ActorUri, ...] = named("主体", "词表“主体”里的词", default=())
    regions: tuple[Text, ...] = named("地区", "如 河南省，或 河南省/新乡市", default=())
    years: tuple[Year, ...] = named("年份", "材料的年份，如 2022", default=())
    evidence_from: Annotated[EvidenceLevel, NoTruthValue] | None = named(
        "证据不低于", "0 至 5", default=None
    )

    @property
    def has_conditions(self) -> bool:
        """Whether it names anything; 0 is a level like any other."""
        values = (getattr(self, field.name) for field in dataclasses.fields(self))
        return any(value not in (None, ()) for value in values)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class CollectionRecord:
    """Everything the front matter of a collection says."""

    slug: Annotated[str, Field(pattern=SLUG_PATTERN, max_length=60)] = named(
        "网址名", "小写字母、数字和连字符，如 dang-jian-yin-ling", "id", "编号"
    )
    title: Annotated[str, Field(min_length=2, max_length=60)] = named("标题", "2 至 60 字")
    summary: Annotated[str, Field(min_length=10, max_length=300)] = named(
        "内容提要", "10 至 300 字，说明收了什么、缺什么", "提要", "摘要", "简介"
    )
    cases: tuple[Annotated[str, Field(pattern="^SQ-")], ...] = named(
        "案例", "入库编号，一行一个，按要显示的先后", default=()
    )
    query: CaseQuery | None = named("查询", "符合条件的案例排在所列的之后", default=None)
    order: CollectionOrder = named("排序", default=CollectionOrder.LISTED)
    teaching: Teaching | None = named(
        "教学说明", "给培训者；网页上只显示思考题", "教学", default=None
    )


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """One collection, immutable."""

    record: CollectionRecord
    text: WrittenText
    """Its introduction."""

    @property
    def path(self) -> str:
        """Path of the file relative to the archive's root, with forward slashes."""
        return self.text.path

    @property
    def slug(self) -> str:
        """What its address is made of."""
        return self.record.slug

    @property
    def title(self) -> str:
        """The title."""
        return self.record.title
