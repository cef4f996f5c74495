"""Where an erratum belongs, as a path of keys, in; the same as a Chinese reader calls it out."""

from dataclasses import fields

from anliku.model.record import Record

_BODY = "body"
_TITLES = {field.name: getattr(field.default, "title", None) for field in fields(Record)}


def field_text(path: str) -> str:
    """Return the Chinese name of a part of the record: `people[0]` gives «人物（第1条）»."""
    key, _, rest = path.partition("[")
    title = "正文" if key == _BODY else _TITLES.get(key) or key
    number = rest.partition("]")[0]
    return f"{title}（第{int(number) + 1}条）" if number.isdecimal() else title
