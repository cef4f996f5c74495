"""What is told of a case, as every output prints it: labelled facts, their values, and parts of those.

An output chooses where a fact stands and how it looks; its words stand here, once. Texts are plain:
each output escapes them as its own form asks.
"""

from dataclasses import dataclass

from anliku.facts.missing import NOT_FILLED, NOT_MARKED, NOT_RATED, NOT_REPORTED
from anliku.model.labelled import LabelledEnum
from anliku.positions import anchor_text

MISSING = (NOT_REPORTED, NOT_FILLED, NOT_RATED, NOT_MARKED)
"""All words that stand for what is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is told of a value besides: «核对：与码表一致»."""

    key: str
    words: str
    label: str = ""
    """Empty where the words need none."""
    sort: str = ""
    """Which member of a closed set it names, by which an output may colour it."""
    is_detail: bool = False
    """Whether it is left out where a value must be one sentence."""
    is_address: bool = False
    """Whether its words are an address on the web."""

    @property
    def is_said(self) -> bool:
        """Whether it says something, and not who is silent."""
        return self.words not in MISSING

    @property
    def sentence(self) -> str:
        """The label with the words."""
        return f"{self.label}：{self.words}" if self.label else self.words


def chosen(key: str, label: str, member: LabelledEnum) -> Part:
    """Return the part that says which member of a closed set an editor chose."""
    return Part(key=key, label=label, words=member.label, sort=str(member.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a fact."""

    words: str
    label: str = ""
    """What the value is called, where a fact has several by name: a date, a source's number."""
    parts: tuple[Part, ...] = ()
    anchors: tuple[str, ...] = ()
    """Where it is printed: `S1#p12s3`."""
    mark: str = ""
    """On whose word it stands where `anchors` is empty."""
    place_label: str = "出处"
    """What the place where it is printed is called."""
    printed: str = ""
    """What is printed there, where the record has it word for word."""
    uri: str = ""
    """The concept that it names, so that an output may lead on to it."""

    def part(self, key: str) -> Part | None:
        """Return the part of that key, if the value has one."""
        return next((part for part in self.parts if part.key == key), None)

    def said(self, key: str) -> str:
        """Return the words of that part; empty if there is none."""
        part = self.part(key)
        return part.words if part else ""

    @property
    def grounds(self) -> str:
        """On whose word it stands: «S1第12段第3句», «本库分析»; empty where that goes without saying."""
        return "、".join(map(anchor_text, self.anchors)) or self.mark

    @property
    def head(self) -> str:
        """The value without what is told of it."""
        return "：".join(filter(None, (self.label, self.words)))

    @property
    def told(self) -> str:
        """What is told of it, with its grounds at the end; empty if nothing is."""
        told = [part.sentence for part in self.parts if not part.is_detail]
        is_labelled = bool(told and self.anchors)
        grounds = f"{self.place_label}：{self.grounds}" if is_labelled else self.grounds
        return "；".join(filter(None, (*told, grounds)))

    @property
    def sentence(self) -> str:
        """All of it in one line: «有场地（本库分析）»."""
        return f"{self.head}（{self.told}）" if self.told else self.head


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a case tells: its name, and its values or what stands where there are none."""

    key: str
    label: str
    values: tuple[Value, ...] = ()
    missing: str = ""
    """Who is silent on it; empty for what is only told where there is something to tell."""
    between: str = "；"
    """What parts its values in one line."""
    note: str = ""
    """How to read it."""
    is_searched: bool = False
    """Whether the search reads it: what neither the text nor the terms of the case say."""

    @property
    def own_values(self) -> tuple[Value, ...]:
        """The values that no source says."""
        return tuple(value for value in self.values if value.mark and not value.anchors)

    @property
    def is_told(self) -> bool:
        """Whether there is something to print: values, or who is silent."""
        return bool(self.values or self.missing)

    @property
    def heads(self) -> str:
        """All values in one line without what is told of them, or who is silent."""
        return self.between.join(value.head for value in self.values) or self.missing

    @property
    def sentence(self) -> str:
        """All values in one line, or who is silent."""
        return self.between.join(value.sentence for value in self.values) or self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """Everything that a case tells outside its text, in groups."""

    card: tuple[Fact, ...]
    """Where, what, who, how surely: what stands at the head of a case."""
    figures: Fact
    policies: Fact
    quotations: Fact
    events: Fact
    needs: tuple[Fact, ...]
    """What another place should know, and what the source does not say of it."""
    errata: Fact
    sources: Fact
    review: tuple[Fact, ...]
    """Who looked at it, and what may be done with it."""
    history: Fact

    @property
    def grounds(self) -> tuple[Fact, ...]:
        """What the text rests on and what to heed, in the order of every output."""
        needs, last = self.needs, (self.errata, self.sources, self.history)
        return (self.policies, self.quotations, self.events, *needs, *last)

    @property
    def all(self) -> tuple[Fact, ...]:
        """Every fact."""
        return (*self.card, self.figures, *self.grounds, *self.review)

    def fact(self, key: str) -> Fact:
        """Return the fact of that key."""
        return next(fact for fact in self.all if fact.key == key)

    @property
    def searched(self) -> str:
        """What the search reads of the facts besides text and terms, a line for each value."""
        told = (fact for fact in self.all if fact.is_searched)
        return "\n".join(f"{fact.label}：{one.sentence}" for fact in told for one in fact.values)
