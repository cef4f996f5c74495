"""AK327: an entry of GB/T 7714 that says [N] (an article in a newspaper) and names no newspaper.

Bad: `著录: 新华社. 题名[N]. 新华社北京 2022-11-27 电.`
Good: `著录: 作者. 题名[N]. 人民日报, 2022-11-28(1).`; `[EB/OL]` with address and day of access; `[Z]`.
"""

import re
from collections.abc import Iterator

from anliku.located_yaml import LocatedYaml
from anliku.problems import Problem, Rule

_BEHIND = re.compile(r"\[N\][.．。]?(?P<rest>[^\[]*)")
_WIRE = re.compile(r"[社网][^,，]*电")
"""The head of a dispatch, which a news agency sends and no newspaper has to print."""


def unnamed_newspapers(located: LocatedYaml) -> Iterator[Problem]:
    """Yield each source's entry whose newspaper nobody can look up."""
    sources = located.data.get("sources")
    for number, source in enumerate(sources if isinstance(sources, list) else ()):
        entry = source.get("gbt7714") if isinstance(source, dict) else None
        found = _BEHIND.search(entry) if isinstance(entry, str) else None
        if found is None or _names_one(found["rest"].strip(" .．。")):
            continue
        yield Problem(
            rule=Rule.UNNAMED_NEWSPAPER,
            location=located.of_value(("sources", number, "gbt7714")),
            message="著录标 [N]（报纸），却没有写是哪一家报纸",
            hint="登在报上的，[N] 后面写“报纸名, 日期(版次)”；"
            "网上看的，改成 [EB/OL]，写网址和查阅日期；都没有的，改成 [Z]",
        )


def _names_one(rest: str) -> bool:
    return bool(rest) and not rest[0].isdecimal() and not _WIRE.search(rest)
