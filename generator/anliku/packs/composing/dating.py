"""The archive and the environment in, the day of a pack out; never the clock's."""

from collections.abc import Mapping
from datetime import date

from anliku.build_day import named_day
from anliku.corpus import Corpus


def pack_day(corpus: Corpus, environment: Mapping[str, str]) -> date:
    """Return the day that SOURCE_DATE_EPOCH names in Beijing, else the archive's newest date.

    Raises:
        SettingsError: the variable is set, but is no number of seconds.
    """
    return named_day(environment) or corpus.latest_day
