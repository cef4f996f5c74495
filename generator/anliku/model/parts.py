"""The parts a case record is made of: places, people, figures, sources, errata."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from anliku.model.enums import (
    Comparison,
    Confidence,
    ErratumKind,
    Faces,
    ImageRights,
    Level,
    Missing,
    OutcomeKind,
    PlaceMatch,
    PrivacyBasis,
    QuotationCheck,
    RelationType,
    ReviewState,
    SourceRights,
    SourceRole,
    TombstoneReason,
)
from anliku.model.field_types import (
    STRICT,
    ActorUri,
    Anchor,
    Code,
    Day,
    Edtf,
    Number,
    PlaceName,
    ProblemUri,
    RevisionNumber,
    Text,
    Whole,
    named,
)
from anliku.model.provinces import distinct_names

MOST_MINUTES = 5 * 8 * 60
"""Longest course: a working week."""
MAX_QUOTATION = 120
"""Longest quotation in characters that the archive's copyright rule allows."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Place:
    """Where a case happened, as printed and as found in an official list of divisions."""

    path: Annotated[tuple[PlaceName, ...], Field(min_length=1, max_length=5)] = named(
        "地名路径", "从省到村逐级写，如 [河南省, 新乡市, 辉县市, 张村乡, 裴寨村]", "路径"
    )
    as_printed: Text | None = named("原文地名", "原文怎么印就怎么写", default=None)
    level: Level | None = named("级别", "不必写：由地名路径的长短得出", default=None)
    code: Code | None = named("区划代码", "6 位，或 9 位（到乡级）", default=None)
    codelist: Text | None = named("码表", "代码出自哪份码表、哪一年", default=None)
    match: PlaceMatch | None = named("核对结果", "由编辑填写", default=None)
    note: Text | None = named("说明", "关于地名的说明", default=None)

    @property
    def depth_level(self) -> Level:
        """The level that the length of the path stands for."""
        return tuple(Level)[len(self.path) - 1]

    @property
    def names(self) -> tuple[str, ...]:
        """The path without the municipality's name printed twice (上海市, 上海市)."""
        return distinct_names(self.path)

    @property
    def printed(self) -> str:
        """The place as printed, or its path where the source's wording was not recorded."""
        return self.as_printed or "".join(self.path)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Actor:
    """A kind of organisation or group that took part."""

    type: ActorUri = named("类别", "词表“主体”里的词")
    name: Text | None = named("名称", default=None)
    did: Text | None = named("做了什么", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Person:
    """A person named for a public duty."""

    as_printed: Text = named("原文姓名", "原文怎么印就怎么写", "姓名")
    role: Text = named("职务")
    public_duty: bool = named("是否履行公职", "只有履行公职的人才列出姓名")
    verified: Text | None = named("核实姓名", default=None)
    src: Anchor | None = named("出处", "来源号#第几段第几句，如 S1#p12s3", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Quantity:
    """A reported number with its unit."""

    value: Number = named("数值")
    max: Number | None = named("上限", "数值是一个范围时写", default=None)
    op: Comparison = named("比较", "不到 <、超过 >、约 ~", default=Comparison.EQUAL)
    unit: Text | None = named("单位", default=None)
    when: Edtf | None = named("时间", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Outcome:
    """A reported figure: what it measures, before and after, and what the source leaves out."""

    indicator: Text = named("指标")
    as_printed: Text = named("原文数字", "原文怎么印就怎么写")
    kind: OutcomeKind = named("性质", "背景、投入、产出、成效四种，分清产出与成效")
    src: Anchor = named("出处", "来源号#第几段第几句，如 S1#p12s3")
    before: Quantity | None = named("此前", default=None)
    after: Quantity | None = named("此后", default=None)
    period: Text | None = named("时段", default=None)
    missing: tuple[Missing, ...] = named("原文未报告", "这个数字缺什么", "缺项", default=())


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Budget:
    """A sum of money that a source tells of, as printed, and what it leaves out."""

    as_printed: Text = named("原文金额", "原文怎么印就怎么写，如 约30万元", "原文数字")
    src: Anchor = named("出处", "来源号#第几段第几句，如 S1#p12s3")
    amount: Quantity | None = named(
        "金额", "数值和单位，如 {数值: 30, 比较: 约, 单位: 万元}；原文没有数字就不写", default=None
    )
    covers: Text | None = named("用途", "这笔钱管什么，一次还是每年，如 改建厨房", default=None)
    missing: tuple[Text, ...] = named(
        "原文未报告", "这笔钱没有讲的，如 来源构成、是否每年都有", "缺项", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class PolicyQuotation:
    """A policy document that the case quotes, with the edition it was checked against."""

    work: Text = named("文件")
    quote: Annotated[str, Field(min_length=1, max_length=MAX_QUOTATION)] = named("引文")
    check: QuotationCheck | None = named("核对结果", default=None)
    edition: Text | None = named("版本", "必须写明核对的是哪个版本", default=None)
    clause: Text | None = named("条款", default=None)
    is_tied: bool = named(
        "来源说明了关系",
        "来源自己把这句话同这一做法连起来说，才写 true；不写就是本库所作的对应",
        default=False,
    )
    src: Anchor | None = named("出处", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Quotation:
    """A short quotation from a person."""

    speaker: Text = named("说话人")
    text: Annotated[str, Field(min_length=1, max_length=MAX_QUOTATION)] = named(
        "引语", "不超过 120 字"
    )
    src: Anchor = named("出处")


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Event:
    """A dated event."""

    date: Edtf = named("日期")
    event: Text = named("事件")
    src: Anchor | None = named("出处", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Source:
    """A publication from which the case draws."""

    title: Text = named("题名", "文章或书的题名", "标题", "篇名", "文章")
    publisher: Text = named(
        "发布者",
        "报纸、网站或单位",
        "媒体",
        "单位",
        "报刊",
        "刊物",
        "出版社",
        "发布单位",
        "来源单位",
    )
    id: Annotated[str, Field(pattern=r"^S[0-9]{1,4}$")] = named(
        "来源号", "S1、S2 …；不写时按先后编号", default="S1"
    )
    role: SourceRole | None = named("作用", default=None)
    issued: Edtf | None = named(
        "发布日期", "", "日期", "发表日期", "刊发日期", "出版日期", "发布时间", "时间", default=None
    )
    has_no_date: bool | None = named(
        "无日期", "出版物上没有日期；也可以在“发布日期”里写“原文未报告”", default=None
    )
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = named(
        "网址", "以 http:// 或 https:// 开头", "链接", "原文链接", "原文网址", default=None
    )
    accessed: Day | None = named("访问日期", default=None)
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = named(
        "校验值", "私存原文的 SHA-256", default=None
    )
    rights: SourceRights | None = named("权利", default=None)
    gbt7714: Text | None = named("著录", "GB/T 7714 格式的引文", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Erratum:
    """A doubtful spot in a source: what is printed, what is known, how surely and why."""

    field: Text = named("位置", "如 place、people[0]、body")
    as_printed: Text = named("原文")
    kind: ErratumKind = named("性质")
    confidence: Confidence = named("把握")
    verified: Text | None = named("核实", default=None)
    basis: tuple[Text, ...] = named("依据", default=())
    src: Anchor | None = named("出处", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class ProblemSource:
    """Where a source says that the case has one of its problems; of a problem without, editors say it."""

    problem: ProblemUri = named("问题", "“针对问题”里的词")
    src: Anchor = named("出处", "来源号#第几段第几句，如 S1#p12s3")


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class TransferPoint:
    """One thing to know before doing the same: what a source says, or the archive's own analysis."""

    STANDS_FOR_TEXT: ClassVar[bool] = True
    """A bare text may be written for it: its `text`, without a source."""

    text: Text = named("内容")
    src: Anchor | None = named(
        "出处", "来源这样说的，写来源号#第几段第几句，如 S1#p12s3；不写就是本库分析", default=None
    )


def _point_of_text(value: object) -> object:
    is_part = isinstance(value, Mapping | TransferPoint)
    return value if is_part else {"text": value}


Point = Annotated[
    TransferPoint, BeforeValidator(_point_of_text, json_schema_input_type=Text | TransferPoint)
]
"""A point as it may be written: a mapping, or its text alone."""


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Transfer:
    """What another place should know before doing the same."""

    conditions: tuple[Point, ...] = named("前提条件", "没有出处的，是本库分析", default=())
    resources: tuple[Point, ...] = named("所需资源", "没有出处的，是本库分析", default=())
    cautions: tuple[Point, ...] = named("注意事项", "没有出处的，是本库分析", default=())
    not_reported: tuple[Text, ...] = named("原文未报告", default=())


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Relation:
    """A link to another case, confirmed by an editor."""

    type: RelationType = named("关系")
    target: Annotated[str, Field(pattern="^SQ-")] = named("案例编号")


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class StructuredDiscussion:
    """The three sheets of 结构化研讨: problem, causes, measures."""

    problem: Text | None = named("问题", default=None)
    causes: tuple[Text, ...] = named("原因", default=())
    measures: tuple[Text, ...] = named("对策", default=())


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class LessonStep:
    """One step of a lesson, with its minutes."""

    stage: Text = named("环节", "如 课前阅读、导入、分组讨论、全班交流、教师点评")
    minutes: Annotated[Whole, Field(ge=1, le=MOST_MINUTES)] = named("分钟")
    what: Text = named("内容", "师生各做什么")


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Teaching:
    """Notes for trainers; questions are for everybody, the rest for the teacher's edition.

    The parts are those of a teaching note as 中国管理案例共享中心 asks for.
    """

    questions: Annotated[tuple[Text, ...], Field(max_length=5)] = named(
        "思考题", "2 至 5 道", default=()
    )
    audience: tuple[Text, ...] = named("适用对象", default=())
    goals: tuple[Text, ...] = named("教学目的", default=())
    minutes: Annotated[Whole, Field(ge=5, le=MOST_MINUTES)] | None = named(
        "课时", "分钟", default=None
    )
    structured: StructuredDiscussion | None = named("结构化研讨", default=None)
    analysis: Text | None = named("分析思路", default=None)
    theory: tuple[Text, ...] = named("理论与政策依据", default=())
    key_points: tuple[Text, ...] = named("关键要点", default=())
    plan: tuple[LessonStep, ...] = named("课堂计划", "各环节的分钟数合起来是课时", default=())
    board: tuple[Text, ...] = named("板书设计", "一行一条", default=())
    answers: tuple[Text, ...] = named("参考答案", "与思考题一一对应", default=())
    follow_up: Text | None = named("后续进展", default=None)

    @property
    def for_students(self) -> "Teaching":
        """The notes without a word of the teacher's: the questions, nothing more.

        Audience, goals and minutes are parts of the teacher's edition too.
        """
        return Teaching(questions=self.questions)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Privacy:
    """What was checked about personal data, and on what ground people are named."""

    pii_checked: bool = named("已查个人信息")
    basis: PrivacyBasis | None = named("依据", default=None)
    minors: bool | None = named("涉及未成年人", default=None)
    faces: Faces | None = named("人像", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Rights:
    """On what terms the case's text and pictures may be used."""

    text: Text | None = named("文字", default=None)
    images: ImageRights | None = named("图片", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Review:
    """How far the editors have come with the case."""

    state: ReviewState | None = named("进度", default=None)
    by: tuple[Text, ...] = named("审核人", default=())
    on: Day | None = named("审核日期", default=None)
    next: Day | None = named("下次复审", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Revision:
    """One entry of the revision history."""

    rev: RevisionNumber = named("修订号")
    on: Day = named("日期")
    change: Text = named("改动")
    by: Text | None = named("修订人", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Tombstone:
    """Why and when a case was withdrawn, and what stands in its place."""

    reason: TombstoneReason = named("原因")
    on: Day = named("日期")
    note: Text | None = named("说明", default=None)
    replaced_by: Annotated[str, Field(pattern="^SQ-")] | None = named("替代案例", default=None)
