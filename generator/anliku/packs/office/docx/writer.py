"""A pack in, the bytes of a DOCX file out.

1. Cases and headings get their numbers.
2. Blocks become pandoc's tree, with Word's styles named and tables' shapes noted.
3. Pandoc writes the package, taking its styles from ours.
4. What pandoc leaves open is finished: sections, tables, headers and footers, pictures, properties.
"""

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from anliku.packs.interface import Pack, PrintOptions
from anliku.packs.legal_text import on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors, contents_of
from anliku.packs.office.docx import package_parts
from anliku.packs.office.docx.document_blocks import FORM, DocumentTranslator
from anliku.packs.office.docx.drawings import Drawings
from anliku.packs.office.docx.front_matter import contents_xml, cover_blocks
from anliku.packs.office.docx.reference import reference_docx
from anliku.packs.office.docx.sections import SectionParts, sections_of
from anliku.packs.office.docx.styles import styles_xml
from anliku.packs.office.docx.table_finishing import finish_tables
from anliku.packs.office.docx.table_shapes import TableShape
from anliku.packs.office.docx.text_finishing import (
    finish_bookmarks,
    finish_paragraphs,
    finish_sections,
)
from anliku.packs.office.docx.typography import Typography, typography_of
from anliku.packs.office.docx.wordml import w
from anliku.packs.office.numbering import numbered
from anliku.packs.office.pandoc import run_pandoc
from anliku.packs.office.pandoc_ast import AstBlock
from anliku.packs.zipped import unzipped, zipped
from anliku.temporary import temporary_folder

_SECTION_END = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class _Translation:
    """A pack in pandoc's tree, with what pandoc cannot say."""

    blocks: list[AstBlock]
    shapes: list[TableShape]
    shapes_in_notes: list[TableShape]
    drawings: Drawings
    keys_with_notes: set[str]


def write_docx(pack: Pack, options: PrintOptions) -> bytes:
    """Return the pack as a Word document; a booklet is the printer's business there.

    Raises:
        PackProblemsError: a picture cannot be read.
    """
    pack = numbered(pack, options.layout)
    page = typography_of(options)
    translation = _translated(pack, page)
    document = ast.document_json(translation.blocks, {"lang": "zh-CN"})
    with temporary_folder() as folder:
        reference = Path(folder) / "reference.docx"
        reference.write_bytes(reference_docx(page))
        made = run_pandoc(document, "docx", [f"--reference-doc={reference}"])
    return _finished(unzipped(made), pack, page, translation)


def _translated(pack: Pack, page: Typography) -> _Translation:
    anchors = Anchors(pack)
    end = ast.raw_block(FORM, _SECTION_END)
    contents = contents_xml(pack, contents_of(pack, anchors))
    translation = _Translation([], [], [], Drawings(), set())
    translation.blocks.extend([*cover_blocks(pack), end, ast.raw_block(FORM, contents)])
    for chapter in pack.chapters:
        translator = DocumentTranslator(anchors, chapter.key, page, translation.drawings)
        title = [ast.string(on_one_line(chapter.title))]
        translation.blocks.extend(
            [
                end,
                ast.header(1, anchors.chapter(chapter.key), title),
                *translator.blocks(chapter.blocks),
            ]
        )
        if translator.has_notes:
            translation.keys_with_notes.add(chapter.key)
        translation.shapes.extend(translator.shapes)
        translation.shapes_in_notes.extend(translator.shapes_in_notes)
    return translation


def _finished(
    parts: dict[str, bytes], pack: Pack, page: Typography, translation: _Translation
) -> bytes:
    heads_and_feet = SectionParts(pack.title, page)
    sections = sections_of(pack, translation.keys_with_notes)
    properties = [heads_and_feet.properties_xml(section) for section in sections]
    made = list(heads_and_feet.parts.values())
    media = translation.drawings.media
    parts["word/document.xml"] = _finished_text(
        parts["word/document.xml"], properties, translation.shapes
    )
    parts["word/footnotes.xml"] = _finished_notes(
        parts["word/footnotes.xml"], translation.shapes_in_notes
    )
    parts |= {f"word/{part.name}.xml": part.xml.encode() for part in made}
    parts |= {f"word/media/{name}": data for name, data in media.items()}
    rels = "word/_rels/document.xml.rels"
    parts[rels] = package_parts.with_relationships(parts[rels], made, list(media))
    parts[_TYPES] = package_parts.with_content_types(parts[_TYPES], made, list(media))
    numbering = parts["word/numbering.xml"]
    parts["word/numbering.xml"] = package_parts.with_chinese_indents(numbering, page.body.pt)
    parts["word/styles.xml"] = styles_xml(page)
    parts["word/settings.xml"] = package_parts.settings_xml()
    parts["word/fontTable.xml"] = package_parts.font_table_xml()
    parts["docProps/core.xml"] = package_parts.core_properties_xml(pack)
    parts["docProps/app.xml"] = package_parts.app_properties_xml(pack)
    return zipped(parts, first=_TYPES)


def _finished_text(xml: bytes, sections: list[str], shapes: list[TableShape]) -> bytes:
    root = etree.fromstring(xml, _parser())
    finish_tables(root, shapes)
    finish_paragraphs(root)
    body = root.find(w("body"))
    assert body is not None, "pandoc writes a body"
    finish_bookmarks(body)
    finish_sections(body, sections)
    return package_parts.serialised(root)


def _finished_notes(xml: bytes, shapes: list[TableShape]) -> bytes:
    root = etree.fromstring(xml, _parser())
    finish_tables(root, shapes)
    finish_paragraphs(root)
    return package_parts.serialised(root)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
