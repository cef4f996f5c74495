"""Evidence levels 0–5, adapted from Nesta's Standards of Evidence (Puttick & Ludlow, 2013)."""

from enum import IntEnum
from typing import Self


class EvidenceLevel(IntEnum):
    """How well it is known that a practice works; level 0 is our addition for mere leads."""

    label: str
    """What the level means, in Chinese."""
    next_step: str
    """What would raise a case to the next level, in Chinese; empty at the top."""

    def __new__(cls, value: int, label: str, next_step: str) -> Self:
        """Make a member from its number, its meaning and what would raise it."""
        member = int.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.next_step = next_step
        return member

    LEAD = (0, "仅有线索", "补齐做法的经过，至少有一个可查的来源")
    DESCRIBED = (
        1,
        "讲了做法，没有前后数据",
        "补上做法前后的数据；时间、口径、总数写明，缺哪样写明哪样",
    )
    CHANGE = (2, "有前后变化的数据，未证明因果", "找到可比的对照，或排除其他原因")
    CAUSAL = (3, "有对照，或排除了其他原因", "请独立第三方评估，或在别处重做一遍")
    REPLICATED = (4, "有独立评估，或异地做成过", "多地推广，并形成可照着做的手册")
    SCALED = (5, "多地推广，并有手册", "")
