"""The metadata record of a case: its front matter, validated and frozen."""

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from anliku.model.enums import Column, Kind, Status
from anliku.model.evidence import EvidenceLevel
from anliku.model.field_types import (
    STRICT,
    ContextUri,
    Day,
    Edtf,
    Language,
    MechanismUri,
    NoTruthValue,
    ProblemUri,
    RevisionNumber,
    Text,
    TopicUri,
    named,
)
from anliku.model.identifiers import CASE_ID_PATTERN, expected_check_character
from anliku.model.parts import (
    Actor,
    Budget,
    Erratum,
    Event,
    Outcome,
    Person,
    Place,
    PolicyQuotation,
    Privacy,
    ProblemSource,
    Quotation,
    Relation,
    Review,
    Revision,
    Rights,
    Source,
    Teaching,
    Tombstone,
    Transfer,
)


def _right_check_character(identifier: str) -> str:
    expected = expected_check_character(identifier)
    if expected is not None and identifier[-1] != expected:
        raise PydanticCustomError("check_character", "{expected}", {"expected": expected})
    return identifier


MOST_TERMS = 20
"""Terms of one facet; a case with all of them is found by none. The most of real cases is four."""

CaseId = Annotated[str, Field(pattern=CASE_ID_PATTERN), AfterValidator(_right_check_character)]


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Record:
    """Everything the front matter of a case says.

    A contributor gives `kind`, `title`, `summary`, `place`, `topics`, `sources`, and for a full
    case `mechanisms` and `problems`; all else is the editors' or has a default.
    """

    kind: Kind = named(
        "体裁", "完整案例 full、简案 brief、线索 photo_lead、综合案例 composite", "案例类型", "类型"
    )
    title: Annotated[str, Field(min_length=4, max_length=60)] = named("标题", "4 至 60 字")
    summary: Annotated[str, Field(min_length=20, max_length=300)] = named(
        "内容提要", "20 至 300 字，只写来源里有的事实", "提要", "摘要", "简介", "概要", "内容简介"
    )
    place: Annotated[tuple[Place, ...], Field(min_length=1)] = named(
        "地点", "至少一个地点", "地区", "所在地"
    )
    topics: Annotated[tuple[TopicUri, ...], Field(min_length=1, max_length=MOST_TERMS)] = named(
        "治理主题", "词表“治理主题”里的词，至少一个", "主题"
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = named(
        "来源", "事实出自哪里，至少一条"
    )
    mechanisms: Annotated[tuple[MechanismUri, ...], Field(max_length=MOST_TERMS)] = named(
        "机制做法", "词表“机制做法”里的词；完整案例必填", "做法", "机制", default=()
    )
    problems: Annotated[tuple[ProblemUri, ...], Field(max_length=MOST_TERMS)] = named(
        "针对问题", "词表“针对问题”里的词；完整案例必填", "问题", default=()
    )
    problem_sources: tuple[ProblemSource, ...] = named(
        "问题出处", "来源明说有这个问题的，逐个写出处；没有写的，网页上写“编者归类”", default=()
    )
    contexts: Annotated[tuple[ContextUri, ...], Field(max_length=MOST_TERMS)] = named(
        "适用场景", "词表“适用场景”里的词", "场景", default=()
    )
    id: CaseId | None = named(
        "入库编号", "SQ-年-序号-校验位；由编辑分配，投稿时不写", "编号", default=None
    )
    revision: RevisionNumber | None = named("修订号", default=None)
    status: Status = named("状态", "投稿时不写", default=Status.SUBMITTED)
    entered: Day | None = named(
        "入库日期", "进入本库的日期；anliku dates 可按版本记录填写", "入库时间", default=None
    )
    changed: Day | None = named(
        "更新日期",
        "最近一次改动的日期；anliku dates 可按版本记录填写",
        "更新时间",
        "修改日期",
        default=None,
    )
    gist: Annotated[str, Field(max_length=120)] | None = named(
        "案例要旨", "一句话，不超过 120 字", "要旨", default=None
    )
    lang: Language | None = named(
        "语言", "正文不是简体中文时写语言代码，如 zh-Hant、en、bo", default=None
    )
    as_of: Edtf | None = named("材料截至", "材料说的是截至哪一天的情况", default=None)
    actors: tuple[Actor, ...] = named("主体", "谁参与了", default=())
    people: tuple[Person, ...] = named("人物", "只列履行公职、已公开报道的人", default=())
    outcomes: tuple[Outcome, ...] = named("成效", "报道的数字，逐个写清缺什么", default=())
    budget: tuple[Budget, ...] = named(
        "经费", "来源讲了花多少钱、钱从哪来，逐笔照写；没有讲的，写“原文未报告”", "资金", default=()
    )
    evidence: Annotated[EvidenceLevel, NoTruthValue] | None = named(
        "证据等级", "0 至 5，按证据等级表评；投稿时不写", default=None
    )
    policy_basis: tuple[PolicyQuotation, ...] = named("政策依据", default=())
    quotes: tuple[Quotation, ...] = named("引语", "每条不超过 120 字", default=())
    timeline: tuple[Event, ...] = named("时间线", default=())
    errata: tuple[Erratum, ...] = named("勘误", "原文与核实分开写", default=())
    not_reported: tuple[Column, ...] = named(
        "原文未报告",
        "来源没有讲的栏目；也可以在那一栏里直接写“原文未报告”",
        default=(),
    )
    transfer: Transfer = named("可推广性", default=Transfer())
    relations: tuple[Relation, ...] = named("关联", default=())
    teaching: Teaching | None = named("教学说明", default=None)
    privacy: Privacy | None = named("个人信息", default=None)
    rights: Rights | None = named("权利", default=None)
    review: Review = named("审核", default=Review())
    history: tuple[Revision, ...] = named("修订史", default=())
    ai_use: Text | None = named("AI 使用说明", "", "AI使用说明", default=None)
    embargo_until: Day | None = named("发布日", "此前不公开", default=None)
    tombstone: Tombstone | None = named("墓碑", "撤回的原因与去向", default=None)
