"""A drawn presentation in, its sections and properties set, its bytes out, the same every time."""

import io
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as DrawnSlide

from anliku.packs.interface import Pack
from anliku.packs.legal_text import on_one_line
from anliku.packs.zipped import unzipped, zipped

_NAMESPACE = uuid.UUID("6c2b6f2e-6f0b-5d0a-9f43-0b3f6a1f5a11")
_SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_LONGEST_PROPERTY = 255
_OLDEST = date(1980, 1, 1)
"""Office programs take no older date."""


@dataclass(frozen=True, slots=True)
class Section:
    """Slides that PowerPoint shows under a name of their own."""

    name: str
    slides: tuple[DrawnSlide, ...]


def add_sections(deck: Deck, sections: Sequence[Section], pack_id: str) -> None:
    """Group the slides of a presentation, all of them and in their order, by name."""
    element = deck.element
    identifiers = iter(element.sldIdLst.xpath("./p:sldId/@id"))
    extensions = etree.SubElement(element, qn("p:extLst"))
    extension = etree.SubElement(extensions, qn("p:ext"), uri=_SECTIONS_URI)
    listed = etree.SubElement(extension, f"{{{_SECTIONS}}}sectionLst", nsmap={"p14": _SECTIONS})
    for number, section in enumerate(sections):
        unique = uuid.uuid5(_NAMESPACE, f"{pack_id}/{number}")
        made = etree.SubElement(
            listed,
            f"{{{_SECTIONS}}}section",
            name=on_one_line(section.name),
            id=f"{{{str(unique).upper()}}}",
        )
        ids = etree.SubElement(made, f"{{{_SECTIONS}}}sldIdLst")
        for _, identifier in zip(section.slides, identifiers, strict=False):
            etree.SubElement(ids, f"{{{_SECTIONS}}}sldId", id=identifier)


def finished(deck: Deck, pack: Pack) -> bytes:
    """Return the bytes of a presentation with the pack's properties, without a trace of the clock."""
    properties = deck.core_properties
    properties.title = _property(pack.title)
    properties.subject = _property(f"{pack.edition.label}，{pack.for_teaching_only}")
    properties.author = _property(pack.organiser or pack.site_name)
    properties.last_modified_by = _property(pack.site_name)
    properties.comments = _property(pack.summary)
    properties.keywords = "案例；教学"
    properties.category = "案例包"
    properties.identifier = _property(pack.id)
    properties.version = pack.checksum[:12]
    properties.language = "zh-CN"
    _date(deck, pack.day)
    properties.revision = 1
    target = io.BytesIO()
    deck.save(target)
    return zipped(unzipped(target.getvalue()), first="[Content_Types].xml")


def _date(deck: Deck, day: date | None) -> None:
    """Give a presentation its pack's day, or none; python-pptx's template has its own."""
    if day is not None:
        moment = datetime.combine(max(day, _OLDEST), time())
        deck.core_properties.created = deck.core_properties.modified = moment
        return
    element = deck.core_properties._element
    for dated in element.xpath("./dcterms:created | ./dcterms:modified"):
        element.remove(dated)


def _property(text: str) -> str:
    return on_one_line(text)[:_LONGEST_PROPERTY]
