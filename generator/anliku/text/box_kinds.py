"""The closed list of boxes that a text may have, with the titles that readers see."""

from enum import Enum


class BoxKind(Enum):
    """A kind of box: its name, its Chinese title, and whether it warns."""

    NOTE = ("note", "注", False)
    TIP = ("tip", "提示", False)
    INFO = ("info", "说明", False)
    IMPORTANT = ("important", "重要", True)
    WARNING = ("warning", "注意", True)
    CAUTION = ("caution", "当心", True)
    DANGER = ("danger", "危险", True)
    EXAMPLE = ("example", "例", False)
    QUESTION = ("question", "问题", False)
    QUOTE = ("quote", "引文", False)
    ABSTRACT = ("abstract", "提要", False)

    def __init__(self, code: str, title: str, warns: bool) -> None:  # noqa: FBT001
        self.code = code
        self.title = title
        self.warns = warns


_ALIASES = {
    "hint": BoxKind.TIP,
    "attention": BoxKind.WARNING,
    "error": BoxKind.DANGER,
    "summary": BoxKind.ABSTRACT,
    "警告": BoxKind.WARNING,
}
_BY_NAME = {
    **{kind.code: kind for kind in BoxKind},
    **{kind.title: kind for kind in BoxKind},
    **_ALIASES,
}


def box_kind(name: str) -> BoxKind | None:
    """Return the kind that a name means, in English or Chinese; None for a name not in the list."""
    return _BY_NAME.get(name.lower())
