"""The families that Chinese print needs, and the names under which font files carry them.

A file is known by the family names inside it, never by its own name. Only faces drawn for mainland
China are listed: a Japanese or Taiwanese face shows other shapes of the same characters.
"""

from anliku.model.labelled import LabelledEnum


class Family(LabelledEnum):
    """A family of Chinese type, by its use."""

    SONG = ("song", "宋体")
    """Running text."""
    TITLE = ("title", "小标宋")
    """Titles: a heavy 宋体."""
    HEI = ("hei", "黑体")
    """Headings and labels."""
    KAI = ("kai", "楷体")
    """Emphasis and quotations, second headings of 公文."""
    FANG = ("fang", "仿宋")
    """Running text of 公文."""


_NAMES: dict[Family, tuple[str, ...]] = {
    Family.SONG: (
        "Noto Serif SC",
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Source Han Serif CN",
        "思源宋体",
        "SimSun",
        "宋体",
        "SimSun-ExtB",
        "宋体-ExtB",
        "STSong",
        "华文宋体",
        "FandolSong",
        "FZShuSong-Z01S",
        "方正书宋简体",
    ),
    Family.TITLE: (
        "FZXiaoBiaoSong-B05S",
        "FZXiaoBiaoSong-B05",
        "方正小标宋简体",
        "方正小标宋_GBK",
        "小标宋体",
        "STZhongsong",
        "华文中宋",
    ),
    Family.HEI: (
        "Noto Sans SC",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "Source Han Sans CN",
        "思源黑体",
        "SimHei",
        "黑体",
        "STHeiti",
        "华文黑体",
        "FandolHei",
        "FZHei-B01S",
        "方正黑体简体",
    ),
    Family.KAI: (
        "LXGW WenKai",
        "霞鹜文楷",
        "LXGW WenKai GB",
        "霞鹜文楷 GB",
        "KaiTi",
        "楷体",
        "KaiTi_GB2312",
        "楷体_GB2312",
        "STKaiti",
        "华文楷体",
        "FandolKai",
        "FZKai-Z03S",
        "方正楷体简体",
    ),
    Family.FANG: (
        "FangSong_GB2312",
        "仿宋_GB2312",
        "FangSong",
        "仿宋",
        "STFangsong",
        "华文仿宋",
        "FandolFang",
        "FandolFang R",
        "FZFangSong-Z02S",
        "FZFangSong-Z02",
        "方正仿宋简体",
        "方正仿宋_GBK",
        "Zhuque Fangsong (technical preview)",
        "朱雀仿宋（预览测试版）",
        "Zhuque Fangsong",
        "朱雀仿宋",
    ),
}
_HEAVY = 600
"""From this weight on, a 宋体 serves for titles and not for text."""
_BY_NAME = {name.casefold(): family for family, names in _NAMES.items() for name in names}


def family_of(names: frozenset[str], weight: int) -> Family | None:
    """Return the family that a font with these names and this weight serves as, None if none."""
    found = next(
        (_BY_NAME[name] for name in sorted(map(str.casefold, names)) if name in _BY_NAME), None
    )
    if found is Family.SONG and weight >= _HEAVY:
        return Family.TITLE
    return found if found is Family.TITLE or weight < _HEAVY else None


def is_text_face(name: str) -> bool:
    """Whether a face of this name is a 宋体 for text, whose heavy weight serves for titles."""
    return _BY_NAME.get(name.casefold()) is Family.SONG


def known_names(family: Family) -> str:
    """Return some names of a family's fonts, for a message."""
    return "、".join(_NAMES[family][:4])
