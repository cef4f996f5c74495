"""A line's text in, the key it starts with out, however the key is decorated."""

import re
from dataclasses import dataclass

from anliku.mending.spaces import ANY
from anliku.validation.folding import find_key
from anliku.validation.keys import key_names
from anliku.validation.shapes import FieldShape, shapes_of

_COLON = "：︰﹕∶"
"""Colons of other scripts and forms, which YAML takes for letters."""
_KEY = re.compile(
    rf"(?P<key>[^:{_COLON}]{{1,30}})(?P<colon>[:{_COLON}])"
    rf"(?P<close>[:{_COLON}]{{1,2}}(?=\s|$|[^/:])|[*_`]{{0,2}})"
)
_GAP = re.compile(rf"{ANY}*")
_CLEAN = re.compile(r"""(?P<quote>["']?)[^\s"'].*(?P=quote)""")
_NAME_LIKE = re.compile(r"[A-Za-z_]{2,20}|[\u4e00-\u9fff]{1,8}")
_DECORATION = re.compile(r"^[\s*_`]+|[\s*_`]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMatch:
    """A key at the start of some text."""

    name: str
    """The key as it is to be written: accepted where the field is known."""
    written: str
    colon: str
    end: int
    """Column after colon and closing decoration."""
    value: int
    """Column at which the value starts, or the end of the line."""
    field: FieldShape | None
    """The field, if the record type has it."""

    @property
    def is_proper(self) -> bool:
        """Whether YAML reads the key as it stands."""
        name = self.name
        is_plain = self.written.rstrip(" ") in (name, f'"{name}"', f"'{name}'")
        return is_plain and self.colon == ":"


def match_key(text: str, start: int, record_type: type | None) -> KeyMatch | None:
    """Return the key at a column if the record type has it, under whatever form; or None."""
    found = _KEY.match(text, start)
    if found is None or record_type is None or text.startswith("- ", start):
        return None
    names = key_names(record_type).canonical
    accepted = find_key(found["key"], names)
    if accepted is None or not _may_be_key(found, text):
        return None
    return _matched(found, text, accepted, shapes_of(record_type)[names[accepted]])


def match_any_key(text: str, start: int) -> KeyMatch | None:
    """Return what looks like a key at a column, where only a key can stand; or None."""
    found = _KEY.match(text, start)
    if found is None or not _may_be_key(found, text) or text.startswith("- ", start):
        return None
    name = _DECORATION.sub("", found["key"])
    is_name = _NAME_LIKE.fullmatch(name) or (_CLEAN.fullmatch(name) and found["colon"] == ":")
    return _matched(found, text, name, None) if is_name else None


def _may_be_key(found: re.Match[str], text: str) -> bool:
    """Whether the colon is not part of an address."""
    return not text.startswith("//", found.end())


def _matched(found: re.Match[str], text: str, name: str, field: FieldShape | None) -> KeyMatch:
    gap = _GAP.match(text, found.end())
    return KeyMatch(
        name=name,
        written=found["key"],
        colon=found["colon"] + found["close"],
        end=found.end(),
        value=gap.end() if gap else found.end(),
        field=field,
    )
