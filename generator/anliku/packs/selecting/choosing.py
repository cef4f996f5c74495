"""Ids as they were written in, the cases they stand for out, with a problem for each that has none.

A case is taken if it may be shown to readers now; one that is withdrawn, under an embargo or still
a draft is refused, and it is said why.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import Status
from anliku.model.identifiers import expected_check_character
from anliku.packs.selecting.interface import Wanted, shortened
from anliku.packs.selecting.written_ids import looks_like_id, tidy_id
from anliku.problems import Problem, Rule
from anliku.settings import Settings
from anliku.validation import nearest

_HUNDRED = len("SQ-2026-00")
_MOST_COMPARED = 1000
"""Comparing a written id with more takes longer than a suggestion is worth."""
_LOOK_UP = "用 anliku search 词语 查编号，或 anliku pack --list 看有哪些"


@dataclass(frozen=True)
class Choosing:
    """The cases that there are, and which of them may be shown."""

    all: Corpus
    shown: Corpus
    today: date

    @classmethod
    def among(cls, corpus: Corpus, settings: Settings) -> "Choosing":
        """Return the choice among an archive's cases by its settings."""
        shown = corpus.with_statuses(settings.shown, settings.today)
        return cls(corpus, shown, settings.today)

    @cached_property
    def _by_tidy_id(self) -> Mapping[str, Case]:
        return {case.id.upper(): case for case in self.all.cases}

    def choose(self, wanted: Iterable[Wanted]) -> tuple[tuple[Case, ...], list[Problem]]:
        """Return the cases in order, each once, and the problems of the others."""
        chosen: dict[str, Case] = {}
        met: dict[str, Wanted] = {}
        problems = []
        for one in wanted:
            name = tidy_id(one.written)
            if name in met:
                problems.append(_repeated(one, met[name]))
                continue
            met[name] = one
            found = self._found(name, one)
            if isinstance(found, Problem):
                problems.append(found)
            else:
                chosen[found.id] = found
        return tuple(chosen.values()), problems

    def _found(self, name: str, one: Wanted) -> Case | Problem:
        case = self._by_tidy_id.get(name)
        if case is None:
            return self._unknown(name, one)
        shown = self.shown.by_id.get(case.id)
        if shown is None or shown.is_withdrawn:
            return self._hidden(case, one)
        return shown

    def _hidden(self, case: Case, one: Wanted) -> Problem:
        until, status = case.record.embargo_until, case.record.status
        hint = "去掉它，或换一个案例"
        if case.is_withdrawn:
            why, hint = _withdrawal(case), self._instead_of(case) or hint
        elif until is not None and until > self.today:
            why = f"{until.year}年{until.month}月{until.day}日以前不公开"
        elif status is Status.EMBARGOED:
            why = "还没有到发布日"
        else:
            why, hint = f"还是“{status.label}”，没有进入审核", "等它进入审核再印，或去掉它"
        message = f"案例“{case.id}”{why}"
        return Problem(rule=Rule.HIDDEN_SELECTED, location=one.location, message=message, hint=hint)

    def _instead_of(self, case: Case) -> str:
        tombstone = case.record.tombstone
        other = tombstone and tombstone.replaced_by and self.shown.by_id.get(tombstone.replaced_by)
        return f"改用替代它的“{other.id}”（{other.title}），或去掉它" if other else ""

    def _unknown(self, name: str, one: Wanted) -> Problem:
        if not looks_like_id(name):
            message = f"“{shortened(one.written.strip())}”不是入库编号"
            return _problem(one, message, self._titled(one.written.strip()))
        expected = expected_check_character(name)
        message = f"库里没有编号是“{shortened(name)}”的案例"
        if expected is not None and expected != name[-1]:
            meant = self._by_tidy_id.get(name[:-1] + expected)
            message = f"编号“{name}”的校验位不对，可能抄错了一位"
            if meant is not None:
                return _problem(one, message, _suggested([meant]))
        return _problem(one, message, _suggested(self._alike(name)))

    def _alike(self, name: str) -> list[Case]:
        known = [known for known, case in self._by_tidy_id.items() if case.id in self.shown.by_id]
        near = [other for other in known if other.startswith(name[:_HUNDRED])]
        return [
            self._by_tidy_id[found]
            for found in nearest(name, (near or known)[:_MOST_COMPARED], most=1)
        ]

    def _titled(self, words: str) -> str:
        """Return what to write where somebody wrote words of a title."""
        titled = [case for case in self.shown.listed if words and words in case.title]
        return _suggested(titled[:1]) if titled else f"编号形如 SQ-2026-0001-3；{_LOOK_UP}"


def _suggested(cases: list[Case]) -> str:
    if not cases:
        return f"核对编号；{_LOOK_UP}"
    return f"是不是“{cases[0].id}”（{shortened(cases[0].title)}）？"


def _withdrawal(case: Case) -> str:
    tombstone = case.record.tombstone
    return f"已经撤回（{tombstone.reason.label}）" if tombstone else "已经撤回"


def _repeated(one: Wanted, first: Wanted) -> Problem:
    message = f"案例“{tidy_id(one.written)}”选了两次，只印一次（先写在 {first.location}）"
    hint = "去掉一个"
    return Problem(rule=Rule.REPEATED_SELECTED, location=one.location, message=message, hint=hint)


def _problem(one: Wanted, message: str, hint: str) -> Problem:
    return Problem(rule=Rule.UNKNOWN_SELECTED, location=one.location, message=message, hint=hint)
