"""The environment and the clock in, the day of the build out: the only place that asks what day it is.

Only embargoes depend on it; everything else is dated by the records.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

from anliku.problems import SettingsError

BEIJING_TIME = timezone(timedelta(hours=8))
"""Embargoes end at midnight in Beijing, wherever the site is built."""

FIRST_DAY = date(2026, 11, 27)
"""No build was made before this program was written: an earlier day is that of a clock that is wrong, or
of a build that is said to be old, and tells nothing about what is to come."""

_EPOCH = "SOURCE_DATE_EPOCH"
_SECONDS = re.compile(r"[0-9]{1,10}")
_LAST = 2**32 - 1
"""The last second that gzip can name (RFC 1952), in 2106."""


def build_day(environment: Mapping[str, str]) -> date:
    """Return the day that SOURCE_DATE_EPOCH (reproducible-builds.org) names, or today, in UTC+8.

    Raises:
        SettingsError: the variable is set, but is no number of seconds.
    """
    return named_day(environment) or datetime.now(BEIJING_TIME).date()


def named_day(environment: Mapping[str, str]) -> date | None:
    """Return the day that SOURCE_DATE_EPOCH names, in UTC+8; None where it is not set.

    Raises:
        SettingsError: the variable is set, but is no number of seconds.
    """
    written = environment.get(_EPOCH)
    if written is None:
        return None
    if not _SECONDS.fullmatch(written) or int(written) > _LAST:
        message = f"环境变量 {_EPOCH} 不是秒数：“{written}”"
        hint = f"写 1970 年以来的秒数（0 到 {_LAST} 的整数），或者不设这个变量"
        raise SettingsError(message, hint)
    return datetime.fromtimestamp(int(written), BEIJING_TIME).date()
