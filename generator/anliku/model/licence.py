"""The licences that an archive may give its case texts, as every export and every pack states them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """One public licence."""

    spdx: str
    """Identifier of the SPDX License List."""
    url: str
    name: str
    """Its name in Chinese."""
    terms: str
    """What a reader may do, in Chinese, without a full stop."""

    @property
    def note(self) -> str:
        """What it does not cover, in Chinese."""
        return "所引来源的文字归原权利人，不在许可之内。"


def _creative_commons(parts: str, name: str, terms: str) -> Licence:
    return Licence(
        spdx=f"CC-{parts.upper()}-4.0",
        url=f"https://creativecommons.org/licenses/{parts}/4.0/",
        name=f"知识共享 {name} 4.0 国际（CC {parts.upper()} 4.0）",
        terms=terms,
    )


_ALL = (
    _creative_commons("by", "署名", "注明出处，就可以转载、改编"),
    _creative_commons("by-sa", "署名—相同方式共享", "注明出处，就可以转载；改编后要用同一许可"),
    _creative_commons("by-nc", "署名—非商业性使用", "注明出处，不作商用，就可以转载、改编"),
    _creative_commons(
        "by-nc-sa",
        "署名—非商业性使用—相同方式共享",
        "注明出处，不作商用，就可以转载；改编后要用同一许可",
    ),
    _creative_commons("by-nd", "署名—禁止演绎", "注明出处，可以转载，不可以改编"),
    _creative_commons(
        "by-nc-nd", "署名—非商业性使用—禁止演绎", "注明出处，不作商用，可以转载，不可以改编"
    ),
    Licence(
        spdx="CC0-1.0",
        url="https://creativecommons.org/publicdomain/zero/1.0/",
        name="知识共享 公共领域贡献 1.0（CC0 1.0）",
        terms="可以自由使用",
    ),
)
LICENCES: Mapping[str, Licence] = {licence.spdx: licence for licence in _ALL}
"""By identifier; https://creativecommons.org/share-your-work/cclicenses/ describes each."""
