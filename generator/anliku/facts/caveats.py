"""A record in, what a reader must know before quoting the case out, the same on pages and in print."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from anliku.facts.wording import date_text
from anliku.model.enums import Kind, Status
from anliku.model.record import Record


class Leads(Enum):
    """Where words of a caveat lead, on outputs that have such a place."""

    NOWHERE = "nowhere"
    TO_CONTRIBUTING = "contributing"
    TO_SOURCES = "sources"
    TO_REPLACEMENT = "replacement"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a caveat that lead to one place."""

    text: str
    leads: Leads = Leads.NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """One caveat: what kind of one, its title, its words in order."""

    key: str
    title: str
    words: tuple[Words, ...]


def caveats_of(record: Record) -> Iterator[Caveat]:
    """Yield what is to be said of a lead, and of a case that is not simply published."""
    if record.kind is Kind.PHOTO_LEAD:
        yield Caveat(
            key="lead",
            title="这是一条线索，不是完整案例",
            words=(
                Words("只有零星材料，没有做法的经过和结果，不能当作经验照搬。知道来龙去脉的，欢迎"),
                Words("补充", Leads.TO_CONTRIBUTING),
                Words("。"),
            ),
        )
    if record.status is not Status.PUBLISHED:
        title, *words = _of_status(record)
        key = record.status.value.replace("_", "-")
        yield Caveat(key=key, title=title.text, words=tuple(words))


def _of_status(record: Record) -> tuple[Words, ...]:
    title = Words(record.status.label)
    match record.status:
        case Status.IN_REVIEW:
            used = record.ai_use or "本条尚未审核完毕。"
            sources = Words("来源", Leads.TO_SOURCES)
            return title, Words(f"{used}引用前请查对"), sources, Words("。")
        case Status.NEEDS_UPDATE:
            known = f"材料截至{date_text(record.as_of)}，" if record.as_of else ""
            return title, Words(f"{known}情况可能已有变化，引用前请核实。")
        case Status.SUPERSEDED:
            replaced = Words("新的一条", Leads.TO_REPLACEMENT)
            return title, Words("本条保留备查，请改用"), replaced, Words("。")
        case Status.EMBARGOED:
            day = date_text(record.embargo_until)
            return Words("未到发布日"), Words(f"只供预览，发布日是{day}。")
        case _:
            return title, Words("只供预览，还没有审核完毕，不宜引用。")
