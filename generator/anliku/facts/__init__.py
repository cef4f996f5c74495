"""How facts of a case are worded, the same in every output; above all what is said where one is missing."""

from anliku.facts.caveats import Caveat, Leads, caveats_of
from anliku.facts.field_names import field_text
from anliku.facts.figures import quantity_text
from anliku.facts.grounds import (
    NO_SOURCE_NAMED,
    OWN_ANALYSIS,
    SORTED_BY_EDITORS,
    policy_tie,
)
from anliku.facts.interface import MISSING, CaseFacts, Fact, Part, Value
from anliku.facts.levels import evidence_mark, level_text, level_words, next_words
from anliku.facts.missing import (
    NOT_FILLED,
    NOT_MARKED,
    NOT_RATED,
    NOT_REPORTED,
    missing_word,
)
from anliku.facts.needs import GAPS, need_facts
from anliku.facts.places import card_place, card_places, place_text
from anliku.facts.review import (
    check_text,
    evidence_text,
    personal_data_text,
    review_gap,
    verified_on_text,
)
from anliku.facts.sources import source_words
from anliku.facts.standing import tombstone_facts
from anliku.facts.subjects import LabelOf
from anliku.facts.telling import case_facts
from anliku.facts.wording import date_text, issued_text, revision_of, revision_text
from anliku.positions import anchor_text, position_text, source_number

__all__ = [
    "GAPS",
    "MISSING",
    "NOT_FILLED",
    "NOT_MARKED",
    "NOT_RATED",
    "NOT_REPORTED",
    "NO_SOURCE_NAMED",
    "OWN_ANALYSIS",
    "SORTED_BY_EDITORS",
    "CaseFacts",
    "Caveat",
    "Fact",
    "LabelOf",
    "Leads",
    "Part",
    "Value",
    "anchor_text",
    "card_place",
    "card_places",
    "case_facts",
    "caveats_of",
    "check_text",
    "date_text",
    "evidence_mark",
    "evidence_text",
    "field_text",
    "issued_text",
    "level_text",
    "level_words",
    "missing_word",
    "need_facts",
    "next_words",
    "personal_data_text",
    "place_text",
    "policy_tie",
    "position_text",
    "quantity_text",
    "review_gap",
    "revision_of",
    "revision_text",
    "source_number",
    "source_words",
    "tombstone_facts",
    "verified_on_text",
]
