"""Words of the template that nobody replaced, and addresses that are reserved for examples."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.problems import Problem, Rule
from anliku.schema.plausibility.leaves import Leaves
from anliku.validation.messages import shown

_PHRASES = (
    "某某社区：一句话说清做法",
    "说清什么地方、什么问题、怎么做、结果如何",
    "报道或材料的题目",
    "报纸、网站或单位的名称",
    "没有就删去这一行",
)
"""Of the example in CONTRIBUTING.md and of the starter."""
_ASKING = re.compile(
    r"(?:请?在?(?:此|这里)?(?:填写?|写上?)(?:标题|题名|提要|内容|地点|来源|名称|网址|日期|数字))"
    r"|写上?[^，。]{0,8}的(?:题名|名称)|标题写在这里|待(?:填|补|定)|(?:编者|编辑|尚|暂|还)?(?:未|没有?)填写?|[xX×]{2,}(?:省|市|县|区|镇|乡|街道|社区|村)?|TODO|TBD|…+|\.{3,}",
)
_SOME_PLACE = re.compile(r"(?:某某|[xX×]{2,}|\*{2,}|[○〇]{2,})(?:.{0,6})")
_UNNAMED = re.compile(
    r"[xXｘＸ×╳]{2,}(?:省|市|县|区|镇|乡|街道|社区|村|日报|晚报|早报|报|网|公司|小区|党委|支部|书记|主任)"
)
"""A name with crosses in it: whoever writes it means to come back."""
_NAMES = ("title", "publisher", "role", "indicator", "speaker", "name")
_NOTHING = re.compile(r"未知|不详|不明|不清楚|暂缺|暂无|无|没有|未填|空|[nN]/?[aA]|[-—/?？]+")
"""What people write in a column of names that they cannot fill."""
_EXAMPLE_HOSTS = re.compile(r"(?:.+\.)?example\.(?:com|org|net|cn)")


def placeholders(values: Leaves, located: LocatedYaml) -> Iterator[Problem]:
    """Yield each value that is still the template's."""
    paths: set[KeyPath] = set()
    for path, value in values:
        # Of a place one name is enough: the others were not replaced either.
        if not isinstance(value, str) or path[:-1] in paths:
            continue
        if _is_placeholder(path, value.strip()):
            if "path" in path:
                paths.add(path[:-1])
            yield Problem(
                rule=Rule.PLACEHOLDER,
                location=located.of_value(path),
                message=f"“{shown(value)}”是模板里的话，还没有改",
                hint=_hint(path),
            )
        elif path[-1] in _NAMES and _NOTHING.fullmatch(value.strip()):
            yield Problem(
                rule=Rule.PLACEHOLDER,
                location=located.of_value(path),
                message=f"“{shown(value)}”不是名称",
                hint="照来源写出名称；来源没有说的，写：原文未报告",
            )
        elif path[-1] not in ("url", "gbt7714") and _UNNAMED.search(value):
            yield Problem(
                rule=Rule.PLACEHOLDER,
                location=located.of_value(path),
                message=f"“{shown(value)}”里的名字还没有填",
                hint="写真实的名称；原文隐去名字的写“某”，如“某村”",
            )
        elif path[-1] == "url" and _host(value):
            yield Problem(
                rule=Rule.EXAMPLE_ADDRESS,
                location=located.of_value(path),
                message=f"网址“{shown(value)}”是举例用的",
                hint="写来源真正的网址，没有就删去这一行",
            )


def _is_placeholder(path: KeyPath, value: str) -> bool:
    if any(phrase in value for phrase in _PHRASES) or _ASKING.fullmatch(value):
        return True
    return "path" in path and _SOME_PLACE.fullmatch(value) is not None


def _host(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return _EXAMPLE_HOSTS.fullmatch(host) is not None


def _hint(path: KeyPath) -> str:
    if "path" in path:
        return "写真实的地名，至少写到知道的那一级；不知道的那几级删去"
    if path[-1] == "url":
        return "写来源的网址，没有就删去这一行"
    return "换成自己的内容"
