"""How far to trust a case and where it stands in the archive in, as facts out."""

from collections.abc import Iterator

from anliku.facts.interface import Fact, Part, Value
from anliku.facts.levels import next_label
from anliku.facts.missing import NOT_FILLED, NOT_RATED, missing_word
from anliku.facts.review import evidence_text, personal_data_text, verified_on_text
from anliku.facts.wording import checked_text, date_text, revision_text
from anliku.model.case import Case
from anliku.model.enums import Column
from anliku.model.parts import Tombstone
from anliku.model.record import Record

NOT_NUMBERED = "投稿，尚未编号"


def evidence_fact(record: Record) -> Fact:
    """Return the level, what it means, and what would raise it."""
    level = record.evidence
    parts: tuple[Part, ...] = ()
    if level is not None and level.next_step:
        label = next_label(level)
        parts = (Part(key="next", label=label, words=level.next_step, is_detail=True),)
    values = () if level is None else (Value(words=evidence_text(record), parts=parts),)
    return Fact(key="evidence", label="证据等级", values=values, missing=NOT_RATED)


def standing_facts(case: Case) -> Iterator[Fact]:
    """Yield until when the material tells, number, kind, status, and the days of the archive."""
    record = case.record
    as_of = date_text(record.as_of) if record.as_of else ""
    yield _fact("as_of", "材料截至", as_of, missing_word(record, Column.AS_OF))
    number = record.id or NOT_NUMBERED
    yield _fact("number", "入库编号", "，".join(filter(None, (number, revision_text(record)))))
    yield _fact("kind", "体裁", record.kind.label)
    progress = f"审核进度：{checked_text(record.review.state)}"
    yield _fact("status", "状态", f"{record.status.label}；{progress}")
    yield _fact("entered", "入库日期", date_text(case.entered_on) if case.entered_on else "", "")
    yield _fact("changed", "更新日期", date_text(case.changed_on) if case.changed_on else "", "")


def review_facts(record: Record) -> Iterator[Fact]:
    """Yield who looked at the case, whom it names, and what may be done with its text."""
    review, privacy, rights = record.review, record.privacy, record.rights
    yield _fact("verified", "最后核实", verified_on_text(record))
    by = f"（{'、'.join(review.by)}）" if review.by else ""
    yield _fact("progress", "审核进度", f"{checked_text(review.state)}{by}")
    yield _fact("next_review", "下次复审", date_text(review.next) if review.next else "", "")
    yield _fact("privacy", "个人信息", _privacy(record) if privacy else "")
    yield _fact("text_rights", "文字权利", (rights and rights.text) or "")
    yield _fact("images", "图片", rights.images.label if rights and rights.images else "")
    yield _fact("ai_use", "人工智能使用", record.ai_use or "")


def _privacy(record: Record) -> str:
    privacy = record.privacy
    assert privacy is not None
    minors = "涉及未成年人。" if privacy.minors else ""
    faces = f"所据材料中的人像：{checked_text(privacy.faces)}。"
    return f"{personal_data_text(record)}。依据：{checked_text(privacy.basis)}。{minors}{faces}"


def tombstone_facts(tombstone: Tombstone | None) -> tuple[Fact, ...]:
    """Return why and when a case was withdrawn."""
    on = date_text(tombstone.on) if tombstone else ""
    facts = (
        _fact("reason", "撤回原因", tombstone.reason.label if tombstone else ""),
        _fact("on", "撤回日期", on),
        _fact("note", "说明", (tombstone and tombstone.note) or "", ""),
    )
    return tuple(fact for fact in facts if fact.is_told)


def _fact(key: str, label: str, words: str, missing: str = NOT_FILLED) -> Fact:
    values = (Value(words=words),) if words else ()
    return Fact(key=key, label=label, values=values, missing=missing)
