"""Cases in, what the list of results shows of each out, in shards that are fetched when shown."""

from collections.abc import Iterator, Sequence

from anliku import addresses
from anliku.facts import card_place
from anliku.model.case import Case
from anliku.model.enums import Kind, Status

PER_SHARD = 200
"""Most cases in one file of cards."""

KINDS = tuple(Kind)
STATUSES = tuple(Status)

Card = tuple[str, str, str, str, int, int]
"""Address, title, gist, place, number of the kind, number of the status."""


def card_of(case: Case) -> Card:
    """Return what a result shows besides its terms, which the table knows."""
    record = case.record
    return (
        addresses.case_address(case.id),
        case.title,
        record.gist or record.summary,
        card_place(record),
        KINDS.index(record.kind),
        STATUSES.index(record.status),
    )


def shards_of(cases: Sequence[Case]) -> Iterator[dict[str, object]]:
    """Yield `{"first": number of the first case, "cards": […]}` for each shard."""
    for first in range(0, len(cases), PER_SHARD):
        cards = [card_of(case) for case in cases[first : first + PER_SHARD]]
        yield {"first": first, "cards": cards}
