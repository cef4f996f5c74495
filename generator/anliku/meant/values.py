"""Front matter with canonical keys in, the same with its values as the record wants them out.

Going by the shape of each field: dates, numbers, lists, places. Only what can mean one thing is
changed, and each change is a notice; everything else is left for the strict conversion to judge.
"""

from dataclasses import replace
from typing import Any

from anliku.located_yaml import FoldedText, KeyPath, LocatedYaml
from anliku.meant.numbers import meant_number
from anliku.meant.places import completed, is_province, parts_of, several_places, split_place
from anliku.meant.scalars import compared, meant_scalar
from anliku.meant.separating import separated
from anliku.model.enums import Comparison
from anliku.model.parts import Place, Quantity
from anliku.problems import Location, Problem, Rule
from anliku.validation.messages import shown
from anliku.validation.shapes import FieldShape, Form, shapes_of

_HINTS = {
    Form.DATE: "写成 2022-11-27、2022-11 或 2022；起止之间加 /",
    Form.DAY: "写成 2022-11-27 这样的日期",
    Form.NUMBER: "只写数字，单位写到“单位”一栏",
    Form.WHOLE: "只写数字，不加单位和引号",
    Form.TRUTH: "写 true（是）或 false（否）",
    Form.TERM: "每项单独一行，前面加“- ”",
}
_EACH = 3
"""So many values of one form are named one by one; more are named together."""


def read_as_meant(located: LocatedYaml, record_type: type) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data as its fields want it, and a notice for each value that was changed.

    Args:
        located: data with canonical keys.
        record_type: the pydantic dataclass that it describes.
    """
    meaning = _Meaning(located)
    data = meaning.mapping(located.data, record_type, ())
    read = replace(located, data=data, keys=meaning.keys, values=meaning.values)
    return read, meaning.problems()


class _Meaning:
    """One pass over located data."""

    def __init__(self, located: LocatedYaml) -> None:
        self._located = located
        self.keys = dict(located.keys)
        self.values = dict(located.values)
        self._said: list[tuple[Form, Problem]] = []

    def problems(self) -> list[Problem]:
        """Return the notices, many of one form as one."""
        result = []
        forms = [form for form, _ in self._said]
        for form in dict.fromkeys(forms):
            found = [problem for other, problem in self._said if other is form]
            if len(found) > _EACH:
                message = f"{found[0].message}；同样的写法共 {len(found)} 处，都照此读"
                found = [replace(found[0], message=message)]
            result += found
        return result

    def mapping(self, data: Any, record_type: type, at: KeyPath) -> Any:
        """Return a record's data as its fields want it."""
        if not isinstance(data, dict):
            return data
        shapes = shapes_of(record_type)
        data = self._quantity(data, at) if record_type is Quantity else data
        return {
            key: self._field(value, shapes[key], (*at, key)) if key in shapes else value
            for key, value in data.items()
        }

    def _field(self, value: Any, shape: FieldShape, at: KeyPath) -> Any:
        if shape.is_list:
            return self._list(value, shape, at)
        if shape.part is None:
            return self._scalar(value, shape, at)
        if shape.part is Quantity and isinstance(value, str):
            value = self._quantity_of_text(value, at)
        return self.mapping(value, shape.part, at)

    def _scalar(self, value: Any, shape: FieldShape, at: KeyPath) -> Any:
        if isinstance(value, FoldedText) and shape.form is Form.TEXT:
            return value.joined
        meant = meant_scalar(value, shape)
        if meant is not value and meant != value:
            hint = _HINTS.get(shape.form, f"写成 {shown(meant)}")
            is_same = str(value) == str(meant)
            words = "当作数字，不当作文字" if is_same else f"读作 {shown(meant)}"
            self._say(shape.form, at, f"“{shown(value)}”{words}", hint)
        return meant

    def _list(self, value: Any, shape: FieldShape, at: KeyPath) -> Any:
        if shape.part is Place:
            value = self._places(value, at)
        elif isinstance(value, dict) and shape.part is not None:
            value = self._single(value, at)
        elif isinstance(value, str) and value.strip():
            value = self._list_of_text(value, shape, at)
        if not isinstance(value, list):
            return value
        if shape.form is Form.NAME:
            return self._path(value, at)
        if shape.part is not None:
            return [self._part(item, shape, (*at, n)) for n, item in enumerate(value)]
        return self._items(value, shape, at)

    def _part(self, item: Any, shape: FieldShape, at: KeyPath) -> Any:
        """Return one of many parts; a bare text that may stand for one is left to the types."""
        if shape.takes_text and not isinstance(item, dict):
            return self._scalar(item, replace(shape, form=Form.TEXT), at)
        assert shape.part is not None
        return self.mapping(item, shape.part, at)

    def _single(self, value: dict[str, Any], at: KeyPath) -> list[Any]:
        """Return a list of the one mapping that stands where a list is wanted."""
        self._say(
            Form.PART, at, "只有一项，当作列表里的一项", "在第一行前面加“- ”，其余各行缩进对齐"
        )
        self._move(at, (*at, 0))
        return [value]

    def _move(self, old: KeyPath, new: KeyPath) -> None:
        for places in (self.keys, self.values):
            for path in [
                path for path in places if len(path) > len(old) and path[: len(old)] == old
            ]:
                places[new + path[len(old) :]] = places.pop(path)
        self.values[new] = self.values.get(old, self._place(old))

    def _list_of_text(self, value: str, shape: FieldShape, at: KeyPath) -> Any:
        """Return the list that one text stands for, where the items can hold no comma."""
        if shape.takes_text:
            shape = replace(shape, form=Form.TEXT)
        elif shape.part is not None:
            return value
        items = (
            [self._scalar(value, shape, at)] if shape.form is Form.TEXT else separated(value, shape)
        )
        if shape.form is Form.NAME:
            items = split_place(value) or [value]
        if shape.form is Form.WHOLE and not all(isinstance(item, int) for item in items):
            return value
        words = "、".join(f"“{shown(item)}”" for item in items)
        self._say(
            shape.form, at, f"当作列表，有 {len(items)} 项：{words}", "每项单独一行，前面加“- ”"
        )
        self._place_items(at, [self._place(at)] * len(items))
        return items

    def _items(self, value: list[Any], shape: FieldShape, at: KeyPath) -> list[Any]:
        items: list[Any] = []
        places: list[Location] = []
        for number, item in enumerate(value):
            meant = self._scalar(item, shape, (*at, number))
            parts = separated(meant, shape)
            if len(parts) > 1:
                words = "、".join(f"“{shown(part)}”" for part in parts)
                hint = "每项单独一行，前面加“- ”"
                self._say(shape.form, (*at, number), f"“{shown(meant)}”读作 {words}", hint)
            items += parts
            places += [self._place((*at, number))] * len(parts)
        self._place_items(at, places)
        return items

    def _place_items(self, at: KeyPath, places: list[Location]) -> None:
        for number, place in enumerate(places):
            self.values[(*at, number)] = place

    def _places(self, value: Any, at: KeyPath) -> Any:
        """Return the list of places that a text, a list of texts or one mapping stands for."""
        if isinstance(value, dict):
            return self._single(value, at)
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            return value
        is_list = isinstance(value, list)
        parted = [several_places(text) for text in texts]
        where = [
            self._place((*at, number) if is_list else at)
            for number, places in enumerate(parted)
            for _ in places
        ]
        if len(texts) > 1 and is_province(texts[0]) and not any(map(is_province, texts[1:])):
            paths: list[list[str] | None] = [texts]
            where = [self._place(at)]
        else:
            paths = [split_place(text) for places in parted for text in places]
        if not all(paths) or not texts:
            return value
        result = []
        for number, path in enumerate(paths):
            self.values[(*at, number)] = self.values[(*at, number, "path")] = where[number]
            self._place_items((*at, number, "path"), [where[number]] * len(path or ()))
            form = f"- 路径: [{', '.join(path or ())}]"
            self._say(
                Form.PART, (*at, number), f"地点读作“{'、'.join(path or ())}”", f"写成：{form}"
            )
            result.append({"path": path})
        return result

    def _path(self, value: list[Any], at: KeyPath) -> list[Any]:
        """Return a path with one name an item, each in full."""
        if not all(isinstance(item, str) for item in value):
            return value
        names: list[str] = []
        places: list[Location] = []
        for number, item in enumerate(value):
            parts = split_place(item) if len(value) == 1 else parts_of(item)
            parts = parts or [item]
            if parts not in ([item.strip()], [item]):
                words = f"“{shown(item)}”读作“{'、'.join(parts)}”"
                self._say(Form.NAME, (*at, number), words, f"写成：[{', '.join(parts)}]")
            names += parts
            places += [self._place((*at, number))] * len(parts)
        full, said = completed(names)
        self._place_items(at, [*places, *places[-1:]])
        for number, words in said:
            where = (*at, min(number, len(names) - 1))
            hint = f"写成：[{', '.join(full)}]"
            self._say(Form.NAME, where, words, hint, Rule.PLACE_READ_AS)
        return full

    def _quantity(self, data: dict[str, Any], at: KeyPath) -> dict[str, Any]:
        """Return a quantity whose number carries its unit with both apart."""
        value, unit = data.get("value"), data.get("unit")
        found = meant_number(value) if isinstance(value, str) else None
        if found is None or not found[1] or unit not in (None, found[1]):
            return data
        number, unit = found
        message = f"“{shown(value)}”读作 {shown(number)}，单位“{unit}”"
        self._say(Form.NUMBER, (*at, "value"), message, _HINTS[Form.NUMBER])
        return data | {"value": number, "unit": unit}

    def _quantity_of_text(self, value: str, at: KeyPath) -> Any:
        sign, rest = compared(value)
        found = meant_number(rest)
        if found is None:
            return value
        number, unit = found[0], found[1] or None
        op = None if sign is Comparison.EQUAL else sign
        words = f"“{shown(value)}”读作{op.label if op else ''} {shown(number)}"
        words += f"，单位“{unit}”" if unit else ""
        told = {"数值": number, "比较": op and f"'{op.value}'", "单位": unit}
        written = ", ".join(f"{key}: {one}" for key, one in told.items() if one is not None)
        self._say(Form.NUMBER, at, words, f"写成：{{{written}}}")
        quantity = {"value": number, "op": op and op.value, "unit": unit}
        return {key: one for key, one in quantity.items() if one is not None}

    def _place(self, at: KeyPath) -> Location:
        return replace(self._located, keys=self.keys, values=self.values).of_value(at)

    def _say(
        self, form: Form, at: KeyPath, message: str, hint: str, rule: Rule = Rule.READ_AS
    ) -> None:
        place = self._place(at)
        problem = Problem(rule=rule, location=place, message=message, hint=hint)
        self._said.append((form, problem))
