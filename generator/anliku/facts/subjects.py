"""What a case is about and who took part in, as facts whose values name concepts, out."""

from collections.abc import Callable
from dataclasses import replace

from anliku.facts.grounds import SORTED_BY_EDITORS, problem_sources
from anliku.facts.interface import Fact, Value
from anliku.facts.missing import NOT_MARKED, NOT_REPORTED, missing_word
from anliku.model.case import Case
from anliku.model.enums import Column
from anliku.model.facets import Facet
from anliku.model.parts import Actor
from anliku.model.record import Record

LabelOf = Callable[[str], str]
"""A concept's URI in, its label out."""


def problem_fact(case: Case, label_of: LabelOf) -> Fact:
    """Return the problems, each with where a source says so; else editors have sorted it there."""
    values = tuple(
        Value(words=label_of(uri), uri=uri, anchors=told, mark=SORTED_BY_EDITORS)
        for uri, told in problem_sources(case.record).items()
    )
    note = f"“{SORTED_BY_EDITORS}”：编者为便于查找归的类，没有注出处，不等于来源说当地有这个问题。"
    fact = Fact(
        key=Facet.PROBLEM.key,
        label=Facet.PROBLEM.label,
        values=values,
        missing=NOT_MARKED,
        between="、",
    )
    return replace(fact, note=note) if fact.own_values else fact


def term_fact(case: Case, facet: Facet, label_of: LabelOf) -> Fact:
    """Return the terms of a facet that the case carries."""
    uris = dict.fromkeys(case.concepts(facet))
    is_silent = facet is Facet.CONTEXT and Column.CONTEXTS in case.record.not_reported
    return Fact(
        key=facet.key,
        label=facet.label,
        values=tuple(Value(words=label_of(uri), uri=uri) for uri in uris),
        missing=NOT_REPORTED if is_silent else NOT_MARKED,
        between="、",
    )


def actor_fact(record: Record, label_of: LabelOf) -> Fact:
    """Return who took part and what each did."""
    return Fact(
        key=Facet.ACTOR.key,
        label=Facet.ACTOR.label,
        values=tuple(_actor(actor, label_of) for actor in record.actors),
        missing=missing_word(record, Column.ACTORS),
    )


def _actor(actor: Actor, label_of: LabelOf) -> Value:
    name = f"（{actor.name}）" if actor.name else ""
    return Value(label=f"{label_of(actor.type)}{name}", words=actor.did or "", uri=actor.type)
