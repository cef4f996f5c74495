"""AK434: texts of one line are shown as they are written, with the signs of Markdown in them.

Bad: `提要: **三年**建成……`, `标题: 见[报道](https://…)`.
Good: `提要: 三年建成……`; the body may have signs.
"""

import re
from collections.abc import Iterator

from anliku.located_yaml import LocatedYaml
from anliku.problems import Problem, Rule
from anliku.schema.plausibility.leaves import Leaves
from anliku.validation.messages import shown

_SIGNS = re.compile(
    r"\*\*[^*\s][^*]{0,200}\*\*|__[^_\s][^_]{0,200}__|~~[^~]{1,200}~~"
    r"|!?\[[^\[\]]{0,200}\]\([^()\s]{1,500}\)|\[\^[^\[\]]{1,40}\]|<(?:b|br|i|u|strong|em)/?>",
    re.IGNORECASE,
)


def left_signs(values: Leaves, located: LocatedYaml) -> Iterator[Problem]:
    """Yield each value that has signs of Markdown."""
    for path, value in values:
        found = _SIGNS.search(value) if isinstance(value, str) else None
        if found:
            yield Problem(
                rule=Rule.LEFT_SIGNS,
                location=located.of_value(path),
                message=f"“{shown(found[0])}”照字面显示，文首信息里不能用 Markdown 的符号",
                hint="删去符号，只留文字；脚注、链接写在正文里",
            )
