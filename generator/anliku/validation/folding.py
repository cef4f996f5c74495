"""A key as somebody wrote it in, the name that it stands for out: spaces, signs, script aside."""

import re
import unicodedata
from collections.abc import Mapping

_TRADITIONAL = str.maketrans(
    "與個麼書於體關內劃別務動區單參發號後圖場處復複覆學實審對廣庫錄徑態報據數時機權條來構標點狀環碼稱簡"
    "類級線結續編網職聯節計訂討論設訪證話詢語誤說説課質資較進適針鍾鐘鏈鍵問間項題驗佈爲錶覈係無經費額",
    "与个么书于体关内划别务动区单参发号后图场处复复复学实审对广库录径态报据数时机权条来构标点状环码称简"
    "类级线结续编网职联节计订讨论设访证话询语误说说课质资较进适针钟钟链键问间项题验布为表核系无经费额",
)
"""The characters of our keys that traditional script writes otherwise; a test holds them complete."""
_SIGNS = re.compile(r"[\s*_`~#<>\"'“”‘’「」『』《》〈〉【】\[\]()（）●•·■◆-]+")
"""What decorates a heading in other programs, or stands where a space was meant."""

_OTHER_WORDS = {"题目": "标题", "文体": "体裁", "编号": "来源号"}
"""Words for our keys that contributors use, where the record has none of that name itself."""


def folded_keys(written: str) -> tuple[str, ...]:
    """Return what a written key may be looked up as, the most faithful first."""
    plain = unicodedata.normalize("NFKC", written).strip()
    bare = _SIGNS.sub("", plain)
    simple = bare.translate(_TRADITIONAL)
    return (plain, plain.lower(), bare, bare.lower(), simple, simple.lower())


def find_key(written: str, canonical: Mapping[str, str]) -> str | None:
    """Return the accepted name that a written key stands for, or None.

    Args:
        written: the text before the colon.
        canonical: every accepted name → the field's name.
    """
    for folded in folded_keys(written):
        if folded in canonical:
            return folded
    meant = _OTHER_WORDS.get(folded_keys(written)[4])
    if meant in canonical:
        return meant
    # `as_printed` loses its bar above.
    bare = folded_keys(written)[3]
    return next((name for name in canonical if name.replace("_", "") == bare), None)
