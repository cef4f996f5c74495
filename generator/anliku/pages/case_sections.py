"""A case in, the sections of its page out: nothing empty is shown, everything can be reached."""

from collections.abc import Iterator
from dataclasses import dataclass

from anliku.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of a case's page."""

    key: str
    """Its anchor on the page, and the name of its template below `pages/case/`."""
    label: str
    """Its heading."""


def sections_of(case: Case, *, has_related: bool) -> tuple[Section, ...]:
    """Return the sections of a case's page, in order.

    Args:
        case: the case.
        has_related: whether any case it is related to is shown on the site.
    """
    return tuple(
        Section(key=key, label=label)
        for key, label, is_shown in _candidates(case, has_related=has_related)
        if is_shown
    )


def _candidates(case: Case, *, has_related: bool) -> Iterator[tuple[str, str, bool]]:
    record, transfer = case.record, case.record.transfer
    transferable = (
        transfer.conditions or transfer.resources or transfer.cautions or transfer.not_reported
    )
    yield "facts", "事实卡", True
    yield "text", "正文", bool(case.text.tree.blocks)
    yield "policy", "政策依据", bool(record.policy_basis)
    yield "quotes", "引语", bool(record.quotes)
    yield "timeline", "时间线", bool(record.timeline)
    yield "transfer", "推广要点", bool(transferable)
    yield "errata", "勘误", bool(record.errata)
    yield "related", "相关案例", has_related
    yield "sources", "来源", True
    yield "cite", "引用", True
    yield "review", "审核与权利", True
    yield "history", "修订史", bool(record.history)
