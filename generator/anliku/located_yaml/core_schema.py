"""libyaml's loader with the YAML 1.2 core schema, so that `2022-11-27` and `no` stay text."""

import re
from typing import Any

import yaml

_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALARS = {
    "tag:yaml.org,2002:null": (r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    "tag:yaml.org,2002:bool": (r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    "tag:yaml.org,2002:int": (r"^[-+]?[0-9]+$", list("-+0123456789")),
    "tag:yaml.org,2002:float": (
        r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$",
        list("-+.0123456789"),
    ),
}


class CoreSchemaLoader(_BaseLoader):  # type: ignore[misc]
    """libyaml's loader with the YAML 1.2 core schema instead of YAML 1.1's surprises."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML's own class attribute


for _tag, (_pattern, _first) in _SCALARS.items():
    CoreSchemaLoader.add_implicit_resolver(_tag, re.compile(_pattern), _first)
