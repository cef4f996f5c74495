"""A pack's facts in, the parts of a DOCX package beside its text out: settings, fonts, properties."""

from xml.sax.saxutils import escape

from lxml import etree

from anliku.packs.interface import Pack
from anliku.packs.legal_text import on_one_line
from anliku.packs.office.docx.drawings import relationship_id
from anliku.packs.office.docx.sections import Part, footnotes_xml
from anliku.packs.office.docx.wordml import R, W, w

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LIST_STEP = 2.0
"""Indent of each depth of lists, in characters."""
_FONTS = (
    ("宋体", "SimSun", "roman", "86"),
    ("黑体", "SimHei", "modern", "86"),
    ("楷体", "KaiTi", "modern", "86"),
    ("仿宋", "FangSong", "modern", "86"),
    ("方正小标宋简体", "宋体", "roman", "86"),
    ("Times New Roman", "", "roman", "00"),
    ("Arial", "", "swiss", "00"),
    ("Courier New", "", "modern", "00"),
)


def settings_xml() -> bytes:
    """Return the part `word/settings.xml`: two kinds of pages, marks closed up."""
    separators = '<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    return (
        f'{_PROLOGUE}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"{footnotes_xml().replace('</w:footnotePr>', separators)}"
        "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
        "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()


def font_table_xml() -> bytes:
    """Return the part `word/fontTable.xml`: each font with the name it has elsewhere."""
    fonts = "".join(
        f'<w:font w:name="{name}">{_alternative(other)}<w:charset w:val="{charset}"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, other, family, charset in _FONTS
    )
    return f'{_PROLOGUE}<w:fonts xmlns:w="{W}">{fonts}</w:fonts>'.encode()


def _alternative(name: str) -> str:
    return f'<w:altName w:val="{name}"/>' if name else ""


def core_properties_xml(pack: Pack) -> bytes:
    """Return the part `docProps/core.xml`."""
    creator = pack.organiser or pack.site_name
    said = {
        "dc:title": pack.title,
        "dc:creator": creator,
        "dc:subject": pack.edition.label,
        "dc:description": pack.summary,
        "dc:identifier": pack.id,
        "dc:language": "zh-CN",
        "cp:keywords": pack.for_teaching_only,
        "cp:category": "案例包",
        "cp:lastModifiedBy": creator,
    }
    inner = "".join(
        f"<{name}>{escape(on_one_line(text))}</{name}>" for name, text in said.items() if text
    )
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{pack.day}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
        if pack.day
    )
    return (
        f"{_PROLOGUE}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inner}{dates}</cp:coreProperties>'
    ).encode()


def app_properties_xml(pack: Pack) -> bytes:
    """Return the part `docProps/app.xml`."""
    company = escape(on_one_line(pack.organiser))
    return (
        f"{_PROLOGUE}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>anliku</Application><Company>{company}</Company></Properties>"
    ).encode()


def with_relationships(xml: bytes, parts: list[Part], media: list[str]) -> bytes:
    """Return the document's relationships with headers, footers and pictures among them."""
    root = etree.fromstring(xml)
    targets = [(part.relationship_id, part.kind, f"{part.name}.xml") for part in parts]
    targets += [(relationship_id(name), "image", f"media/{name}") for name in media]
    for identifier, kind, target in targets:
        values = {"Id": identifier, "Type": f"{R}/{kind}", "Target": target}
        etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", values)
    return serialised(root)


def with_content_types(xml: bytes, parts: list[Part], media: list[str]) -> bytes:
    """Return the package's list of types with those of headers, footers and pictures."""
    root = etree.fromstring(xml)
    known = {default.get("Extension", "") for default in root}
    types = {"svg": "image/svg+xml"}
    for suffix in sorted({name.rpartition(".")[2] for name in media} - known):
        values = {"Extension": suffix, "ContentType": types.get(suffix, f"image/{suffix}")}
        root.insert(0, etree.Element(f"{{{_TYPES}}}Default", values))
    for part in parts:
        values = {
            "PartName": f"/word/{part.name}.xml",
            "ContentType": f"{_WORD_TYPE}.{part.kind}+xml",
        }
        etree.SubElement(root, f"{{{_TYPES}}}Override", values)
    return serialised(root)


def with_chinese_indents(xml: bytes, pt: float) -> bytes:
    """Return pandoc's numbering with each depth of lists indented by two characters."""
    root = etree.fromstring(xml)
    step = round(_LIST_STEP * pt * 20)
    for level in root.iter(w("lvl")):
        indent = level.find(f"{w('pPr')}/{w('ind')}")
        if indent is not None:
            indent.set(w("left"), str(step * (int(level.get(w("ilvl"), "0")) + 1)))
            indent.set(w("hanging"), str(step))
    return serialised(root)


def serialised(root: etree._Element) -> bytes:
    """Return a part's bytes."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
