"""The archive's folder in, one immutable `Corpus` and every problem of its files out."""

import hashlib
import logging
import time
from collections.abc import Collection as Ids
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from anliku.claimed_ids import claimed_ids
from anliku.collection_files import collection_files, read_collections
from anliku.file_names import is_called_a_copy
from anliku.located_yaml import LocatedYaml
from anliku.model.case import Case, provisional_id
from anliku.model.collection import Collection
from anliku.model.enums import Kind, ReviewState, Status
from anliku.model.plain_page import PlainPage
from anliku.plain_files import plain_files_below
from anliku.plain_pages import read_plain_pages
from anliku.problems import Location, Problem, Rule, few_of_each, in_reading_order
from anliku.schema import read_record
from anliku.settings import Settings
from anliku.source import MARKDOWN_SUFFIXES, Document, read_document
from anliku.text import Text
from anliku.validation import nearest
from anliku.vocabulary import Vocabulary, read_vocabulary, vocabulary_files

_LOG = logging.getLogger(__name__)
_HUNDRED = len("SQ-2026-00")
_RESERVED_FOLDERS = ("vocabulary", "collections")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadCase:
    """A file whose front matter cannot be understood; its text is judged all the same."""

    text: Text
    kind: Kind | None
    """Which kind of case it says it is; None where that cannot be told."""
    id: str
    """The number that it says, else the provisional one of its file."""


def in_list_order(cases: Iterable[Case]) -> list[Case]:
    """Return cases in the order of every list of the site: leads last, else by id."""
    return sorted(cases, key=lambda case: (case.is_lead, case.id))


@dataclass(frozen=True)
class Corpus:
    """All cases that could be read, in the order of their ids, and their vocabulary."""

    cases: tuple[Case, ...]
    vocabulary: Vocabulary
    problems: tuple[Problem, ...] = field(default=())
    """Every problem met while reading, in reading order."""
    collections: tuple[Collection, ...] = field(default=())
    """The collections, in the order of their files' names."""
    pages: tuple[PlainPage, ...] = field(default=())
    """The plain pages, in the order of their paths."""
    unread: tuple[UnreadCase, ...] = field(default=())
    """Files that are to be cases, but whose front matter makes none."""
    read_at: int = field(default=0, compare=False)
    """When it began to be read, in nanoseconds since 1970."""

    @cached_property
    def by_id(self) -> Mapping[str, Case]:
        """The cases by id."""
        return {case.id: case for case in self.cases}

    @cached_property
    def listed(self) -> tuple[Case, ...]:
        """The cases as lists show them, none that is withdrawn."""
        return tuple(in_list_order(case for case in self.cases if not case.is_withdrawn))

    @cached_property
    def checksum(self) -> str:
        """SHA-256 over ids and file checksums: the archive's version, in hexadecimal."""
        lines = "".join(f"{case.id} {case.checksum}\n" for case in self.cases)
        return hashlib.sha256(lines.encode()).hexdigest()

    @property
    def latest_day(self) -> date | None:
        """The newest day in any record, never the clock's; None where nothing is dated."""
        days = (case.latest_day for case in self.cases)
        return max((day for day in days if day is not None), default=None)

    @property
    def has_errors(self) -> bool:
        """Whether any problem keeps the archive from being published."""
        return any(problem.is_error for problem in self.problems)

    def with_problems(self, found: Iterable[Problem]) -> "Corpus":
        """Return the same corpus with further problems, in reading order."""
        return replace(self, problems=in_reading_order([*self.problems, *found]))

    def with_statuses(self, shown: tuple[Status, ...], today: date = date.min) -> "Corpus":
        """Return the corpus of those cases that may be shown.

        Args:
            shown: statuses of the cases to keep.
            today: the day on which embargoes are judged; one that has ended is lifted.
        """
        released = (_released(case, today) for case in self.cases)
        shows_embargoed = Status.EMBARGOED in shown
        cases = tuple(
            case
            for case in released
            if case.record.status in shown and (shows_embargoed or not _is_held(case, today))
        )
        hidden = self.by_id.keys() - {case.id for case in cases}
        return replace(self, cases=tuple(_silent_about(case, hidden) for case in cases))


def _is_held(case: Case, today: date) -> bool:
    """Whether the case must not be shown yet, whatever its status."""
    until = case.record.embargo_until
    return until is not None and until > today


def _released(case: Case, today: date) -> Case:
    """Return a case whose embargo has ended under the status its review has earned."""
    record = case.record
    if record.status is not Status.EMBARGOED or record.embargo_until is None:
        return case
    if _is_held(case, today):
        return case
    is_approved = record.review.state is ReviewState.APPROVED
    status = Status.PUBLISHED if is_approved else Status.IN_REVIEW
    return replace(case, record=replace(record, status=status))


def _silent_about(case: Case, hidden: Ids[str]) -> Case:
    """Return a case whose record names none of the cases that are hidden."""
    record, tombstone = case.record, case.record.tombstone
    relations = tuple(found for found in record.relations if found.target not in hidden)
    if tombstone is not None and tombstone.replaced_by in hidden:
        tombstone = replace(tombstone, replaced_by=None)
    if relations == record.relations and tombstone == record.tombstone:
        return case
    return replace(case, record=replace(record, relations=relations, tombstone=tombstone))


def case_files(settings: Settings) -> Iterator[Path]:
    """Yield the files of the archive that are to be cases, in a stable order.

    Every Markdown file below `cases_dir` counts, but for those of the plain pages, the
    vocabulary, the collections, hidden folders, and files that stand at the top. Links of the file
    system, devices and pipes are neither gone into nor yielded; `media` names them.
    """
    apart = {*_RESERVED_FOLDERS, *settings.page_folders}
    top = settings.cases_dir

    def may_hold_cases(folder: Path) -> bool:
        is_apart = folder.parent == top and folder.name in apart
        return not folder.name.startswith(".") and not is_apart

    for path in plain_files_below(top, may_hold_cases):
        is_markdown = path.suffix.lower() in MARKDOWN_SUFFIXES and not path.name.startswith(".")
        if is_markdown and path.parent != top:
            yield path


def read_corpus(settings: Settings) -> Corpus:
    """Return every readable case of the archive and all problems; nothing is raised for a file."""
    read_at = time.time_ns()
    vocabulary, problems = read_vocabulary(settings.vocabulary_dir, settings.root)
    cases: list[Case] = []
    unread: list[UnreadCase] = []
    fronts: dict[str, LocatedYaml] = {}
    claimed: set[str] = set()
    for path in case_files(settings):
        document, found = read_document(path, settings.root)
        problems.extend(found)
        if document is None:
            ids = claimed_ids(path)
            claimed |= ids
            text = Text("", path.relative_to(settings.root).as_posix())
            unread.append(UnreadCase(text=text, kind=None, id=_id_of(text.path, ids)))
            continue
        case, found = case_of(document, vocabulary, settings.today)
        problems.extend(found)
        if case is None:
            ids = claimed_ids(path)
            claimed |= ids
            said = _id_of(document.path, ids)
            unread.append(UnreadCase(text=document.text, kind=_kind_said(document), id=said))
        else:
            cases.append(case)
            fronts[case.path] = document.front
    cases, found = _without_duplicates(cases, fronts)
    problems.extend(found)
    problems.extend(_dangling_relations(cases, fronts, claimed))
    cases.sort(key=lambda case: case.id)
    _LOG.info("读了“%s”：%d 个案例，%d 个读不成", settings.cases_dir, len(cases), len(unread))
    collections, found = read_collections(
        settings.collections_dir,
        settings.root,
        vocabulary,
        {case.id: case for case in cases},
        claimed,
    )
    problems.extend(found)
    pages, found = read_plain_pages(settings)
    problems.extend(found)
    told = in_reading_order(few_of_each(in_reading_order(problems)))
    return Corpus(tuple(cases), vocabulary, told, collections, pages, tuple(unread), read_at)


def other_files(settings: Settings) -> Iterator[str]:
    """Yield the paths of the files that are read as a collection or a part of the vocabulary."""
    found = (
        *collection_files(settings.collections_dir),
        *vocabulary_files(settings.vocabulary_dir),
    )
    return (path.relative_to(settings.root).as_posix() for path in found)


def case_of(
    document: Document, vocabulary: Vocabulary, today: date = date.min
) -> tuple[Case | None, list[Problem]]:
    """Return the case that a file holds, or None, and the problems of its front matter."""
    if not document.has_front_matter:
        return None, []
    record, problems = read_record(document.front, vocabulary, today)
    if record is None:
        return None, problems
    return Case(record=record, text=document.text, checksum=document.checksum), problems


def _kind_said(document: Document) -> Kind | None:
    """Return the kind that front matter names, whatever else is wrong with it."""
    data = document.front.data if document.has_front_matter else {}
    said = next((data[name] for name in ("kind", "体裁") if name in data), None)
    return next((kind for kind in Kind if said in (kind.value, kind.label)), None)


def _id_of(path: str, claimed: Ids[str]) -> str:
    """Return the number of a file that cannot be read: the one that it claims, if it is one."""
    return min(claimed) if len(claimed) == 1 else provisional_id(path)


def _without_duplicates(
    cases: list[Case], fronts: Mapping[str, LocatedYaml]
) -> tuple[list[Case], list[Problem]]:
    """Keep the first case of each id, so that the second cannot replace it unseen."""
    first: dict[str, Case] = {}
    problems = []
    # A copy stands behind what it was made of, however their names are sorted.
    for case in sorted(cases, key=lambda case: is_called_a_copy(case.path)):
        other = first.setdefault(case.id, case)
        if other is case:
            continue
        message, hint = f"编号“{case.id}”已用在 {other.path}", "换一个没有用过的序号；编号永不复用"
        if is_called_a_copy(case.path) or case.checksum == other.checksum:
            message = f"像是 {other.path} 的副本：编号“{case.id}”相同"
            hint = "删去这个文件；真是另一个案例，就改名，换一个没有用过的编号"
        place = _place(fronts[case.path], "id", "入库编号", "编号")
        problems.append(Problem(rule=Rule.DUPLICATE_ID, location=place, message=message, hint=hint))
    return list(first.values()), problems


def _dangling_relations(
    cases: list[Case], fronts: Mapping[str, LocatedYaml], claimed: Ids[str]
) -> Iterator[Problem]:
    """Yield the relations to cases that are not there; one that cannot be read is there."""
    known = {case.id for case in cases}
    for case in cases:
        for number, relation in enumerate(case.record.relations):
            if relation.target in known or relation.target in claimed:
                continue
            # Only ids of the same hundred: comparing with thousands would take minutes.
            near = [other for other in known if other.startswith(relation.target[:_HUNDRED])]
            alike = nearest(relation.target, (other for other in near if other != case.id), most=1)
            yield Problem(
                rule=Rule.UNKNOWN_CASE,
                location=_place_of_relation(fronts[case.path], number),
                message=f"关联的案例“{relation.target}”不在库里",
                hint=f"是不是“{alike[0]}”？" if alike else "核对编号，或删去这条关联",
            )


def _place_of_relation(front: LocatedYaml, number: int) -> Location:
    """Return where the number of the related case stands, or what is nearest to it."""
    names = [name for name in ("relations", "关联") if (name,) in front.keys]
    paths = [(name, number, key) for name in names for key in ("target", "案例编号")]
    return next(
        (front.of_value(path) for path in paths if path in front.keys),
        front.of_value((*names[:1], number)),
    )


def _place(front: LocatedYaml, *names: str) -> Location:
    return next(
        (front.of_value((name,)) for name in names if (name,) in front.keys),
        front.of_value(()),
    )
