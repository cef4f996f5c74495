"""What Python and the scripts of all pages must have alike: names and values out."""

from collections.abc import Mapping

from anliku.citation import CITED_ON, NOT_CITABLE
from anliku.facts import NOT_FILLED, NOT_RATED, NOT_REPORTED
from anliku.model.enums import Kind
from anliku.model.evidence import EvidenceLevel
from anliku.pages import basket, comparison


def script_words() -> Mapping[str, object]:
    """Return the words and bounds of pages that scripts use, too."""
    return {
        "notReported": NOT_REPORTED,
        "notFilled": NOT_FILLED,
        "notRated": NOT_RATED,
        "citedOn": CITED_ON,
        "notCitable": NOT_CITABLE,
        "mostCompared": comparison.MOST,
        "mostInBasket": basket.MOST,
        "highestEvidence": max(EvidenceLevel).value,
        "lead": Kind.PHOTO_LEAD.value,
    }
