"""On whose word something stands in, how every output marks it out: a source's, or the archive's own.

Nothing has to be written for the archive's own: that is what is said where no source is named, so
that no case can forget it.
"""

from collections.abc import Mapping

from anliku.model.parts import PolicyQuotation
from anliku.model.record import Record

OWN_ANALYSIS = "本库分析"
"""Of a point of 可推广性 that no source makes."""
SORTED_BY_EDITORS = "编者归类"
"""Of a problem that no source says the case has; editors have put the case under it."""
NO_SOURCE_NAMED = "未注出处"
_TIED = "报道自己把这句话同这一做法连起来说"
_PAIRED = "报道前后文引用，同这一做法的对应是本库所作"


def policy_tie(quoted: PolicyQuotation) -> str:
    """Return on whose word a policy quotation has to do with what the case tells of."""
    return _TIED if quoted.is_tied else _PAIRED


def problem_sources(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return each problem of a case with where sources say it; with nothing, editors say it."""
    return {
        problem: tuple(said.src for said in record.problem_sources if said.problem == problem)
        for problem in record.problems
    }
