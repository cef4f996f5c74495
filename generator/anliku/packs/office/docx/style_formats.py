"""How a style looks in, its XML out, with all parts in the order that Word's schema demands."""

from dataclasses import dataclass

from anliku.packs.office.docx.typography import Size, twips
from anliku.packs.office.docx.wordml import attribute

SONG, HEI, KAI, FANG = "宋体", "黑体", "楷体", "仿宋"
XIAOBIAOSONG = "方正小标宋简体"
LATIN, LATIN_SANS, MONOSPACED = "Times New Roman", "Arial", "Courier New"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFormat:
    """How characters look."""

    east_asian: str = ""
    latin: str = LATIN
    pt: float = 0.0
    is_bold: bool = False
    is_raised: bool = False
    ignores_grid: bool = False
    colour: str = ""
    apart: int = 0
    """Twips by which characters are set apart, or closer."""
    is_underlined: bool = False

    def xml(self) -> str:
        """Return `w:rPr`; none if there is nothing to say."""
        half_points = round(self.pt * 2)
        parts = [
            self._fonts(),
            "<w:b/><w:bCs/>" if self.is_bold else "",
            '<w:snapToGrid w:val="0"/>' if self.ignores_grid else "",
            f'<w:color w:val="{self.colour}"/>' if self.colour else "",
            f'<w:spacing w:val="{self.apart}"/>' if self.apart else "",
            f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if self.pt else "",
            '<w:u w:val="single"/>' if self.is_underlined else "",
            '<w:vertAlign w:val="superscript"/>' if self.is_raised else "",
        ]
        inner = "".join(parts)
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""

    def _fonts(self) -> str:
        if not self.east_asian:
            return ""
        latin, east_asian = attribute(self.latin), attribute(self.east_asian)
        return f"<w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={east_asian} w:cs={latin}/>"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFormat:
    """How paragraphs stand; lengths in twips, indents in hundredths of a character as well."""

    keeps_next: bool = False
    keeps_lines: bool = False
    borders: str = ""
    """Inner XML of `w:pBdr`."""
    shade: str = ""
    tabs: str = ""
    ignores_grid: bool = False
    size: Size | None = None
    grows: bool = False
    """Whether lines grow with what is in them (pictures)."""
    first_chars: int | None = None
    left_chars: int | None = None
    right_chars: int | None = None
    align: str = ""
    level: int | None = None
    """Level in the outline, from 1."""

    def xml(self) -> str:
        """Return `w:pPr`; none if there is nothing to say."""
        parts = [
            "<w:keepNext/>" if self.keeps_next else "",
            "<w:keepLines/>" if self.keeps_lines else "",
            f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self.shade}"/>' if self.shade else "",
            f"<w:tabs>{self.tabs}</w:tabs>" if self.tabs else "",
            '<w:snapToGrid w:val="0"/>' if self.ignores_grid else "",
            self._spacing(),
            self._indent(),
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else "",
        ]
        inner = "".join(parts)
        return f"<w:pPr>{inner}</w:pPr>" if inner else ""

    def _spacing(self) -> str:
        if self.size is None:
            return ""
        before, after = twips(self.size.before), twips(self.size.after)
        line = 'w:line="240" w:lineRule="auto"'
        if not self.grows:
            line = f'w:line="{twips(self.size.line)}" w:lineRule="exact"'
        return f'<w:spacing w:before="{before}" w:after="{after}" {line}/>'

    def _indent(self) -> str:
        """Both forms: Word and WPS count characters, other programs read the length."""
        pt = self.size.pt if self.size else 0.0
        kinds = (("left", self.left_chars), ("right", self.right_chars))
        parts = [_chars(kind, chars, pt) for kind, chars in kinds if chars is not None]
        if self.first_chars is not None:
            kind = "firstLine" if self.first_chars >= 0 else "hanging"
            parts.append(_chars(kind, abs(self.first_chars), pt))
        return f"<w:ind {' '.join(parts)}/>" if parts else ""


def _chars(kind: str, chars: int, pt: float) -> str:
    return f'w:{kind}Chars="{chars}" w:{kind}="{twips(pt * chars / 100)}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style; known to Word by its English name, which it shows in the reader's language."""

    id: str
    name: str
    kind: str = "paragraph"
    based_on: str = ""
    following: str = ""
    paragraph: ParagraphFormat = ParagraphFormat()
    run: RunFormat = RunFormat()
    more: str = ""
    """Further XML: what only tables have."""
    priority: int = 99
    is_own: bool = False
    """Whether Word does not know it by name."""
    is_default: bool = False

    def xml(self) -> str:
        """Return `w:style`."""
        own = ' w:customStyle="1"' if self.is_own else ""
        default = ' w:default="1"' if self.is_default else ""
        based = f"<w:basedOn w:val={attribute(self.based_on)}/>" if self.based_on else ""
        following = f"<w:next w:val={attribute(self.following)}/>" if self.following else ""
        return (
            f'<w:style w:type="{self.kind}"{default}{own} w:styleId={attribute(self.id)}>'
            f"<w:name w:val={attribute(self.name)}/>{based}{following}"
            f'<w:uiPriority w:val="{self.priority}"/><w:qFormat/>'
            f"{self.paragraph.xml()}{self.run.xml()}{self.more}</w:style>"
        )
