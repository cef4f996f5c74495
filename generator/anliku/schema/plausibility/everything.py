"""Located data in, everything about it that somebody should look at out."""

from collections.abc import Iterator
from datetime import date

from anliku.located_yaml import LocatedYaml
from anliku.problems import Problem
from anliku.schema.plausibility.figures import doubtful_figures
from anliku.schema.plausibility.leaves import leaves
from anliku.schema.plausibility.left_signs import left_signs
from anliku.schema.plausibility.newspapers import unnamed_newspapers
from anliku.schema.plausibility.placeholders import placeholders
from anliku.schema.plausibility.places import doubtful_places
from anliku.schema.plausibility.support import unsupported_level
from anliku.schema.plausibility.times import doubtful_dates


def implausible(located: LocatedYaml, today: date) -> Iterator[Problem]:
    """Yield what is not likely in a case's front matter, whether or not it is valid.

    Args:
        located: data with canonical keys and values as they are meant.
        today: the day of the reading; `date.min` where it is not known.
    """
    values = leaves(located.data)
    yield from placeholders(values, located)
    yield from left_signs(values, located)
    yield from doubtful_places(located)
    yield from doubtful_dates(values, located, today)
    yield from doubtful_figures(located)
    yield from unsupported_level(located)
    yield from unnamed_newspapers(located)
