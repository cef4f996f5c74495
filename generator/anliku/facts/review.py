"""What editors are said to have checked in, worded by how far a person has reviewed the case, out.

Programs fill in checks and levels too. As long as a record says that nobody has reviewed it, no
output says that an editor has checked, rated or confirmed anything of it.
"""

from anliku.facts.levels import level_words
from anliku.facts.missing import NOT_RATED
from anliku.facts.wording import checked_text, date_text
from anliku.model.enums import PlaceMatch, QuotationCheck, ReviewState
from anliku.model.labelled import LabelledEnum
from anliku.model.record import Record

NOT_REVIEWED = "尚未经人工审核"
NO_REVIEW_NOTED = "没有审核记录"
"""Of a case whose review nobody has said anything about, which is not the same."""
_CLAIM_NOTHING = (PlaceMatch.UNCHECKED, QuotationCheck.UNCHECKED)


def review_gap(record: Record) -> str:
    """Return why a check of this case is not to be relied on; empty where a person reviewed it."""
    if record.review.state is None:
        return NO_REVIEW_NOTED
    return NOT_REVIEWED if record.review.state is ReviewState.UNREVIEWED else ""


def check_text(record: Record, check: LabelledEnum | None) -> str:
    """Return how a check came out, «与码表一致，尚未经人工审核» where no person has reviewed it."""
    gap = review_gap(record)
    is_claim = check is not None and check not in _CLAIM_NOTHING
    return f"{checked_text(check)}，{gap}" if gap and is_claim else checked_text(check)


def evidence_text(record: Record) -> str:
    """Return the level with what it means, and whether a person has reviewed the rating."""
    level, gap = record.evidence, review_gap(record)
    if level is None:
        return NOT_RATED
    return level_words(level) + (f"；评级{gap}" if gap else "")


def verified_on_text(record: Record) -> str:
    """Return when a person last verified the case, or that nobody has."""
    if record.review.state is ReviewState.UNREVIEWED:
        return NOT_REVIEWED
    return date_text(record.review.on)


def personal_data_text(record: Record) -> str:
    """Return whether the case was looked through for personal data, as far as a person has said so."""
    privacy, gap = record.privacy, review_gap(record)
    if privacy is None:
        return checked_text(None)
    if not privacy.pii_checked:
        return "尚未检查"
    return f"记录填作已检查，{gap}" if gap else "已检查"
