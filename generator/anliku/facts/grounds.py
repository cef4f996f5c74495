"""On whose word something stands in, how every output marks it out: a source's, or the archive's own.

Nothing has to be written for the archive's own: that is what is said where no source is named, so
that no case can forget it.
"""

from collections.abc import Mapping

from anliku.model.parts import PolicyQuotation, TransferPoint
from anliku.model.record import Record
from anliku.positions import anchor_text

OWN_ANALYSIS = "本库分析"
"""Of a point of 可推广性 that no source makes."""
SORTED_BY_EDITORS = "编者归类"
"""Of a problem that no source says the case has; editors have put the case under it."""
NO_SOURCE_NAMED = "未注出处"
_TIED = "报道自己把这句话同这一做法连起来说"
_PAIRED = "报道前后文引用，同这一做法的对应是本库所作"


def source_text(anchor: str | None) -> str:
    """Return where a fact is printed, «S1第12段第3句», or that nobody has noted it."""
    return anchor_text(anchor) if anchor else NO_SOURCE_NAMED


def point_mark(point: TransferPoint) -> str:
    """Return on whose word a point stands."""
    return anchor_text(point.src) if point.src else OWN_ANALYSIS


def point_text(point: TransferPoint) -> str:
    """Return a point with its mark: «有场地（本库分析）»."""
    return _marked(point.text, point_mark(point))


def policy_tie(quoted: PolicyQuotation) -> str:
    """Return on whose word a policy quotation has to do with what the case tells of."""
    return _TIED if quoted.is_tied else _PAIRED


def problem_sources(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return each problem of a case with where sources say it; with nothing, editors say it."""
    return {
        problem: tuple(said.src for said in record.problem_sources if said.problem == problem)
        for problem in record.problems
    }


def problem_mark(record: Record, problem: str) -> str:
    """Return on whose word a case has a problem."""
    anchors = problem_sources(record).get(problem, ())
    return "、".join(map(anchor_text, anchors)) or SORTED_BY_EDITORS


def problem_text(record: Record, problem: str, label: str) -> str:
    """Return a problem's label with its mark: «吃饭难（编者归类）»."""
    return _marked(label, problem_mark(record, problem))


def _marked(text: str, mark: str) -> str:
    return f"{text}（{mark}）"
