"""The licence of the case texts, as every export and every pack states it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """One public licence."""

    spdx: str
    """Identifier of the SPDX License List."""
    url: str
    name: str
    """Its name in Chinese."""
    note: str
    """What it does not cover, in Chinese."""


CASE_LICENCE = Licence(
    spdx="CC-BY-4.0",
    url="https://creativecommons.org/licenses/by/4.0/",
    name="知识共享 署名 4.0 国际（CC BY 4.0）",
    note="所引来源的文字归原权利人，不在许可之内。",
)
"""What LICENSE says of everything below `cases/`."""
