"""Which mappings and lists are open at a line, and to which of them a line belongs."""

from dataclasses import dataclass
from dataclasses import field as made_by

from anliku.mending.key_match import KeyMatch, match_any_key, match_key
from anliku.validation.shapes import FieldShape, Form

_STEP = 2
"""Spaces by which what hangs on a key is indented."""
_FAR_LEFT, _FAR_RIGHT = 2, 4
"""So many columns a line may be off to the left and to the right if nothing else can be meant."""


@dataclass(slots=True, kw_only=True, eq=False)
class Level:
    """One open mapping or list."""

    indent: int
    record_type: type | None
    """What a mapping's keys, or the items of a list, belong to; None where that is not known."""
    is_list: bool = False
    field: FieldShape | None = None
    """The list's field."""
    seen: set[str] = made_by(default_factory=set)
    """Canonical keys that a mapping has so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A key without a value on its line: what follows, deeper, is its value."""

    indent: int
    field: FieldShape | None

    @property
    def is_leaf(self) -> bool:
        """Whether what follows can be no mapping."""
        return self.field is not None and self.field.part is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a line belongs: its level, and the indentation it should have."""

    level: Level
    indent: int
    match: KeyMatch | None = None


class Levels:
    """The open mappings and lists, outermost first."""

    def __init__(self, record_type: type) -> None:
        self._top = Level(indent=0, record_type=record_type)
        self._open = [self._top]
        self._is_empty = True
        self.pending: Pending | None = None
        self.text_indent: int | None = None
        """Indentation of the key whose text may go on in the next, deeper line."""

    @property
    def open_value(self) -> int | None:
        """Indentation of the key whose value a deeper line is or goes on with, or None."""
        if self.text_indent is None and self.pending and self.pending.is_leaf:
            return self.pending.indent
        return self.text_indent

    def key(self, text: str, indent: int, start: int) -> Placed | None:
        """Return where the key at a column of a line belongs, or None if there is no key."""
        if self._is_empty:
            self._top.indent = indent
        exact = next((x for x in self._mappings() if x.indent == indent), None)
        if exact and (match := match_key(text, start, exact.record_type)):
            return Placed(level=exact, indent=indent, match=match)
        child = self._child(indent)
        if child and (match := match_key(text, start, child.record_type)):
            return Placed(level=child, indent=child.indent, match=match)
        level = exact or child
        is_unknown = level is not None and level.record_type is None
        near = None if is_unknown else self._nearest(text, indent, start)
        if near:
            return near
        match = match_any_key(text, start) if exact or is_unknown else None
        return Placed(level=level, indent=indent, match=match) if level and match else None

    def item(self, indent: int) -> Placed | None:
        """Return the list that an item at this indentation belongs to, or None."""
        exact = next((x for x in self._lists() if x.indent == indent), None)
        if exact:
            return Placed(level=exact, indent=indent)
        pending = self.pending
        if (
            pending
            and indent >= pending.indent
            and (pending.field is None or pending.field.is_list)
        ):
            part = pending.field.part if pending.field else None
            level = Level(indent=indent, record_type=part, is_list=True, field=pending.field)
            return Placed(level=level, indent=indent)
        near = [x for x in self._lists() if abs(x.indent - indent) == 1]
        if len(near) == 1 and self.text_indent in (None, near[0].indent):
            return Placed(level=near[0], indent=near[0].indent)
        return None

    def has(self, name: str) -> bool:
        """Whether the record itself has a field already."""
        return name in self._top.seen

    def enter(self, placed: Placed) -> None:
        """Make the level of a line the innermost one."""
        self._is_empty = False
        level = placed.level
        if level in self._open:
            del self._open[self._open.index(level) + 1 :]
        else:
            self._open = [x for x in self._open if x.indent < level.indent or self._holds(x, level)]
            self._open.append(level)
        self.pending = None
        self.text_indent = None
        if placed.match and placed.match.field:
            level.seen.add(placed.match.field.name)

    def open_item(self, column: int, part: type | None) -> Placed:
        """Return a new mapping that starts at a column, behind a list's dash."""
        return Placed(level=Level(indent=column, record_type=part), indent=column)

    def _holds(self, outer: Level, inner: Level) -> bool:
        """Whether a list at a mapping's own indentation hangs on its last key."""
        return inner.is_list and not outer.is_list and outer.indent == inner.indent

    def _mappings(self) -> list[Level]:
        return [level for level in reversed(self._open) if not level.is_list]

    def _lists(self) -> list[Level]:
        return [level for level in reversed(self._open) if level.is_list]

    def _child(self, indent: int) -> Level | None:
        """Return the mapping that hangs on the key before, if the line is deep enough for it."""
        pending = self.pending
        if pending is None or indent <= pending.indent or pending.is_leaf:
            return None
        return Level(indent=indent, record_type=pending.field.part if pending.field else None)

    def _nearest(self, text: str, indent: int, start: int) -> Placed | None:
        """Return the one place near by whose record has this key and not yet; else None."""
        found = []
        for level in [*self._mappings(), *self._hanging()]:
            match = match_key(text, start, level.record_type)
            if match and match.field and match.field.name not in level.seen:
                found.append(Placed(level=level, indent=level.indent, match=match))
        text_indent = self.open_value
        if text_indent is not None and indent > text_indent:
            found = [x for x in found if _breaks_text(x, indent, text_indent)]
        near = [x for x in found if abs(x.indent - indent) <= 1]
        far = [x for x in found if -_FAR_LEFT <= indent - x.indent <= _FAR_RIGHT]
        if len(near) == 1:
            return near[0]
        if len(far) == 1 and not near:
            return far[0]
        # However far to the left: what only the innermost record has can hang on nothing else.
        is_left = len(found) == 1 and indent < found[0].indent
        return found[0] if is_left and found[0].level is self._mappings()[0] else None

    def _hanging(self) -> list[Level]:
        """Return the mapping that would hang on the key before, were the line deep enough."""
        pending = self.pending
        field = pending.field if pending else None
        if pending is None or field is None or field.form is not Form.PART or field.is_list:
            return []
        return [Level(indent=pending.indent + _STEP, record_type=field.part)]


def _breaks_text(placed: Placed, indent: int, text_indent: int) -> bool:
    """Whether a deeper line cannot be meant as more of the text before it.

    YAML takes it for that unless an English colon stands in it; so does the reader, but for a key
    that is only one column off, or beside the one whose text it would be.
    """
    is_yaml_key = placed.match is not None and placed.match.colon == ":"
    is_beside = placed.indent == text_indent
    return abs(placed.indent - indent) <= 1 or (is_yaml_key and is_beside)
